"""What a seat shows: the agenda with its times, the clock, what is missing."""

from collections.abc import Container
from datetime import datetime, timedelta
from enum import StrEnum

from msgspec import Struct

from assistant.desk.post import Post
from assistant.meeting.agenda import Part
from assistant.meeting.clock import Clock, clock, given
from assistant.meeting.completeness import Missing, Undecided, wanted
from assistant.meeting.meeting import Meeting
from assistant.meeting.moments import stale
from assistant.meeting.outcomes import Promise, absent_with_undone, unanswered
from assistant.meeting.questions import Standing


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
    pause: bool = False
    since: datetime | None = None
    """When it began, where that was told afterwards."""
    mended: datetime | None = None
    """When that was told."""
    skipped: bool = False
    """It is over, and was only passed through."""


class Private(Struct, frozen=True, kw_only=True):
    """What a seat's frame shows to the one who sits there, and not to a family beside."""

    missing: tuple[Missing | Undecided, ...] = ()
    """What the law still wants."""
    unanswered: tuple[Promise, ...] = ()
    """What the earlier plan promised, of which nobody has said what came of it."""
    waiting: int = 0
    """Parked questions."""
    outside: int = 0
    """Matters that were taken outside the meeting; on the chair's seat alone."""
    worry: bool = False
    """This seat asked to be reminded of a worry, and the part is over."""
    promises: bool = False
    """Promises were not kept, which a deviation may tell of; on the chair's seat alone."""


class Seat(Struct, frozen=True):
    """All that the frame of a seat shows, at one moment."""

    post: Post
    """Whose seat it is."""
    parts: tuple[PartRow, ...]
    clock: Clock
    paused: bool
    stopped: bool
    """The stop card is up."""
    quiet: bool
    """The family is speaking: nothing may interrupt."""
    stale: bool
    """The plan has changed since it was fixed."""
    private: Private | None
    """None where the view is discreet."""


def quiet(meeting: Meeting) -> bool:
    """Whether the family is speaking now."""
    current = meeting.timekeeping.current
    return current is not None and meeting.agenda.part(current).quiet


def seat_view(
    meeting: Meeting,
    now: datetime,
    post: Post = Post.CHAIR,
    *,
    discreet: bool = False,
    worry: bool = False,
    skipped: Container[str] = (),
) -> Seat:
    """What the frame of that seat shows now.

    ``worry``: the seat is to be reminded of one, which is no part of the meeting.
    ``skipped``: the parts that were only passed through, as the log tells.
    """
    times = meeting.timekeeping
    known_to = Post.SECRETARY if discreet else post  # who gave time is private too
    return Seat(
        post=post,
        parts=tuple(_row(meeting, part, now, known_to, skipped) for part in meeting.agenda.parts),
        clock=clock(meeting.opened, times, now),
        paused=times.paused,
        stopped=meeting.stop_card.up,
        quiet=quiet(meeting),
        stale=stale(meeting),
        private=None if discreet else _private(meeting, post, worry),
    )


def _private(meeting: Meeting, post: Post, worry: bool) -> Private:
    return Private(
        missing=wanted(meeting),
        unanswered=unanswered(meeting),
        waiting=len(meeting.questions.standing(Standing.PARKED)),
        outside=len(meeting.outside.noted) if post is Post.CHAIR else 0,
        worry=worry,
        promises=post is Post.CHAIR and may_note_promises(meeting),
    )


def may_note_promises(meeting: Meeting) -> bool:
    """Whether a deviation may tell of promises that were not kept: once the meeting has ended
    and the family has left, until one is noted."""
    ended = meeting.moments.ended is not None
    return ended and not meeting.deviations.noted and bool(absent_with_undone(meeting))


def _row(
    meeting: Meeting, part: Part, now: datetime, post: Post, skipped: Container[str]
) -> PartRow:
    times, step = meeting.timekeeping, _step(meeting, part.id)
    whole = given(meeting.opened, times, part.id)
    if step is Step.COMING and post is not Post.CHAIR:  # who gave time is the chair's to know
        whole = max(whole, timedelta(minutes=part.minutes[meeting.opened.minutes]))
    told = next((v for v in reversed(times.visits) if v.mended and v.part == part.id), None)
    return PartRow(
        id=part.id,
        title=part.title,
        given=whole,
        spent=times.spent(part.id, now),
        step=step,
        pause=part.pause,
        since=told.since if told else None,
        mended=told.mended if told else None,
        skipped=step is Step.DONE and part.id in skipped,
    )


def _step(meeting: Meeting, part: str) -> Step:
    if meeting.timekeeping.current == part:
        return Step.NOW
    return Step.DONE if meeting.timekeeping.visited(part) else Step.COMING
