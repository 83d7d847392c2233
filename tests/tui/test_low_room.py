"""A disk that is all but full stands as one steady line; nothing else changes."""

from tests.tui.conftest import Sit
from tests.tui.fake_house import FakeHouse


async def test_it_is_told_until_there_is_room(sit: Sit, house: FakeHouse) -> None:
    async with sit(size=(80, 24)) as chair:
        house.journal.low = True
        await chair.presses("f2")
        assert "Disken är nästan full." in chair.sees()
        assert "Sparat 13:00:00" in chair.sees()
        house.journal.low = False
        await chair.presses("f2")
        assert "Disken är nästan full." not in chair.sees()
