"""How long nobody has been here, by two clocks."""

from datetime import datetime

from assistant.tui.idle import Idle
from tests.tui.fake_house import HandClock


class Clocks(HandClock):
    """The wall and the steady clock, moved apart."""

    steady = 0.0

    def mono(self) -> float:
        return self.steady


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
    clock = Clocks()
    idle = Idle(clock, 10)
    clock.pass_(hours=8)
    assert idle.over()


def test_a_wall_clock_set_back_hides_nothing() -> None:
    clock = Clocks()
    idle = Idle(clock, 10)
    clock.moment = datetime.fromisoformat("2020-01-01T00:00+00:00")
    clock.steady = 600
    assert idle.over()
