"""Fix, print, end, close: four moments, each its own."""

from assistant.meeting.attendance import PERSON
from assistant.meeting.copies import HandOut
from assistant.meeting.moments import (
    CloseMeeting,
    EndMeeting,
    FixPlan,
    MeetingEnded,
    NotePrint,
    stale,
)
from assistant.meeting.notes import WriteNote
from assistant.meeting.plan import digest, plan_of
from assistant.meeting.purpose import ChangePurpose
from assistant.meeting.questions import ParkQuestion
from assistant.meeting.signoff import ChangeAftercare, NoteSignature
from assistant.meeting.timekeeping import GoOn
from tests.meeting.build import bare, rich


def test_fixing_keeps_number_moment_and_digest() -> None:
    play = rich()
    play.do(FixPlan())
    version = play.meeting.moments.fixed
    assert version is not None
    assert (version.number, version.at) == (1, play.now)
    assert version.digest == digest(plan_of(play.meeting, 1, play.now))
    assert version.mark == version.digest[:16]
    assert len(version.digest) == 64


def test_a_plan_that_has_not_changed_is_not_fixed_again() -> None:
    play = rich()
    play.do(FixPlan())
    play.wait(5)
    assert play.do(FixPlan()) == []
    assert not stale(play.meeting)


def test_a_plan_never_fixed_is_not_stale() -> None:
    assert not stale(bare().meeting)


def test_a_change_makes_it_stale_and_a_new_version_withdraws_the_old() -> None:
    play = rich()
    play.do(FixPlan(), NotePrint(copies=4))
    play.do(ChangePurpose(values={"question": "Något annat"}))
    assert stale(play.meeting)
    play.wait(2).do(FixPlan())
    first, second = play.meeting.moments.versions
    assert play.meeting.moments.fixed == second
    assert (second.number, second.copies, first.copies) == (2, 0, 4)
    assert first.digest != second.digest
    assert not stale(play.meeting)


def test_a_change_that_is_taken_back_leaves_the_version_as_it_was() -> None:
    play = rich()
    play.do(FixPlan())
    question = play.meeting.purpose.question
    play.do(ChangePurpose(values={"question": "Något annat"}))
    play.do(ChangePurpose(values={"question": question}))
    assert not stale(play.meeting)
    assert play.do(FixPlan()) == []


def test_signing_handing_out_and_notes_change_no_digest() -> None:
    play = rich()
    play.do(FixPlan())
    for command in (
        NoteSignature(who="maria", values={"signed": "refuses", "note": "Vill läsa hemma"}),
        HandOut(id="maria"),
        WriteNote(part="dialog", block="note-0", text="Nytt"),
        ParkQuestion(by="siv", text="Vem ringer?"),
        GoOn(),
        NotePrint(copies=1),
    ):
        assert play.do(command)
        assert not stale(play.meeting)


def test_who_talks_with_the_family_is_part_of_the_plan() -> None:
    play = rich()
    play.do(FixPlan())
    play.do(ChangeAftercare(values={"talks_after": "siv"}))
    assert stale(play.meeting)


def test_prints_are_counted_for_the_version_they_are_of() -> None:
    play = bare()
    assert play.refused(NotePrint(copies=1)) == "not-fixed"
    play.do(FixPlan(), NotePrint(copies=3), NotePrint(copies=2))
    assert [version.copies for version in play.meeting.moments.versions] == [5]


def test_the_meeting_ends_once_and_closing_comes_after() -> None:
    play = bare()
    assert play.refused(CloseMeeting()) == "not-ended"
    assert play.do(EndMeeting()) == [MeetingEnded()]
    ended = play.now
    play.wait(5)
    assert play.do(EndMeeting()) == []
    play.do(CloseMeeting())
    moments = play.meeting.moments
    assert (moments.ended, moments.closed) == (ended, play.now)


def test_after_the_end_the_plan_can_still_be_changed_fixed_and_signed() -> None:
    play = rich()
    play.do(FixPlan(), EndMeeting())
    play.do(ChangePurpose(values={"question": "Rättat"}))
    play.do(FixPlan(), NotePrint(copies=1), NoteSignature(who="maria", values={"signed": "later"}))
    assert len(play.meeting.moments.versions) == 2
    assert play.plan().question == "Rättat"


def test_an_empty_meeting_can_be_fixed() -> None:
    play = bare()
    play.do(FixPlan())
    assert play.meeting.moments.fixed is not None
    assert play.meeting.attendance.people[PERSON].name == play.plan().name
