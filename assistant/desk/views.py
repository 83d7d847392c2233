"""What a seat shows: the agenda with its times, the clock, what is missing."""

from datetime import datetime, timedelta
from enum import StrEnum

from msgspec import Struct

from assistant.desk.post import Post
from assistant.meeting.completeness import Missing, missing
from assistant.meeting.meeting import Meeting
from assistant.meeting.moments import stale
from assistant.meeting.questions import Standing
from assistant.meeting.timekeeping import Clock, clock, given


class Step(StrEnum):
    """Where a part is on its way."""

    DONE = "done"
    NOW = "now"
    COMING = "coming"


class PartRow(Struct, frozen=True):
    """A part in the agenda column."""

    id: str
    title: str
    given: timedelta
    spent: timedelta
    step: Step


class Seat(Struct, frozen=True):
    """All that the frame of a seat shows, at one moment."""

    post: Post
    """Whose seat it is."""
    parts: tuple[PartRow, ...]
    clock: Clock
    paused: bool
    quiet: bool
    """The family is speaking: nothing may interrupt."""
    missing: tuple[Missing, ...]
    waiting: int
    """Parked questions."""
    stale: bool
    """The plan has changed since it was fixed."""


def seat_view(meeting: Meeting, now: datetime, post: Post = Post.CHAIR) -> Seat:
    """What the frame of that seat shows now."""
    times, current = meeting.timekeeping, meeting.timekeeping.current
    return Seat(
        post=post,
        parts=tuple(
            PartRow(
                id=part.id,
                title=part.title,
                given=given(meeting.opened, times, part.id),
                spent=times.spent(part.id, now),
                step=_step(meeting, part.id),
            )
            for part in meeting.agenda.parts
        ),
        clock=clock(meeting.opened, times, now),
        paused=times.paused,
        quiet=current is not None and meeting.agenda.part(current).quiet,
        missing=missing(meeting),
        waiting=len(meeting.questions.standing(Standing.PARKED)),
        stale=stale(meeting),
    )


def _step(meeting: Meeting, part: str) -> Step:
    if meeting.timekeeping.current == part:
        return Step.NOW
    return Step.DONE if meeting.timekeeping.visited(part) else Step.COMING
