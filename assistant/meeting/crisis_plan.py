"""The crisis plan (krisplan): who does what, in which order, and whom to ring.

RACT ("Resursgruppsarbete, Vård- och stödsamordning i praktiken") and Göteborg ("Basnivå i
samverkan").  It is read with the early signs, and kept among them (``warning_signs``).
"""

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from msgspec import Struct
from msgspec.structs import replace

from assistant.meeting.event import Command, Context, Event, Op, Refused
from assistant.meeting.reaching import ringing
from assistant.meeting.records import Value, built, differing, with_field, worded

if TYPE_CHECKING:
    from assistant.meeting.meeting import Meeting
    from assistant.meeting.warning_signs import WarningSigns


class Step(Struct, frozen=True, kw_only=True):
    """A step of the crisis plan; steps are taken in the order they were noted."""

    what: str
    ring: str = ""
    """Who does it, or whom to ring: a participant's id, or a name."""
    reach: str = ""


class Crisis(Struct, frozen=True, kw_only=True):
    """What those who help need to know."""

    helps: str = ""
    worsens: str = ""
    """What makes it worse."""
    may_know: str = ""
    """Who may be told."""
    has: tuple[str, ...] = ()
    """Who has the paper."""


class AddStep(Command):
    """Note the next step; ``values`` are fields of ``Step``."""

    values: dict[str, Value]
    id: str = ""


class ChangeStep(Command):
    """Change a step."""

    id: str
    values: dict[str, Value]


class RemoveStep(Command):
    """Take away a step."""

    id: str


class MoveStep(Command):
    """Give a step another place in the order; the first is 1."""

    id: str
    place: int


class ChangeCrisis(Command):
    """Change fields of ``Crisis``."""

    values: dict[str, Value]


class _Kept(Event):
    """One that is stored among those of the early signs."""

    @classmethod
    def concern(cls) -> str:
        return "warning_signs"


class StepAdded(_Kept):
    """A step was noted."""

    op: ClassVar[Op] = "add"
    location: ClassVar[str] = "crisis_steps/{id}"
    id: str
    step: Step


class StepSet(_Kept):
    """One field of a step was set."""

    location: ClassVar[str] = "crisis_steps/{id}/{field}"
    overwrites: ClassVar[bool] = True
    id: str
    field: str
    value: Value


class StepRemoved(_Kept):
    """A step was taken away."""

    location: ClassVar[str] = "crisis_steps/{id}/removed"
    id: str


class StepMoved(_Kept):
    """A step stands before another, or last."""

    location: ClassVar[str] = "crisis_steps/{id}/place"
    id: str
    before: str


class CrisisSet(_Kept):
    """One field of what helpers need to know was set."""

    location: ClassVar[str] = "crisis/{field}"
    overwrites: ClassVar[bool] = True
    field: str
    value: Value


COMMANDS = (AddStep, ChangeStep, RemoveStep, MoveStep, ChangeCrisis)
EVENTS = (StepAdded, StepSet, StepRemoved, StepMoved, CrisisSet)


def decide(meeting: "Meeting", command: Command, context: Context) -> list[Event]:
    """A step has words; whoever is named is reached as is known of them."""
    steps, crisis = meeting.warning_signs.steps, meeting.warning_signs.crisis
    match command:
        case AddStep(values=values, id=id):
            step = built(Step, {"what": "", **ringing(meeting, "", values)})
            worded(step.what)
            return [StepAdded(id=id or context.new_id(), step=step)]
        case ChangeStep(id=id, values=values):
            old = _known(steps, id)
            worded(values.get("what", old.what))
            changes = differing(old, ringing(meeting, old.ring, values))
            return [StepSet(id=id, field=f, value=v) for f, v in changes]
        case RemoveStep(id=id):
            return [StepRemoved(id=id)] if id in steps else []
        case MoveStep(id=id, place=place):
            _known(steps, id)
            return list(_moved(list(steps), id, place))
        case ChangeCrisis(values=values):
            return [CrisisSet(field=f, value=v) for f, v in differing(crisis, values)]
    raise AssertionError(command)


def _known(steps: dict[str, Step], id: str) -> Step:
    if id not in steps:
        raise Refused("no-such-sign")
    return steps[id]


def _moved(order: list[str], id: str, place: int) -> Iterator[Event]:
    """A place before the first is the first, and one after the last the last."""
    others = [other for other in order if other != id]
    at = min(max(place - 1, 0), len(others))
    if order.index(id) != at:
        yield StepMoved(id=id, before=[*others, ""][at])


def evolve(state: "WarningSigns", event: Event, at: datetime) -> "WarningSigns":
    """Keep the steps in their order, and what those who help need to know."""
    steps = state.steps
    match event:
        case StepAdded(id=id, step=step):
            return replace(state, steps={**steps, id: step})
        case StepSet(id=id, field=field, value=value) if id in steps:
            return replace(state, steps={**steps, id: with_field(steps[id], field, value)})
        case StepRemoved(id=id):
            return replace(state, steps={k: s for k, s in steps.items() if k != id})
        case StepMoved(id=id, before=before) if id in steps:
            return replace(state, steps=_ordered(steps, id, before))
        case CrisisSet(field=field, value=value):
            return replace(state, crisis=with_field(state.crisis, field, value))
    return state


def _ordered(steps: dict[str, Step], id: str, before: str) -> dict[str, Step]:
    order = [other for other in steps if other != id]
    order.insert(order.index(before) if before in order else len(order), id)
    return {known: steps[known] for known in order}
