"""How the child takes part: asked beforehand (Ekerö BUS), so that the meeting can be made for it.

What the child thinks is another thing, and stands in the plan (``childs_view``).
"""

from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar

from msgspec import Struct

from assistant.meeting.event import Command, Context, Event
from assistant.meeting.records import Value, differing, with_field

if TYPE_CHECKING:
    from assistant.meeting.meeting import Meeting


class Takes(StrEnum):
    """Which of the meeting the child is there for."""

    WHOLE = "whole"
    PART = "part"
    NOT = "not"


class ChildsWay(Struct, frozen=True, kw_only=True):
    """What the child has chosen."""

    takes: Takes | None = None
    which: str = ""
    """Which part, where it is one."""
    adult: str = ""
    """Which adult speaks for the child, or helps it to: a participant's id, or a name."""
    collected: str = ""
    """How the child's view is collected before: a talk, a drawing, in writing."""


class ChangeChildsWay(Command):
    """Note what was chosen; ``values`` are fields of ``ChildsWay``."""

    values: dict[str, Value]


class ChildsWaySet(Event):
    """One field was set."""

    location: ClassVar[str] = "childs_way/{field}"
    field: str
    value: Value


COMMANDS = (ChangeChildsWay,)
EVENTS = (ChildsWaySet,)


def decide(meeting: "Meeting", command: Command, context: Context) -> list[Event]:
    """Set what differs."""
    match command:
        case ChangeChildsWay(values=values):
            return [
                ChildsWaySet(field=f, value=v) for f, v in differing(meeting.childs_way, values)
            ]
    raise AssertionError(command)


def evolve(state: ChildsWay, event: Event, at: datetime) -> ChildsWay:
    """Keep what was set."""
    match event:
        case ChildsWaySet(field=field, value=value):
            return with_field(state, field, value)
    return state
