"""Deviations (avvikelser): what went wrong between organisations.

Never in the plan, on no other paper than the report, and never shown where the family
can see: they are taken up afterwards between managers, in each organisation's own system
(Lotsmodellen; Jönköping, "Samordnad individuell plan").
"""

from datetime import date, datetime
from typing import TYPE_CHECKING, ClassVar

from msgspec import Struct, field
from msgspec.structs import replace

from assistant.meeting.event import Command, Context, Event, Op, Refused
from assistant.meeting.records import Value, built, differing, with_field

if TYPE_CHECKING:
    from assistant.meeting.meeting import Meeting


class Deviation(Struct, frozen=True, kw_only=True):
    """One thing that went wrong."""

    what: str
    on: date | None = None
    organisations: tuple[str, ...] = ()
    meant: str = ""
    """What it meant for the person."""
    done: str = ""
    """What was done about it."""
    prevent: str = ""
    """What would keep it from happening again."""
    named: bool = False
    """Whether the report keeps the names, by the chair's own choice."""


class Deviations(Struct, frozen=True):
    """Every deviation, in the order it was noted."""

    noted: dict[str, Deviation] = field(default_factory=dict)


class AddDeviation(Command):
    """Note a deviation; ``values`` are fields of ``Deviation``."""

    values: dict[str, Value]
    id: str = ""


class ChangeDeviation(Command):
    """Change fields of one."""

    id: str
    values: dict[str, Value]


class RemoveDeviation(Command):
    """Take away one noted by mistake."""

    id: str


class DeviationAdded(Event):
    """A deviation was noted."""

    op: ClassVar[Op] = "add"
    location: ClassVar[str] = "deviations/{id}"
    id: str
    deviation: Deviation


class DeviationSet(Event):
    """One field of a deviation was set."""

    location: ClassVar[str] = "deviations/{id}/{field}"
    overwrites: ClassVar[bool] = True
    id: str
    field: str
    value: Value


class DeviationRemoved(Event):
    """A deviation was taken away."""

    location: ClassVar[str] = "deviations/{id}/removed"
    id: str


COMMANDS = (AddDeviation, ChangeDeviation, RemoveDeviation)
EVENTS = (DeviationAdded, DeviationSet, DeviationRemoved)


def decide(meeting: "Meeting", command: Command, context: Context) -> list[Event]:
    """A deviation says what happened."""
    noted = meeting.deviations.noted
    match command:
        case AddDeviation(values=values, id=id):
            _check(values.get("what"))
            deviation = built(Deviation, values)
            return [DeviationAdded(id=id or context.new_id(), deviation=deviation)]
        case ChangeDeviation(id=id, values=values):
            if id not in noted:
                raise Refused("no-such-deviation")
            _check(values.get("what", noted[id].what))
            return [DeviationSet(id=id, field=f, value=v) for f, v in differing(noted[id], values)]
        case RemoveDeviation(id=id):
            return [DeviationRemoved(id=id)] if id in noted else []
    raise AssertionError(command)


def _check(what: Value) -> None:
    if not str(what or "").strip():
        raise Refused("text-missing")


def evolve(state: Deviations, event: Event, at: datetime) -> Deviations:
    """Keep the deviations."""
    match event:
        case DeviationAdded(id=id, deviation=deviation):
            return replace(state, noted={**state.noted, id: deviation})
        case DeviationSet(id=id, field=field, value=value) if id in state.noted:
            changed = with_field(state.noted[id], field, value)
            return replace(state, noted={**state.noted, id: changed})
        case DeviationRemoved(id=id):
            return replace(state, noted={k: one for k, one in state.noted.items() if k != id})
    return state
