"""What the case carried over from closed meetings, for the chair to take care of.

A note, the lines of a list, a matter outside the meeting: each is taken up once, by the
next meeting of the case.  Questions are parked instead, and never come here.
"""

from datetime import date, datetime
from typing import TYPE_CHECKING, ClassVar

from msgspec import Struct, field
from msgspec.structs import replace

from assistant.meeting.event import Command, Context, Event, Op, Refused
from assistant.meeting.records import Value, differing, with_field

if TYPE_CHECKING:
    from assistant.meeting.meeting import Meeting


class Leftover(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One thing that was carried over."""

    about: str
    """What it is, in the words that the chair saw when the meeting was closed."""
    text: str
    on: date | None = None
    """The day of the meeting it is from, where that is known."""
    done: bool = False
    """Whether it is taken care of, so that it need not be carried on."""


class LeftOver(Struct, frozen=True):
    """All that was, in the order it was noted."""

    things: dict[str, Leftover] = field(default_factory=dict)

    @property
    def waiting(self) -> dict[str, Leftover]:
        """What nobody has taken care of."""
        return {id: thing for id, thing in self.things.items() if not thing.done}


class TakeUpLeftOver(Command):
    """Say what was carried over."""

    things: dict[str, Leftover]


class ChangeLeftover(Command):
    """Say that it is taken care of, or reword it; ``values`` are fields of ``Leftover``."""

    id: str
    values: dict[str, Value]


class LeftOverTakenUp(Event):
    """The meeting has these."""

    op: ClassVar[Op] = "claim"
    location: ClassVar[str] = "left_over/things"
    undoable: ClassVar[bool] = False
    things: dict[str, Leftover]


class LeftoverSet(Event):
    """One field of a thing was set."""

    location: ClassVar[str] = "left_over/{id}/{field}"
    overwrites: ClassVar[bool] = True
    id: str
    field: str
    value: Value


COMMANDS = (TakeUpLeftOver, ChangeLeftover)
EVENTS = (LeftOverTakenUp, LeftoverSet)


def decide(meeting: "Meeting", command: Command, context: Context) -> list[Event]:
    """They are taken up once."""
    things = meeting.left_over.things
    match command:
        case TakeUpLeftOver(things=found):
            if things:
                raise Refused("already-open")
            return [LeftOverTakenUp(things=found)] if found else []
        case ChangeLeftover(id=id, values=values):
            if id not in things:
                raise Refused("no-such-leftover")
            return [LeftoverSet(id=id, field=f, value=v) for f, v in differing(things[id], values)]
    raise AssertionError(command)


def evolve(state: LeftOver, event: Event, at: datetime) -> LeftOver:
    """Keep them."""
    match event:
        case LeftOverTakenUp(things=things):
            return replace(state, things=things)
        case LeftoverSet(id=id, field=field, value=value) if id in state.things:
            changed = with_field(state.things[id], field, value)
            return replace(state, things={**state.things, id: changed})
    return state
