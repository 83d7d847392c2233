"""The house: its stores, who may sit where, and what stays when a meeting is closed."""

from pathlib import Path

import pytest

from assistant.bootstrap import Rundan
from assistant.desk.ports import JournalProblem, WrongPassphrase
from assistant.language.smart.lemmas import lemma
from assistant.language.translation import use
from assistant.library.settings import Settings
from assistant.meeting.event import Refused
from assistant.meeting.moments import CloseMeeting, EndMeeting, FixPlan, ReopenMeeting
from assistant.meeting.purpose import ChangePurpose
from assistant.meeting.timekeeping import GoOn

PHRASE = "en lång påhittad fras"


def _house(home: Path) -> Rundan:
    return Rundan(home, Settings())


def test_the_families_are_told_in_the_language_of_the_screen(tmp_path: Path) -> None:
    use("en")
    try:
        titles = [family.title for family in _house(tmp_path).families()[:2]]
    finally:
        use("sv")
    assert titles == [
        "Elias Exempelgren · Lotsmodellen, first meeting",
        "Rut Påhittström · SIP meeting in three parts",
    ]


async def test_one_window_at_a_time(tmp_path: Path) -> None:
    """Two that wrote in one meeting would not see each other; the second is told so."""
    first, second = _house(tmp_path), _house(tmp_path)
    await first.practise("elias", afresh=False)
    with pytest.raises(JournalProblem) as refused:
        await second.practise("elias", afresh=False)
    assert refused.value.code == "seat-taken"
    await second.practise("rut", afresh=False)
    await first.close()
    await second.practise("elias", afresh=False)
    await second.close()


async def test_a_wrong_passphrase_leaves_the_store_free(tmp_path: Path) -> None:
    """The right one opens it at the next try, in whichever window."""
    first, second = _house(tmp_path), _house(tmp_path)
    await first.unlock(PHRASE)
    await first.close()
    with pytest.raises(WrongPassphrase):
        await first.unlock("en annan påhittad fras")
    await second.unlock(PHRASE)
    assert await second.meetings() == []
    await second.close()


async def test_a_locked_store_is_let_go_of_and_only_its_passphrase_is_known(tmp_path: Path) -> None:
    """Another window may open it meanwhile; practice goes on."""
    house, other = _house(tmp_path), _house(tmp_path)
    practice = await house.practise("elias", afresh=False)
    await house.unlock(PHRASE)
    assert await house.is_passphrase(PHRASE)
    assert not await house.is_passphrase("en annan påhittad fras")
    lemma("hemligheten", "sv")
    await house.lock()
    await house.lock()
    assert house.locked()
    assert lemma.cache_info().currsize == 0
    with pytest.raises(JournalProblem):
        await house.meetings()
    await practice.do(GoOn())
    assert practice.saved.problem is None
    await other.unlock(PHRASE)
    assert await other.meetings() == []
    await other.close()
    await house.close()


async def test_a_meeting_that_may_not_begin_leaves_nothing(tmp_path: Path) -> None:
    """No stream stands in the list that could not be opened."""
    house = _house(tmp_path)
    await house.unlock(PHRASE)
    for minutes, name in ((45, "Ada Påhitt"), (60, "  ")):
        with pytest.raises(Refused):
            await house.start("lots-first", minutes, name, "")
    assert await house.meetings() == []
    await house.close()


async def test_a_closed_meetings_plan_can_be_printed_anew(tmp_path: Path) -> None:
    """Its notes are gone for good; its plan is on the shelf, also after a restart."""
    house = _house(tmp_path)
    await house.unlock(PHRASE)
    desk = await house.start("lots-first", 60, "Ada Påhitt", "")
    await desk.do(GoOn(), ChangePurpose(values={"question": "Hur går vi vidare?"}), FixPlan())
    fixed = desk.fixed_plan()
    await desk.do(EndMeeting(), CloseMeeting())
    assert await house.meetings() == []
    await house.close()
    again = _house(tmp_path)
    await again.unlock(PHRASE)
    [kept] = await again.shelf()
    assert (kept.name, kept.plan) == ("Ada Påhitt", fixed)
    papers = await again.paperwork.plan(kept.plan)
    assert {path.suffix for path in papers.files} == {".pdf", ".docx", ".txt", ".json"}
    await again.close()


async def test_a_meeting_ended_too_soon_goes_on(tmp_path: Path) -> None:
    """The part that was open is left, and the next can be opened."""
    house = _house(tmp_path)
    desk = await house.practise("elias", afresh=True)
    await desk.do(GoOn(), EndMeeting())
    with pytest.raises(Refused):
        await desk.do(GoOn())
    await desk.do(ReopenMeeting(), GoOn())
    assert desk.meeting.moments.ended is None
    assert desk.meeting.timekeeping.current == "secrecy"
    await house.close()


async def test_left_practice_is_gone(tmp_path: Path) -> None:
    """What was rehearsed is not there when one begins again; nor are its papers."""
    house = _house(tmp_path)
    desk = await house.practise("elias", afresh=False)
    await desk.do(GoOn(), FixPlan())
    plan = desk.fixed_plan()
    assert plan is not None
    papers = await house.paperwork.plan(plan)
    assert papers.files[0].exists()
    await house.leave_practice()
    assert not papers.files[0].exists()
    desk = await house.practise("elias", afresh=False)
    assert desk.meeting.timekeeping.last is None
    await house.close()
