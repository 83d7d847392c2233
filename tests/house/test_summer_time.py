"""A meeting in the night when the clocks change keeps its length, and tells the clock's time."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from assistant.desk.views import seat_view
from assistant.language.translation import clock_time, format_datetime, use
from assistant.meeting.moments import FixPlan
from assistant.meeting.swedish_time import ZONE
from assistant.talk.directives import directive_in
from assistant.talk.made_clock import GoesBack, MadeClock
from assistant.tui.times import ends
from tests.talk.room import room

OCTOBER = datetime(2026, 10, 25, 2, 30, tzinfo=ZONE)
"""Summer time still; at three it is two again."""
MARCH = datetime(2027, 3, 28, 1, 30, tzinfo=ZONE)
"""Winter time still; at two it is three."""


@pytest.fixture(autouse=True)
def swedish() -> None:
    use("sv")


@pytest.mark.parametrize(
    ("start", "halfway", "end"),
    [
        (OCTOBER, "02:00", "02:30"),
        (OCTOBER.replace(fold=1), "03:00", "03:30"),
        (MARCH, "03:00", "03:30"),
        (MARCH.replace(hour=3), "04:00", "04:30"),
    ],
)
async def test_an_hour_is_an_hour(tmp_path: Path, start: datetime, halfway: str, end: str) -> None:
    async with room(tmp_path, MadeClock(start), "elias") as made:
        await made.talk("nästa")
        desk, half_an_hour = made.desk, timedelta(minutes=30)
        assert ends(seat_view(desk.meeting, desk.now()).clock) == f"Slutar {end}, som tänkt"
        made.clock.advance(half_an_hour)
        assert clock_time(desk.now()) == halfway
        times = desk.meeting.timekeeping
        assert times.spent("presentation", desk.now()) == half_an_hour
        assert seat_view(desk.meeting, desk.now()).clock.moved == timedelta(minutes=25)
        await desk.glance()
        assert desk.meeting.timekeeping.partings == ()


async def test_the_plan_tells_when_it_was_held_by_the_clock_of_that_hour(tmp_path: Path) -> None:
    async with room(tmp_path, MadeClock(OCTOBER), "elias") as made:
        await made.talk("nästa")
        made.clock.advance(timedelta(minutes=60))
        await made.desk.do(FixPlan())
        plan = made.desk.fixed_plan()
        assert plan is not None
        assert plan.held is not None
        assert plan.fixed_at - plan.held == timedelta(minutes=60)
        assert format_datetime(plan.held) == "25 oktober 2026 kl. 02:30"
        assert format_datetime(plan.fixed_at) == "25 oktober 2026 kl. 02:30"


def test_a_script_can_tell_a_time_in_the_hour_that_comes_twice() -> None:
    clock = MadeClock(OCTOBER)
    for line, at in (("klockan 02:50", "00:50"), ("klockan 02:10", "01:10")):
        directive = directive_in(line)
        assert directive is not None
        clock.follow(directive)
        assert f"{clock.now():%H:%M}" == at
    third = directive_in("klockan 02:05")
    assert third is not None
    with pytest.raises(GoesBack):
        clock.follow(third)


def test_a_time_that_never_was_is_an_hour_later() -> None:
    clock, directive = MadeClock(MARCH), directive_in("klockan 02:30")
    assert directive is not None
    clock.follow(directive)
    assert clock.now() == datetime(2027, 3, 28, 1, 30, tzinfo=UTC)
    assert clock_time(clock.now()) == "03:30"
