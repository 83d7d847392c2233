"""The follow-up: when and where the next meeting is, who calls it, who is missing."""

from datetime import date, datetime
from typing import TYPE_CHECKING, ClassVar

from msgspec import Struct

from assistant.meeting.event import Command, Context, Event
from assistant.meeting.records import Value, differing, with_field

if TYPE_CHECKING:
    from assistant.meeting.meeting import Meeting


class Followup(Struct, frozen=True, kw_only=True):
    """The next meeting."""

    on: date | None = None
    time: str = ""
    """When it begins, ``HH:MM``."""
    place: str = ""
    caller: str = ""
    """Who calls it: a participant's id, or a name."""
    missing: str = ""
    """Who is missing here and should be called next time."""


class ChangeFollowup(Command):
    """Change fields of ``Followup``."""

    values: dict[str, Value]


class FollowupSet(Event):
    """One field was set."""

    location: ClassVar[str] = "followup/{field}"
    overwrites: ClassVar[bool] = True
    field: str
    value: Value


COMMANDS = (ChangeFollowup,)
EVENTS = (FollowupSet,)


def decide(meeting: "Meeting", command: Command, context: Context) -> list[Event]:
    """Set what differs."""
    match command:
        case ChangeFollowup(values=values):
            return [FollowupSet(field=f, value=v) for f, v in differing(meeting.followup, values)]
    raise AssertionError(command)


def evolve(state: Followup, event: Event, at: datetime) -> Followup:
    """Keep what was set."""
    match event:
        case FollowupSet(field=field, value=value):
            return with_field(state, field, value)
    return state
