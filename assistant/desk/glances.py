"""Looks at the clocks, and notices where wall and monotonic time have parted."""

from datetime import datetime, timedelta

from msgspec import Struct

from assistant.desk.ports import Clock
from assistant.meeting.partings import SLACK
from assistant.meeting.timekeeping import NoteParting


class Glance(Struct, frozen=True):
    """All that a computer's clocks showed at one moment."""

    wall: datetime
    mono: float
    asleep: float


def partings(before: Glance, now: Glance) -> list[NoteParting]:
    """How wall and monotonic time parted between two glances of one process.

    What the computer knows that it slept is told apart from a clock that was set.
    """
    slept = timedelta(seconds=now.asleep - before.asleep)
    went = timedelta(seconds=now.mono - before.mono)
    was_set = now.wall - before.wall - went - slept
    between = (before.mono, now.mono)
    return [
        NoteParting(gap=gap, slept=asleep, mono=between)
        for gap, asleep in ((slept, True), (was_set, False))
        if abs(gap) > SLACK
    ]


class Glances:
    """The glances of one seat, each compared with the one before."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._last = self._glance()

    def after(self, latest: datetime | None) -> list[NoteParting]:
        """Whether the clock was set back while the program was off.

        ``latest`` is when something last happened.  Forward nobody can tell:
        the program may have been off that long.
        """
        if latest is None:
            return []
        back, mono = self._last.wall - latest, self._last.mono
        return [NoteParting(gap=back, slept=False, mono=(mono, mono))] if back < -SLACK else []

    def look(self) -> list[NoteParting]:
        """What has come between since the last look."""
        before, self._last = self._last, self._glance()
        return partings(before, self._last)

    def _glance(self) -> Glance:
        return Glance(self._clock.now(), self._clock.mono(), self._clock.asleep())
