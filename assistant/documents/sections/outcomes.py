"""What came of what the plan before had to do, and this one has not."""

from collections.abc import Iterator, Sequence

from assistant.documents.outline import Block, Cell, Group, Heading, Table
from assistant.documents.wording import NOTHING, capital, joined, on
from assistant.language.terms import signed, term
from assistant.language.translation import _
from assistant.meeting.goals import STEPS
from assistant.meeting.outcomes import SETTLING, Outcome, Promise, Result, Told
from assistant.meeting.plan import FollowedUp, Plan, PlannedGoal, PlannedMeasure

DONE = (Result.DONE, Result.REACHED)


def section(plan: Plan) -> list[Block]:
    """What was done, then what the plan has no longer for another reason."""
    now, done, left = list[FollowedUp](), list[FollowedUp](), list[FollowedUp]()
    for one in (*_staying(plan), *plan.outcomes):
        if one.result not in DONE:
            left.append(one)
        else:
            (now if one.outcome.result else done).append(one)
    return [
        *_listed(plan, _("Det här blev gjort sedan förra mötet"), now),
        *_listed(plan, _("Det här var gjort redan förra mötet"), done),
        *_listed(plan, _("Det här står inte kvar i planen"), left),
    ]


def _staying(plan: Plan) -> Iterator[FollowedUp]:
    """The goals that were reached now and stay, as what is followed up."""
    for goal in reached_and_here(plan):
        if goal.outcome and goal.outcome.result and goal.since:
            ladder = goal.ladder
            promise = Promise(what=goal.text, since=goal.since, goal=True, ladder=ladder)
            yield FollowedUp(promise=promise, outcome=goal.outcome)


def reached_and_here(plan: Plan) -> Iterator[PlannedGoal]:
    """The goals that are reached, and stand in the plan for what hangs on them."""
    for goal in plan.goals:
        for one in (goal, *goal.sub_goals):
            settled = settled_goal(one)
            if settled and settled.result is Result.REACHED:
                yield one


def came_of(outcome: Outcome | None) -> str:
    """What came of a promise, in a line or two; empty where nothing was said."""
    if outcome is None:
        return ""
    decision = joined(outcome.decided_by, on(outcome.decided_on))
    result = capital(term(outcome.result)) if outcome.result else ""
    return joined(joined(result, decision), outcome.note, by=": ")


def stays(one: PlannedGoal | PlannedMeasure) -> str:
    """That a goal or a measure comes from an earlier meeting, and what has come of it."""
    if one.since is None:
        return ""
    settled = isinstance(one, PlannedGoal) and settled_goal(one)
    left = _("Från mötet {day}") if settled else _("Kvar från mötet {day}")
    said = (said_then(one.told), came_of(one.outcome))
    return joined(left.format(day=on(one.since)), *said, by=". ")


def settled_goal(goal: PlannedGoal) -> Outcome | None:
    """What settled a goal that stands in the plan for what hangs on it; None of any other."""
    now, then = goal.outcome, goal.told.outcome if goal.told else None
    last = now if now and now.result else then
    return last if last and last.result in SETTLING else None


def said_then(told: Told | None) -> str:
    """What was said of a promise at an earlier meeting; empty where nothing was."""
    said = came_of(told.outcome) if told else ""
    return _("Mötet {day}: {said}").format(day=on(told.on), said=said) if told and said else ""


def day_gone(plan: Plan, one: PlannedGoal | PlannedMeasure) -> bool:
    """Whether the day of something passed before the meeting, and no new one is set.

    An extract may leave out that it is older.
    """
    older = one.since is not None or plan.extract is not None
    return older and one.by is not None and one.by < plan.day


def score(ladder: tuple[str, ...], outcome: Outcome | None) -> str:
    """The step that was reached, with its words; empty where none was noted."""
    if outcome is None or outcome.score is None:
        return ""
    words = dict(zip(STEPS, ladder, strict=False)).get(outcome.score, "")
    return joined(signed(outcome.score), words, by=" ")


def _listed(plan: Plan, title: str, things: Sequence[FollowedUp]) -> list[Block]:
    if not things:
        return []
    table = Table(
        header=(_("Det som var sagt"), _("Ansvarig"), _("Vad det blev")),
        rows=tuple(_row(plan, one) for one in things),
        widths=(66, 40, 64),
        description=_("{title}: vad som var sagt, av vem, och vad det blev").format(title=title),
    )
    return [Group((Heading(title), table))]


def _row(plan: Plan, one: FollowedUp) -> tuple[Cell, ...]:
    """What is older than the plan it follows tells of which meeting it is."""
    promise, outcome = one.promise, one.outcome
    older = plan.changes is None or promise.since != plan.changes.on
    said = _("sagt vid mötet {day}").format(day=on(promise.since)) if older else ""
    kind = _("Mål") if promise.goal else ""
    step = score(promise.ladder, outcome)
    told = joined(came_of(outcome), _("Steg {step}").format(step=step) if step else "", by="\n")
    taken = "" if one.result in SETTLING else _("Togs bort ur planen.")
    gone = joined(said_then(promise.told), taken, by="\n")
    return (
        Cell(capital(promise.what), capital(joined(kind, said))),
        Cell(promise.who or NOTHING, promise.organisation),
        Cell(told if outcome.result else joined(told, gone, by="\n")),
    )
