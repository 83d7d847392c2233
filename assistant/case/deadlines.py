"""What is due in a case, from when and until when: its meetings, and what a plan promised.

The terms come with the agenda, each from a source; the days of what was promised come from
the last plan.  An ended case has nothing due.
"""

from collections.abc import Iterator
from datetime import date
from enum import StrEnum

from msgspec import Struct

from assistant.case.case import Case
from assistant.case.heard import Heard
from assistant.case.milestones import Milestones
from assistant.case.working_days import (
    months_after,
    weeks_after,
    working_day_from,
    working_days_after,
)
from assistant.meeting.agenda import Deadline
from assistant.meeting.goals import Standing
from assistant.meeting.plan import Plan, PlannedGoal, PlannedMeasure
from assistant.meeting.swedish_time import local_day


class Kind(StrEnum):
    """What it is that is due."""

    TERM = "term"
    """A meeting, within the time that the agenda's source sets."""
    MEETING = "meeting"
    """A meeting, on the day it is called for or was agreed on."""
    MEASURE = "measure"
    DECISION = "decision"
    """Whether a measure is decided."""
    COORDINATOR = "coordinator"
    """Somebody finds a coordinator."""
    VIEW = "view"
    """Somebody asks the child."""


class Due(Struct, frozen=True, kw_only=True):
    """One thing that is due."""

    kind: Kind
    by: date
    """The last day that it is in time."""
    what: str = ""
    """What it is, as the agenda or the plan says; empty where the kind says it all."""
    who: str = ""
    since: date | None = None
    """Not sooner than this, where the source says so."""
    source: str = ""

    @property
    def promise(self) -> Heard | None:
        """What somebody promised; None for a meeting."""
        meeting = self.kind in (Kind.TERM, Kind.MEETING)
        return None if meeting else Heard(what=self.what or self.kind, by=self.by)

    def late(self, today: date) -> bool:
        """Whether its last day has passed."""
        return today > self.by


def due(case: Case) -> tuple[Due, ...]:
    """What is due in the case, the first day first."""
    if case.ended:
        return ()
    promised = [one for one in _of_plan(last_plan(case)) if one.promise not in case.heard]
    found = [*_of_meetings(case), *promised]
    return tuple(sorted(found, key=lambda one: (one.by, list(Kind).index(one.kind))))


def passed(case: Case, today: date) -> tuple[Heard, ...]:
    """What was promised for a day that has passed, and nobody has asked about."""
    return tuple(one.promise for one in due(case) if one.promise and one.late(today))


def course_of(case: Case) -> dict[str, Milestones]:
    """Each meeting in the order they were called; of an older one, what its plan tells."""
    told = {
        kept.meeting: Milestones(title=kept.plan.agenda, held=kept.plan.day) for kept in case.plans
    }
    return {id: case.milestones.get(id) or told.get(id, Milestones()) for id in case.meetings}


def last_plan(case: Case) -> Plan | None:
    """The version of the plan that was fixed last, here or by whom it was received from."""
    every = [*(one.plan for one in case.received), *(one.plan for one in case.plans)]
    return max(every, key=lambda plan: plan.fixed_at, default=None)


def term(deadline: Deadline, start: date) -> date:
    """The last day of a term that begins on a day, which is not counted."""
    if deadline.working_days is not None:
        return working_days_after(start, deadline.working_days)
    if deadline.weeks is not None:
        return working_day_from(weeks_after(start, deadline.weeks))
    return working_day_from(months_after(start, deadline.months or 0))


# --- meetings


def _of_meetings(case: Case) -> Iterator[Due]:
    """The next meeting: the day it is called for, and the terms that it does not keep."""
    course = course_of(case)
    last = next((id for id in reversed(course) if course[id].held), "")
    coming = _coming(case, course, last)
    day = next((one.called_for for one in reversed(coming) if one.called_for), None)
    day = day or _agreed(last_plan(case), course[last].held if last else None)
    if day is not None:
        yield Due(kind=Kind.MEETING, by=day)
    terms = [one for begun in coming for one in _terms(begun, "sent", begun.sent)]
    if last:
        terms += _terms(course[last], "held", course[last].held)
    yield from (one for one in terms if day is None or day > one.by)


def _coming(case: Case, course: dict[str, Milestones], last: str) -> list[Milestones]:
    """The meetings after the last that was held, whose record is left."""
    gone = {receipt.meeting for receipt in case.receipts}
    after = list(course)[list(course).index(last) + 1 if last else 0 :]
    return [course[id] for id in after if id not in gone]


def _agreed(plan: Plan | None, held: date | None) -> date | None:
    """The day of the next meeting, as the plan has it, unless one was held since."""
    if plan is None or (held and local_day(plan.fixed_at) < held):
        return None
    return plan.followup.on


def _terms(course: Milestones, after: str, start: date | None) -> Iterator[Due]:
    for one in course.deadlines:
        if start and one.after == after:
            yield Due(
                kind=Kind.TERM,
                by=term(one, start),
                what=one.what,
                since=weeks_after(start, one.earliest_weeks) if one.earliest_weeks else None,
                source=one.source,
            )


# --- what was promised


def _of_plan(plan: Plan | None) -> Iterator[Due]:
    if plan is None:
        return
    for measure in _measures(plan):
        waits = _of_measure(measure)
        if waits and not _followed_up(measure, waits.by, plan.day):
            yield waits
    if plan.lots.find_by and not plan.lots.who:
        yield Due(
            kind=Kind.COORDINATOR,
            by=plan.lots.find_by,
            what=plan.coordinator,
            who=plan.lots.finder,
        )
    view = plan.childs_view
    if view and view.ask_by:
        yield Due(kind=Kind.VIEW, by=view.ask_by, who=view.asker)


def _followed_up(measure: PlannedMeasure, by: date, held: date) -> bool:
    """Whether the day had passed at the meeting and it was said what came of it: nobody has
    to be asked about that day again."""
    return by < held and measure.came_of is not None


def _of_measure(measure: PlannedMeasure) -> Due | None:
    """When it is to be done or, of one that is not decided, when that is known."""
    open_still = measure.standing in (Standing.TO_BE_TRIED, Standing.ASKED)
    if open_still and measure.decide_by:
        by, kind, who = measure.decide_by, Kind.DECISION, measure.decider or measure.who
    elif measure.by:
        by, kind, who = measure.by, Kind.MEASURE, measure.who
    else:
        return None
    return Due(kind=kind, by=by, what=measure.what, who=who)


def _measures(plan: Plan) -> Iterator[PlannedMeasure]:
    yield from plan.measures
    for goal in plan.goals:
        yield from _serving(goal)


def _serving(goal: PlannedGoal) -> Iterator[PlannedMeasure]:
    yield from goal.measures
    for sub in goal.sub_goals:
        yield from sub.measures
