"""Somebody comes whom the disclosure does not cover: what the chair chooses, and why.

Secrecy holds between authorities too (OSL 8:1-2), so an organisation that is not named
hears nothing secret until those who decide have said yes to it as well.
"""

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar

from msgspec import Struct, field
from msgspec.structs import replace

from assistant.meeting import attendance
from assistant.meeting.attendance import AddParticipant, ChangeParticipant, Presence, Role
from assistant.meeting.deciders import About, Answer, Says, deciders, needed_say_yes
from assistant.meeting.disclosure import ScopeSet
from assistant.meeting.event import Command, Context, Event, Refused
from assistant.meeting.records import Value, differing, with_field

if TYPE_CHECKING:
    from assistant.meeting.meeting import Meeting


class Way(StrEnum):
    """What the chair chooses for one who is not covered."""

    ASK = "ask"
    """Those who decide are asked now whether the disclosure reaches them too."""
    LISTENS = "listens"
    """Stays, and what is secret waits."""
    LEAVES = "leaves"


class Arrival(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The choice about one participant."""

    way: Way | None = None
    reason: str = ""
    answers: dict[str, Says] = field(default_factory=dict)
    """What each who decides said of this organisation."""


class Arrivals(Struct, frozen=True):
    """The choices, by participant."""

    noted: dict[str, Arrival] = field(default_factory=dict)

    def left(self, id: str) -> bool:
        """Whether somebody went again because they were not covered."""
        return id in self.noted and self.noted[id].way is Way.LEAVES


class Arrive(Command):
    """Somebody comes; ``values`` are fields of ``Participant``, of somebody new or called."""

    values: dict[str, Value]


class ChooseWay(Command):
    """Note the choice about somebody; ``values`` are fields of ``Arrival``, and answers by the
    ids of those who decide."""

    id: str
    values: dict[str, Value]


class ArrivalSet(Event):
    """One field of a choice was set."""

    location: ClassVar[str] = "arrivals/{id}/{field}"
    id: str
    field: str
    value: Value


class ArrivalAnswered(Event):
    """One who decides has said whether the disclosure reaches a newcomer's organisation."""

    location: ClassVar[str] = "arrivals/{id}/answers/{field}"
    undoable: ClassVar[bool] = False
    id: str
    field: str
    """The id of the one who decides."""
    value: Says


COMMANDS = (Arrive, ChooseWay)
EVENTS = (ArrivalSet, ArrivalAnswered)


def not_covered(meeting: "Meeting") -> tuple[str, ...]:
    """The ids of professionals present whose organisation the disclosure does not name."""
    return tuple(
        id
        for id, someone in meeting.attendance.having(Role.PROFESSIONAL).items()
        if someone.present
        and not someone.left
        and not meeting.disclosure.covers(someone.organisation)
    )


def waiting(meeting: "Meeting") -> tuple[str, ...]:
    """Those of them about whom the chair has chosen nothing yet, who wait for an answer, or
    who came back."""
    noted = meeting.arrivals.noted
    return tuple(
        id for id in not_covered(meeting) if id not in noted or noted[id].way is not Way.LISTENS
    )


def decide(meeting: "Meeting", command: Command, context: Context) -> list[Event]:
    """When somebody came is noted; a yes of everyone needed lets the disclosure reach them."""
    match command:
        case Arrive(values=values):
            return attendance.decide(meeting, _coming(meeting, values, context), context)
        case ChooseWay(id=id, values=values):
            if id not in meeting.attendance.people:
                raise Refused("nobody-of-that-name", name=id)
            return _chosen(meeting, id, values, context)
    raise AssertionError(command)


def _coming(
    meeting: "Meeting", values: Mapping[str, Value], context: Context
) -> AddParticipant | ChangeParticipant:
    """Of somebody called, absent or gone by that name it is only noted that they are here."""
    here: dict[str, Value] = {"presence": Presence.ROOM}
    if meeting.timekeeping.current:
        here["came"] = context.clock
    name = str(values.get("name") or "").strip().casefold()
    known = [
        id
        for id, someone in meeting.attendance.people.items()
        if (not someone.present or someone.left) and someone.name.casefold() == name
    ]
    if known:
        said = {field: value for field, value in values.items() if field != "name"}
        if meeting.attendance.people[known[0]].left:
            here = {"left": ""}
        return ChangeParticipant(id=known[0], values={**here, **said})
    return AddParticipant(values={**here, "role": Role.PROFESSIONAL, **values})


def _chosen(
    meeting: "Meeting", id: str, values: Mapping[str, Value], context: Context
) -> list[Event]:
    before = meeting.arrivals.noted.get(id, Arrival())
    says = {
        who: Says(str(values[who])) for who in deciders(meeting, About.SHARING) if values.get(who)
    }
    plain = {name: value for name, value in values.items() if name in ("way", "reason")}
    if says and before.way is None:
        plain.setdefault("way", Way.ASK)
    events: list[Event] = [ArrivalSet(id=id, field=f, value=v) for f, v in differing(before, plain)]
    events += [
        ArrivalAnswered(id=id, field=who, value=said)
        for who, said in says.items()
        if before.answers.get(who) is not said
    ]
    someone = meeting.attendance.people[id]
    answers = _as_answers(replace(before, answers={**before.answers, **says}))
    named = meeting.disclosure.scope.between
    covered = meeting.disclosure.covers(someone.organisation)
    let_in, lets_in = (
        needed_say_yes(meeting, one, About.SHARING) for one in (_as_answers(before), answers)
    )
    if lets_in and not covered and someone.organisation:
        events.append(ScopeSet(field="between", value=[*named, someone.organisation]))
    elif let_in and not lets_in and covered:
        left = [name for name in named if name.casefold() != someone.organisation.casefold()]
        events.append(ScopeSet(field="between", value=[*left]))
    if plain.get("way") == Way.LEAVES and not someone.left:
        gone: dict[str, Value] = {"left": context.clock}
        events += attendance.decide(meeting, ChangeParticipant(id=id, values=gone), context)
    return events


def _as_answers(arrival: Arrival) -> dict[str, Answer]:
    return {who: Answer(says=said) for who, said in arrival.answers.items()}


def evolve(state: Arrivals, event: Event, at: datetime) -> Arrivals:
    """Keep the choices."""
    match event:
        case ArrivalSet(id=id, field=name, value=value):
            changed = with_field(state.noted.get(id, Arrival()), name, value)
        case ArrivalAnswered(id=id, field=who, value=says):
            before = state.noted.get(id, Arrival())
            changed = replace(before, answers={**before.answers, who: says})
        case _:
            return state
    return replace(state, noted={**state.noted, id: changed})
