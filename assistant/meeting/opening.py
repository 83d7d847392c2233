"""How a meeting begins, and what shapes it from then on."""

from datetime import datetime
from enum import Enum
from typing import TYPE_CHECKING, ClassVar, Literal

from msgspec import Struct
from msgspec.structs import replace

from assistant.meeting.agenda import Agenda
from assistant.meeting.event import Command, Context, Event, Op, Refused

if TYPE_CHECKING:
    from assistant.meeting.meeting import Meeting

SignaturePolicy = Literal["deciders", "everyone", "nobody"]


class Voice(Enum):
    """Whether the plan says *viktigt för mig* or *viktigt för Elias*."""

    FIRST = "first"
    THIRD = "third"


class Policy(Struct, frozen=True, kw_only=True):
    """Rules that differ between places: settings, copied into the meeting.

    No statute asks for a signature or says whether school counts as a
    principal; local agreements do (Jönköping, Lotsmodellen, VGR).
    """

    plan_label: str
    coordinator: str
    signatures: SignaturePolicy = "deciders"
    voice: Voice = Voice.FIRST
    school_is_principal: bool = False
    """Whether a school may have the overall responsibility for the plan."""
    law_as_of: str = ""
    """The date of the law file the meeting was held under, ``YYYY-MM-DD``."""
    law: tuple[str, ...] = ()
    """The provisions that ask for the plan, as that file names them."""


class Opening(Struct, frozen=True, kw_only=True):
    """What the meeting was opened with.  It never changes afterwards."""

    agenda: Agenda
    policy: Policy
    minutes: int
    """The total length chosen, one of the agenda's."""
    case: str
    """The stream of the case the meeting belongs to."""
    place: str = ""
    practice: bool = False
    at: datetime | None = None


class OpenMeeting(Command):
    """Begin: the first command of every meeting."""

    agenda: Agenda
    policy: Policy
    minutes: int
    case: str
    place: str = ""
    practice: bool = False


class MeetingOpened(Event):
    """The meeting exists; its clock stands still until a part is opened."""

    op: ClassVar[Op] = "claim"
    location: ClassVar[str] = "opening"
    undoable: ClassVar[bool] = False
    opening: Opening


COMMANDS = (OpenMeeting,)
EVENTS = (MeetingOpened,)


def decide(meeting: "Meeting", command: Command, context: Context) -> list[Event]:
    """Open the meeting once, with a length its agenda knows."""
    match command:
        case OpenMeeting():
            if meeting.opening is not None:
                raise Refused("already-open")
            if command.minutes not in command.agenda.lengths:
                raise Refused("no-such-length", minutes=str(command.minutes))
            opening = Opening(
                agenda=command.agenda,
                policy=command.policy,
                minutes=command.minutes,
                case=command.case,
                place=command.place,
                practice=command.practice,
            )
            return [MeetingOpened(opening=opening)]
    raise AssertionError(command)


def evolve(state: Opening | None, event: Event, at: datetime) -> Opening | None:
    """Keep the opening and the moment it happened."""
    match event:
        case MeetingOpened(opening=opening):
            return replace(opening, at=at)
    return state
