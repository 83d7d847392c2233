"""The lots: who coordinates (samordnare, huvudansvarig), or who finds one."""

from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar

from msgspec import Struct

from assistant.meeting.event import Command, Context, Event
from assistant.meeting.records import Value, differing, with_field

if TYPE_CHECKING:
    from assistant.meeting.meeting import Meeting


class Standing(StrEnum):
    """What the chosen one has answered; an absent one is only asked."""

    ACCEPTS = "accepts"
    ASKED = "asked"
    DECLINES = "declines"


class Lots(Struct, frozen=True, kw_only=True):
    """The choice of a coordinator, the family's and the child's wish first."""

    wish_family: str = ""
    wish_child: str = ""
    who: str = ""
    """A participant's id, or a name."""
    standing: Standing | None = None
    contact: str = ""
    deputy: str = ""
    """A participant's id, or a name."""
    task: str = ""
    """What the coordinator will do."""
    finder: str = ""
    """Where there is none yet: who finds one."""
    find_by: date | None = None


class ChangeLots(Command):
    """Change fields of ``Lots``."""

    values: dict[str, Value]


class LotsSet(Event):
    """One field was set."""

    location: ClassVar[str] = "lots/{field}"
    field: str
    value: Value


COMMANDS = (ChangeLots,)
EVENTS = (LotsSet,)


def decide(meeting: "Meeting", command: Command, context: Context) -> list[Event]:
    """Set what differs, and what follows from who is chosen."""
    match command:
        case ChangeLots(values=values):
            changes = {**_assumed(meeting, values), **values}
            return [LotsSet(field=f, value=v) for f, v in differing(meeting.lots, changes)]
    raise AssertionError(command)


def _assumed(meeting: "Meeting", values: dict[str, Value]) -> dict[str, Value]:
    """What follows from who is chosen: how to reach them, and that one absent is asked."""
    who = meeting.attendance.people.get(str(values.get("who") or ""))
    if who is None or values.get("who") == meeting.lots.who:
        return {}
    asked: dict[str, Value] = {} if who.present else {"standing": Standing.ASKED}
    return {"contact": who.contact, **asked}


def evolve(state: Lots, event: Event, at: datetime) -> Lots:
    """Keep what was set."""
    match event:
        case LotsSet(field=field, value=value):
            return with_field(state, field, value)
    return state
