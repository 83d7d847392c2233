"""Somebody says no before the meeting: who, when, in whose words; who has to be told."""

from datetime import date

from assistant.meeting.attendance import PERSON, RemoveParticipant
from assistant.meeting.declined import NoteDeclined, TakeBackDeclined, Why
from assistant.meeting.invitation import NoteReply, NoteSending, to_recall
from assistant.meeting.moments import CloseMeeting
from assistant.meeting.timekeeping import GoOn
from assistant.meeting.withdrawal import NoteWithdrawal
from tests.meeting.build import TODAY, Play, family
from tests.meeting.test_preparation import signed


def declined(who: str, play: Play | None = None) -> Play:
    play = play or family()
    play.do(NoteDeclined(values={"who": who}))
    return play


def test_who_it_is_tells_why_and_the_day_is_today() -> None:
    state = declined("maria").meeting.declined
    assert (state.who, state.why, state.on) == ("maria", Why.GUARDIAN_DECLINED, TODAY)
    assert declined(PERSON).meeting.declined.why is Why.DECLINED
    play = family()
    play.do(NoteDeclined(values={"on": "2026-11-20"}))
    assert play.meeting.declined.why is Why.OTHER


def test_the_day_of_a_no_on_the_invitation_is_that_day() -> None:
    play = family()
    play.do(NoteReply(who="maria", values={"reply": "declines", "on": "2026-11-10"}))
    assert declined("maria", play).meeting.declined.on == date(2026, 11, 10)


def test_a_yes_that_is_taken_back_before_the_meeting_is_told_as_that() -> None:
    play = family()
    play.do(NoteWithdrawal(values={"who": "maria", "extent": "wholly"}))
    assert declined("maria", play).meeting.declined.why is Why.WITHDRAWN


def test_there_may_be_a_meeting_after_all() -> None:
    play = declined("maria")
    play.do(TakeBackDeclined())
    assert play.meeting.declined == family().meeting.declined
    assert play.refused(CloseMeeting()) == "not-ended"


def test_in_a_meeting_that_has_begun_it_is_a_withdrawal() -> None:
    play = family()
    play.do(GoOn())
    assert play.refused(NoteDeclined(values={"who": "maria"})) == "begun-already"


def test_it_is_closed_without_having_begun() -> None:
    play = declined("maria")
    play.do(CloseMeeting())
    assert play.meeting.moments.closed is not None
    assert play.meeting.moments.ended is not None


def test_everybody_who_was_sent_the_invitation_has_to_be_told() -> None:
    play = signed()
    for who in ("siv", "karin"):
        play.do(NoteSending(who=who, values={"on": "2026-11-09"}))
    assert to_recall(play.meeting) == ()
    declined("maria", play)
    assert to_recall(play.meeting) == ("siv", "karin")
    play.do(NoteSending(who="siv", values={"recalled": "2026-11-11"}))
    assert to_recall(play.meeting) == ("karin",)


def test_so_has_one_whom_the_family_no_longer_wants() -> None:
    play = signed()
    play.do(NoteSending(who="siv", values={"on": "2026-11-09"}))
    play.do(RemoveParticipant(id="siv"), RemoveParticipant(id="karin"))
    assert to_recall(play.meeting) == ("siv",)
    play.do(NoteSending(who="siv", values={"recalled": "2026-11-11"}))
    assert to_recall(play.meeting) == ()
    assert play.refused(NoteSending(who="karin", values={"on": "2026-11-09"})) == (
        "nobody-of-that-name"
    )
