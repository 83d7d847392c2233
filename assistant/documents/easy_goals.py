"""Goals and measures in easy words: what we want to reach, who does what, when.

They have the plan's own numbers, for those who talk about it with a paper each.
"""

from collections.abc import Iterator

from assistant.documents.easy_outcomes import kept, so_far
from assistant.documents.easy_words import by_sentence, day, said
from assistant.documents.outline import Block, Field, Fields, Group, Heading, Paragraph
from assistant.documents.sections.outcomes import day_gone, settled_goal
from assistant.documents.wording import capital, joined, spoken, under
from assistant.language.translation import _
from assistant.meeting.goals import Standing, lettered
from assistant.meeting.outcomes import Result
from assistant.meeting.plan import Plan, PlannedGoal, PlannedMeasure


def section(plan: Plan) -> list[Block]:
    """Each goal with what is done for it, then what is done besides.

    Of a plan that has ended it is what was wanted, and what goes on without the plan.
    """
    blocks: list[Block] = []
    reached = spoken(plan, _("Vi är framme när:"), _("Målet är nått när:"))
    for number, goal in enumerate(plan.goals, 1):
        blocks += _goal(plan, goal, _("Mål {number}"), str(number), reached)
        for place, sub in enumerate(goal.sub_goals, 1):
            blocks += _goal(plan, sub, _("Delmål {number}"), f"{number}.{place}", reached)
    measures: list[Block] = [*_measures(plan, plan.measures, "")]
    if not plan.goals:
        title = _("Vad görs när planen är slut?") if plan.conclusion else _("Vem gör vad, och när?")
        return under(Heading(title), measures)
    wanted = _("Vad ville vi nå?") if plan.conclusion else _("Vad ska vi nå?")
    return [Heading(wanted), *blocks, *under(Heading(_("Vad gör vi mer?"), 3), measures)]


def decided(measure: PlannedMeasure) -> str:
    """That a measure is not settled, and who settles it; empty where it is."""
    if measure.standing is None or measure.standing is Standing.DECIDED:
        return ""
    who, by = measure.decider, day(measure.decide_by)
    if measure.standing is Standing.ASKED:
        asked = measure.who or who
        return joined(
            _("Nej, inte än."),
            _("Vi frågar {who}.").format(who=asked) if asked else "",
            _("Svaret ska komma senast {day}.").format(day=by) if by else "",
            by="\n",
        )
    return joined(
        _("Nej, inte än."),
        _("{who} ska bestämma.").format(who=capital(who)) if who else "",
        _("Det ska bestämmas senast {day}.").format(day=by) if by else "",
        by="\n",
    )


def _goal(plan: Plan, goal: PlannedGoal, called: str, number: str, reached: str) -> list[Block]:
    told: list[Block] = [Heading(called.format(number=number), 3), *said(capital(goal.text))]
    told += said(goal.reached_when, lead=reached)
    settled = settled_goal(goal)
    if settled is None and day_gone(plan, goal):
        told.append(Paragraph(_("Det är inte bestämt när.")))
    elif goal.by and settled is None:
        told.append(Paragraph(day(goal.by), lead=_("Senast:")))
    if gone := joined(*_how(goal), by="\n"):
        told.append(Paragraph(gone, lead=_("Hur går det?")))
    if not goal.measures:
        return [Group(tuple(told))]
    first, *rest = _measures(plan, goal.measures, number)
    return [Group((*told, Paragraph(_("Vem gör vad, och när?")), first)), *rest]


def _how(goal: PlannedGoal) -> Iterator[str]:
    """What has come of it, as said before where that stands, with what is said now."""
    settled = settled_goal(goal)
    if settled is not None and settled != goal.outcome:
        yield so_far(settled, goal=True)
    yield so_far(goal.outcome, goal=True)


def _measures(plan: Plan, measures: tuple[PlannedMeasure, ...], goal: str) -> list[Group]:
    return [_measure(plan, one, lettered(goal, place)) for place, one in enumerate(measures)]


def _measure(plan: Plan, measure: PlannedMeasure, number: str) -> Group:
    settled = decided(measure)
    rows = [
        Field(_("Vem"), joined(measure.who, measure.organisation) or _("Det är inte bestämt än.")),
        Field(_("Hur"), by_sentence(capital(measure.how))),
        Field(_("Bestämt"), settled),
        Field(_("När"), _when(plan, measure)),
        Field(_("Sagt"), kept(day(measure.since)) if measure.since else ""),
        Field(_("Hur gick det"), so_far(measure.outcome)),
    ]
    facts = Fields(tuple(row for row in rows if row.value))
    what = f"{number}. {by_sentence(capital(measure.what))}"
    return Group((Paragraph(what, "strong"), facts))


def _when(plan: Plan, measure: PlannedMeasure) -> str:
    if measure.by is None or day_gone(plan, measure):
        goes_on = measure.came_of is Result.GOES_ON
        return _("Det fortsätter.") if goes_on else _("Det är inte bestämt när.")
    return _("senast {day}").format(day=day(measure.by))
