"""Time that is right although the clocks have parted."""

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.meeting.clock import clock
from assistant.meeting.event import Command, Refused
from assistant.meeting.moments import EndMeeting, ReopenMeeting
from assistant.meeting.partings import ZERO
from assistant.meeting.timekeeping import (
    AddMinutes,
    ClocksParted,
    GoBack,
    GoOn,
    GoTo,
    NoteParting,
    PartingSettled,
    Resume,
    SettlePartings,
    TakePause,
)
from tests.meeting.build import STORY_MINUTES, Play, begun

MINUTE = timedelta(minutes=1)


def parts(play: Play, minutes: float, *, slept: bool = False, mono: float = 0) -> Play:
    """The wall clock jumps, and that is noted at once."""
    play.wait(minutes)
    play.do(NoteParting(gap=timedelta(minutes=minutes), slept=slept, mono=(mono, mono + 1)))
    return play


def spent(play: Play, part: str = "presentation") -> float:
    return play.meeting.timekeeping.spent(part, play.now) / MINUTE


def moved(play: Play) -> float:
    return clock(play.meeting.opened, play.meeting.timekeeping, play.now).moved / MINUTE


def ends_in(play: Play) -> float:
    read = clock(play.meeting.opened, play.meeting.timekeeping, play.now)
    return (read.ends - play.now) / MINUTE


def answer(play: Play, counts: bool) -> None:
    ids = tuple(parting.id for parting in play.meeting.timekeeping.partings)
    play.do(SettlePartings(partings=ids, counts=counts))


@pytest.mark.parametrize("jump", [25, -25, 60, -600])
def test_a_clock_that_was_set_makes_no_time(jump: float) -> None:
    play = begun()
    parts(play.wait(2), jump).wait(1)
    assert (spent(play), moved(play), ends_in(play)) == (3, 0, 57)
    assert clock(play.meeting.opened, play.meeting.timekeeping, play.now).left == 2 * MINUTE


def test_a_set_clock_stays_mended_when_the_part_is_over() -> None:
    play = begun()
    parts(play.wait(2), -60).wait(3).do(GoOn())
    play.wait(4)
    assert (spent(play), spent(play, "story"), moved(play), ends_in(play)) == (5, 4, 0, 51)


def test_sleep_counts_until_the_chair_has_said_otherwise() -> None:
    play = begun()
    parts(play.wait(1), 10, slept=True).wait(1)
    assert (spent(play), moved(play)) == (12, 7)
    answer(play, counts=False)
    assert spent(play) == 2
    assert moved(play) == 10, "the meeting rested, and ends as much later"
    answer(play, counts=True)
    assert (spent(play), moved(play)) == (12, 7)


def test_a_clock_set_forward_may_have_told_the_truth() -> None:
    play = begun()
    parts(play.wait(1), 10).wait(1)
    answer(play, counts=True)
    assert (spent(play), moved(play)) == (12, 7)


def test_a_clock_set_back_never_counts() -> None:
    play = begun()
    parts(play.wait(5), -60)
    answer(play, counts=True)
    assert spent(play) == 5


def test_a_jump_in_a_pause_is_no_time_and_no_rest() -> None:
    play = begun()
    play.wait(2).do(TakePause())
    parts(play.wait(3), -25).wait(4).do(Resume())
    play.wait(1)
    assert (spent(play), moved(play)) == (3, 7)


def test_sleep_in_a_pause_is_rest_whatever_is_answered() -> None:
    play = begun()
    play.wait(2).do(TakePause())
    parts(play.wait(3), 30, slept=True).do(Resume())
    for counts in (True, False):
        answer(play, counts=counts)
        assert (spent(play), moved(play)) == (2, 33)


def test_only_an_open_part_has_time_to_mend() -> None:
    play = begun()
    play.do(EndMeeting())
    assert play.do(NoteParting(gap=MINUTE, slept=True, mono=(0, 1))) == []


def test_two_windows_tell_of_a_parting_once() -> None:
    play = begun()
    parts(play, 10, slept=True, mono=100)
    late = NoteParting(gap=timedelta(minutes=10, seconds=1), slept=True, mono=(50, 100.5))
    assert play.do(late) == []
    parts(play, 20, slept=True, mono=200)
    both = NoteParting(gap=timedelta(minutes=30), slept=True, mono=(50, 300))
    assert play.do(both) == [], "a window that looks seldom sees both at once"
    more = NoteParting(gap=timedelta(minutes=35), slept=True, mono=(50, 300))
    assert [event.seconds for event in play.do(more) if isinstance(event, ClocksParted)] == [300]


def test_two_that_come_one_after_the_other_are_two() -> None:
    play = begun()
    parts(play, 10, slept=True, mono=100)
    parts(play, 10, slept=True, mono=101)
    assert len(play.meeting.timekeeping.partings) == 2


def test_a_parting_is_kept_in_both_times() -> None:
    play = begun()
    [kept] = play.do(NoteParting(gap=-MINUTE, slept=False, mono=(7.5, 8.5)))
    assert isinstance(kept, ClocksParted)
    assert (kept.seconds, kept.slept, kept.mono) == (-60.0, False, (7.5, 8.5))
    assert kept.path == "timekeeping/parted"


def test_an_answer_given_again_is_nothing() -> None:
    play = begun()
    parts(play, 10, slept=True)
    [parting] = play.meeting.timekeeping.partings
    settle = SettlePartings(partings=(parting.id,), counts=True)
    assert play.do(settle) == [PartingSettled(parting=parting.id, counts=True)]
    assert play.do(settle) == []


def test_it_is_told_of_when_the_part_is_over_and_as_one_for_each_kind() -> None:
    play = begun()
    parts(play, 4, slept=True, mono=0)
    parts(play, 6, slept=True, mono=10)
    parts(play, 30, mono=20)
    times = play.meeting.timekeeping
    assert times.to_tell() == ()
    play.do(GoOn())
    parts(play, 5, slept=True, mono=30)
    told = play.meeting.timekeeping.to_tell()
    assert [(one.part, one.slept, one.gap / MINUTE) for one in told] == [
        ("presentation", True, 10),
        ("presentation", False, 30),
    ]
    play.do(SettlePartings(partings=told[0].partings, counts=False))
    assert [one.slept for one in play.meeting.timekeeping.to_tell()] == [False]


def test_what_is_answered_after_the_end_still_counts() -> None:
    play = begun()
    parts(play, 10, slept=True)
    play.do(EndMeeting())
    assert len(play.meeting.timekeeping.to_tell()) == 1
    answer(play, counts=False)
    assert (play.meeting.timekeeping.to_tell(), spent(play)) == ((), 0)


def test_less_than_a_minute_is_mended_and_not_told() -> None:
    play = begun()
    parts(play.wait(1), -0.5).wait(1).do(GoOn())
    assert spent(play) == 2
    assert play.meeting.timekeeping.to_tell() == ()


def test_a_restart_folds_the_same_times() -> None:
    play = begun()
    parts(play.wait(2), -60).wait(3).do(GoOn())
    parts(play, 20, slept=True, mono=50)
    answer(play, counts=False)
    assert play.again() == play.meeting
    assert spent(play, "story") == 0
    left = clock(play.meeting.opened, play.meeting.timekeeping, play.now).left
    assert left == STORY_MINUTES * MINUTE


COMMANDS = st.sampled_from(
    (
        GoOn(),
        GoBack(),
        GoTo(part="dialog"),
        AddMinutes(),
        TakePause(),
        Resume(),
        EndMeeting(),
        ReopenMeeting(),
    )
)
JUMPS = st.builds(
    NoteParting,
    gap=st.timedeltas(timedelta(days=-2), timedelta(days=2)),
    slept=st.booleans(),
    mono=st.tuples(st.floats(0, 100), st.floats(0, 100)),
)
WAITS = st.floats(-2000, 2000)
"""Minutes that the wall clock moves, whether anybody notes it or not."""


@settings(max_examples=60, deadline=None)
@given(st.lists(COMMANDS | JUMPS | WAITS | st.booleans(), max_size=25))
def test_no_jump_makes_time_negative_or_stops_the_meeting(
    steps: list[Command | float | bool],
) -> None:
    play = begun()
    for step in steps:
        match step:
            case bool():
                answer(play, step)
            case float():
                play.wait(step)
            case _:
                try:
                    play.do(step)
                except Refused:
                    continue
    times, opened = play.meeting.timekeeping, play.meeting.opened
    assert all(times.spent(part.id, play.now) >= ZERO for part in opened.agenda.parts)
    assert times.passed(play.now) >= ZERO
    assert clock(opened, times, play.now).left <= clock(opened, times, play.now).given
    assert play.again() == play.meeting


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.floats(-600, -1) | st.floats(1, 600), st.floats(0, 30)), max_size=8))
def test_with_every_jump_noted_the_time_is_the_one_that_passed(
    jumps: list[tuple[float, float]],
) -> None:
    play, passed = begun(), 0.0
    for number, (jump, wait) in enumerate(jumps):
        parts(play, jump, mono=number * 10).wait(wait)
        passed += wait
    assert spent(play) == pytest.approx(passed, abs=1e-3)
