"""A form opens at once, for what it is built of is known beforehand."""

from assistant.tui.ready import have_forms_ready
from tests.tui.conftest import Sit


async def test_the_first_form_has_nothing_left_to_read(sit: Sit) -> None:
    async with sit() as chair:
        have_forms_ready(chair.app)
        known = set(chair.app.stylesheet.source)
        await chair.presses("f4")
        assert chair.app.screen is not chair.seat
        assert set(chair.app.stylesheet.source) == known
