"""The tour lies in a folder of its own, is remembered beside the store, and leaves nothing."""

from pathlib import Path

from assistant.bootstrap import Rundan
from assistant.library.settings import Settings


async def test_it_is_remembered_and_nothing_else_is_left(tmp_path: Path) -> None:
    house = Rundan(tmp_path / "home", Settings())
    assert not house.tour.seen
    desk = await house.tour.begin()
    assert desk.meeting.opened.practice
    assert house.families()
    assert house.open_elsewhere() == []
    await house.tour.leave()
    assert house.tour.seen
    left = [path.name for path in (tmp_path / "home").rglob("*") if path.is_file()]
    assert left == ["tour-seen"]
    await house.close()


async def test_a_practice_is_not_disturbed_by_it(tmp_path: Path) -> None:
    house = Rundan(tmp_path, Settings())
    practice = await house.practise("elias", afresh=True)
    await house.tour.begin()
    await house.tour.leave()
    assert (await house.practise("elias", afresh=False)).stream == practice.stream
    await house.leave_practice()
    await house.close()


async def test_one_that_was_cut_off_begins_anew(tmp_path: Path) -> None:
    house = Rundan(tmp_path, Settings())
    first = await house.tour.begin()
    await house.close()
    house = Rundan(tmp_path, Settings())
    assert (await house.tour.begin()).stream != first.stream
    await house.leave_practice()
    assert not (tmp_path / "tour").exists()
    await house.close()
