"""The meeting's time: which part is open, since when, and what is left.

Everything is derived from stored moments, so that a restart shows the truth.
"""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, ClassVar

from msgspec import Struct, field
from msgspec.structs import replace

from assistant.meeting.event import Command, Context, Event, Op, Refused
from assistant.meeting.partings import (
    SLACK,
    ZERO,
    Instant,
    Jump,
    Parting,
    Span,
    elapsed,
    jumps,
)

if TYPE_CHECKING:
    from assistant.meeting.meeting import Meeting
    from assistant.meeting.opening import Opening


class Visit(Span, frozen=True, kw_only=True):
    """One stay in a part."""

    part: str


class Pause(Span, frozen=True):
    """One pause of the whole meeting."""


class Timekeeping(Struct, frozen=True):
    """Every stay, pause and added minute, in the order they happened."""

    visits: tuple[Visit, ...] = ()
    pauses: tuple[Pause, ...] = ()
    added: dict[str, int] = field(default_factory=dict)
    """Minutes given to a part beyond its own."""
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


class NoteParting(Command):
    """Wall and monotonic time have parted: what a window saw between two glances."""

    gap: timedelta
    slept: bool
    mono: tuple[float, float]


class SettlePartings(Command):
    """Say whether the time of these partings counts."""

    partings: tuple[str, ...]
    counts: bool


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


class ClocksParted(Event):
    """The wall clock went another way than the time that passed.

    A claim, so that two windows do not both tell of it.
    """

    op: ClassVar[Op] = "claim"
    location: ClassVar[str] = "timekeeping/parted"
    id: str
    seconds: float
    """How much more the wall clock went; negative when it was set back."""
    slept: bool
    mono: tuple[float, float]
    """The monotonic moments it came between, in seconds."""


class PartingSettled(Event):
    """The chair has been asked whether the time of a parting counts."""

    location: ClassVar[str] = "timekeeping/partings/{parting}"
    parting: str
    counts: bool


COMMANDS = (GoOn, GoBack, GoTo, AddMinutes, TakePause, Resume, NoteParting, SettlePartings)
EVENTS = (PartOpened, PartClosed, MinutesAdded, Paused, Resumed, ClocksParted, PartingSettled)


def decide(meeting: "Meeting", command: Command, context: Context) -> list[Event]:
    """Move through the agenda; a move ends a pause."""
    state = meeting.timekeeping
    match command:
        case NoteParting():
            return _parted(state, command, context.new_id)
        case SettlePartings(partings=partings, counts=counts):
            return [
                PartingSettled(parting=parting.id, counts=counts)
                for parting in state.partings
                if parting.id in partings and parting.answer is not counts
            ]
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


def _parted(state: Timekeeping, seen: NoteParting, new_id: Callable[[], str]) -> list[Event]:
    """What no other window has told of; only the time of an open part is anything to mend."""
    told = (
        known.gap
        for known in state.partings
        if known.slept is seen.slept and known.between(seen.mono)
    )
    news = seen.gap - sum(told, ZERO)
    if state.current is None or abs(news) <= SLACK:
        return []
    return [
        ClocksParted(id=new_id(), seconds=news.total_seconds(), slept=seen.slept, mono=seen.mono)
    ]


def evolve(state: Timekeeping, event: Event, at: datetime) -> Timekeeping:
    """Note the moment of each step."""
    parted = len(state.partings)
    match event:
        case PartOpened(part=part):
            visit = Visit(part=part, since=at, parted=parted)
            return replace(state, visits=(*state.visits, visit))
        case PartClosed() if state.visits:
            left = replace(state.visits[-1], until=at, parted_until=parted)
            return replace(state, visits=(*state.visits[:-1], left))
        case MinutesAdded(part=part, minutes=minutes):
            return replace(state, added={**state.added, part: minutes})
        case Paused():
            return replace(state, pauses=(*state.pauses, Pause(at, parted=parted)))
        case Resumed() if state.pauses:
            over = replace(state.pauses[-1], until=at, parted_until=parted)
            return replace(state, pauses=(*state.pauses[:-1], over))
        case ClocksParted(id=id, seconds=seconds, slept=slept, mono=mono) if state.visits:
            parting = Parting(
                id=id,
                part=state.visits[-1].part,
                visit=len(state.visits) - 1,
                gap=timedelta(seconds=seconds),
                slept=slept,
                mono=mono,
            )
            return replace(state, partings=(*state.partings, parting))
        case PartingSettled(parting=id, counts=counts):
            settled = tuple(
                replace(parting, answer=counts) if parting.id == id else parting
                for parting in state.partings
            )
            return replace(state, partings=settled)
    return state
