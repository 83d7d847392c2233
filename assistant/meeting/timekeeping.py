"""Moving through the agenda: parts opened and left, time added, pauses, clocks that part."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, ClassVar

from msgspec.structs import replace

from assistant.meeting.event import Command, Context, Event, Op, Refused
from assistant.meeting.mending import begun, latest_stay
from assistant.meeting.partings import SLACK, ZERO, Parting
from assistant.meeting.spreading import kept, paid, spread, with_gains
from assistant.meeting.stays import Pause, Timekeeping, Visit

if TYPE_CHECKING:
    from assistant.meeting.meeting import Meeting


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
    payers: tuple[str, ...] = ()
    """The parts to come that give it, in proportion; without any the meeting ends later."""


class Respread(Command):
    """Give the parts to come more or less time, so that the meeting ends as was thought."""

    gains: dict[str, int] | None = None
    """Minutes by part, as they were shown; None: as they come out now."""


class MendStart(Command):
    """A part, the open one if no other is named, or the meeting began at another moment."""

    since: datetime
    meeting: bool = False
    """It is the meeting that began then: its first part."""
    part: str = ""


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
    """A part has so many minutes beyond its own, in all; negative where it gave some."""

    location: ClassVar[str] = "timekeeping/added/{part}"
    part: str
    minutes: int


class StartMended(Event):
    """The open part, or the first, began then.

    A claim beside ``PartOpened``, so that it is never about a part somebody has just left.
    """

    op: ClassVar[Op] = "claim"
    location: ClassVar[str] = "timekeeping/current"
    part: str
    since: datetime
    first: bool = False
    """It is the meeting's first part, which may be over."""


class StayMended(Event):
    """A part that is over, and was not the first, began then."""

    op: ClassVar[Op] = "claim"
    location: ClassVar[str] = "timekeeping/current"
    visit: int
    """Which stay it is, counted from nought."""
    part: str
    since: datetime


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


COMMANDS = (
    GoOn,
    GoBack,
    GoTo,
    AddMinutes,
    Respread,
    MendStart,
    TakePause,
    Resume,
    NoteParting,
    SettlePartings,
)
EVENTS = (
    PartOpened,
    PartClosed,
    StartMended,
    StayMended,
    MinutesAdded,
    Paused,
    Resumed,
    ClocksParted,
    PartingSettled,
)


def decide(meeting: "Meeting", command: Command, context: Context) -> list[Event]:
    """Move through the agenda and settle its time; a move ends a pause."""
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
        if isinstance(command, GoOn) and state.last == meeting.agenda.parts[-1].id:
            raise Refused("last-part-ended")
        raise Refused("meeting-ended")
    match command:
        case GoOn() | GoBack() | GoTo():
            return _move(meeting, _target(meeting, command))
        case Resume():
            return [Resumed()] if state.paused and not meeting.stop_card.up else []
    if state.current is None:
        raise Refused("no-part-open")
    match command:
        case AddMinutes() | Respread():
            return _spread(meeting, state.current, command, context.at)
        case MendStart(since=since, meeting=whole):
            index = 0 if whole else latest_stay(state, command.part or state.current)
            return [_mended(state, index, begun(state, index, since, context.at))]
        case TakePause():
            return [] if state.paused else [Paused()]
    raise AssertionError(command)


def _mended(state: Timekeeping, index: int, since: datetime) -> Event:
    part, last = state.visits[index].part, len(state.visits) - 1
    if 0 < index < last:
        return StayMended(visit=index, part=part, since=since)
    return StartMended(part=part, since=since, first=index != last)


def _spread(
    meeting: "Meeting", current: str, command: AddMinutes | Respread, now: datetime
) -> list[Event]:
    opening, state = meeting.opened, meeting.timekeeping
    match command:
        case AddMinutes(minutes=minutes) if minutes < 1:
            raise Refused("minutes-missing")
        case AddMinutes(minutes=minutes, payers=payers):
            gains = {part: -share for part, share in paid(opening, state, minutes, payers).items()}
            gains = {current: minutes, **gains}
        case Respread(gains=shown):
            gains = spread(opening, state, now) if shown is None else shown
            gains = kept(opening, state, gains)
    added = with_gains(state, gains).added
    return [MinutesAdded(part=part, minutes=added[part]) for part in gains]


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


def towards(meeting: "Meeting", command: Command) -> Command:
    """A move by the part it leads to from here, so that two who press at once move once.

    One that leads nowhere stays as it is, to be refused with its reason; so does what is
    no move.
    """
    if not isinstance(command, (GoOn, GoBack)):
        return command
    try:
        return GoTo(part=_target(meeting, command))
    except Refused:
        return command


def _move(meeting: "Meeting", target: str) -> list[Event]:
    state = meeting.timekeeping
    if state.current == target:
        return []
    opened = PartOpened(part=target)
    if not meeting.stop_card.up:
        return [*stopped(state), opened]
    resting: list[Event] = [] if state.paused else [Paused()]
    return [*_left(state), opened, *resting]


def stopped(state: Timekeeping) -> list[Event]:
    """What stops the clock: a pause is over, and the open part is left."""
    waking: list[Event] = [Resumed()] if state.paused else []
    return [*waking, *_left(state)]


def _left(state: Timekeeping) -> list[Event]:
    return [PartClosed(part=state.current)] if state.current else []


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
        case StartMended(since=since, first=True) if state.visits:
            return state.mended(0, since, at)
        case StartMended(part=part, since=since) if state.current == part:
            return state.mended(len(state.visits) - 1, since, at)
        case StayMended(visit=index, part=part, since=since) if state.stayed(index, part):
            return state.mended(index, since, at)
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
