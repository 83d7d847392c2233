"""A damaged store: what can be read is offered at home, and what came of it is shown."""

from pathlib import Path

from assistant.desk.salvage import Gap, Rescued, Salvaged
from tests.tui.conftest import Sit
from tests.tui.fake_house import START, FakeHouse

FOUND = Salvaged(
    at=START,
    aside=Path("/hem/damaged"),
    streams=(
        Rescued(stream="m1", kind="meeting", label="Möte om Ada", read=7, drafts=1),
        Rescued(
            stream="m2", kind="meeting", label="Möte om Bo", read=1, gaps=(Gap(3, START, None),)
        ),
    ),
)


async def test_it_is_offered_done_and_told(sit: Sit, house: FakeHouse) -> None:
    house.store, house.salvage.wanted, house.salvage.found = True, True, FOUND
    async with sit(family="", size=(80, 24)) as chair:
        assert "Läs det som går att läsa" in chair.sees()
        await chair.presses("up", "up", "up", "enter")
        assert "Den skadade filen läggs åt sidan" in chair.sees()
        await chair.presses("j")
        assert "Möte om Ada: allt är läst." in chair.sees()
        assert "1 text som höll på att skrivas är läst." in chair.sees()
        assert "Möte om Bo: 1 ändring är läst, 3 saknas." in chair.sees()
        assert "3 saknas efter 25 november 2026" in chair.sees()
        await chair.presses("enter")
        assert "Läs det som går att läsa" not in chair.sees()


async def test_it_can_be_left_and_it_can_fail(sit: Sit, house: FakeHouse) -> None:
    house.store, house.salvage.wanted, house.salvage.fails = True, True, True
    async with sit(family="", size=(80, 24)) as chair:
        await chair.presses("up", "up", "up", "enter", "f3")
        assert "Läs det som går att läsa" in chair.sees()
        await chair.presses("enter", "j")
        assert "Ingenting gick att läsa." in chair.sees()
        assert "Läs det som går att läsa" in chair.sees()
