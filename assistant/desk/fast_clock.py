"""A clock that runs several times as fast, for a rehearsal."""

from datetime import datetime, timedelta

from msgspec import Struct

from assistant.desk.ports import Clock


class Pace(Struct, frozen=True):
    """Where a fast clock began; windows that share it tell the same time."""

    speed: int
    real: datetime
    """The moment by the computer's own clock, in UTC …"""
    made: datetime
    """… at which this one showed so much."""


class FastClock:
    """A ``desk.ports.Clock`` whose wall and monotonic time go equally fast.

    Both follow the computer's monotonic clock, so that neither a set clock nor
    sleep makes the rehearsal's jump.
    """

    def __init__(self, clock: Clock, pace: Pace) -> None:
        self._clock = clock
        self._speed = pace.speed
        self._since = clock.mono()
        self._start = pace.made + max(timedelta(), clock.now() - pace.real) * pace.speed

    def now(self) -> datetime:
        """The rehearsal's moment, in UTC."""
        return self._start + timedelta(seconds=self.mono() - self._since * self._speed)

    def mono(self) -> float:
        """Seconds of the rehearsal since some moment that stays the same."""
        return self._clock.mono() * self._speed

    def asleep(self) -> float:
        """The rehearsal sleeps with the computer, and wakes where it was."""
        return 0.0
