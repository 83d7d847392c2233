"""Goals, sub-goals and measures: what is to be reached, who does what by when."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from enum import StrEnum
from string import ascii_lowercase
from typing import TYPE_CHECKING, ClassVar, Final, TypeVar

from msgspec import Struct, field
from msgspec.structs import replace

from assistant.meeting.attendance import ParticipantSet, Presence, Principal
from assistant.meeting.event import Command, Context, Event, Op, Refused
from assistant.meeting.interpreting import check_free
from assistant.meeting.left_out import acts_for, left_out, organisation_of
from assistant.meeting.records import Value, built, differing, with_field

if TYPE_CHECKING:
    from assistant.meeting.meeting import Meeting


STEPS: Final = (-2, -1, 0, 1, 2)
"""The steps of a goal's ladder: 0 is what is expected (Goal Attainment Scaling, Kiresuk &
Sherman, 1968)."""


class Standing(StrEnum):
    """How far a measure has come.

    Nobody brings decisions to a first Lotsmodellen meeting, so a measure there
    is to be tried; somebody absent is only asked.
    """

    DECIDED = "decided"
    TO_BE_TRIED = "to-be-tried"
    ASKED = "asked"


class Goal(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What is to be reached; a sub-goal names the goal it belongs to."""

    text: str
    parent: str = ""
    """The goal a sub-goal belongs to, or nothing."""
    reached_when: str = ""
    """What is seen when it is reached."""
    by: date | None = None
    ladder: tuple[str, ...] = ()
    """What is seen at each of ``STEPS``, the worst first; or nothing."""


class Measure(Struct, frozen=True, kw_only=True):
    """Who does what by when."""

    what: str
    goal: str = ""
    """The goal or sub-goal it serves."""
    who: str = ""
    """Who answers for it: a participant's id, or a name."""
    principal: Principal | None = None
    """For whom the one who answers acts."""
    by: date | None = None
    standing: Standing | None = None
    decider: str = ""
    """Who decides, where it is to be tried or somebody is asked."""
    decide_by: date | None = None
    how: str = ""
    """How often, when and where."""


class Goals(Struct, frozen=True):
    """Every goal and measure, in the order they were worded."""

    goals: dict[str, Goal] = field(default_factory=dict)
    measures: dict[str, Measure] = field(default_factory=dict)
    reached: dict[str, Goal] = field(default_factory=dict)
    """The goals that were followed up and need nothing more."""
    done: dict[str, Measure] = field(default_factory=dict)
    """The measures that were."""

    def under(self, parent: str) -> dict[str, Goal]:
        """The sub-goals of a goal, or under nothing the goals themselves, with the sub-goals
        of what is gone."""
        known = self.goals
        return {
            id: goal
            for id, goal in known.items()
            if goal.parent == parent or (not parent and goal.parent not in known)
        }

    def serving(self, goal: str) -> dict[str, Measure]:
        """The measures of one goal, or those that serve none, or what is gone."""
        known = self.goals
        return {
            id: m
            for id, m in self.measures.items()
            if m.goal == goal or (not goal and m.goal not in known)
        }

    def numbered(self) -> "list[tuple[str, str, Goal]]":
        """Every goal's id and number: 1, 1.1, 1.2, 2 …"""
        found = []
        for major, (id, goal) in enumerate(self.under("").items(), 1):
            found.append((id, str(major), goal))
            for minor, (sub_id, sub) in enumerate(self.under(id).items(), 1):
                found.append((sub_id, f"{major}.{minor}", sub))
        return found

    def numbered_measures(self) -> "dict[str, str]":
        """Every measure's number by its id, goal by goal: 1a, 1b, 1.1a, 2a …; those of no goal
        last: a, b …"""
        goals = [*((id, number) for id, number, _goal in self.numbered()), ("", "")]
        return {
            measure: lettered(number, place)
            for goal, number in goals
            for place, measure in enumerate(self.serving(goal))
        }


def lettered(goal: str, place: int) -> str:
    """The number of a goal's measure, whose place there is 0, 1, 2 …"""
    again, letter = divmod(place, len(ascii_lowercase))
    return goal + ascii_lowercase[letter] * (again + 1)


class AddGoal(Command):
    """Word a goal; ``values`` are fields of ``Goal``."""

    values: dict[str, Value]
    id: str = ""


class ChangeGoal(Command):
    """Reword a goal."""

    id: str
    values: dict[str, Value]


class RemoveGoal(Command):
    """Take away a goal that nothing hangs on."""

    id: str


class AddMeasure(Command):
    """Note a measure; ``values`` are fields of ``Measure``."""

    values: dict[str, Value]
    id: str = ""


class ChangeMeasure(Command):
    """Change a measure."""

    id: str
    values: dict[str, Value]


class RemoveMeasure(Command):
    """Take away a measure."""

    id: str


class GoalAdded(Event):
    """A goal was worded."""

    op: ClassVar[Op] = "add"
    location: ClassVar[str] = "goals/{id}"
    id: str
    goal: Goal


class GoalSet(Event):
    """One field of a goal was set."""

    location: ClassVar[str] = "goals/{id}/{field}"
    overwrites: ClassVar[bool] = True
    id: str
    field: str
    value: Value


class GoalRemoved(Event):
    """A goal was taken away."""

    location: ClassVar[str] = "goals/{id}/removed"
    id: str


class MeasureAdded(Event):
    """A measure was noted."""

    op: ClassVar[Op] = "add"
    location: ClassVar[str] = "measures/{id}"
    id: str
    measure: Measure


class MeasureSet(Event):
    """One field of a measure was set."""

    location: ClassVar[str] = "measures/{id}/{field}"
    overwrites: ClassVar[bool] = True
    id: str
    field: str
    value: Value


class MeasureRemoved(Event):
    """A measure was taken away."""

    location: ClassVar[str] = "measures/{id}/removed"
    id: str


class Settled(Event):
    """A goal or a measure needs nothing more, or is to be done again (``outcomes.settling``)."""

    location: ClassVar[str] = "goals/{id}/settled"
    id: str
    settled: bool


COMMANDS = (AddGoal, ChangeGoal, RemoveGoal, AddMeasure, ChangeMeasure, RemoveMeasure)
EVENTS = (GoalAdded, GoalSet, GoalRemoved, MeasureAdded, MeasureSet, MeasureRemoved, Settled)


def decide(meeting: "Meeting", command: Command, context: Context) -> list[Event]:
    """A goal and a measure have words; what they hang on exists."""
    state = meeting.goals
    match command:
        case AddGoal(values=values, id=id):
            goal = built(Goal, {"text": "", **values})
            _check(goal.text, goal.parent, state)
            _check_ladder(values)
            if goal.parent and state.goals[goal.parent].parent:
                raise Refused("sub-goal-of-sub-goal")
            return [GoalAdded(id=id or context.new_id(), goal=goal)]
        case ChangeGoal(id=id, values=values):
            if id not in state.goals:
                raise Refused("no-such-goal")
            _check_ladder(values)
            before = state.goals[id]
            text, parent = values.get("text", before.text), values.get("parent", before.parent)
            _check(str(text), str(parent), state)
            if parent and (state.goals[str(parent)].parent or parent == id or state.under(id)):
                raise Refused("sub-goal-of-sub-goal")
            return [GoalSet(id=id, field=f, value=v) for f, v in differing(before, values)]
        case RemoveGoal(id=id):
            if state.under(id) or state.serving(id):
                raise Refused("goal-in-use")
            return [GoalRemoved(id=id)] if id in state.goals else []
        case AddMeasure(values=values, id=id):
            check_free(meeting, values.get("who"))
            measure = built(Measure, {"what": "", **_assumed(meeting, values), **values})
            _check(measure.what, measure.goal, state)
            _check_standing(meeting, measure.who, values.get("standing"))
            return [MeasureAdded(id=id or context.new_id(), measure=measure)]
        case ChangeMeasure(id=id, values=values):
            if id not in state.measures:
                raise Refused("no-such-measure")
            old = state.measures[id]
            what, serves = values.get("what", old.what), values.get("goal", old.goal)
            _check(str(what), str(serves or ""), state)
            changes = values
            if values.get("who", old.who) != old.who:
                check_free(meeting, values.get("who"))
                changes = {**_lapsed(meeting, old), **_assumed(meeting, values), **values}
            who = str(changes.get("who", old.who) or "")
            if (who, values.get("standing")) != (old.who, old.standing):
                _check_standing(meeting, who, values.get("standing"))
            return [MeasureSet(id=id, field=f, value=v) for f, v in differing(old, changes)]
        case RemoveMeasure(id=id):
            return [MeasureRemoved(id=id)] if id in state.measures else []
    raise AssertionError(command)


def adrift(state: Goals) -> bool:
    """Whether something hangs on a goal that is not there."""
    hooks = [goal.parent for goal in state.goals.values()]
    hooks += [measure.goal for measure in state.measures.values()]
    return any(hook and hook not in state.goals for hook in hooks)


def _check(text: str, hangs_on: str, state: Goals) -> None:
    if not text.strip():
        raise Refused("text-missing")
    if hangs_on and hangs_on not in state.goals:
        raise Refused("no-such-goal")


def _check_ladder(values: dict[str, Value]) -> None:
    """A ladder has its five steps, or there is none."""
    steps = values.get("ladder") or []
    if not isinstance(steps, list) or len(steps) not in (0, len(STEPS)):
        raise Refused("value-not-understood", field="ladder", value=str(steps))


def _check_standing(meeting: "Meeting", who: str, standing: Value) -> None:
    """Nobody decides for one who is not here (NÖS-kommunerna and Region Skåne, 2014)."""
    if standing == Standing.DECIDED and (name := _away(meeting, who)):
        raise Refused("absent-is-asked", name=name)
    if standing == Standing.DECIDED and acts_for(meeting, who, left_out(meeting)):
        raise Refused("left-out-is-asked", name=organisation_of(meeting, who))


def _away(meeting: "Meeting", who: str) -> str:
    """The name of a professional who was called and did not come, or of a whole organisation."""
    people = meeting.attendance.people
    asked = [people[who]] if who in people else people.values()
    found = [
        one
        for one in asked
        if not one.private and (who in people or one.organisation.casefold() == who.casefold())
    ]
    away = bool(who and found) and all(one.presence is Presence.ABSENT for one in found)
    return meeting.attendance.name(who) if away else ""


def _assumed(meeting: "Meeting", values: dict[str, Value]) -> dict[str, Value]:
    """What follows from who answers.

    The principal; that somebody absent or left out is only asked; and, of a professional
    here, how far a measure has come when the agenda's meeting begins.
    """
    said = str(values.get("who") or "")
    who = meeting.attendance.people.get(said)
    out = acts_for(meeting, said, left_out(meeting))
    if who is None and said and (out or _away(meeting, said)):
        return {"standing": Standing.ASKED}
    if who is None or who.private:
        return {}
    here = who.present and not who.left and not out
    standing = meeting.agenda.measures_begin if here else Standing.ASKED
    assumed: dict[str, Value] = {"principal": who.principal, "standing": standing}
    return {name: value for name, value in assumed.items() if value is not None}


def _lapsed(meeting: "Meeting", measure: Measure) -> dict[str, Value]:
    """What followed from the one who answered until now, and follows no longer."""
    followed = _assumed(meeting, {"who": measure.who})
    return {name: None for name, value in followed.items() if getattr(measure, name) == value}


def following(meeting: "Meeting", events: Iterable[Event]) -> Iterator[Event]:
    """A principal that is learnt or put right after the measure was written follows to it."""
    for event in events:
        if not isinstance(event, ParticipantSet) or event.field != "principal" or not event.value:
            continue
        assumed = (None, meeting.attendance.people[event.id].principal)
        for id, measure in meeting.goals.measures.items():
            if measure.who == event.id and measure.principal in assumed:
                yield MeasureSet(id=id, field="principal", value=event.value)


def evolve(state: Goals, event: Event, at: datetime) -> Goals:
    """Keep goals and measures."""
    goals, measures = state.goals, state.measures
    match event:
        case GoalAdded(id=id, goal=goal):
            return replace(state, goals={**goals, id: goal})
        case GoalSet(id=id, field=field, value=value) if id in goals:
            return replace(state, goals={**goals, id: with_field(goals[id], field, value)})
        case GoalRemoved(id=id):
            return replace(state, goals={k: g for k, g in goals.items() if k != id})
        case MeasureAdded(id=id, measure=measure):
            return replace(state, measures={**measures, id: measure})
        case MeasureSet(id=id, field=field, value=value) if id in measures:
            changed = with_field(measures[id], field, value)
            return replace(state, measures={**measures, id: changed})
        case MeasureRemoved(id=id):
            return replace(state, measures={k: m for k, m in measures.items() if k != id})
        case Settled(id=id, settled=settled):
            goals, reached = _moved(id, goals, state.reached, back=not settled)
            measures, done = _moved(id, measures, state.done, back=not settled)
            return Goals(goals, measures, reached, done)
    return state


T = TypeVar("T", Goal, Measure)


def _moved(
    id: str, here: dict[str, T], gone: dict[str, T], *, back: bool
) -> tuple[dict[str, T], dict[str, T]]:
    """Both once what has that id has gone from the one to the other, or come back."""
    if back and id in gone:
        return {**here, id: gone[id]}, {k: v for k, v in gone.items() if k != id}
    if not back and id in here:
        return {k: v for k, v in here.items() if k != id}, {**gone, id: here[id]}
    return here, gone
