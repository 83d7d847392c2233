"""The family's narrative: the situation now, in their words (nulägesbeskrivning)."""

from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from msgspec import Struct

from assistant.meeting.event import Command, Context, Event
from assistant.meeting.records import Value, differing, with_field

if TYPE_CHECKING:
    from assistant.meeting.meeting import Meeting


class Narrative(Struct, frozen=True, kw_only=True):
    """What was told.  All texts are long and may stay empty."""

    situation: str = ""
    works: str = ""
    """What works well."""
    works_not: str = ""
    """What works less well."""
    important: str = ""
    """What is important to the person, in the person's own words."""


class ChangeNarrative(Command):
    """Change fields of ``Narrative``."""

    values: dict[str, Value]


class NarrativeSet(Event):
    """One field was set."""

    location: ClassVar[str] = "narrative/{field}"
    overwrites: ClassVar[bool] = True
    field: str
    value: Value


COMMANDS = (ChangeNarrative,)
EVENTS = (NarrativeSet,)


def decide(meeting: "Meeting", command: Command, context: Context) -> list[Event]:
    """Set what differs."""
    match command:
        case ChangeNarrative(values=values):
            return [NarrativeSet(field=f, value=v) for f, v in differing(meeting.narrative, values)]
    raise AssertionError(command)


def evolve(state: Narrative, event: Event, at: datetime) -> Narrative:
    """Keep what was set."""
    match event:
        case NarrativeSet(field=field, value=value):
            return with_field(state, field, value)
    return state
