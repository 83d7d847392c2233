"""The words to say are in sight when a part opens, and what one writes when one writes."""

import pytest

from assistant.library.agendas import agenda_named, agendas
from assistant.meeting.agenda import Agenda
from assistant.tui.widgets.writing import Writing
from tests.tui.conftest import Sit
from tests.tui.fake_house import FakeHouse

SHIPPED = [file.agenda for file in agendas() if file.agenda]


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


@pytest.mark.parametrize("agenda", SHIPPED, ids=lambda agenda: agenda.id)
async def test_every_part_opens_at_its_first_row_on_a_small_screen(
    sit: Sit, agenda: Agenda
) -> None:
    async with sit(house=FakeHouse(agenda=agenda), size=(80, 24)) as chair:
        down = {}
        for part in chair.meeting.agenda.parts:
            await chair.pilot.press("f2")
            down[part.id] = chair.seat.view.scroll_offset.y
        assert set(down.values()) == {0}, down


async def test_the_first_key_brings_in_a_row_that_was_not_in_sight(sit: Sit) -> None:
    async with sit(house=FakeHouse(agenda=agenda_named("motescirkel")), size=(80, 24)) as chair:
        await chair.goes_to(3)
        first = chair.meeting.agenda.parts[2].blocks[0].text
        assert "↓ visar mer av delen" in chair.sees()
        await chair.presses("enter")
        assert "▸" in chair.sees()
        assert chair.app.screen is chair.seat
        assert first[:30] not in chair.sees()
        await chair.presses("enter")
        assert chair.app.screen is not chair.seat
