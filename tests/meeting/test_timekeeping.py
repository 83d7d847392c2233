"""The meeting's time: what is left, when it ends, how much that has moved."""

from datetime import timedelta

from assistant.meeting.clock import Clock, clock
from assistant.meeting.moments import EndMeeting
from assistant.meeting.timekeeping import (
    AddMinutes,
    GoBack,
    GoOn,
    GoTo,
    PartClosed,
    PartOpened,
    Paused,
    Resume,
    Resumed,
    TakePause,
    towards,
)
from tests.meeting.build import START, STORY_MINUTES, Play, bare, begun


def read(play: Play) -> Clock:
    return clock(play.meeting.opened, play.meeting.timekeeping, play.now)


def minutes(time: timedelta) -> float:
    return time / timedelta(minutes=1)


def test_before_it_begins_the_meeting_is_taken_to_begin_now() -> None:
    play = bare()
    play.wait(20)
    assert read(play) == Clock(
        left=timedelta(),
        given=timedelta(),
        ends=play.now + timedelta(minutes=60),
        moved=timedelta(),
    )


def test_the_time_left_is_what_the_part_has_and_has_not_used() -> None:
    play = begun()
    play.wait(3)
    now = read(play)
    assert (minutes(now.given), minutes(now.left)) == (5, 2)
    assert (now.ends, now.moved) == (START + timedelta(minutes=60), timedelta())


def test_the_long_meeting_has_its_own_minutes() -> None:
    play = begun(minutes=90)
    assert minutes(read(play).left) == 10
    assert read(play).ends == START + timedelta(minutes=90)


def test_time_over_is_negative_and_moves_the_end() -> None:
    play = begun()
    play.wait(9)
    now = read(play)
    assert minutes(now.left) == -4
    assert (now.ends, minutes(now.moved)) == (START + timedelta(minutes=64), 4)


def test_a_part_that_was_quicker_moves_the_end_earlier() -> None:
    play = begun()
    play.wait(2).do(GoOn())
    assert minutes(read(play).moved) == -3


def test_a_pause_stops_the_part_and_moves_the_end() -> None:
    play = begun()
    play.wait(1).do(TakePause())
    play.wait(10)
    paused = read(play)
    assert play.meeting.timekeeping.paused
    assert (minutes(paused.left), minutes(paused.moved)) == (4, 10)
    play.do(Resume())
    play.wait(1)
    assert not play.meeting.timekeeping.paused
    assert (minutes(read(play).left), minutes(read(play).moved)) == (3, 10)


def test_pausing_or_resuming_twice_is_nothing() -> None:
    play = begun()
    assert play.do(Resume()) == []
    assert play.do(TakePause()) == [Paused()]
    assert play.do(TakePause()) == []


def test_going_on_ends_a_pause() -> None:
    play = begun()
    play.do(TakePause())
    play.wait(5)
    assert play.do(GoOn()) == [Resumed(), PartClosed(part="presentation"), PartOpened(part="story")]
    assert not play.meeting.timekeeping.paused
    assert play.meeting.timekeeping.spent("presentation", play.now) == timedelta()


def test_a_pause_counts_only_in_the_part_it_was_taken_in() -> None:
    play = begun()
    play.wait(2).do(TakePause())
    play.wait(7).do(Resume())
    play.wait(1).do(GoOn())
    play.wait(4)
    times = play.meeting.timekeeping
    assert minutes(times.spent("presentation", play.now)) == 3
    assert minutes(times.spent("story", play.now)) == 4


def test_added_minutes_stay_with_the_part_and_move_the_end() -> None:
    play = begun()
    play.do(AddMinutes(), AddMinutes(minutes=3))
    assert (minutes(read(play).given), minutes(read(play).left)) == (10, 10)
    assert minutes(read(play).moved) == 5
    play.do(GoOn())
    assert minutes(read(play).given) == STORY_MINUTES


def test_time_over_does_not_change_what_later_parts_have() -> None:
    play = begun()
    play.wait(30).do(GoOn())
    assert minutes(read(play).left) == STORY_MINUTES


def test_going_back_goes_on_with_the_time_the_part_had_left() -> None:
    play = begun()
    play.wait(3).do(GoOn())
    play.wait(1).do(GoBack())
    play.wait(1)
    assert play.meeting.timekeeping.current == "presentation"
    assert minutes(read(play).left) == 1


def test_a_step_too_far_and_back_leaves_the_end_where_it_was() -> None:
    play = begun()
    play.do(GoOn(), GoBack())
    assert (minutes(read(play).left), minutes(read(play).moved)) == (5, 0)


def test_a_part_gone_back_from_comes_again_with_what_it_has_left() -> None:
    play = begun()
    play.wait(5).do(GoOn())
    play.wait(10).do(GoBack())
    play.wait(2)
    assert minutes(read(play).left) == -2
    assert minutes(read(play).moved) == 2
    play.do(GoOn())
    assert (minutes(read(play).left), minutes(read(play).moved)) == (STORY_MINUTES - 10, 2)


def test_parts_can_be_opened_out_of_order() -> None:
    play = begun()
    play.do(GoTo(part="dialog"))
    times = play.meeting.timekeeping
    assert times.current == "dialog"
    assert times.visited("presentation")
    assert not times.visited("story")
    play.wait(30)
    assert minutes(read(play).left) == 0
    # What was jumped over may still come.
    assert minutes(read(play).moved) == -5
    play.do(GoTo(part="story"))
    assert minutes(read(play).left) == STORY_MINUTES


def test_a_part_opened_already_is_not_opened_again() -> None:
    play = begun()
    assert play.do(GoTo(part="presentation")) == []


def test_a_part_passed_by_for_good_is_not_waited_for() -> None:
    play = begun()
    play.do(GoOn(), GoOn())
    play.wait(30)
    assert minutes(read(play).moved) == -5 - STORY_MINUTES


def test_the_agenda_has_two_ends() -> None:
    play = begun()
    assert play.refused(GoBack()) == "first-part"
    play.do(GoTo(part="closing"))
    assert play.refused(GoOn()) == "last-part"
    assert play.refused(GoTo(part="fika")) == "no-such-part"


def test_after_the_end_of_the_last_part_there_is_nothing_to_go_on_to() -> None:
    play = begun()
    play.do(GoTo(part="closing"), EndMeeting())
    assert play.refused(GoOn()) == "last-part-ended"
    assert play.refused(GoBack()) == "meeting-ended"


def test_what_needs_an_open_part_is_refused_before_there_is_one() -> None:
    play = bare()
    for command in (AddMinutes(), TakePause(), GoBack()):
        assert play.refused(command) == "no-part-open"


def test_the_end_stops_the_clock() -> None:
    play = begun()
    play.do(GoTo(part="closing"))
    play.wait(4).do(EndMeeting())
    ended = play.now
    stopped = read(play)
    assert stopped.ends == ended
    assert minutes(stopped.moved) == 4 - 60
    play.wait(90)
    assert read(play) == stopped
    assert minutes(play.meeting.timekeeping.spent("closing", play.now)) == 4
    for command in (GoBack(), GoTo(part="story"), AddMinutes(), TakePause(), Resume()):
        assert play.refused(command) == "meeting-ended"


def test_ending_in_a_pause_ends_the_pause() -> None:
    play = begun()
    play.do(TakePause())
    play.wait(3).do(EndMeeting())
    assert not play.meeting.timekeeping.paused
    assert play.meeting.timekeeping.spent("presentation", play.now) == timedelta()


def test_a_restart_reads_the_same_clock_from_the_stored_moments() -> None:
    play = begun()
    play.wait(2).do(AddMinutes())
    play.do(GoOn())
    play.wait(4).do(TakePause())
    play.wait(6).do(Resume())
    play.wait(1).do(GoBack())
    before, again = read(play), play.again()
    assert again == play.meeting
    assert clock(again.opened, again.timekeeping, play.now) == before


def test_a_clock_set_back_never_makes_time() -> None:
    play = begun()
    play.wait(-10)
    assert minutes(read(play).left) == 5


def test_a_move_is_named_by_the_part_it_leads_to_from_what_was_shown() -> None:
    play = begun()
    first, second = (part.id for part in play.meeting.agenda.parts[:2])
    pressed = towards(play.meeting, GoOn())
    play.do(pressed)
    play.do(pressed)
    assert play.meeting.timekeeping.current == second
    assert towards(play.meeting, GoBack()) == GoTo(part=first)
    assert towards(play.meeting, TakePause()) == TakePause()
    play.do(GoTo(part=first))
    assert towards(play.meeting, GoBack()) == GoBack(), "it is refused with its reason"
