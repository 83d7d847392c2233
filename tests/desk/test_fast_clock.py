from datetime import UTC, datetime, timedelta

from assistant.desk.fast_clock import FastClock, Pace
from assistant.desk.glances import Glances
from tests.tui.fake_house import HandClock

REAL = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)
MADE = datetime(2026, 11, 25, 13, 0, tzinfo=UTC)


def fast(clock: HandClock) -> FastClock:
    return FastClock(clock, Pace(speed=10, real=REAL, made=MADE))


def test_an_hour_takes_six_minutes() -> None:
    clock = HandClock()
    quick = fast(clock)
    began = quick.mono()
    clock.pass_(minutes=6)
    assert quick.now() - MADE == timedelta(hours=1)
    assert quick.mono() - began == 3600


def test_a_window_that_comes_later_shows_the_same_time() -> None:
    clock = HandClock()
    first = fast(clock)
    clock.pass_(minutes=1)
    second = fast(clock)
    clock.pass_(minutes=1)
    assert first.now() == second.now() == MADE + timedelta(minutes=20)


def test_neither_sleep_nor_a_set_clock_makes_it_jump() -> None:
    clock = HandClock()
    quick = fast(clock)
    glances = Glances(quick)
    clock.sleep(minutes=5)
    clock.set(seconds=-40)
    clock.pass_(seconds=1)
    assert glances.look() == []
    assert quick.now() == MADE + timedelta(seconds=10)
