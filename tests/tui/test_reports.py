"""Reports at the keyboard: who is new tells in one part, what was found in another."""

from assistant.library.agendas import agenda_named
from tests.tui.conftest import Sit
from tests.tui.fake_house import FakeHouse

NEWCOMERS, REPORTS = 4, 5
"""The parts of the second meeting in which each is asked."""


async def test_each_part_asks_those_whom_it_is_for(sit: Sit) -> None:
    async with sit(house=FakeHouse(agenda=agenda_named("lots-second"))) as chair:
        await chair.goes_to(NEWCOMERS)
        part = chair.sees()
        assert "Nya aktörer: vad kan de bidra med?" in part
        assert "Professionellas redogörelse" not in part
        await chair.goes_to(REPORTS)
        part = chair.sees()
        assert "Professionellas redogörelse" in part
        assert "Nya aktörer: vad kan de bidra med?" not in part
