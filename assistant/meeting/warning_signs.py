"""Early warning signs (tidiga tecken), read at every meeting with the crisis plan.

RACT ("Resursgruppsarbete, Vård- och stödsamordning i praktiken") and Göteborg ("Basnivå i
samverkan"): each sign with what is done about it and whom to ring, revised every time.
"""

from collections.abc import Callable, Iterator
from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar

from msgspec import Struct, field
from msgspec.structs import replace

from assistant.meeting import crisis_plan
from assistant.meeting.crisis_plan import (
    AddStep,
    ChangeCrisis,
    Crisis,
    CrisisSet,
    Step,
    StepRemoved,
)
from assistant.meeting.event import Command, Context, Event, Op, Refused
from assistant.meeting.reaching import reached, ringing
from assistant.meeting.records import Value, built, differing, plain, with_field, worded
from assistant.meeting.swedish_time import local_day

if TYPE_CHECKING:
    from assistant.meeting.meeting import Meeting


class Still(StrEnum):
    """What was said when the signs were read."""

    RIGHT = "right"
    CHANGED = "changed"
    """They were revised at this meeting."""
    LATER = "later"
    """They were not read this time."""


class Sign(Struct, frozen=True, kw_only=True):
    """A sign that things are getting worse, in the person's own words."""

    text: str
    own: str = ""
    """What the person does."""
    others: str = ""
    """What others do."""
    ring: str = ""
    """Whom to ring: a participant's id, or a name."""
    reach: str = ""
    """How they are reached."""


class Reading(Struct, frozen=True, kw_only=True):
    """Whether the signs were read, and still hold."""

    still: Still | None = None
    """What was said of them at this meeting."""
    read_on: date | None = None
    """When they were last read."""


class WarningSigns(Struct, frozen=True, kw_only=True):
    """Every sign in the order it was noted, and every step in the order it is taken."""

    signs: dict[str, Sign] = field(default_factory=dict)
    steps: dict[str, Step] = field(default_factory=dict)
    crisis: Crisis = Crisis()
    reading: Reading = Reading()

    @property
    def noted(self) -> bool:
        """Whether there is anything to read."""
        return bool(self.signs or self.steps or self.crisis != Crisis())


class PlannedSigns(Struct, frozen=True, kw_only=True):
    """The same as the plan has it, with names for ids."""

    signs: tuple[Sign, ...]
    steps: tuple[Step, ...]
    crisis: Crisis
    reading: Reading


class AddSign(Command):
    """Note a sign; ``values`` are fields of ``Sign``."""

    values: dict[str, Value]
    id: str = ""


class ChangeSign(Command):
    """Change a sign."""

    id: str
    values: dict[str, Value]


class RemoveSign(Command):
    """Take away a sign."""

    id: str


class ReadSigns(Command):
    """Say whether they still hold; ``values`` are fields of ``Reading``."""

    values: dict[str, Value]


class SignAdded(Event):
    """A sign was noted."""

    op: ClassVar[Op] = "add"
    location: ClassVar[str] = "warning_signs/{id}"
    id: str
    sign: Sign


class SignSet(Event):
    """One field of a sign was set."""

    location: ClassVar[str] = "warning_signs/{id}/{field}"
    overwrites: ClassVar[bool] = True
    id: str
    field: str
    value: Value


class SignRemoved(Event):
    """A sign was taken away."""

    location: ClassVar[str] = "warning_signs/{id}/removed"
    id: str


class SignsRead(Event):
    """It was said whether the signs still hold, or when they were read."""

    location: ClassVar[str] = "signs_read/{field}"
    overwrites: ClassVar[bool] = True
    field: str
    value: Value


COMMANDS = (AddSign, ChangeSign, RemoveSign, ReadSigns, *crisis_plan.COMMANDS)
EVENTS = (SignAdded, SignSet, SignRemoved, SignsRead, *crisis_plan.EVENTS)


def decide(meeting: "Meeting", command: Command, context: Context) -> list[Event]:
    """A sign and a step have words; whoever is named is reached as is known of them."""
    state = meeting.warning_signs
    match command:
        case AddSign(values=values, id=id):
            made = built(Sign, {"text": "", **ringing(meeting, "", values)})
            worded(made.text)
            return [SignAdded(id=id or context.new_id(), sign=made)]
        case ChangeSign(id=id, values=values):
            if id not in state.signs:
                raise Refused("no-such-sign")
            sign = state.signs[id]
            worded(values.get("text", sign.text))
            changes = differing(sign, ringing(meeting, sign.ring, values))
            return [SignSet(id=id, field=f, value=v) for f, v in changes]
        case RemoveSign(id=id):
            return [SignRemoved(id=id)] if id in state.signs else []
        case ReadSigns(values=values):
            told = {**_read(values, context), **values}
            return [SignsRead(field=f, value=v) for f, v in differing(state.reading, told)]
    return crisis_plan.decide(meeting, command, context)


def without_hidden(meeting: "Meeting") -> WarningSigns:
    """All of it without the ways to reach those whose data are protected."""
    state = meeting.warning_signs
    return replace(
        state,
        signs={
            id: replace(sign, reach=reached(meeting, sign.ring, sign.reach))
            for id, sign in state.signs.items()
        },
        steps={
            id: replace(step, reach=reached(meeting, step.ring, step.reach))
            for id, step in state.steps.items()
        },
    )


def planned_signs(meeting: "Meeting") -> PlannedSigns | None:
    """What the plan says of them; None where nothing is noted."""
    state, name = without_hidden(meeting), meeting.attendance.name
    if not state.noted:
        return None
    return PlannedSigns(
        signs=tuple(replace(one, ring=name(one.ring)) for one in state.signs.values()),
        steps=tuple(replace(one, ring=name(one.ring)) for one in state.steps.values()),
        crisis=state.crisis,
        reading=state.reading,
    )


def kept_signs(
    planned: PlannedSigns | None, id_of: Callable[[str], str], new_id: Callable[[], str]
) -> Iterator[Command]:
    """What a later meeting begins with: all of it, to be read anew."""
    if planned is None:
        return
    for sign in planned.signs:
        yield AddSign(id=new_id(), values=plain(sign) | {"ring": id_of(sign.ring)})
    for step in planned.steps:
        yield AddStep(id=new_id(), values=plain(step) | {"ring": id_of(step.ring)})
    yield ChangeCrisis(values=plain(planned.crisis))
    yield ReadSigns(values={"read_on": plain(planned.reading.read_on)})


def emptied(state: WarningSigns) -> Iterator[Event]:
    """What takes all of it out of the plan."""
    yield from (SignRemoved(id=id) for id in state.signs)
    yield from (StepRemoved(id=id) for id in state.steps)
    for name, _gone in differing(state.crisis, {"helps": "", "worsens": "", "may_know": ""}):
        yield CrisisSet(field=name, value="")
    if state.crisis.has:
        yield CrisisSet(field="has", value=[])


def _read(values: dict[str, Value], context: Context) -> dict[str, Value]:
    """They were read today, where somebody says what came of it."""
    read = values.get("still") in (Still.RIGHT, Still.CHANGED)
    return {"read_on": local_day(context.at).isoformat()} if read else {}


def evolve(state: WarningSigns, event: Event, at: datetime) -> WarningSigns:
    """Keep signs, steps and what was said of them."""
    signs = state.signs
    match event:
        case SignAdded(id=id, sign=sign):
            return replace(state, signs={**signs, id: sign})
        case SignSet(id=id, field=field, value=value) if id in signs:
            return replace(state, signs={**signs, id: with_field(signs[id], field, value)})
        case SignRemoved(id=id):
            return replace(state, signs={k: s for k, s in signs.items() if k != id})
        case SignsRead(field=field, value=value):
            return replace(state, reading=with_field(state.reading, field, value))
    return crisis_plan.evolve(state, event, at)
