"""A meeting that must be saved elsewhere goes on there, and is taken home again."""

import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from assistant.bootstrap import Rundan
from assistant.desk.desk import Desk
from assistant.desk.ports import JournalProblem
from assistant.journal import create_store
from assistant.library.settings import Settings
from assistant.meeting.meeting import Meeting
from assistant.meeting.moments import CloseMeeting, EndMeeting, FixPlan
from assistant.meeting.purpose import ChangePurpose
from assistant.meeting.timekeeping import GoOn
from tests.journal.samples import CHEAP, PASSPHRASE


def question(text: str) -> ChangePurpose:
    return ChangePurpose(values={"question": text})


class Laptop:
    """Where the store is, where it may be moved, and the house over both."""

    def __init__(self, folder: Path) -> None:
        self.home, self.state, self.other = folder / "home", folder / "state", folder / "other"
        self.other.mkdir()
        self.house = self.start()

    def start(self) -> Rundan:
        return Rundan(self.home, Settings(), state=self.state)

    async def meeting(self) -> Desk:
        await self.house.unlock(PASSPHRASE)
        desk = await self.house.start("lots-first", 60, "Ada Påhitt", "")
        await desk.do(GoOn(), question("Hur?"))
        return desk

    def pull_out(self) -> None:
        """The disk with the store is pulled out."""
        self.home.rename(self.home.with_name("pulled"))

    def put_back(self) -> None:
        shutil.rmtree(self.home, ignore_errors=True)
        self.home.with_name("pulled").rename(self.home)

    async def restart(self) -> Rundan:
        await self.house.close()
        self.house = self.start()
        await self.house.unlock(PASSPHRASE)
        return self.house


@pytest.fixture
async def laptop(tmp_path: Path) -> AsyncIterator[Laptop]:
    made = Laptop(tmp_path)
    await (await create_store(made.home, PASSPHRASE, cost=CHEAP)).close()
    yield made
    await made.house.close()


async def _only(house: Rundan) -> Meeting:
    [row] = await house.meetings()
    return (await house.sit_down(row.id)).meeting


async def test_a_folder_that_is_gone_is_noticed_and_nothing_is_lost(laptop: Laptop) -> None:
    desk = await laptop.meeting()
    laptop.pull_out()
    await desk.do(question("Hur går vi vidare?"))
    assert (desk.saved.problem, desk.saved.waiting) == ("vanished", 1)
    assert desk.meeting.purpose.question == "Hur går vi vidare?"


async def test_it_goes_on_elsewhere_and_is_taken_home(laptop: Laptop) -> None:
    desk = await laptop.meeting()
    await desk.draft("narrative/works", "halv")
    laptop.pull_out()
    await desk.do(question("Hur går vi vidare?"))
    place = await laptop.house.elsewhere.move(desk, laptop.other)
    assert (desk.saved.problem, desk.saved.waiting) == (None, 0)
    await desk.do(GoOn(), FixPlan())
    meeting, plan = desk.meeting, desk.fixed_plan()
    laptop.put_back()
    house = await laptop.restart()
    assert (await _only(house)).moments.fixed is None
    assert house.elsewhere.left() == [place]
    await house.elsewhere.bring(place)
    assert (house.elsewhere.left(), place.exists()) == ([], False)
    [row] = await house.meetings()
    home = await house.sit_down(row.id)
    assert (home.meeting, home.fixed_plan()) == (meeting, plan)
    assert home.drafted("narrative/works") == "halv"
    assert await house.trust.verify(row.id, meeting.opened.case)


async def test_the_passphrase_opens_a_locked_screen_wherever_the_store_is(laptop: Laptop) -> None:
    await laptop.meeting()
    laptop.pull_out()
    assert await laptop.house.is_passphrase(PASSPHRASE)
    assert not await laptop.house.is_passphrase("en annan påhittad fras")


async def test_a_locked_home_holds_no_keys_of_the_other_place_either(laptop: Laptop) -> None:
    desk = await laptop.meeting()
    laptop.pull_out()
    await laptop.house.elsewhere.move(desk, laptop.other)
    await laptop.house.lock()
    await desk.do(question("Hur går vi vidare?"))
    assert desk.saved.problem == "closed"


async def test_a_meeting_is_taken_home_by_the_window_that_moved_it(laptop: Laptop) -> None:
    desk = await laptop.meeting()
    laptop.pull_out()
    place = await laptop.house.elsewhere.move(desk, laptop.other)
    await desk.do(question("Hur går vi vidare?"))
    meeting = desk.meeting
    laptop.put_back()
    await laptop.house.elsewhere.bring(place)
    assert not place.exists()
    assert await _only(laptop.house) == meeting


async def test_what_lies_elsewhere_is_a_whole_store_of_its_own(laptop: Laptop) -> None:
    """The same passphrase opens it, also where the first one never comes back."""
    desk = await laptop.meeting()
    laptop.pull_out()
    place = await laptop.house.elsewhere.move(desk, laptop.other)
    await laptop.house.close()
    assert place.stat().st_mode & 0o777 == 0o700
    other = Rundan(place, Settings(), state=laptop.state / "other")
    await other.unlock(PASSPHRASE)
    assert (await _only(other)).purpose.question == "Hur?"
    await other.close()


async def test_what_was_written_in_both_places_is_kept(laptop: Laptop) -> None:
    desk = await laptop.meeting()
    laptop.pull_out()
    place = await laptop.house.elsewhere.move(desk, laptop.other)
    await desk.do(question("borta"), GoOn())
    laptop.put_back()
    house = await laptop.restart()
    [row] = await house.meetings()
    home = await house.sit_down(row.id)
    await home.do(question("hemma"), GoOn())
    await house.elsewhere.bring(place)
    again = await house.sit_down(row.id)
    assert again.meeting.purpose.question == "hemma"
    [double] = [d for d in again.doubles if d.path == "purpose/question"]
    assert double is not None
    assert await house.trust.verify(row.id)


async def test_a_meeting_that_was_closed_elsewhere_is_closed_at_home(laptop: Laptop) -> None:
    desk = await laptop.meeting()
    laptop.pull_out()
    place = await laptop.house.elsewhere.move(desk, laptop.other)
    await desk.do(FixPlan(), EndMeeting())
    await desk.do(CloseMeeting())
    laptop.put_back()
    house = await laptop.restart()
    await house.elsewhere.bring(place)
    assert await house.meetings() == []
    [kept] = await house.shelf()
    assert kept.name == "Ada Påhitt"


async def test_taking_home_twice_changes_nothing(laptop: Laptop) -> None:
    desk = await laptop.meeting()
    laptop.pull_out()
    place = await laptop.house.elsewhere.move(desk, laptop.other)
    await desk.do(question("Hur går vi vidare?"))
    meeting = desk.meeting
    laptop.put_back()
    house = await laptop.restart()
    shutil.copytree(place, copy := laptop.other / "copy")
    await house.elsewhere.bring(place)
    await house.elsewhere.bring(copy)
    assert await _only(house) == meeting


async def test_a_place_that_cannot_be_written_changes_nothing(laptop: Laptop) -> None:
    desk = await laptop.meeting()
    (laptop.other / "file").touch()
    with pytest.raises(JournalProblem):
        await laptop.house.elsewhere.move(desk, laptop.other / "file")
    await desk.do(question("kvar"))
    assert (desk.saved.problem, laptop.house.elsewhere.left()) == (None, [])


async def test_only_places_that_can_be_written_are_proposed(laptop: Laptop) -> None:
    await laptop.meeting()
    places = laptop.house.elsewhere.places()
    assert places
    assert all(place.is_dir() for place in places)


async def test_where_the_first_place_never_comes_back_it_becomes_the_store(laptop: Laptop) -> None:
    desk = await laptop.meeting()
    laptop.pull_out()
    place = await laptop.house.elsewhere.move(desk, laptop.other)
    await desk.do(question("Hur går vi vidare?"))
    meeting = desk.meeting
    await laptop.house.close()
    laptop.house = laptop.start()
    assert laptop.house.fresh()
    assert laptop.house.elsewhere.left() == [place]
    await laptop.house.elsewhere.bring(place)
    assert not place.exists()
    await laptop.house.unlock(PASSPHRASE)
    assert await _only(laptop.house) == meeting
