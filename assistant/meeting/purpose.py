"""The question the meeting was called for (frågeställning), and the needs behind it."""

from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from msgspec import Struct

from assistant.meeting.event import Command, Context, Event
from assistant.meeting.records import Value, differing, with_field

if TYPE_CHECKING:
    from assistant.meeting.meeting import Meeting


class Purpose(Struct, frozen=True, kw_only=True):
    """What the meeting is to answer."""

    question: str = ""
    needs: str = ""
    """Needs, circumstances and interests, with aids and medicines (Jönköping,
    "Samordnad individuell plan": *aktuella behov, förutsättningar och intressen*)."""


class ChangePurpose(Command):
    """Change fields of ``Purpose``."""

    values: dict[str, Value]


class PurposeSet(Event):
    """One field was set."""

    location: ClassVar[str] = "purpose/{field}"
    overwrites: ClassVar[bool] = True
    field: str
    value: Value


COMMANDS = (ChangePurpose,)
EVENTS = (PurposeSet,)


def decide(meeting: "Meeting", command: Command, context: Context) -> list[Event]:
    """Set what differs."""
    match command:
        case ChangePurpose(values=values):
            return [PurposeSet(field=f, value=v) for f, v in differing(meeting.purpose, values)]
    raise AssertionError(command)


def evolve(state: Purpose, event: Event, at: datetime) -> Purpose:
    """Keep what was set."""
    match event:
        case PurposeSet(field=field, value=value):
            return with_field(state, field, value)
    return state
