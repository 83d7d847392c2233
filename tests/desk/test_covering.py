"""What no face is shown, and that nothing is lost by not showing it."""

import asyncio

import pytest

from assistant.desk.covering import as_seen, covered_concerns, covers
from assistant.meeting.attendance import ParticipantSet
from assistant.meeting.conclusion import ChangeConclusion, ConclusionSet
from assistant.meeting.crisis_plan import AddStep, StepSet
from assistant.meeting.event import Refused
from assistant.meeting.followup import ChangeFollowup, FollowupSet
from assistant.meeting.invitation import ChangeInvitation
from assistant.meeting.moments import FixPlan, stale
from assistant.meeting.narrative import ChangeNarrative, NarrativeSet
from assistant.meeting.person import ChangePerson, PersonSet
from assistant.meeting.protection import Protect
from assistant.meeting.warning_signs import AddSign, SignSet
from assistant.meeting.withdrawal import (
    BeginWithdrawal,
    ChooseAfter,
    DropWithdrawal,
    NoteWithdrawal,
)
from tests.desk.build import sit_down
from tests.meeting.build import family, rich

WORDS = ("Det är tungt.", "För högt.", "En rullstol", "Det känns bra.", "fortare fram")


def test_the_meeting_itself_is_seen_where_nothing_is_to_be_covered() -> None:
    meeting = rich().meeting
    assert as_seen(meeting) is meeting


def test_the_familys_words_are_covered_from_the_moment_a_consent_is_taken_back() -> None:
    play = rich()
    before = play.meeting
    play.do(BeginWithdrawal())
    told = str(as_seen(play.meeting))
    assert not [word for word in WORDS if word in told]
    assert as_seen(play.meeting).narrative.situation == "[täckt]"
    assert as_seen(play.meeting).narrative.works_not == "", "what is empty reads as empty"
    assert covered_concerns(play.meeting) == {
        *("narrative", "childs_view", "purpose", "opinions"),
        *("warning_signs", "reports", "conclusion", "premeeting"),
    }
    assert play.meeting.narrative == before.narrative, "the words themselves are kept"
    play.do(DropWithdrawal())
    assert as_seen(play.meeting).narrative == before.narrative


def test_what_is_chosen_to_stay_is_seen_again() -> None:
    play = rich()
    play.do(NoteWithdrawal(values={"who": "maria", "extent": "sharing"}))
    [id] = play.meeting.withdrawal.every
    play.do(ChooseAfter(id=id, values={"narrative": "stays", "needs": "own"}))
    seen = as_seen(play.meeting)
    assert seen.narrative.situation == "Det är tungt."
    assert seen.purpose.needs == "En rullstol på utflykter."
    assert seen.childs_view.text == "[täckt]"


def test_a_plan_has_not_changed_because_a_text_of_it_is_covered() -> None:
    play = rich()
    play.do(NoteWithdrawal(values={"who": "maria", "extent": "sharing"}), FixPlan())
    assert not stale(as_seen(play.meeting))
    play.do(ChangeFollowup(values={"on": "2027-03-01"}))
    assert stale(as_seen(play.meeting))


def test_a_protected_familys_whereabouts_are_seen_nowhere() -> None:
    play = rich()
    play.do(
        ChangePerson(values={"address": "Påhittsvägen 9", "contact": "via"}),
        ChangeFollowup(values={"place": "Solskolan"}),
        ChangeInvitation(values={"place": "Rum Björken"}),
        Protect(id="maria"),
    )
    seen = as_seen(play.meeting)
    assert (seen.person.address, seen.person.contact, seen.followup.place) == ("", "", "")
    assert seen.invitation.place == ""
    assert seen.attendance.people["maria"].contact == ""
    assert seen.attendance.people["david"].contact == "david@plats.example"


def test_what_tells_where_they_are_is_covered_in_the_history_too() -> None:
    play = rich()
    told = [
        PersonSet(field="address", value="Påhittsvägen 9"),
        FollowupSet(field="place", value="Solskolan"),
        ParticipantSet(id="jonas", field="contact", value="070-1"),
    ]
    assert not any(covers(play.meeting, event) for event in told)
    play.do(Protect(id="maria"))
    assert all(covers(play.meeting, event) for event in told)
    assert not covers(play.meeting, ParticipantSet(id="david", field="contact", value="x"))


async def test_what_is_written_after_a_text_went_is_another_text() -> None:
    room = await sit_down()
    await room.desk.do(ChangeNarrative(values={"works": "Torsdagar"}))
    await room.desk.do(NoteWithdrawal(values={"who": "person", "extent": "sharing"}))
    [id] = room.desk.meeting.withdrawal.every
    await room.desk.do(ChooseAfter(id=id, values={"narrative": "goes"}))
    room.clock.wait(1)
    await room.desk.do(ChangeNarrative(values={"works": "Fredagar"}))
    said = {
        entry.event.value: covers(room.desk.meeting, entry.event, entry.envelope.at)
        for entry in room.desk.log.entries
        if isinstance(entry.event, NarrativeSet)
    }
    assert said == {"Torsdagar": True, "": True, "Fredagar": False}


async def test_what_is_half_written_here_goes_with_the_text_that_goes() -> None:
    room = await sit_down()
    await room.desk.draft("narrative/works", "Torsdagar och")
    await room.desk.draft("form/narrative/", "Torsdagar och")
    await room.desk.do(NoteWithdrawal(values={"who": "person", "extent": "sharing"}))
    [id] = room.desk.meeting.withdrawal.every
    await room.desk.do(ChooseAfter(id=id, values={"narrative": "goes"}))
    assert not room.desk.drafted("narrative/works")
    assert not room.desk.drafted("form/narrative/")


async def test_the_list_of_what_closing_destroys_covers_them_too() -> None:
    room = await sit_down()
    await room.desk.do(ChangeNarrative(values={"works": "Torsdagar"}), BeginWithdrawal())
    await room.desk.draft("narrative/works_not", "Fredagar")
    listed = await room.desk.listed()
    assert "Torsdagar" not in str(listed)
    assert "Fredagar" not in str(listed)
    assert any(one.text == "[täckt]" for one in listed.remnants)


async def test_nobody_takes_a_text_back_that_went() -> None:
    room = await sit_down()
    await room.desk.do(ChangeNarrative(values={"works": "Torsdagar"}))
    await room.desk.do(ChangeNarrative(values={"works": "Torsdagar, och fredagar"}))
    other = await room.again("beside-2")
    await other.do(NoteWithdrawal(values={"who": "person", "extent": "sharing"}))
    [id] = other.meeting.withdrawal.every
    await other.do(ChooseAfter(id=id, values={"narrative": "goes"}))
    desk = await room.again()
    with pytest.raises(Refused, match="nothing-to-undo"):
        await desk.undo(even_so=True)
    assert desk.meeting.narrative.works == ""


async def test_what_was_being_typed_beside_goes_with_the_text_that_goes() -> None:
    room = await sit_down()
    other = await room.again("beside-2")
    await other.draft("narrative/works", "Torsdagar och")
    await other.draft("purpose/question", "Skolan")
    following = asyncio.create_task(other.follow())
    await room.desk.do(NoteWithdrawal(values={"who": "person", "extent": "sharing"}))
    [id] = room.desk.meeting.withdrawal.every
    await room.desk.do(ChooseAfter(id=id, values={"narrative": "goes"}))
    while not other.meeting.withdrawal.fates:
        await asyncio.sleep(0)
    while other.drafted("narrative/works"):
        await asyncio.sleep(0)
    following.cancel()
    assert not other.drafted("narrative/works")
    assert other.drafted("purpose/question") == "Skolan"


async def test_every_window_sees_it_covered_and_decides_on_what_is_there() -> None:
    room = await sit_down()
    await room.desk.do(ChangeNarrative(values={"works": "Torsdagar"}), BeginWithdrawal())
    other = await room.again("beside-2")
    assert room.desk.meeting.narrative.works == other.meeting.narrative.works == "[täckt]"
    assert room.desk.meeting is room.desk.meeting, "reckoned once for each change"
    await other.do(ChangeNarrative(values={"works": "Torsdagar"}))
    assert len(other.log.entries) == len(room.desk.log.entries), "it read so already"
    await room.desk.do(DropWithdrawal())
    assert room.desk.meeting.narrative.works == "Torsdagar"


def test_how_a_protected_family_is_reached_is_shown_nowhere() -> None:
    play = family()
    play.do(
        AddSign(id="s-1", values={"text": "x", "ring": "maria", "reach": "070-1"}),
        AddStep(id="k-1", values={"what": "x", "ring": "siv", "reach": "08-1"}),
        ChangeConclusion(values={"ring": "maria", "reach": "070-1"}),
        Protect(id="jonas"),
    )
    seen = as_seen(play.meeting)
    assert seen.warning_signs.signs["s-1"].reach == ""
    assert seen.warning_signs.steps["k-1"].reach == "08-1"
    assert seen.conclusion.reach == ""
    assert covers(play.meeting, SignSet(id="s-1", field="reach", value="070-1"))
    assert not covers(play.meeting, StepSet(id="k-1", field="reach", value="08-1"))
    assert covers(play.meeting, ConclusionSet(field="reach", value="070-1"))
