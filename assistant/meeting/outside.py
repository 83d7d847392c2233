"""Matters between organisations, taken outside the meeting.

Money, responsibility and criticism are not settled before the family (Lotsmodellen;
Jönköping, "Samordnad individuell plan").  They are noted in a line, are on no paper and
in no plan, and are read when the meeting has ended.
"""

from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar

from msgspec import Struct, field
from msgspec.structs import replace

from assistant.meeting.deviations import Deviation, DeviationAdded
from assistant.meeting.event import Command, Context, Event, Op, Refused
from assistant.meeting.records import Value, differing, with_field

if TYPE_CHECKING:
    from assistant.meeting.meeting import Meeting


class Became(StrEnum):
    """What a matter came to, after the meeting."""

    WAITS = "waits"
    MANAGER = "manager"
    """Taken up with a manager."""
    DEVIATION = "deviation"
    """Noted as a deviation, which has a report of its own."""


class Matter(Struct, frozen=True, kw_only=True):
    """One matter."""

    text: str
    became: Became = Became.WAITS


class Outside(Struct, frozen=True):
    """Every matter, in the order it was noted."""

    noted: dict[str, Matter] = field(default_factory=dict)


class NoteOutside(Command):
    """Take a matter outside the meeting."""

    text: str
    id: str = ""


class ChangeOutside(Command):
    """Say what a matter came to, or reword it."""

    id: str
    values: dict[str, Value]


class StrikeOutside(Command):
    """Strike a matter that came to nothing."""

    id: str


class OutsideNoted(Event):
    """A matter was taken outside the meeting."""

    op: ClassVar[Op] = "add"
    location: ClassVar[str] = "outside/{id}"
    id: str
    text: str


class OutsideSet(Event):
    """One field of a matter was set."""

    location: ClassVar[str] = "outside/{id}/{field}"
    overwrites: ClassVar[bool] = True
    id: str
    field: str
    value: Value


class OutsideRemoved(Event):
    """A matter was struck."""

    location: ClassVar[str] = "outside/{id}/removed"
    id: str


COMMANDS = (NoteOutside, ChangeOutside, StrikeOutside)
EVENTS = (OutsideNoted, OutsideSet, OutsideRemoved)


def decide(meeting: "Meeting", command: Command, context: Context) -> list[Event]:
    """A matter has words; one that becomes a deviation is noted as one too."""
    noted = meeting.outside.noted
    match command:
        case NoteOutside(text=text, id=id):
            _check(text)
            return [OutsideNoted(id=id or context.new_id(), text=text)]
        case ChangeOutside(id=id, values=values):
            if id not in noted:
                raise Refused("no-such-matter")
            _check(values.get("text", noted[id].text))
            events: list[Event] = [
                OutsideSet(id=id, field=f, value=v) for f, v in differing(noted[id], values)
            ]
            after = _with(noted[id], events)
            if after.became is Became.DEVIATION is not noted[id].became:
                deviation = Deviation(what=after.text)
                events.append(DeviationAdded(id=context.new_id(), deviation=deviation))
            return events
        case StrikeOutside(id=id):
            return [OutsideRemoved(id=id)] if id in noted else []
    raise AssertionError(command)


def _check(text: Value) -> None:
    if not str(text or "").strip():
        raise Refused("text-missing")


def _with(matter: Matter, events: list[Event]) -> Matter:
    for event in events:
        if isinstance(event, OutsideSet):
            matter = with_field(matter, event.field, event.value)
    return matter


def evolve(state: Outside, event: Event, at: datetime) -> Outside:
    """Keep the matters."""
    match event:
        case OutsideNoted(id=id, text=text):
            return replace(state, noted={**state.noted, id: Matter(text=text)})
        case OutsideSet(id=id, field=field, value=value) if id in state.noted:
            changed = with_field(state.noted[id], field, value)
            return replace(state, noted={**state.noted, id: changed})
        case OutsideRemoved(id=id):
            return replace(state, noted={k: one for k, one in state.noted.items() if k != id})
    return state
