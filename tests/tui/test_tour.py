"""The tour: offered and never forced, on the real seat, left at any stop with one key."""

import pytest

from assistant.asking.tour import STOPS
from assistant.tui.screens.home import HomeScreen
from assistant.tui.screens.tour import TourScreen
from tests.tui.conftest import Sit
from tests.tui.fake_house import FakeHouse


@pytest.fixture
def newcomer(house: FakeHouse) -> FakeHouse:
    house.tour.seen = False
    return house


async def test_it_is_offered_first_to_who_has_not_seen_it(sit: Sit, newcomer: FakeHouse) -> None:
    async with sit(family="", house=newcomer, size=(80, 24)) as chair:
        assert isinstance(chair.app.screen, HomeScreen)
        assert "▸ Rundtur på två minuter" in chair.sees()


async def test_afterwards_it_lies_with_practice(sit: Sit) -> None:
    async with sit(family="", size=(80, 24)) as chair:
        rows = chair.sees().splitlines()
        (tour,) = [n for n, row in enumerate(rows) if "Rundtur" in row]
        assert any("Öva" in row for row in rows[:tour])
        await chair.presses("ctrl+p")
        await chair.types("tour")
        await chair.presses("enter")
        assert isinstance(chair.app.screen, TourScreen)


async def test_each_stop_is_done_at_the_seat(sit: Sit, newcomer: FakeHouse) -> None:
    async with sit(family="", house=newcomer, size=(80, 24)) as chair:
        await chair.presses("enter")
        told = []
        for keys, typed in (
            (("f2",), ""),
            (("space",), ""),
            (("f2", "f2", "f2"), ""),
            ((), "Det går bättre"),
            (("tab", "f4"), "Jonas"),
            (("ctrl+s", "ctrl+p"), "pasu"),
            (("enter", "f5"), ""),
        ):
            told.append(chair.sees().splitlines()[0])
            await chair.presses(*keys)
            if typed:
                await chair.types(typed)
        assert "Rundtur 8 av 8" in chair.sees()
        stops = [line.split()[1] for line in told if "Rundtur" in line]  # the form covers one
        assert stops == ["1", "2", "3", "4", "4", "6"]


@pytest.mark.parametrize("key", ["escape", "f3"])
@pytest.mark.parametrize("skipped", [0, 3, len(STOPS) + 2])
async def test_one_key_leaves_it_anywhere(
    sit: Sit, newcomer: FakeHouse, key: str, skipped: int
) -> None:
    async with sit(family="", house=newcomer, size=(60, 20)) as chair:
        await chair.presses("enter", *["ctrl+n"] * skipped)
        assert f"Rundtur {min(skipped + 1, len(STOPS))} av" in chair.sees()
        await chair.presses(key)
        assert isinstance(chair.app.screen, HomeScreen)
        assert newcomer.tour.left == 1
        assert "Rundturen är slut." in chair.sees()
