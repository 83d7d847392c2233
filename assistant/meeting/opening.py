"""How a meeting begins, and what shapes it from then on."""

from datetime import datetime
from enum import Enum
from typing import TYPE_CHECKING, ClassVar, Literal

from msgspec import UNSET, Struct, UnsetType
from msgspec.structs import replace

from assistant.meeting.agenda import Agenda, Part
from assistant.meeting.event import Command, Context, Event, Op, Refused

if TYPE_CHECKING:
    from assistant.meeting.meeting import Meeting

SignaturePolicy = Literal["deciders", "everyone", "nobody"]


class Voice(Enum):
    """Whether the plan says *viktigt för mig* or *viktigt för Elias*."""

    FIRST = "first"
    THIRD = "third"


class Policy(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Rules that differ between places: settings, copied into the meeting.

    No statute asks for a signature or says whether school counts as a
    principal; local agreements do (Jönköping, Lotsmodellen, VGR).  Nor does one
    say from which age a person alone may consent to a SIP: in Region Jönköping
    never, in Enköping from 15.  Who may know what is a question of its own (OSL
    12:3).  Lotsmodellen wants a child's invitation signed; Region Jönköping takes
    a spoken yes as well.
    """

    plan_label: str
    coordinator: str
    signatures: SignaturePolicy = "deciders"
    voice: Voice = Voice.FIRST
    school_is_principal: bool = False
    """Whether a school may have the overall responsibility for the plan."""
    consent_from: int | None = None
    """From which age the person decides alone; None where the guardians do."""
    disclosure_from: int | None = None
    """The same about the disclosure, where it is another age."""
    spoken_consent: bool = False
    """Whether a spoken yes is enough to send a child's invitation; an adult's always is."""
    law_as_of: str = ""
    """The date of the law file the meeting was held under, ``YYYY-MM-DD``."""
    law: tuple[str, ...] = ()
    """The provisions that ask for the plan, as that file names them."""


class Earlier(Struct, frozen=True, kw_only=True):
    """The version of the plan that a meeting starts from."""

    version: int
    fixed_at: datetime
    """The moment it was fixed for signing, in UTC."""
    mark: str
    """The part of its digest that stands on every page."""
    last: int
    """The highest version that is known of; the meeting's own go on from there."""
    things: tuple[str, ...] = ()
    """The ids of the goals and measures that came from it."""
    people: tuple[str, ...] = ()
    """The ids of those it knows."""


class Opening(Struct, frozen=True, kw_only=True):
    """What the meeting was opened with; only a pause is put in afterwards."""

    agenda: Agenda
    policy: Policy
    minutes: int
    """The total length chosen, one of the agenda's."""
    case: str
    """The stream of the case the meeting belongs to."""
    place: str = ""
    practice: bool = False
    at: datetime | None = None
    follows: Earlier | UnsetType = UNSET
    """What it starts from, told by ``PlanTakenUp``; never part of a stored opening."""

    @property
    def earlier(self) -> Earlier | None:
        """The version it starts from, if it starts from one."""
        return self.follows if isinstance(self.follows, Earlier) else None


class OpenMeeting(Command):
    """Begin: the first command of every meeting."""

    agenda: Agenda
    policy: Policy
    minutes: int
    case: str
    place: str = ""
    practice: bool = False


class TakeUpPlan(Command):
    """Say which version of the plan the meeting starts from."""

    earlier: Earlier


class PutInPause(Command):
    """Put in a pause before the part that comes next."""

    minutes: int
    title: str


class MeetingOpened(Event):
    """The meeting exists; its clock stands still until a part is opened."""

    op: ClassVar[Op] = "claim"
    location: ClassVar[str] = "opening"
    undoable: ClassVar[bool] = False
    opening: Opening


class PlanTakenUp(Event):
    """The meeting starts from an earlier plan, whose versions it goes on numbering."""

    op: ClassVar[Op] = "claim"
    location: ClassVar[str] = "opening/earlier"
    undoable: ClassVar[bool] = False
    earlier: Earlier


class PausePutIn(Event):
    """The agenda has one part more.

    A claim beside the open part, so that nobody stands in a pause that is taken out.
    """

    op: ClassVar[Op] = "claim"
    location: ClassVar[str] = "timekeeping/current"
    id: str
    before: str
    """The part that it comes before."""
    minutes: int
    title: str


COMMANDS = (OpenMeeting, TakeUpPlan, PutInPause)
EVENTS = (MeetingOpened, PlanTakenUp, PausePutIn)


def decide(meeting: "Meeting", command: Command, context: Context) -> list[Event]:
    """Open the meeting once, with a length its agenda knows; it starts from one plan at most."""
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
        case TakeUpPlan(earlier=earlier):
            if meeting.opened.earlier is not None:
                raise Refused("already-open")
            return [PlanTakenUp(earlier=earlier)]
        case PutInPause(minutes=minutes, title=title):
            if minutes < 1:
                raise Refused("minutes-missing")
            following = _following(meeting)
            id = f"pause-{context.new_id()}"
            return [PausePutIn(id=id, before=following, minutes=minutes, title=title)]
    raise AssertionError(command)


def _following(meeting: "Meeting") -> str:
    """The part that comes next; raises ``Refused`` where none does."""
    if meeting.moments.ended:
        raise Refused("meeting-ended")
    current = meeting.timekeeping.current
    if current is None:
        raise Refused("no-part-open")
    following = meeting.agenda.after(current)
    if following is None:
        raise Refused("last-part")
    return following.id


def evolve(state: Opening | None, event: Event, at: datetime) -> Opening | None:
    """Keep the opening and the moment it happened."""
    match event:
        case MeetingOpened(opening=opening):
            return replace(opening, at=at)
        case PlanTakenUp(earlier=earlier) if state is not None:
            return replace(state, follows=earlier)
        case PausePutIn() if state is not None:
            return replace(state, agenda=_with_pause(state.agenda, event))
    return state


def _with_pause(agenda: Agenda, put_in: PausePutIn) -> Agenda:
    pause = Part(
        id=put_in.id,
        title=put_in.title,
        minutes=dict.fromkeys(agenda.lengths, put_in.minutes),
        floor=put_in.minutes,
        blocks=(),
        pause=True,
    )
    found = [part.id for part in agenda.parts]
    at = found.index(put_in.before) if put_in.before in found else len(found)
    return replace(agenda, parts=(*agenda.parts[:at], pause, *agenda.parts[at:]))
