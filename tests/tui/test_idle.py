"""How long nobody has been here, by two clocks."""

from assistant.tui.idle import Idle
from tests.tui.fake_house import HandClock


def test_a_key_begins_the_count_again() -> None:
    clock = HandClock()
    idle = Idle(clock, 10)
    clock.pass_(minutes=9)
    idle.touched()
    clock.pass_(minutes=9)
    assert not idle.over()
    clock.pass_(minutes=1)
    assert idle.over()


def test_nought_is_never() -> None:
    clock = HandClock()
    idle = Idle(clock, 0)
    clock.pass_(days=9)
    assert not idle.over()


def test_a_computer_that_slept_has_been_idle() -> None:
    clock = HandClock()
    idle = Idle(clock, 10)
    clock.sleep(hours=8)
    assert idle.over()


def test_a_wall_clock_set_back_hides_nothing() -> None:
    clock = HandClock()
    idle = Idle(clock, 10)
    clock.set(days=-900)
    clock.pass_(minutes=10)
    assert idle.over()
