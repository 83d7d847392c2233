"""Outcomes: what came of each thing the earlier plan promised.

A promise is a goal or a measure of that plan, and has the same id here.  What is followed
up and needs nothing more goes out of what is to do (``goals.Settled``); all else stays in
the plan.  Nothing promised is ever untold: it is in the one place or the other.
"""

from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar, Final, Literal

from msgspec import Struct, field
from msgspec.structs import replace

from assistant.meeting.attendance import Presence
from assistant.meeting.event import Command, Context, Event, Op, Refused
from assistant.meeting.goals import Goals, MeasureSet, Settled, Standing, lettered
from assistant.meeting.records import Value, differing, with_field

if TYPE_CHECKING:
    from assistant.meeting.meeting import Meeting

Score = Literal[-2, -1, 0, 1, 2]
"""A step of a goal's ladder; 0 is what was expected (Kiresuk & Sherman, 1968)."""


class Result(StrEnum):
    """What came of a promise; nobody is blamed for what did not come about."""

    DONE = "done"
    REACHED = "reached"
    """Of a goal."""
    PARTLY = "partly"
    NOT_DONE = "not-done"
    NOT_YET = "not-yet"
    """Of a goal."""
    GRANTED = "granted"
    """What was to be tried was decided; it is still to be done."""
    DECLINED = "declined"
    DROPPED = "dropped"
    """It is wanted no longer."""
    GOES_ON = "goes-on"
    """Of a measure: it went as agreed and is done from now on too, with no end set."""


SETTLING: Final = (Result.DONE, Result.REACHED, Result.DECLINED, Result.DROPPED)
"""The results after which nothing more is to be done."""
LASTING: Final = (*SETTLING, Result.GOES_ON)
"""The results that stand until another is said: a note by itself changes none of them."""


class Outcome(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What is said of one promise."""

    result: Result | None = None
    note: str = ""
    """What there is to tell of it: what came in the way, what came of it instead."""
    decided_on: date | None = None
    decided_by: str = ""
    """Who granted or declined: a participant's id, or a name."""
    score: Score | None = None
    """Of a goal with a ladder."""


class Told(Struct, frozen=True, kw_only=True):
    """What was said of a promise when it was last told of, with names for ids."""

    on: date
    """The day of that meeting."""
    outcome: Outcome


class Details(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What is told of a goal or a measure beside its words, who and when."""

    reached_when: str = ""
    how: str = ""
    decider: str = ""
    """A participant's id, or a name."""
    decide_by: date | None = None


class Promise(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A goal or a measure, as the earlier plan had it."""

    what: str
    since: date
    """The day of the meeting where it was first promised."""
    goal: bool = False
    """Whether it is a goal, and no measure."""
    under: str = ""
    """The id of the goal that it belongs to."""
    who: str = ""
    """A participant's id, or a name."""
    organisation: str = ""
    by: date | None = None
    standing: Standing | None = None
    ladder: tuple[str, ...] = ()
    score: Score | None = None
    """The step it was on when the earlier plan was made."""
    told: Told | None = None
    """What was said of it before this meeting; None where nothing ever was."""
    details: Details | None = None
    """None where the meeting was opened before they were kept."""

    @property
    def settled(self) -> bool:
        """Whether it needed nothing more when this meeting began."""
        return self.told is not None and self.told.outcome.result in SETTLING

    def stands(self, now: Outcome) -> "Told | None":
        """What was said of it before, where what is said now leaves that as it was."""
        then = self.told
        lasts = then is not None and now.result is None and then.outcome.result in LASTING
        return then if lasts or now == Outcome() else None


class Outcomes(Struct, frozen=True):
    """Every promise, in the order of the plan, and what has been said of it."""

    promised: dict[str, Promise] = field(default_factory=dict)
    said: dict[str, Outcome] = field(default_factory=dict)
    on: date | None = None
    """The day of the meeting they are from; None where this one follows no plan."""
    lots: str = ""
    """Who coordinated until this meeting: a participant's id, or a name."""
    wishes: tuple[str, ...] = ()
    """What was wished for when they were chosen."""

    @property
    def untold(self) -> tuple[str, ...]:
        """The promises of which nobody has said what came of them."""
        return tuple(id for id in self.promised if not self.answered(id))

    def answered(self, id: str) -> bool:
        """Whether it is said what came of a promise, or was at an earlier meeting for good."""
        said = self.outcome(id)
        return said.result is not None or said.score is not None or self.settles(id)

    def outcome(self, id: str) -> Outcome:
        """What is said of a promise."""
        return self.said.get(id, Outcome())

    def numbers(self) -> dict[str, str]:
        """The number that each goal and measure had in the earlier plan: 1, 1a, 1.1, 1.1a, 2 …"""
        numbers, below = dict[str, str](), Counter[tuple[str, bool]]()
        for id, promise in self.promised.items():
            above, place = numbers.get(promise.under, ""), below[promise.under, promise.goal]
            below[promise.under, promise.goal] += 1
            if not promise.goal:
                numbers[id] = lettered(above, place)
            else:
                numbers[id] = f"{above}.{place + 1}" if above else str(place + 1)
        return numbers

    def came_of(self, id: str) -> Result | None:
        """What came of a promise, as said now or else when it was last told of."""
        said, promise = self.outcome(id).result, self.promised.get(id)
        if said is None and promise and promise.told:
            return promise.told.outcome.result
        return said

    def goes_on(self, id: str) -> bool:
        """Whether a measure is done from now on too, so that a day says nothing of its end."""
        return self.came_of(id) is Result.GOES_ON

    def settles(self, id: str) -> bool:
        """Whether a promise needs nothing more."""
        return self.came_of(id) in SETTLING


class TakeUpPromises(Command):
    """Say what the earlier plan promised, who coordinated, and whom people had wished for."""

    on: date
    promised: dict[str, Promise]
    lots: str = ""
    wishes: tuple[str, ...] = ()


class NoteOutcome(Command):
    """Say what came of a promise; ``values`` are fields of ``Outcome``."""

    id: str
    values: dict[str, Value]


class PromisesTakenUp(Event):
    """The meeting has these to follow up."""

    op: ClassVar[Op] = "claim"
    location: ClassVar[str] = "outcomes/promised"
    undoable: ClassVar[bool] = False
    on: date
    promised: dict[str, Promise]
    lots: str = ""
    wishes: tuple[str, ...] = ()


class OutcomeSet(Event):
    """One field of what came of a promise was set."""

    location: ClassVar[str] = "outcomes/{id}/{field}"
    overwrites: ClassVar[bool] = True
    id: str
    field: str
    value: Value


COMMANDS = (TakeUpPromises, NoteOutcome)
EVENTS = (PromisesTakenUp, OutcomeSet)


def decide(meeting: "Meeting", command: Command, context: Context) -> list[Event]:
    """Only what was promised has an outcome; what was to be tried gets its decision."""
    state = meeting.outcomes
    match command:
        case TakeUpPromises(on=on, promised=promised, lots=lots, wishes=wishes):
            if state.on is not None:
                raise Refused("already-open")
            return [PromisesTakenUp(on=on, promised=promised, lots=lots, wishes=wishes)]
        case NoteOutcome(id=id, values=values):
            if id not in state.promised:
                raise Refused("no-such-promise")
            before = after = state.outcome(id)
            events: list[Event] = []
            for name, value in differing(before, values):
                after = with_field(after, name, value)
                events.append(OutcomeSet(id=id, field=name, value=value))
            return [*events, *_standing(meeting, id, before, after)]
    raise AssertionError(command)


def _standing(meeting: "Meeting", id: str, before: Outcome, after: Outcome) -> Iterator[Event]:
    """What was granted is decided; taken back, it stands as it was promised."""
    measure, was = meeting.goals.measures.get(id), meeting.outcomes.promised[id].standing
    if measure is None or before.result is after.result:
        return
    stands = measure.standing
    if after.result is Result.GRANTED:
        stands = Standing.DECIDED
    elif before.result is Result.GRANTED and after.result is None:
        stands = was
    if stands is not measure.standing:
        yield MeasureSet(id=id, field="standing", value=str(stands) if stands else None)


def settling(meeting: "Meeting") -> Iterator[Event]:
    """What has to leave what is to do, or come back to it, as outcomes stand now.

    A goal stays while something hangs on it that is yet to do.
    """
    said, goals = meeting.outcomes, meeting.goals
    held = _held(goals, said) if said.promised else ()
    for id in said.promised:
        goes = said.settles(id) and id not in held
        gone = id in goals.reached or id in goals.done
        here = id in goals.goals or id in goals.measures
        if (here and goes) or (gone and not goes):
            yield Settled(id=id, settled=goes)


def _held(goals: Goals, said: Outcomes) -> set[str]:
    """The goals that something hangs on: measures to do, and sub-goals that stay."""
    measures, known = {**goals.done, **goals.measures}, {**goals.reached, **goals.goals}
    held = {measure.goal for id, measure in measures.items() if not said.settles(id)}
    stay = (goal.parent for id, goal in known.items() if id in held or not said.settles(id))
    return held | set(stay)


def unanswered(meeting: "Meeting") -> tuple[Promise, ...]:
    """The promises that stand in the plan, of which nobody has said what came of them."""
    outcomes, goals = meeting.outcomes, meeting.goals
    stands = {*goals.goals, *goals.measures}
    return tuple(outcomes.promised[id] for id in outcomes.untold if id in stands)


def undone(meeting: "Meeting") -> tuple[Promise, ...]:
    """The measures that did not come about."""
    outcomes = meeting.outcomes
    return tuple(
        promise
        for id, promise in outcomes.promised.items()
        if not promise.goal and outcomes.outcome(id).result is Result.NOT_DONE
    )


def absent_with_undone(meeting: "Meeting") -> tuple[str, ...]:
    """The organisations that a broken promise may be noted for: there are two measures or more
    that did not come about, and nobody of these is here to tell of theirs."""
    people = meeting.attendance.people.values()

    def away(organisation: str) -> bool:
        theirs = [one for one in people if one.organisation == organisation]
        return bool(theirs) and all(one.presence is Presence.ABSENT for one in theirs)

    broken = undone(meeting)
    named = dict.fromkeys(promise.organisation for promise in broken if promise.organisation)
    return tuple(filter(away, named)) if len(broken) > 1 else ()


def evolve(state: Outcomes, event: Event, at: datetime) -> Outcomes:
    """Keep what was promised and what is said of it."""
    match event:
        case PromisesTakenUp(on=on, promised=promised, lots=lots, wishes=wishes):
            return replace(state, on=on, promised=promised, lots=lots, wishes=wishes)
        case OutcomeSet(id=id, field=field, value=value):
            changed = with_field(state.outcome(id), field, value)
            return replace(state, said={**state.said, id: changed})
    return state
