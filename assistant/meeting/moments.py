"""Four moments, each its own: fix for signing, print, end, close.

None of them is undone; each may be followed by a new event.
"""

from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from msgspec import Struct
from msgspec.structs import replace

from assistant.meeting.event import Command, Context, Event, Op, Refused
from assistant.meeting.plan import digest, mark, plan_of
from assistant.meeting.stop_card import StopCardLifted
from assistant.meeting.timekeeping import stopped

if TYPE_CHECKING:
    from assistant.meeting.meeting import Meeting


class Version(Struct, frozen=True, kw_only=True):
    """A version of the plan that was fixed for signing."""

    number: int
    at: datetime
    digest: str
    """SHA-256 of the plan's canonical JSON, 64 hexadecimal digits."""
    copies: int = 0
    """How many were printed."""

    @property
    def mark(self) -> str:
        """The part of the digest that stands on every page."""
        return mark(self.digest)


class Moments(Struct, frozen=True):
    """Which of the four have come."""

    versions: tuple[Version, ...] = ()
    ended: datetime | None = None
    closed: datetime | None = None
    changed: bool | None = None
    """Whether the plan has changed since it was fixed, where some of it is covered."""

    @property
    def fixed(self) -> Version | None:
        """The version that counts; those before it are withdrawn."""
        return self.versions[-1] if self.versions else None


class FixPlan(Command):
    """Fix the plan for signing, as a new version."""


class NotePrint(Command):
    """Note that the fixed version was printed."""

    copies: int


class EndMeeting(Command):
    """End the meeting: the clock stops, the room can leave."""


class ReopenMeeting(Command):
    """Go on with a meeting that was ended too soon."""


class CloseMeeting(Command):
    """Close the meeting's record: working notes are given up."""


class PlanFixed(Event):
    """A version exists."""

    op: ClassVar[Op] = "claim"
    location: ClassVar[str] = "moments/version"
    undoable: ClassVar[bool] = False
    number: int
    fixed_at: datetime
    digest: str


class PlanPrinted(Event):
    """So many copies of a version were printed, in all."""

    location: ClassVar[str] = "moments/printed/{number}"
    undoable: ClassVar[bool] = False
    number: int
    copies: int


class MeetingEnded(Event):
    """The meeting is over."""

    op: ClassVar[Op] = "claim"
    location: ClassVar[str] = "moments/ended"


class MeetingReopened(Event):
    """It was ended too soon and goes on."""

    op: ClassVar[Op] = "claim"
    location: ClassVar[str] = "moments/ended"


class MeetingClosed(Event):
    """The record is closed."""

    op: ClassVar[Op] = "claim"
    location: ClassVar[str] = "moments/closed"
    undoable: ClassVar[bool] = False


COMMANDS = (FixPlan, NotePrint, EndMeeting, ReopenMeeting, CloseMeeting)
EVENTS = (PlanFixed, PlanPrinted, MeetingEnded, MeetingReopened, MeetingClosed)


def stale(meeting: "Meeting") -> bool:
    """Whether the plan has changed since it was fixed; False where it never was."""
    fixed, known = meeting.moments.fixed, meeting.moments.changed
    if known is not None:
        return known
    return fixed is not None and digest(plan_of(meeting, fixed.number, fixed.at)) != fixed.digest


def may_close(meeting: "Meeting") -> bool:
    """Whether the meeting has ended, or will never be."""
    return meeting.moments.ended is not None or meeting.declined.why is not None


def _last_number(meeting: "Meeting") -> int:
    """The version before the next: a reader may hold an earlier meeting's version 1."""
    if meeting.moments.fixed is not None:
        return meeting.moments.fixed.number
    earlier = meeting.opened.earlier
    return earlier.last if earlier else 0


def decide(meeting: "Meeting", command: Command, context: Context) -> list[Event]:
    """Nothing is wanted before fixing, printing or ending; closing comes after the end."""
    state = meeting.moments
    match command:
        case FixPlan():
            if state.fixed is not None and not stale(meeting):
                return []
            number = _last_number(meeting) + 1
            plan = plan_of(meeting, number, context.at)
            return [PlanFixed(number=number, fixed_at=context.at, digest=digest(plan))]
        case NotePrint(copies=copies):
            if state.fixed is None:
                raise Refused("not-fixed")
            total = state.fixed.copies + copies
            return [PlanPrinted(number=state.fixed.number, copies=total)]
        case EndMeeting():
            lifted: list[Event] = [StopCardLifted()] if meeting.stop_card.up else []
            ending = [*lifted, *stopped(meeting.timekeeping), MeetingEnded()]
            return [] if state.ended else ending
        case ReopenMeeting():
            return [MeetingReopened()] if state.ended else []
        case CloseMeeting():
            if not may_close(meeting):
                raise Refused("not-ended")
            ended = [] if state.ended else [MeetingEnded()]
            return [] if state.closed else [*ended, MeetingClosed()]
    raise AssertionError(command)


def evolve(state: Moments, event: Event, at: datetime) -> Moments:
    """Note the moments."""
    match event:
        case PlanFixed(number=number, fixed_at=fixed_at, digest=digest):
            version = Version(number=number, at=fixed_at, digest=digest)
            return replace(state, versions=(*state.versions, version))
        case PlanPrinted(number=number, copies=copies):
            versions = tuple(
                replace(v, copies=copies) if v.number == number else v for v in state.versions
            )
            return replace(state, versions=versions)
        case MeetingEnded():
            return replace(state, ended=at)
        case MeetingReopened():
            return replace(state, ended=None)
        case MeetingClosed():
            return replace(state, closed=at)
    return state
