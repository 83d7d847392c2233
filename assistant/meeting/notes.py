"""What the plain blocks of a part hold: notes, ticks, rounds and lists."""

from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar

from msgspec import Struct, field
from msgspec.structs import replace

from assistant.meeting.event import Command, Context, Event, Op, Refused

if TYPE_CHECKING:
    from assistant.meeting.meeting import Meeting


class Spoken(StrEnum):
    """What somebody did when their turn came in a round."""

    SPOKE = "spoke"
    PASSED = "passed"
    WAITS = "waits"
    LATER = "later"
    """Waits until the others have spoken."""


class Notes(Struct, frozen=True):
    """The state of every plain block, keyed by ``part/block``."""

    texts: dict[str, str] = field(default_factory=dict)
    ticks: dict[str, bool] = field(default_factory=dict)
    rounds: dict[str, dict[str, Spoken]] = field(default_factory=dict)
    lists: dict[str, dict[str, str]] = field(default_factory=dict)


class WriteNote(Command):
    """Write a part's free note."""

    part: str
    block: str
    text: str


class Tick(Command):
    """Say that something to have is had, or not."""

    part: str
    block: str
    done: bool = True


class TakeTurn(Command):
    """Say what somebody did in a round."""

    part: str
    block: str
    who: str
    spoken: Spoken


class ListLine(Command):
    """Write a line of a list; an empty text takes it away."""

    part: str
    block: str
    text: str
    id: str = ""


class NoteWritten(Event):
    """A note reads so."""

    location: ClassVar[str] = "notes/{part}/{block}"
    part: str
    block: str
    text: str


class Ticked(Event):
    """Something to have is had, or not."""

    location: ClassVar[str] = "notes/{part}/{block}"
    part: str
    block: str
    done: bool


class TurnTaken(Event):
    """Somebody's turn in a round."""

    location: ClassVar[str] = "notes/{part}/{block}/{who}"
    part: str
    block: str
    who: str
    spoken: Spoken


class LineAdded(Event):
    """A list has one more line."""

    op: ClassVar[Op] = "add"
    location: ClassVar[str] = "notes/{part}/{block}/{id}"
    part: str
    block: str
    id: str
    text: str


class LineSet(Event):
    """A line of a list reads so; empty, it is gone."""

    location: ClassVar[str] = "notes/{part}/{block}/{id}"
    part: str
    block: str
    id: str
    text: str


COMMANDS = (WriteNote, Tick, TakeTurn, ListLine)
EVENTS = (NoteWritten, Ticked, TurnTaken, LineAdded, LineSet)


def key(part: str, block: str) -> str:
    """The key a block's state is kept under."""
    return f"{part}/{block}"


def decide(meeting: "Meeting", command: Command, context: Context) -> list[Event]:
    """The block exists; what is already so needs no event."""
    state = meeting.notes
    match command:
        case WriteNote(part=part, block=block, text=text):
            _check(meeting, part, block, "note")
            same = state.texts.get(key(part, block), "") == text
            return [] if same else [NoteWritten(part=part, block=block, text=text)]
        case Tick(part=part, block=block, done=done):
            _check(meeting, part, block, "get")
            same = state.ticks.get(key(part, block), False) == done
            return [] if same else [Ticked(part=part, block=block, done=done)]
        case TakeTurn(part=part, block=block, who=who, spoken=spoken):
            _check(meeting, part, block, "round")
            if who not in meeting.attendance.people:
                raise Refused("nobody-of-that-name", name=who)
            same = state.rounds.get(key(part, block), {}).get(who, Spoken.WAITS) is spoken
            return [] if same else [TurnTaken(part=part, block=block, who=who, spoken=spoken)]
        case ListLine(part=part, block=block, text=text, id=""):
            _check(meeting, part, block, "list")
            if not text.strip():
                raise Refused("text-missing")
            return [LineAdded(part=part, block=block, id=context.new_id(), text=text)]
        case ListLine(part=part, block=block, text=text, id=id):
            _check(meeting, part, block, "list")
            same = state.lists.get(key(part, block), {}).get(id, "") == text
            return [] if same else [LineSet(part=part, block=block, id=id, text=text)]
    raise AssertionError(command)


def _check(meeting: "Meeting", part: str, block: str, kind: str) -> None:
    try:
        found = meeting.agenda.part(part)
    except KeyError:
        raise Refused("no-such-part", part=part) from None
    known = {found.block_id(i) for i, b in enumerate(found.blocks) if b.kind == kind}
    if block not in known:
        raise Refused("no-such-block", part=part, block=block)


def evolve(state: Notes, event: Event, at: datetime) -> Notes:
    """Keep what the blocks hold."""
    match event:
        case NoteWritten(part=part, block=block, text=text):
            return replace(state, texts={**state.texts, key(part, block): text})
        case Ticked(part=part, block=block, done=done):
            return replace(state, ticks={**state.ticks, key(part, block): done})
        case TurnTaken(part=part, block=block, who=who, spoken=spoken):
            place = key(part, block)
            turns = {**state.rounds.get(place, {}), who: spoken}
            return replace(state, rounds={**state.rounds, place: turns})
        case (
            LineAdded(part=part, block=block, id=id, text=text)
            | LineSet(part=part, block=block, id=id, text=text)
        ):
            place = key(part, block)
            lines = {**state.lists.get(place, {}), id: text}
            kept = {k: line for k, line in lines.items() if line.strip()}
            return replace(state, lists={**state.lists, place: kept})
    return state
