"""Who is here: people, roles, organisations, how they take part."""

from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar

from msgspec import Struct, field
from msgspec.structs import replace

from assistant.meeting.event import Command, Context, Event, Op, Refused
from assistant.meeting.records import Value, built, differing, with_field

if TYPE_CHECKING:
    from assistant.meeting.meeting import Meeting

PERSON = "person"
"""The participant whom the plan is for always has this id."""


class Role(StrEnum):
    """In what capacity someone takes part."""

    PERSON = "person"
    GUARDIAN = "guardian"
    REPRESENTATIVE = "representative"
    NETWORK = "network"
    PROFESSIONAL = "professional"
    INTERPRETER = "interpreter"


class Principal(StrEnum):
    """For whom an organisation acts, and who answers for it (huvudman)."""

    SOCIAL = "municipality-social"
    SCHOOL = "municipality-school"
    REGION = "region"
    FOR_MUNICIPALITY = "private-for-municipality"
    FOR_REGION = "private-for-region"
    OTHER = "other"
    NETWORK = "network"


MUNICIPALITY = (Principal.SOCIAL, Principal.SCHOOL, Principal.FOR_MUNICIPALITY)
"""For whom the municipality answers; its own schools are part of it."""
REGION = (Principal.REGION, Principal.FOR_REGION)
"""For whom the region answers."""


class Presence(StrEnum):
    """How someone takes part."""

    CALLED = "called"
    """Called, and not yet ticked off."""
    ROOM = "room"
    PHONE = "phone"
    VIDEO = "video"
    ABSENT = "absent"


_PRESENT = (Presence.ROOM, Presence.PHONE, Presence.VIDEO)


class Duty(StrEnum):
    """What someone does for the meeting, beside their role."""

    CHAIR = "chair"
    SECRETARY = "secretary"
    INITIATOR = "initiator"


class Turn(StrEnum):
    """When the person wishes to speak in a round."""

    FIRST = "first"
    LAST = "last"
    NOT = "not"
    THROUGH = "through"


class Participant(Struct, frozen=True, kw_only=True):
    """One who is called or present."""

    name: str
    role: Role = Role.PROFESSIONAL
    title: str = ""
    """Occupation or relation, such as *specialpedagog* or *mamma*."""
    organisation: str = ""
    principal: Principal | None = None
    presence: Presence = Presence.CALLED
    contact: str = ""
    duties: tuple[Duty, ...] = ()
    came: str = ""
    """When someone came late, ``HH:MM``."""
    left: str = ""
    """When someone left early, ``HH:MM``."""

    @property
    def present(self) -> bool:
        """Whether they take part, in whatever way."""
        return self.presence in _PRESENT

    @property
    def private(self) -> bool:
        """Whether they belong to the family's side of the table."""
        return self.role not in (Role.PROFESSIONAL, Role.INTERPRETER)


class Attendance(Struct, frozen=True):
    """Everybody, in the order they were noted, and the person's wish about turns."""

    people: dict[str, Participant] = field(default_factory=dict)
    turn: Turn | None = None
    speaker: str = ""
    """Who speaks for the person, where ``turn`` is THROUGH."""
    gone: dict[str, str] = field(default_factory=dict)
    """Names of those taken away, for what already mentions them."""

    def having(self, role: Role) -> dict[str, Participant]:
        """Those of one role."""
        return {id: someone for id, someone in self.people.items() if someone.role is role}

    def name(self, id_or_name: str) -> str:
        """The name behind an id; what is not an id is a name already."""
        someone = self.people.get(id_or_name)
        return someone.name if someone else self.gone.get(id_or_name, id_or_name)


class AddParticipant(Command):
    """Note someone; ``values`` are fields of ``Participant``."""

    values: dict[str, Value]
    id: str = ""


class ChangeParticipant(Command):
    """Change fields of someone noted."""

    id: str
    values: dict[str, Value]


class RemoveParticipant(Command):
    """Take away someone noted by mistake."""

    id: str


class ChooseTurn(Command):
    """Note when the person wishes to speak, and through whom."""

    turn: Turn
    speaker: str = ""


class ParticipantAdded(Event):
    """Someone was noted."""

    op: ClassVar[Op] = "add"
    location: ClassVar[str] = "attendance/{id}"
    id: str
    participant: Participant


class ParticipantSet(Event):
    """One field of someone was set."""

    location: ClassVar[str] = "attendance/{id}/{field}"
    id: str
    field: str
    value: Value


class ParticipantRemoved(Event):
    """Someone was taken away."""

    location: ClassVar[str] = "attendance/{id}/removed"
    id: str


class TurnChosen(Event):
    """The person's wish about turns."""

    location: ClassVar[str] = "attendance/turn"
    turn: Turn
    speaker: str = ""


COMMANDS = (AddParticipant, ChangeParticipant, RemoveParticipant, ChooseTurn)
EVENTS = (ParticipantAdded, ParticipantSet, ParticipantRemoved, TurnChosen)


def decide(meeting: "Meeting", command: Command, context: Context) -> list[Event]:
    """A participant has a name; each duty is one person's; the person stays."""
    people = meeting.attendance.people
    match command:
        case AddParticipant(values=values, id=id):
            if not str(values.get("name", "")).strip():
                raise Refused("name-missing")
            id = id or context.new_id()
            if id in people:
                raise Refused("already-there", name=people[id].name)
            participant = built(Participant, _of_the_network(values, Role.PROFESSIONAL))
            _check_role(id, participant.role)
            freed = _freed(meeting, id, participant.duties)
            return [*freed, ParticipantAdded(id=id, participant=participant)]
        case ChangeParticipant(id=id, values=values):
            if id not in people:
                raise Refused("nobody-of-that-name", name=id)
            if "name" in values and not str(values["name"]).strip():
                raise Refused("name-missing")
            values = _of_the_network(values, people[id].role)
            values = {**values, **_arriving(meeting, people[id], values, context.clock)}
            changed = [
                ParticipantSet(id=id, field=field, value=value)
                for field, value in differing(people[id], values)
            ]
            _check_lead(people[id], values)
            if "role" in values:
                _check_role(id, values["role"])
            duties = tuple(Duty(duty) for duty in values.get("duties") or ())  # type: ignore[union-attr]
            return [*_freed(meeting, id, duties), *changed]
        case RemoveParticipant(id=id):
            if id == PERSON:
                raise Refused("person-stays")
            if id not in people:
                raise Refused("nobody-of-that-name", name=id)
            return [ParticipantRemoved(id=id)]
        case ChooseTurn(turn=turn, speaker=speaker):
            return [TurnChosen(turn=turn, speaker=speaker)]
    raise AssertionError(command)


def _of_the_network(values: dict[str, Value], role: Role) -> dict[str, Value]:
    """Who acts for the private network is nobody's professional, whatever stood beforehand."""
    if values.get("principal") == Principal.NETWORK and (
        values.get("role", role) == Role.PROFESSIONAL
    ):
        return {**values, "role": Role.NETWORK}
    return values


def _check_role(id: str, role: Value) -> None:
    """The plan is for one person, who has that role alone."""
    if (id == PERSON) != (role == Role.PERSON):
        raise Refused("one-person")


def _arriving(
    meeting: "Meeting", someone: Participant, values: dict[str, Value], clock: str
) -> dict[str, Value]:
    """When somebody came who stood as absent and is ticked off after the first part.

    Who was never ticked off may have sat there all along.
    """
    begun = meeting.timekeeping.last not in (None, meeting.agenda.parts[0].id)
    comes = someone.presence is Presence.ABSENT and values.get("presence") in _PRESENT
    return {"came": clock} if begun and comes and clock and not values.get("came") else {}


def _check_lead(someone: Participant, values: dict[str, Value]) -> None:
    """The lead is given to somebody who has not gone and is not known to be absent."""
    given = Duty.CHAIR in (values.get("duties") or ()) and Duty.CHAIR not in someone.duties  # type: ignore[operator]
    after = [values.get(name, getattr(someone, name)) for name in ("presence", "left")]
    if given and (after[0] == Presence.ABSENT or after[1]):
        raise Refused("leader-not-here", name=someone.name)


def _freed(meeting: "Meeting", keeper: str, duties: tuple[Duty, ...]) -> list[Event]:
    """Take the duties from whoever else has them."""
    return [
        ParticipantSet(
            id=id, field="duties", value=[str(d) for d in someone.duties if d not in duties]
        )
        for id, someone in meeting.attendance.people.items()
        if id != keeper and set(duties) & set(someone.duties)
    ]


def evolve(state: Attendance, event: Event, at: datetime) -> Attendance:
    """Keep the people."""
    match event:
        case ParticipantAdded(id=id, participant=participant):
            return replace(state, people={**state.people, id: participant})
        case ParticipantSet(id=id, field=field, value=value) if id in state.people:
            changed = with_field(state.people[id], field, value)
            return replace(state, people={**state.people, id: changed})
        case ParticipantRemoved(id=id) if id in state.people:
            people = {key: value for key, value in state.people.items() if key != id}
            return replace(state, people=people, gone={**state.gone, id: state.name(id)})
        case TurnChosen(turn=turn, speaker=speaker):
            return replace(state, turn=turn, speaker=speaker)
    return state
