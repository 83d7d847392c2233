"""The meeting's time: which part is open, since when, and what is left.

Everything is derived from stored moments, so that a restart shows the truth.
"""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, ClassVar

from msgspec import Struct, field
from msgspec.structs import replace

from assistant.meeting.event import Command, Context, Event, Op, Refused

if TYPE_CHECKING:
    from assistant.meeting.meeting import Meeting
    from assistant.meeting.opening import Opening

ZERO = timedelta()


class Visit(Struct, frozen=True):
    """One stay in a part."""

    part: str
    since: datetime
    until: datetime | None = None


class Pause(Struct, frozen=True):
    """One pause of the whole meeting."""

    since: datetime
    until: datetime | None = None


class Timekeeping(Struct, frozen=True):
    """Every stay, pause and added minute, in the order they happened."""

    visits: tuple[Visit, ...] = ()
    pauses: tuple[Pause, ...] = ()
    added: dict[str, int] = field(default_factory=dict)
    """Minutes given to a part beyond its own."""

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

    def spent(self, part: str, now: datetime) -> timedelta:
        """Time used in a part, pauses left out."""
        return sum(
            (
                self._awake(visit.since, visit.until or now)
                for visit in self.visits
                if visit.part == part
            ),
            ZERO,
        )

    def _awake(self, since: datetime, until: datetime) -> timedelta:
        rest = sum(
            (
                max(ZERO, min(until, pause.until or until) - max(since, pause.since))
                for pause in self.pauses
            ),
            ZERO,
        )
        return max(ZERO, until - since - rest)


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
    ends = now + max(ZERO, left) + _to_come(opening, state, now)
    promised = (state.started or now) + timedelta(minutes=opening.minutes)
    return Clock(
        left=left,
        given=given(opening, state, current) if current else ZERO,
        ends=ends,
        moved=ends - promised,
    )


def _to_come(opening: "Opening", state: Timekeeping, now: datetime) -> timedelta:
    """The time of every part still to come, after the open one.

    Where the chair has gone back, a part that was left before its time was up
    comes again with what it has left.  When the last part is closed the meeting
    is over, and nothing comes.
    """
    if state.visits and state.current is None:
        return ZERO
    to_come, passed = ZERO, state.current is None
    for part in opening.agenda.parts:
        passed = passed or part.id == state.current
        if part.id == state.current or (state.visited(part.id) and not passed):
            continue
        to_come += max(ZERO, given(opening, state, part.id) - state.spent(part.id, now))
    return to_come


class GoOn(Command):
    """Close the part that is open and open the next one, or the first."""


class GoBack(Command):
    """Close the part that is open and open the one before it."""


class GoTo(Command):
    """Open a part out of order."""

    part: str


class AddMinutes(Command):
    """Give the open part more time."""

    minutes: int = 2


class TakePause(Command):
    """Let the meeting rest: the clock stands still."""


class Resume(Command):
    """Go on after a pause."""


class PartOpened(Event):
    """A part began."""

    op: ClassVar[Op] = "claim"
    location: ClassVar[str] = "timekeeping/current"
    part: str


class PartClosed(Event):
    """A part was left."""

    op: ClassVar[Op] = "claim"
    location: ClassVar[str] = "timekeeping/closed"
    part: str


class MinutesAdded(Event):
    """A part has so many minutes beyond its own, in all."""

    location: ClassVar[str] = "timekeeping/added/{part}"
    part: str
    minutes: int


class Paused(Event):
    """The meeting rests."""

    op: ClassVar[Op] = "claim"
    location: ClassVar[str] = "timekeeping/paused"


class Resumed(Event):
    """The rest is over."""

    op: ClassVar[Op] = "claim"
    location: ClassVar[str] = "timekeeping/paused"


COMMANDS = (GoOn, GoBack, GoTo, AddMinutes, TakePause, Resume)
EVENTS = (PartOpened, PartClosed, MinutesAdded, Paused, Resumed)


def decide(meeting: "Meeting", command: Command, context: Context) -> list[Event]:
    """Move through the agenda; a move ends a pause."""
    state = meeting.timekeeping
    if meeting.moments.ended:
        raise Refused("meeting-ended")
    match command:
        case GoOn() | GoBack() | GoTo():
            return _move(meeting, _target(meeting, command))
        case AddMinutes(minutes=minutes):
            if state.current is None:
                raise Refused("no-part-open")
            total = state.added.get(state.current, 0) + minutes
            return [MinutesAdded(part=state.current, minutes=total)]
        case TakePause():
            if state.current is None:
                raise Refused("no-part-open")
            return [] if state.paused else [Paused()]
        case Resume():
            return [Resumed()] if state.paused else []
    raise AssertionError(command)


def _target(meeting: "Meeting", command: Command) -> str:
    agenda, last = meeting.agenda, meeting.timekeeping.last
    match command:
        case GoTo(part=part):
            if all(part != known.id for known in agenda.parts):
                raise Refused("no-such-part", part=part)
            return part
        case GoBack() if last is not None:
            before = agenda.after(last, -1)
            if before is None:
                raise Refused("first-part")
            return before.id
        case GoOn() if last is None:
            return agenda.parts[0].id
        case GoOn():
            following = agenda.after(last or "")
            if following is None:
                raise Refused("last-part")
            return following.id
    raise Refused("no-part-open")


def _move(meeting: "Meeting", target: str) -> list[Event]:
    state = meeting.timekeeping
    return [] if state.current == target else [*stopped(state), PartOpened(part=target)]


def stopped(state: Timekeeping) -> list[Event]:
    """What stops the clock: a pause is over, and the open part is left."""
    leaving: list[Event] = [PartClosed(part=state.current)] if state.current else []
    waking: list[Event] = [Resumed()] if state.paused else []
    return [*waking, *leaving]


def evolve(state: Timekeeping, event: Event, at: datetime) -> Timekeeping:
    """Note the moment of each step."""
    match event:
        case PartOpened(part=part):
            return replace(state, visits=(*state.visits, Visit(part, at)))
        case PartClosed() if state.visits:
            return replace(state, visits=(*state.visits[:-1], replace(state.visits[-1], until=at)))
        case MinutesAdded(part=part, minutes=minutes):
            return replace(state, added={**state.added, part: minutes})
        case Paused():
            return replace(state, pauses=(*state.pauses, Pause(at)))
        case Resumed() if state.pauses:
            return replace(state, pauses=(*state.pauses[:-1], replace(state.pauses[-1], until=at)))
    return state
