"""A form over the seat, as it looks in a small window."""

from tests.tui.conftest import Sit
from tests.tui.screens_text import screen_text


async def test_the_first_field_of_a_long_form_is_shown_with_its_label(sit: Sit) -> None:
    async with sit(size=(80, 24)) as chair:
        await chair.presses("f2")
        await chair.seat.rows.open("arrive")
        await chair.rests()
        assert "Namn" in screen_text(chair.app)
