"""A start that is told afterwards."""

from datetime import timedelta

from assistant.meeting.invitation import ChangeInvitation
from assistant.meeting.mending import another_day, unbegun
from assistant.meeting.timekeeping import (
    GoOn,
    MendStart,
    NoteParting,
    StartMended,
    StayMended,
    TakePause,
    evolve,
)
from tests.meeting.build import START, Play, bare, begun, family


def minutes_in(play: Play, part: str) -> float:
    return play.meeting.timekeeping.spent(part, play.now) / timedelta(minutes=1)


def ago(play: Play, minutes: float) -> MendStart:
    return MendStart(since=play.now - timedelta(minutes=minutes))


def test_a_meeting_that_was_begun_late_in_the_program_began_when_it_did() -> None:
    play = begun()
    play.wait(2)
    since = play.now - timedelta(minutes=6)
    assert play.do(ago(play, 6)) == [StartMended(part="presentation", since=since)]
    assert minutes_in(play, "presentation") == 6
    assert play.meeting.timekeeping.started == since
    assert play.meeting.timekeeping.visits[-1].mended == play.now


def test_a_step_forgotten_moves_the_end_of_the_part_before_too() -> None:
    play = begun()
    play.wait(12).do(GoOn())
    play.wait(1).do(ago(play, 8))
    assert (minutes_in(play, "presentation"), minutes_in(play, "story")) == (5, 8)
    play.do(ago(play, 3))
    assert (minutes_in(play, "presentation"), minutes_in(play, "story")) == (10, 3)


def test_it_is_neither_before_the_part_before_nor_later_than_now() -> None:
    play = begun()
    play.wait(5).do(GoOn())
    play.wait(2)
    assert play.refused(ago(play, 9)) == "begins-before"
    assert play.refused(ago(play, -1)) == "begins-later"
    play.do(ago(play, 7.5))  # told to the minute, which the part before began in
    assert minutes_in(play, "presentation") == 0


def test_a_step_forgotten_before_the_night_began_the_day_before() -> None:
    play = begun()
    play.wait(30)
    forgotten = play.now
    play.wait(19 * 60).do(GoOn())
    play.do(MendStart(since=forgotten + timedelta(days=1)))  # nearest to when it was noted
    assert play.meeting.timekeeping.visits[-1].since == forgotten


def test_a_first_part_did_not_begin_this_morning() -> None:
    play = begun()
    assert play.refused(ago(play, 300)) == "begins-before"
    assert bare().refused(MendStart(since=START)) == "no-part-open"


def test_a_pause_is_left_out_of_the_part_it_falls_in_then() -> None:
    play = begun()
    play.wait(5).do(TakePause())
    play.wait(10).do(GoOn())
    play.wait(1).do(ago(play, 13))
    assert (minutes_in(play, "presentation"), minutes_in(play, "story")) == (3, 3)


def test_where_the_clock_was_set_the_start_cannot_be_reckoned() -> None:
    play = begun()
    play.do(NoteParting(gap=timedelta(minutes=30), slept=False, mono=(1, 2)))
    assert play.refused(ago(play, 1)) == "clock-was-set"


def test_what_is_mended_folds_again() -> None:
    play = begun()
    play.wait(9).do(GoOn())
    play.wait(1).do(ago(play, 4))
    assert play.again() == play.meeting


def test_when_the_meeting_began_can_be_told_in_any_part() -> None:
    play = begun()
    play.wait(5).do(GoOn())
    play.wait(1).do(MendStart(since=START - timedelta(minutes=10), meeting=True))
    assert (minutes_in(play, "presentation"), minutes_in(play, "story")) == (15, 1)
    assert play.meeting.timekeeping.started == START - timedelta(minutes=10)
    late = MendStart(since=START + timedelta(minutes=6), meeting=True)
    assert play.refused(late) == "begins-later"
    assert play.again() == play.meeting


def test_in_its_first_part_the_meeting_began_when_that_did() -> None:
    play = begun()
    assert play.do(MendStart(since=START, meeting=True)) == [
        StartMended(part="presentation", since=START)
    ]


def test_a_step_in_between_is_mended_between_its_neighbours() -> None:
    play = begun()
    play.wait(9).do(GoOn())
    play.wait(6).do(GoOn())
    play.wait(2)
    since = START + timedelta(minutes=5)
    assert play.do(MendStart(since=since, part="story")) == [
        StayMended(visit=1, part="story", since=since)
    ]
    assert [minutes_in(play, part) for part in ("presentation", "story", "dialog")] == [5, 10, 2]
    assert play.again() == play.meeting
    too_late = MendStart(since=START + timedelta(minutes=16), part="story")
    assert play.refused(too_late) == "begins-later"
    assert play.refused(MendStart(since=since, part="closing")) == "not-begun"


def test_a_stay_that_was_taken_back_is_not_mended() -> None:
    state = begun().meeting.timekeeping
    event = StayMended(visit=1, part="story", since=START)
    assert evolve(state, event, START) is state


def test_a_meeting_that_everybody_waits_for_is_past_its_time_and_has_people() -> None:
    play, today = family(), START.date()
    assert not unbegun(play.meeting, today, "14:05")
    play.do(ChangeInvitation(values={"on": str(today), "time": "14:00"}))
    assert unbegun(play.meeting, today, "14:05")
    assert not unbegun(play.meeting, today, "14:00")
    assert not unbegun(play.meeting, today + timedelta(days=1), "14:05")
    play.do(GoOn())
    assert not unbegun(play.meeting, today, "14:05")


def test_a_meeting_that_begins_on_another_day_than_it_is_called_to_may_be_a_mistake() -> None:
    play = bare()
    today = play.now.date()
    play.do(ChangeInvitation(values={"on": str(today + timedelta(days=14))}))
    assert not another_day(play.meeting, today), "it has not begun"
    play.do(GoOn())
    assert another_day(play.meeting, today)
    assert not another_day(play.meeting, today + timedelta(days=14))
    play.do(GoOn())
    assert not another_day(play.meeting, today), "it is going on"


def test_a_meeting_without_a_day_may_begin_any_day() -> None:
    assert not another_day(begun().meeting, START.date())
