"""A day is the day it is in Sweden: half past midnight there is still yesterday in UTC."""

from datetime import UTC, date, datetime, timedelta

from assistant.meeting.attendance import PERSON
from assistant.meeting.declined import NoteDeclined
from assistant.meeting.disclosure import ChangeScope, run_out
from assistant.meeting.person import ChangePerson, has_reached
from assistant.meeting.plan import plan_of
from assistant.meeting.preparation import NoteTask
from assistant.meeting.swedish_time import local_day
from assistant.meeting.timekeeping import GoOn
from assistant.meeting.warning_signs import ReadSigns
from assistant.meeting.withdrawal import NoteWithdrawal
from tests.meeting.build import Play, all_agree, bare, family

NIGHT = datetime(2026, 11, 26, 23, 30, tzinfo=UTC)
TODAY = date(2026, 11, 27)
YESTERDAY = TODAY - timedelta(days=1)


def at_night(play: Play) -> Play:
    play.now = NIGHT
    return play


def test_the_day_changes_at_midnight_in_sweden_winter_and_summer() -> None:
    assert local_day(NIGHT) == TODAY
    assert local_day(NIGHT - timedelta(minutes=31)) == YESTERDAY
    assert local_day(datetime(2026, 7, 1, 22, 30, tzinfo=UTC)) == date(2026, 7, 2)


def test_what_is_dated_today_is_dated_so() -> None:
    play = at_night(all_agree(family("adult")))
    play.do(
        NoteTask(task="room", values={"done": True}),
        ReadSigns(values={"still": "right"}),
        NoteWithdrawal(values={"who": PERSON, "extent": "wholly"}),
    )
    assert play.meeting.preparation.ticks["room"].on == TODAY
    assert play.meeting.warning_signs.reading.read_on == TODAY
    assert play.meeting.disclosure.answers[PERSON].on == TODAY


def test_a_no_to_the_meeting_is_dated_so() -> None:
    play = at_night(family("adult"))
    play.do(NoteDeclined(values={"who": PERSON}))
    assert play.meeting.declined.on == TODAY


def test_a_disclosure_until_yesterday_has_run_out() -> None:
    play = at_night(bare("adult"))
    play.do(GoOn(), ChangeScope(values={"until": YESTERDAY.isoformat()}))
    assert run_out(play.meeting)
    play.do(ChangeScope(values={"until": TODAY.isoformat()}))
    assert not run_out(play.meeting)


def test_a_plan_is_of_the_day_its_meeting_was_held() -> None:
    play = at_night(bare("adult"))
    play.do(GoOn())
    assert plan_of(play.meeting, 1, play.now).day == TODAY


def test_somebody_is_a_year_older_from_midnight() -> None:
    play = at_night(bare())
    play.do(GoOn(), ChangePerson(values={"personal_number": "20111127-TEST"}))
    assert has_reached(play.meeting, 15)
    assert not has_reached(play.meeting, 16)
