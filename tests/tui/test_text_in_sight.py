"""The words to say are in sight when a part opens, and what one writes when one writes."""

import pytest

from assistant.tui.widgets.writing import Writing
from tests.tui.conftest import Sit


async def test_what_to_say_first_is_in_sight_where_a_text_comes_after_it(sit: Sit) -> None:
    async with sit(size=(80, 24)) as chair:
        await chair.presses("f2", "f2", "f2")
        assert "Först får ni i familjen berätta" in chair.sees()
        assert "Vad ska mötet svara på?" in chair.sees()


@pytest.mark.parametrize("part", [3, 4])
async def test_what_is_written_is_in_sight_on_a_small_screen(sit: Sit, part: int) -> None:
    async with sit(size=(80, 24)) as chair:
        await chair.goes_to(part)
        writing = chair.app.focused
        assert isinstance(writing, Writing)
        await chair.types("En rad som fortsätter. " * 20)
        await chair.presses("S", "I", "S", "T")
        assert "SIST" in chair.sees()
        await chair.presses("ctrl+home")
        assert chair.meeting.agenda.parts[part - 1].title in chair.sees()
        row = writing.cursor_screen_offset.y
        assert row < chair.app.size.height - 2
