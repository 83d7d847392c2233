"""A meeting that cannot be saved is offered another place, and taken home from there."""

from pathlib import Path

from tests.tui.conftest import Sit
from tests.tui.fake_house import FakeHouse

MOVE = "Spara på ett annat ställe"


async def test_another_place_is_offered_while_it_does_not_save(sit: Sit, house: FakeHouse) -> None:
    await house.unlock(house.PASSPHRASE)
    await house.start("lots-first", 60, "Ada Test", "Rum 1")
    async with sit(family="", size=(80, 24)) as chair:
        await chair.presses("up", "up", "enter", "ctrl+p")
        assert MOVE not in chair.sees()
        await chair.presses("escape")
        house.journal.failing = True
        await chair.presses("f2")
        assert f"Ctrl+P: {MOVE}." in " ".join(chair.sees().split())
        await chair.presses("ctrl+p", "enter")
        assert "/media/minne" in chair.sees()
        await chair.presses("down", "enter")
        assert "Mötet sparas nu i /media/minne/Rundan." in chair.sees()
        assert house.elsewhere.lying == [Path("/media/minne/Rundan")]


async def test_another_folder_can_be_written(sit: Sit, house: FakeHouse, tmp_path: Path) -> None:
    await house.unlock(house.PASSPHRASE)
    await house.start("lots-first", 60, "Ada Test", "Rum 1")
    async with sit(family="", size=(80, 24)) as chair:
        await chair.presses("up", "up", "enter")
        house.journal.failing = True
        await chair.presses("f2", "ctrl+p", "enter", "down", "down", "enter")
        field = chair.app.screen.query_one("FieldBox Input")
        for nowhere in ("/finns/inte", "~ingen.sadan/mapp", "/" + "lang" * 1000):
            field.value = nowhere
            await chair.presses("ctrl+s")
            assert "Det finns ingen sådan mapp." in chair.sees()
        field.value = str(tmp_path)
        house.journal.failing = False
        await chair.seat.sitting.desk.retry()
        await chair.presses("ctrl+s")
        assert house.elsewhere.lying == [tmp_path / "Rundan"]


async def test_a_practice_meeting_is_not_moved(sit: Sit, house: FakeHouse) -> None:
    async with sit(size=(80, 24)) as chair:
        house.journal.failing = True
        await chair.presses("f2")
        assert "Disken är full." in chair.sees()
        assert MOVE not in chair.sees()


async def test_it_is_taken_home(sit: Sit, house: FakeHouse) -> None:
    await house.unlock(house.PASSPHRASE)
    house.elsewhere.lying = [Path("/media/minne/Rundan")]
    async with sit(family="", size=(80, 24)) as chair:
        assert "Ta hem mötet som ligger i /media/minne/Rundan" in chair.sees()
        await chair.presses("up", "up", "enter")
        assert "Mötet är hemtaget." in chair.sees()
        assert house.elsewhere.brought == [Path("/media/minne/Rundan")]
