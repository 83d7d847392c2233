"""The talk with the family before the meeting (förmöte): what they wish, and what they need.

About four fifths of the work with a SIP is preparation (Vårdsamverkan Fyrbodal).
"""

from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar

from msgspec import Struct

from assistant.meeting.event import Command, Context, Event
from assistant.meeting.records import Value, differing, with_field

if TYPE_CHECKING:
    from assistant.meeting.meeting import Meeting


class Interpreter(StrEnum):
    """Whether somebody needs one (Förvaltningslagen 13 §)."""

    NEEDED = "needed"
    NOT_NEEDED = "not-needed"


class Premeeting(Struct, frozen=True, kw_only=True):
    """What came of it."""

    on: date | None = None
    tell: str = ""
    """What they want to tell, and whether somebody tells it for them."""
    lots_wish: str = ""
    """Whom they would like to keep the plan together."""
    seats: str = ""
    """Where they want to sit, and beside whom."""
    network: str = ""
    """Others who matter to the person, called or not."""
    interpreter: Interpreter | None = None
    language: str = ""
    """Which one is interpreted, sign language included."""
    needs: str = ""
    """What else it takes to be there: pauses, light, a shorter meeting."""


class ChangePremeeting(Command):
    """Note what was said; ``values`` are fields of ``Premeeting``."""

    values: dict[str, Value]


class PremeetingSet(Event):
    """One field was set."""

    location: ClassVar[str] = "premeeting/{field}"
    field: str
    value: Value


COMMANDS = (ChangePremeeting,)
EVENTS = (PremeetingSet,)


def decide(meeting: "Meeting", command: Command, context: Context) -> list[Event]:
    """Set what differs."""
    match command:
        case ChangePremeeting(values=values):
            return [
                PremeetingSet(field=f, value=v) for f, v in differing(meeting.premeeting, values)
            ]
    raise AssertionError(command)


def evolve(state: Premeeting, event: Event, at: datetime) -> Premeeting:
    """Keep what was set."""
    match event:
        case PremeetingSet(field=field, value=value):
            return with_field(state, field, value)
    return state
