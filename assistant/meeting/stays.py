"""Every stay in a part, every pause, every added minute: what the meeting's time is read from.

Everything is derived from stored moments, so that a restart shows the truth.
"""

from datetime import datetime, timedelta
from typing import Final

from msgspec import Struct, field
from msgspec.structs import replace

from assistant.meeting.partings import ZERO, Instant, Jump, Parting, Span, elapsed, jumps

HASTY: Final = timedelta(seconds=5)
"""A stay that is shorter, in which nothing is noted, was a key pressed twice."""


class Visit(Span, frozen=True, kw_only=True):
    """One stay in a part."""

    part: str
    mended: datetime | None = None
    """When it was told afterwards when it began, if it was."""


class Pause(Span, frozen=True):
    """One pause of the whole meeting."""


class Timekeeping(Struct, frozen=True):
    """Every stay, pause and added minute, in the order they happened."""

    visits: tuple[Visit, ...] = ()
    pauses: tuple[Pause, ...] = ()
    added: dict[str, int] = field(default_factory=dict)
    """Minutes a part has beyond its own; negative where it gave some to others."""
    partings: tuple[Parting, ...] = ()
    """Every time that wall and monotonic time parted."""

    @property
    def current(self) -> str | None:
        """The part that is open now."""
        return self.visits[-1].part if self.visits and not self.visits[-1].until else None

    @property
    def last(self) -> str | None:
        """The part opened last, open or not."""
        return self.visits[-1].part if self.visits else None

    @property
    def paused(self) -> bool:
        """Whether the meeting rests now."""
        return bool(self.pauses) and self.pauses[-1].until is None

    @property
    def started(self) -> datetime | None:
        """When the first part was opened."""
        return self.visits[0].since if self.visits else None

    def visited(self, part: str) -> bool:
        """Whether the part has been opened at all."""
        return any(visit.part == part for visit in self.visits)

    def hasty(self, stay: Visit) -> bool:
        """Whether a stay was over as soon as it had begun."""
        if stay.until is None:
            return False
        return self._awake(stay.start, stay.end(stay.start)) < HASTY

    def stayed(self, index: int, part: str) -> bool:
        """Whether the stay of that number was in that part."""
        return index < len(self.visits) and self.visits[index].part == part

    def spent(self, part: str, now: datetime) -> timedelta:
        """Time used in a part, pauses and time that does not count left out."""
        present = self.instant(now)
        return sum(
            (
                self._awake(visit.start, visit.end(present))
                for visit in self.visits
                if visit.part == part
            ),
            ZERO,
        )

    def passed(self, now: datetime) -> timedelta:
        """Time since the first part was opened, rests and all; a set clock makes none."""
        if not self.visits:
            return ZERO
        made = [
            ZERO if parting.counts or parting.slept else parting.gap for parting in self.partings
        ]
        return elapsed(self.visits[0].start, self.visits[-1].end(self.instant(now)), made)

    def mended(self, index: int, since: datetime, told: datetime) -> "Timekeeping":
        """A stay began at another moment, and the one it followed ended then."""
        visits = [*self.visits]
        here = visits[index]
        if index and visits[index - 1].until == here.since:
            visits[index - 1] = replace(visits[index - 1], until=since)
        visits[index] = replace(here, since=since, mended=told)
        return replace(self, visits=tuple(visits))

    def instant(self, at: datetime) -> Instant:
        """A moment that comes after all that has happened."""
        return Instant(len(self.partings), at)

    def to_tell(self) -> tuple[Jump, ...]:
        """What the chair has not been asked about, in parts that are over."""
        open_now = len(self.visits) - 1 if self.current else len(self.visits)
        found = jumps(self.partings)
        return tuple(jump for jump in found if not jump.settled and jump.visit < open_now)

    def _awake(self, since: Instant, until: Instant) -> timedelta:
        left_out = [ZERO if parting.counts else parting.gap for parting in self.partings]
        rest = sum(
            (
                elapsed(max(since, pause.start), min(until, pause.end(until)), left_out)
                for pause in self.pauses
            ),
            ZERO,
        )
        return max(ZERO, elapsed(since, until, left_out) - rest)
