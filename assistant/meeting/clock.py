"""Reading the meeting's clock: what is left of the part, and when the meeting ends."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from msgspec import Struct

from assistant.meeting.agenda import Part
from assistant.meeting.partings import ZERO
from assistant.meeting.stays import Timekeeping

if TYPE_CHECKING:
    from assistant.meeting.opening import Opening


class Clock(Struct, frozen=True):
    """The meeting's time as it stands at one moment."""

    left: timedelta
    """Left in the open part; negative when it has run over."""
    given: timedelta
    """The open part's whole time, with what was added."""
    ends: datetime
    """When the meeting will end if every part to come keeps its time."""
    moved: timedelta
    """How much later (or, negative, earlier) that is than at the start."""


def given(opening: "Opening", state: Timekeeping, part: str) -> timedelta:
    """A part's time: its minutes at the chosen length and what was added."""
    minutes = opening.agenda.part(part).minutes[opening.minutes] + state.added.get(part, 0)
    return timedelta(minutes=minutes)


def clock(opening: "Opening", state: Timekeeping, now: datetime) -> Clock:
    """Read the meeting's clock.

    Before the first part is opened the meeting is taken to begin ``now``.
    """
    now = state.visits[-1].until or now if state.visits else now
    current = state.current
    left = given(opening, state, current) - state.spent(current, now) if current else ZERO
    still = max(ZERO, left) + _to_come(opening, state, now)
    return Clock(
        left=left,
        given=given(opening, state, current) if current else ZERO,
        ends=now + still,
        moved=state.passed(now) + still - timedelta(minutes=opening.minutes),
    )


def coming(opening: "Opening", state: Timekeeping) -> Iterator[Part]:
    """The parts still to come, the open one apart.

    Where the chair has gone back, a part that was left comes again.  When the
    last part is closed the meeting is over, and nothing comes.
    """
    if state.visits and state.current is None:
        return
    passed = state.current is None
    for part in opening.agenda.parts:
        passed = passed or part.id == state.current
        if part.id != state.current and (passed or not state.visited(part.id)):
            yield part


def _to_come(opening: "Opening", state: Timekeeping, now: datetime) -> timedelta:
    """What the parts to come have left of their time."""
    rests = (
        given(opening, state, part.id) - state.spent(part.id, now)
        for part in coming(opening, state)
    )
    return sum((max(ZERO, rest) for rest in rests), ZERO)
