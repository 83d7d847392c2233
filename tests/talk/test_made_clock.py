from datetime import UTC, datetime, timedelta

import pytest

from assistant.desk.ports import Clock
from assistant.talk.directives import Faulty, SetClock, Wait, directive_in, start_of
from assistant.talk.made_clock import GoesBack, MadeClock

NOON = datetime(2026, 11, 25, 11, 0, tzinfo=UTC)


def test_a_time_of_day_is_swedish() -> None:
    clock: Clock = MadeClock(datetime(2026, 7, 1, 13, 0))
    assert clock.now() == datetime(2026, 7, 1, 11, 0, tzinfo=UTC)


@pytest.mark.parametrize("line", ["klockan 13:05", "clock 13.05", "Klockan kl 13:05"])
def test_the_clock_is_set(line: str) -> None:
    clock, directive = MadeClock(NOON), directive_in(line)
    assert directive is not None
    clock.follow(directive)
    assert clock.now() == NOON + timedelta(hours=1, minutes=5)
    assert clock.mono() == 3900.0


def test_the_clock_never_goes_back() -> None:
    clock, directive = MadeClock(NOON), directive_in("klockan 11:59")
    assert isinstance(directive, SetClock)
    with pytest.raises(GoesBack):
        clock.follow(directive)
    clock.advance(timedelta(minutes=-3))
    assert clock.now() == NOON


def test_waiting() -> None:
    assert directive_in("vänta 12") == directive_in("wait 12 min") == Wait(timedelta(minutes=12))


@pytest.mark.parametrize("line", ["klockan", "klockan 25:00", "klockan 2026-13-01 10:00", "vänta"])
def test_a_faulty_directive_is_told(line: str) -> None:
    with pytest.raises(Faulty):
        directive_in(line)


def test_other_lines_are_no_directives() -> None:
    assert directive_in("nästa") is None
    assert directive_in("klockans gång") is None


def test_a_script_tells_when_it_begins() -> None:
    start = start_of("# hej\n\nklockan 2026-11-25 13:00\nnästa\n")
    assert start is not None
    assert start.astimezone(UTC) == NOON + timedelta(hours=1)
    assert start_of("klockan 13:00\n") is None
    assert start_of("nästa\n") is None
    assert start_of("klockan x\n") is None
    assert start_of("") is None


def test_a_night_when_the_clocks_change_is_no_trouble() -> None:
    clock, directive = MadeClock(datetime(2026, 10, 25, 1, 0)), directive_in("klockan 4:00")
    assert directive is not None
    clock.follow(directive)
    assert clock.mono() == 4 * 3600
