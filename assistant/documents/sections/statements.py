"""The four statements the statute wants of a plan, answered out of the plan.

Measures are named by their numbers: their words stand once, with who, whose and when.
"""

from datetime import date

from assistant.documents.outline import Block, Cell, Group, Heading, Paragraph, Table
from assistant.documents.wording import capital, fields, joined, on
from assistant.language.terms import term
from assistant.language.translation import _, format_list, ngettext
from assistant.library.law import law
from assistant.meeting.attendance import MUNICIPALITY, REGION
from assistant.meeting.goals import Standing, lettered
from assistant.meeting.plan import Plan, PlannedGoal, PlannedMeasure
from assistant.meeting.statements import PlanKind


def section(plan: Plan) -> list[Block]:
    """The statements with their answers; an IP is asked for none of them.

    An extract has not all the measures that answer them: it tells the last one alone.
    """
    if plan.extract:
        return _responsible(plan)
    sip = plan.statements.kind is PlanKind.SIP
    rows = (_needed(plan), *_by_principals(plan), _by_others(plan), _overall(plan))
    if not sip:
        rows = tuple(row for row in rows if row[1].text != _lacking())
    if not rows:
        return []
    table = Table(
        header=(_("Uppgift"), _("I den här planen")),
        rows=rows,
        widths=(72, 98),
        description=_("De fyra uppgifterna och vad planen svarar"),
    )
    title = _("Det lagen vill att planen visar") if sip else _("Vem som ansvarar för vad")
    decisions = _("Planen ersätter inte någon myndighets beslut.")
    said = [Paragraph(decisions)]
    if sip:
        principals = _("Huvudmän är kommunen och regionen.")
        said = [Paragraph(f"{decisions} {principals}"), Paragraph(_source(plan), "quiet")]
    return [Group((Heading(title), *said, table))]


def _responsible(plan: Plan) -> list[Block]:
    overall = plan.statements.overall
    told = fields([(_("Huvudman"), capital(term(overall)) if overall else "")])
    return [Group((Heading(_("Övergripande ansvar")), *told))] if told else []


_Numbered = tuple[str, PlannedMeasure]


def every_measure(plan: Plan) -> list[PlannedMeasure]:
    """Every measure of the plan, in the order the goals stand."""
    return [measure for _number, measure in _numbered(plan)]


def _numbered(plan: Plan) -> list[_Numbered]:
    """The same with their numbers; those of no goal say so, where there are goals."""

    def under(goal: PlannedGoal, number: str) -> list[_Numbered]:
        subs = enumerate(goal.sub_goals, 1)
        below = (one for place, sub in subs for one in under(sub, f"{number}.{place}"))
        return [*_lettered(goal.measures, number), *below]

    goals = enumerate(plan.goals, 1)
    served = (one for number, goal in goals for one in under(goal, str(number)))
    besides = _("övriga {number}") if plan.goals else "{number}"
    others = _lettered(plan.measures, "")
    return [*served, *((besides.format(number=number), one) for number, one in others)]


def _lettered(measures: tuple[PlannedMeasure, ...], goal: str) -> list[_Numbered]:
    return [(lettered(goal, place), measure) for place, measure in enumerate(measures)]


def _source(plan: Plan) -> str:
    """Where the statements are asked for, and of which day that is read."""
    told = format_list(map(law().in_full, plan.law)).replace(" §", "\N{NO-BREAK SPACE}§") or _(
        "hälso- och sjukvårdslagen och socialtjänstlagen"
    )
    try:
        day = on(date.fromisoformat(plan.law_as_of))
    except ValueError:
        return _("Enligt {law}.").format(law=told)
    return _("Enligt {law}, i lydelse den {day}.").format(law=told, day=day)


def _needed(plan: Plan) -> tuple[Cell, Cell]:
    count = len(every_measure(plan))
    if count:
        many = ngettext("{count} insats", "{count} insatser", count).format(count=count)
        answer = _("{measures}, med nummer under Mål och insatser.").format(measures=many)
    else:
        none = plan.statements.none_needed or _ends(plan)
        answer = _("Ingen insats behövs.") if none else _lacking()
    return Cell(_("1. Vilka insatser som behövs")), Cell(answer)


def _by_principals(plan: Plan) -> list[tuple[Cell, Cell]]:
    """A row for each principal, and one for what nobody answers for."""
    region = _("2. Vilka insatser regionen ansvarar för")
    municipality = _("2. Vilka insatser kommunen ansvarar för")
    every = _numbered(plan)
    mine = {
        region: [one for one in every if one[1].principal in REGION],
        municipality: [one for one in every if one[1].principal in MUNICIPALITY],
    }
    told = any(mine.values()) or plan.statements.none_by_principals or _ends(plan)
    none = _("Ingen insats.") if told else _lacking()
    rows = [(Cell(label), Cell(_whose(mine[label]) or none)) for label in mine]
    if nobodys := [one for one in every if one[1].principal is None and not one[1].others]:
        rows.append((Cell(_("Insatser där huvudman saknas")), Cell(_whose(nobodys))))
    return rows


def _by_others(plan: Plan) -> tuple[Cell, Cell]:
    label = _("3. Vilka åtgärder någon annan än regionen eller kommunen gör")
    others = [one for one in _numbered(plan) if one[1].others]
    told = plan.statements.none_by_others or _ends(plan)
    none = _("Ingen annan gör någon åtgärd.") if told else _lacking()
    return Cell(label), Cell(_whose(others) if others else none)


def _overall(plan: Plan) -> tuple[Cell, Cell]:
    label = _("4. Vem av huvudmännen som har det övergripande ansvaret")
    overall = plan.statements.overall
    none = _("Ingen: planen är avslutad.") if _ends(plan) else _lacking()
    return Cell(label), Cell(capital(term(overall)) if overall else none)


def _ends(plan: Plan) -> bool:
    """Whether it ends, so that what is not in it is not needed (``meeting.completeness``)."""
    return plan.conclusion is not None


def _whose(measures: list[_Numbered]) -> str:
    """Who answers for which, and who has only been asked; what nobody does, by numbers alone."""
    groups: dict[tuple[str, bool], list[str]] = {}
    for number, measure in measures:
        groups.setdefault((measure.who, measure.standing is Standing.ASKED), []).append(number)
    return format_list(_one(who, asked, numbers) for (who, asked), numbers in groups.items())


def _one(who: str, asked: bool, numbers: list[str]) -> str:
    told = joined(format_list(numbers), term(Standing.ASKED) if asked else "")
    return f"{who} ({told})" if who else told


def _lacking() -> str:
    return _("Uppgiften saknas.")
