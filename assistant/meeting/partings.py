"""Where wall and monotonic time part: a laptop that slept, a clock that was set.

Moments are kept by the wall clock.  A moment also knows how many times the
clocks had parted by then, so that time between two moments is right whichever
way the wall clock was moved, even where the later moment shows an earlier time.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta

from msgspec import Struct

ZERO = timedelta()
SLACK = timedelta(seconds=2)
"""Clocks that are kept right go this little apart."""
LEAST = timedelta(minutes=1)
"""A shorter parting shows on no clock here, so nobody is asked about it."""


class Parting(Struct, frozen=True, kw_only=True):
    """The wall clock went another way than the time that passed."""

    id: str
    part: str
    visit: int
    """Which stay it came in, counted from the first."""
    gap: timedelta
    """How much more than monotonic time the wall clock went; negative when set back."""
    slept: bool
    """The computer slept; else its clock was set."""
    mono: tuple[float, float]
    """The monotonic moments it came between, in seconds."""
    answer: bool | None = None

    @property
    def counts(self) -> bool:
        """Whether the gap is part of the meeting's time.

        Until the chair has said, sleep counts: people talk on round a sleeping
        laptop, as they do round one that was switched off.  A clock that was set
        made no time, and one set back never can.
        """
        return self.gap > ZERO and (self.slept if self.answer is None else self.answer)

    def between(self, mono: tuple[float, float]) -> bool:
        """Whether it came, or may have come, between two monotonic moments."""
        return self.mono[0] < mono[1] and mono[0] < self.mono[1]


class Jump(Struct, frozen=True, kw_only=True):
    """The partings of one kind in one stay: what the chair is asked about as one."""

    part: str
    visit: int
    gap: timedelta
    slept: bool
    partings: tuple[str, ...]
    counts: bool
    settled: bool
    """The chair has been asked."""

    @property
    def asks(self) -> bool:
        """Whether there is a choice: time that a clock set back never was."""
        return self.gap > ZERO


class Instant(Struct, frozen=True, order=True):
    """A moment in its order: by the partings before it, then by the wall clock."""

    parted: int
    at: datetime


class Span(Struct, frozen=True):
    """From one moment to another, or still going on."""

    since: datetime
    until: datetime | None = None
    parted: int = 0
    """How many times the clocks had parted when it began."""
    parted_until: int = 0
    """How many times when it was over."""

    @property
    def start(self) -> Instant:
        """When it began."""
        return Instant(self.parted, self.since)

    def end(self, now: Instant) -> Instant:
        """When it was over: now, if it is not."""
        return Instant(self.parted_until, self.until) if self.until else now


def elapsed(since: Instant, until: Instant, left_out: Sequence[timedelta]) -> timedelta:
    """Time between two moments, without what each parting between them leaves out."""
    gaps = sum(left_out[since.parted : until.parted], ZERO)
    return max(ZERO, until.at - since.at - gaps)


def jumps(partings: Sequence[Parting]) -> tuple[Jump, ...]:
    """What the chair may be asked about, oldest first."""
    grouped: dict[tuple[int, bool, bool], list[Parting]] = {}
    for parting in partings:
        grouped.setdefault((parting.visit, parting.slept, parting.gap > ZERO), []).append(parting)
    found = (
        Jump(
            part=group[0].part,
            visit=group[0].visit,
            gap=sum((parting.gap for parting in group), ZERO),
            slept=group[0].slept,
            partings=tuple(parting.id for parting in group),
            counts=all(parting.counts for parting in group),
            settled=all(parting.answer is not None for parting in group),
        )
        for group in grouped.values()
    )
    return tuple(jump for jump in found if abs(jump.gap) >= LEAST)
