"""Taking up a plan: what a later meeting begins with of what an earlier one decided.

What was agreed comes over: people, question, needs, what is important, goals, measures,
lots, statements and early signs.  What was asked of somebody, or told of that day, is
asked anew: presence, consent, disclosure, the child's view, opinions, the situation, reports,
the follow-up and the aftercare (consent is for one occasion: OSL 10:1, 12:2).  What the
disclosure reached is only told, so that one can ask whether it still does.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import Any, Final, TypeVar

from msgspec import UNSET, Struct
from msgspec.structs import replace

from assistant.meeting.agreed_last import of_plan
from assistant.meeting.attendance import PERSON, AddParticipant, ChangeParticipant, Role
from assistant.meeting.disclosure import LastTime, RecallDisclosure
from assistant.meeting.event import Command
from assistant.meeting.goals import AddGoal, AddMeasure, Goal, Measure
from assistant.meeting.left_over import Leftover, TakeUpLeftOver
from assistant.meeting.lots import HANDED_OVER, ChangeLots
from assistant.meeting.narrative import ChangeNarrative
from assistant.meeting.opening import Earlier, Policy, TakeUpPlan
from assistant.meeting.outcomes import Details, Promise, TakeUpPromises, Told
from assistant.meeting.person import ChangePerson
from assistant.meeting.plan import Attendee, Plan, PlannedGoal, PlannedMeasure, digest, mark
from assistant.meeting.purpose import ChangePurpose
from assistant.meeting.questions import CarriedQuestion, ParkQuestion
from assistant.meeting.records import Value, plain
from assistant.meeting.statements import ChangeStatements, Overall
from assistant.meeting.warning_signs import kept_signs

NOT_KNOWN: Final[Mapping[str, date]] = MappingProxyType({})
_PRESENCE: Final = ("presence", "duties", "came", "left")
_SITUATION: Final = ("situation", "works", "works_not")

S = TypeVar("S", bound=Struct)
Taken = tuple[AddGoal | AddMeasure, Promise]
"""What puts a goal or a measure into the meeting, and what was promised by it."""


def taking_up(
    plan: Plan,
    policy: Policy,
    new_id: Callable[[], str],
    last: int = 0,
    *,
    questions: Sequence[CarriedQuestion] = (),
    left_over: Sequence[Leftover] = (),
    asked_on: Mapping[str, date] = NOT_KNOWN,
    agreed: LastTime | None = None,
) -> tuple[Command, ...]:
    """What fills a meeting that is opened for the plan's person.

    The meeting must hold the person already, and nothing else.  A school that has
    the overall responsibility keeps it only where the policy lets a school have it.
    ``last`` is the highest version that is known of, where that is another than the plan's.
    ``questions`` are those the case carried over, as the plan has its own; each is parked once,
    as asked on the day that ``asked_on`` has for it, or else the plan's.  ``agreed`` is what
    the disclosure came to, where more is known of it than what stands in the plan.
    """
    people = _People(plan, new_id)
    taken = tuple(_goals(plan, people, new_id))
    aims = tuple(aim for aim, _promise in taken)
    things = tuple(one.id for one in aims)
    return (
        TakeUpPlan(
            earlier=Earlier(
                version=plan.version,
                fixed_at=plan.fixed_at,
                mark=mark(digest(plan)),
                last=max(last, plan.version),
                things=things,
                people=people.ids,
            )
        ),
        *people.commands,
        ChangePerson(values=_values(plan.person)),
        *(RecallDisclosure(last=one) for one in (agreed or of_plan(plan),) if one),
        ChangePurpose(values={"question": plan.question, "needs": plan.needs}),
        ChangeNarrative(values=_values(plan.narrative, *_SITUATION)),
        *(
            _question(one, people, asked_on.get(one.asked, plan.day))
            for one in _carried(plan, questions)
        ),
        *aims,
        ChangeLots(
            values=_values(plan.lots, *HANDED_OVER)
            | {name: people.id(getattr(plan.lots, name)) for name in ("who", "deputy", "finder")}
        ),
        ChangeStatements(values=_statements(plan, policy)),
        *kept_signs(plan.warning_signs, people.id, new_id),
        TakeUpPromises(
            on=plan.day,
            promised={aim.id: promise for aim, promise in taken},
            lots=people.id(plan.lots.who),
            wishes=(plan.lots.wish_family, plan.lots.wish_child),
        ),
        TakeUpLeftOver(things={new_id(): thing for thing in left_over}),
    )


class _People:
    """Those of the plan, each with an id in the new meeting, and the way from name to id."""

    def __init__(self, plan: Plan, new_id: Callable[[], str]) -> None:
        self._ids = [(someone, _id(someone, new_id)) for someone in plan.attendees]
        self.ids = tuple(id for _someone, id in self._ids)
        self.commands: list[Command] = [_noted(someone, id) for someone, id in self._ids]

    def id(self, name: str, organisation: str | None = None) -> str:
        """The id behind a name, of that organisation if one is given; else the name itself.

        An interpreter's stays a name: nothing is theirs to do any more.
        """
        found = (
            id
            for someone, id in self._ids
            if name
            and someone.name == name
            and organisation in (None, someone.organisation)
            and someone.role is not Role.INTERPRETER
        )
        return next(found, name)


def _id(someone: Attendee, new_id: Callable[[], str]) -> str:
    return PERSON if someone.role is Role.PERSON else new_id()


def _noted(someone: Attendee, id: str) -> Command:
    values = _values(someone, *_PRESENCE)
    if id == PERSON:
        return ChangeParticipant(id=id, values=values)
    return AddParticipant(id=id, values=values)


def _carried(plan: Plan, others: Sequence[CarriedQuestion]) -> Iterable[CarriedQuestion]:
    """The plan's questions and the others, each once, with what was answered of it."""
    of_plan = map(CarriedQuestion, plan.carried, plan.so_far or ("",) * len(plan.carried))
    found: dict[str, CarriedQuestion] = {}
    for one in (*of_plan, *others):
        if one.so_far or one.asked not in found:
            found[one.asked] = one
    return found.values()


def _question(carried: CarriedQuestion, people: _People, since: date) -> Command:
    name, _colon, text = carried.asked.partition(": ")
    return ParkQuestion(by=people.id(name) or PERSON, text=text, so_far=carried.so_far, since=since)


def _goals(plan: Plan, people: _People, new_id: Callable[[], str]) -> Iterator[Taken]:
    for goal in plan.goals:
        yield from _goal(plan, goal, "", people, new_id)
    yield from _measures(plan, plan.measures, "", people, new_id)


def _goal(
    plan: Plan, goal: PlannedGoal, parent: str, people: _People, new_id: Callable[[], str]
) -> Iterator[Taken]:
    id = new_id()
    promise = Promise(
        what=goal.text,
        since=goal.since or plan.day,
        goal=True,
        under=parent,
        by=goal.by,
        ladder=goal.ladder,
        score=goal.outcome.score if goal.outcome else None,
        told=_told(plan, goal),
        details=Details(reached_when=goal.reached_when),
    )
    yield AddGoal(id=id, values=_shared(goal, Goal) | {"parent": parent}), promise
    yield from _measures(plan, goal.measures, id, people, new_id)
    for sub in goal.sub_goals:
        yield from _goal(plan, sub, id, people, new_id)


def _measures(
    plan: Plan,
    measures: tuple[PlannedMeasure, ...],
    goal: str,
    people: _People,
    new_id: Callable[[], str],
) -> Iterator[Taken]:
    for measure in measures:
        who = people.id(measure.who, measure.organisation)
        changed: dict[str, Value] = {
            "goal": goal,
            "who": who,
            "decider": people.id(measure.decider),
        }
        promise = Promise(
            what=measure.what,
            since=measure.since or plan.day,
            under=goal,
            who=who,
            organisation=measure.organisation,
            by=measure.by,
            standing=measure.standing,
            told=_told(plan, measure),
            details=Details(
                how=measure.how,
                decider=people.id(measure.decider),
                decide_by=measure.decide_by,
            ),
        )
        yield AddMeasure(id=new_id(), values=_shared(measure, Measure) | changed), promise


def _told(plan: Plan, one: PlannedGoal | PlannedMeasure) -> Told | None:
    """What was said of it last; a note alone is one on the result that stands."""
    if one.outcome is None:
        return one.told
    stands = one.told.outcome.result if one.told else None
    result = one.outcome.result or stands
    return Told(on=plan.day, outcome=replace(one.outcome, result=result))


def _statements(plan: Plan, policy: Policy) -> dict[str, Value]:
    values = _values(plan.statements)
    if plan.statements.overall is Overall.SCHOOL and not policy.school_is_principal:
        del values["overall"]
    return values


def _values(record: Struct, *without: str) -> dict[str, Value]:
    """A record's fields as commands take them."""
    return {
        name: plain(value)
        for name in record.__struct_fields__
        if name not in without and (value := getattr(record, name)) is not UNSET
    }


def _shared(planned: Struct, kind: type[S]) -> dict[str, Value]:
    """The fields that what is planned has in common with what a meeting keeps."""
    values: dict[str, Any] = _values(planned)
    return {name: values[name] for name in kind.__struct_fields__ if name in values}
