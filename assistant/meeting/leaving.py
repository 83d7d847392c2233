"""Somebody has to go early: what they commit to is taken before they go."""

from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from msgspec import Struct, field
from msgspec.structs import replace

from assistant.meeting import attendance
from assistant.meeting.attendance import ChangeParticipant, Presence
from assistant.meeting.event import Command, Context, Event, Refused
from assistant.meeting.goals import Measure
from assistant.meeting.records import Value

if TYPE_CHECKING:
    from assistant.meeting.meeting import Meeting


class Leaving(Struct, frozen=True):
    """When those who have said so will go, ``HH:MM`` by participant."""

    planned: dict[str, str] = field(default_factory=dict)


class Leave(Command):
    """Somebody goes, at a time to come or now where it is not later than now."""

    id: str
    at: str = ""
    """``HH:MM``; empty for now."""


class PlanLeaving(Command):
    """Say when somebody will go, ``HH:MM``; empty: they stay."""

    id: str
    at: str


class LeavingPlanned(Event):
    """It was said when somebody will go; empty: they stay."""

    location: ClassVar[str] = "leaving/{id}"
    id: str
    leaves: str


COMMANDS = (Leave, PlanLeaving)
EVENTS = (LeavingPlanned,)


def going(meeting: "Meeting") -> tuple[tuple[str, str], ...]:
    """Those here who will go early, with when, the first to go first."""
    people = meeting.attendance.people
    found = (
        (id, at)
        for id, at in meeting.leaving.planned.items()
        if at and id in people and people[id].present and not people[id].left
    )
    return tuple(sorted(found, key=lambda one: one[1]))


def loose(meeting: "Meeting", id: str) -> tuple[Measure, ...]:
    """Somebody's measures that lack a day, or how far they have come."""
    return tuple(
        measure
        for measure in meeting.goals.measures.values()
        if measure.who == id and not (measure.by and measure.standing)
    )


def decide(meeting: "Meeting", command: Command, context: Context) -> list[Event]:
    """What is later is a plan; what is not has happened."""
    match command:
        case Leave(id=id) | PlanLeaving(id=id) if id not in meeting.attendance.people:
            raise Refused("nobody-of-that-name", name=id)
        case PlanLeaving(id=id, at=at):
            return _planned(meeting, id, at)
        case Leave(id=id, at=at):
            if at and context.clock and at > context.clock:
                return _planned(meeting, id, at)
            values: dict[str, Value] = {"left": at or context.clock}
            if meeting.attendance.people[id].presence is Presence.CALLED:
                values["presence"] = Presence.ROOM  # who goes was here
            gone = ChangeParticipant(id=id, values=values)
            return attendance.decide(meeting, gone, context)
    raise AssertionError(command)


def _planned(meeting: "Meeting", id: str, at: str) -> list[Event]:
    same = meeting.leaving.planned.get(id, "") == at
    return [] if same else [LeavingPlanned(id=id, leaves=at)]


def evolve(state: Leaving, event: Event, at: datetime) -> Leaving:
    """Keep when."""
    match event:
        case LeavingPlanned(id=id, leaves=planned):
            return replace(state, planned={**state.planned, id: planned})
    return state
