"""Goals and measures: what is to be reached, and who does what by when."""

from typing import Literal

from assistant.documents.outline import Block, Cell, Field, Fields, Group, Heading, Paragraph, Table
from assistant.documents.sections.outcomes import day_gone, score, settled_goal, stays
from assistant.documents.wording import NOTHING, capital, joined, on, spoken
from assistant.language.terms import signed, term
from assistant.language.translation import _, pgettext
from assistant.meeting.attendance import Principal
from assistant.meeting.day_gone import left_to_do
from assistant.meeting.goals import STEPS, Standing, lettered
from assistant.meeting.outcomes import Result
from assistant.meeting.plan import Plan, PlannedGoal, PlannedMeasure

LONG_HEADING = 200
"""A goal of more characters stands as text below a heading of its number."""


def section(plan: Plan) -> list[Block]:
    """Every goal with its sub-goals and measures, then measures of no goal."""
    blocks: list[Block] = []
    reached = spoken(plan, _("Vi är framme när:"), _("Målet är nått när:"))
    for number, goal in enumerate(plan.goals, 1):
        told = [_goal(plan, goal, _("Mål {number}"), str(number), 3, reached)]
        for place, sub in enumerate(goal.sub_goals, 1):
            told.append(_goal(plan, sub, _("Delmål {number}"), f"{number}.{place}", 4, reached))
        blocks += told if goal.measures else _not_alone(told)
    if plan.measures:
        title = _("Övriga insatser") if plan.goals else _("Insatser")
        blocks.append(Group((Heading(title, 3), _measures(plan, plan.measures, title, ""))))
    return [Heading(_("Mål och insatser")), *blocks] if blocks else []


def standing(measure: PlannedMeasure) -> str:
    """How far a measure has come, who decides and by when; empty where not told."""
    return capital(_standing(measure))


def _standing(measure: PlannedMeasure) -> str:
    if measure.standing is None:
        return ""
    word = term(measure.standing)
    if measure.standing is Standing.DECIDED:
        return word
    who, day = measure.decider, on(measure.decide_by)
    if measure.standing is Standing.TO_BE_TRIED:
        if who and day:
            return _("Ska prövas av {who} senast {day}").format(who=who, day=day)
        if who:
            return _("Ska prövas av {who}").format(who=who)
        return _("Ska prövas senast {day}").format(day=day) if day else word
    if who and day:
        return _("Tillfrågas. {who} svarar senast {day}").format(who=capital(who), day=day)
    if who:
        return _("Tillfrågas. {who} svarar").format(who=capital(who))
    return _("Tillfrågas, svar senast {day}").format(day=day) if day else word


def principal_cell(principal: Principal | None) -> Cell:
    """A principal, with its branch as the second line; what it may be stands in the form."""
    if principal is None:
        return Cell(NOTHING)
    name, __, branch = term(principal).partition(" (")[0].partition(" – ")
    return Cell(capital(name), capital(branch))


def _goal(
    plan: Plan, goal: PlannedGoal, called: str, number: str, level: Literal[3, 4], reached: str
) -> Group:
    blocks: list[Block] = []
    name = called.format(number=number)
    one_line = "\n" not in goal.text and len(goal.text) <= LONG_HEADING
    if one_line:
        blocks.append(Heading(f"{name}. {capital(goal.text)}", level))
    else:
        blocks += [Heading(name, level), Paragraph(capital(goal.text), "strong")]
    if goal.reached_when:
        blocks.append(Paragraph(goal.reached_when, lead=reached))
    if goal.by and settled_goal(goal) is None:
        gone = _("{day} har gått. Ingen ny dag är satt.").format(day=on(goal.by))
        blocks.append(Paragraph(gone if day_gone(plan, goal) else on(goal.by), lead=_("Senast:")))
    if goal.since:
        blocks.append(Paragraph(stays(goal)))
    if goal.ladder:
        blocks += _ladder(goal)
    if goal.measures:
        blocks.append(_measures(plan, goal.measures, name, number))
    return Group(tuple(blocks))


def _ladder(goal: PlannedGoal) -> list[Block]:
    """Its steps, the expected one in the middle, after the step that is reached."""
    steps = zip(STEPS, goal.ladder, strict=False)
    now = score(goal.ladder, goal.outcome) or _("inget steg noterat än")
    if goal.before is not None:
        now = _("{now}, förra mötet {before}").format(now=now, before=signed(goal.before))
    rows = tuple(Field(signed(step), text) for step, text in steps if text)
    return [Paragraph(now, lead=_("Måltrappa, nu:")), Fields(rows)]


def _not_alone(groups: list[Group]) -> list[Group]:
    """A goal that is reached by its sub-goals alone stays with the first of them."""
    goal, *subs = groups
    if not subs:
        return groups
    return [Group((*goal.blocks, *subs[0].blocks)), *subs[1:]]


def _measures(plan: Plan, measures: tuple[PlannedMeasure, ...], where: str, goal: str) -> Table:
    return Table(
        header=(_("Insats"), _("Ansvarig"), _("Huvudman"), pgettext("kolumn", "Klart senast")),
        rows=tuple(
            _row(plan, measure, lettered(goal, place)) for place, measure in enumerate(measures)
        ),
        widths=(66, 37, 33, 34),
        description=_("{where}: vem som gör vad, och när det är klart").format(where=where),
    )


def _row(plan: Plan, measure: PlannedMeasure, number: str) -> tuple[Cell, ...]:
    undecided = measure.standing not in (None, Standing.DECIDED)
    return (
        Cell(
            joined(
                f"{number}. {capital(measure.what)}",
                capital(measure.how),
                stays(measure),
                by="\n",
            ),
            standing(measure),
            undecided,
        ),
        Cell(measure.who or NOTHING, measure.organisation),
        principal_cell(measure.principal),
        _by(plan, measure),
    )


def _by(plan: Plan, measure: PlannedMeasure) -> Cell:
    """By when; a day that has passed is told as such, never as what is decided."""
    gone = day_gone(plan, measure)
    if measure.by and not gone:
        return Cell(on(measure.by))
    if measure.came_of is Result.GOES_ON:
        return Cell(_("Fortsätter."))
    if not gone:
        return Cell(NOTHING)
    none = _("Ingen ny dag är satt.")
    left = joined(_("Kvar att göra."), none, by=" ") if left_to_do(measure.came_of) else none
    return Cell(left, _("{day} har gått").format(day=on(measure.by)))
