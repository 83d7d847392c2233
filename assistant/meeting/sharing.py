"""What each recipient may have: the plan, or as much of it as a copy is to show.

Everything is taken out of the plan before a document is made of it, so that no
copy holds what it does not show.  The original is whole: it is the person's own.
"""

import re
from collections.abc import Callable
from functools import partial
from typing import Any, Final, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from assistant.meeting.attendance import Principal
from assistant.meeting.completeness import Missing
from assistant.meeting.conclusion import Conclusion
from assistant.meeting.copies import Withheld
from assistant.meeting.crisis_plan import Step
from assistant.meeting.deciders import Choice
from assistant.meeting.disclosure import Scope
from assistant.meeting.narrative import Narrative
from assistant.meeting.person import Person
from assistant.meeting.plan import Extract, Plan, PlannedGoal, PlannedMeasure, digest
from assistant.meeting.records import each_text
from assistant.meeting.warning_signs import Sign

HIDDEN: Final = "[…]"
"""Stands where a name would tell where a protected person is."""

_TELLS_NOTHING: Final = frozenset({"", "skola", "skolan", "förskola", "förskolan", "school"})
"""Names of schools that could be any."""


R = TypeVar("R", Sign, Step, Conclusion)


class Edition(Struct, frozen=True, kw_only=True):
    """One of the plan's shapes, and for whom it is."""

    plan: Plan
    """Whole, or with ``extract`` set."""
    recipients: tuple[str, ...]
    original: bool
    """Whether it is the one that is signed; it comes first."""

    @property
    def copies(self) -> int:
        """How many are wanted."""
        return len(self.recipients)


def editions(plan: Plan) -> tuple[Edition, ...]:
    """Every different shape of a whole plan: the original, then one for each other.

    Those who see the same share one; the whole plan is there even if nobody gets it.
    """
    shapes: dict[Plan, list[str]] = {plan: []}
    for copy in plan.copies:
        shown = plan if copy.original else for_others(_without(plan, frozenset(copy.without)))
        shapes.setdefault(shown, []).append(copy.name)
    whole, hide = digest(plan), _hiding(plan)
    return tuple(
        Edition(
            plan=shown if shown is plan else _extract(shown, tuple(map(hide, names)), whole),
            recipients=tuple(names),
            original=shown is plan,
        )
        for shown, names in shapes.items()
    )


def _extract(shown: Plan, names: tuple[str, ...], whole: str) -> Plan:
    """It is not signed, and does not tell what others' copies leave out."""
    return replace(
        shown,
        extract=Extract(recipients=names, whole=whole),
        signers=(),
        judgements=(),
        copies=tuple(replace(copy, without=()) for copy in shown.copies),
    )


def _without(plan: Plan, withheld: frozenset[str]) -> Plan:
    """The plan less what is withheld, and less what would tell that it is."""
    empty: dict[str, dict[str, Any]] = {
        Withheld.PERSON: {"person": Person(protected=plan.person.protected)},
        Withheld.NEEDS: {"needs": ""},
        Withheld.NARRATIVE: {"narrative": Narrative()},
        Withheld.CHILDS_VIEW: {"childs_view": None},
        Withheld.MEASURES: {"measures": ()},
        Withheld.CARRIED: {"carried": (), "so_far": ()},
        Withheld.OPINIONS: {"opinions": (), "disagreements": ""},
        Withheld.ANSWERS: {
            "consents": (),
            "consent_choice": Choice(),
            "scope": Scope(),
            "disclosures": (),
            "disclosure_choice": Choice(),
            "uncovered": (),
            "left_out": (),
        },
        Withheld.WARNING_SIGNS: {"warning_signs": None},
        Withheld.REPORTS: {"reports": ()},
        Withheld.CONCLUSION: {"conclusion": _ended(plan)},
    }
    would_tell = {
        Missing.CONSENT: Withheld.ANSWERS in withheld,
        Missing.CHILDS_VIEW: Withheld.CHILDS_VIEW in withheld,
    }
    changes = {
        name: value for kind in withheld & empty.keys() for name, value in empty[kind].items()
    }
    if Withheld.OUTCOMES in withheld:
        plan = as_if_first(plan)
    return replace(
        plan,
        goals=_goals(plan.goals, withheld),
        outcomes=tuple(
            one
            for one in plan.outcomes
            if not _hidden(one.promise.under, withheld, goal=one.promise.goal)
        ),
        changes=plan.changes
        and replace(
            plan.changes,
            things=tuple(
                one
                for one in plan.changes.things
                if not _hidden(one.number, withheld, goal=one.goal)
            ),
        ),
        missing=tuple(lack for lack in plan.missing if not would_tell.get(lack)),
        **changes,
    )


def _ended(plan: Plan) -> Conclusion | None:
    """That the plan has ended and by whose wish, and nothing of what was said."""
    return Conclusion(wish=plan.conclusion.wish) if plan.conclusion else None


def _goals(
    goals: tuple[PlannedGoal, ...], withheld: frozenset[str], above: str = ""
) -> tuple[PlannedGoal, ...]:
    return tuple(
        replace(goal, sub_goals=_goals(goal.sub_goals, withheld, f"{above}{number}."))
        for number, goal in enumerate(goals, 1)
        if f"{above}{number}" not in withheld
    )


def _hidden(number: str, withheld: frozenset[str], *, goal: bool) -> bool:
    """Whether what is told of a goal, or of what hangs on one, is withheld with it."""
    if not number:
        return not goal and Withheld.MEASURES in withheld
    return bool(withheld & {number, number.partition(".")[0]})


def as_if_first(plan: Plan) -> Plan:
    """The plan as if it followed none."""
    return replace(
        plan,
        goals=tuple(map(_goal_untold, plan.goals)),
        measures=_measures_untold(plan.measures),
        outcomes=(),
        changes=None,
    )


def _goal_untold(goal: PlannedGoal) -> PlannedGoal:
    return replace(
        goal,
        since=None,
        outcome=None,
        before=None,
        told=None,
        measures=_measures_untold(goal.measures),
        sub_goals=tuple(map(_goal_untold, goal.sub_goals)),
    )


def _measures_untold(measures: tuple[PlannedMeasure, ...]) -> tuple[PlannedMeasure, ...]:
    return tuple(replace(measure, since=None, outcome=None, told=None) for measure in measures)


def for_others(plan: Plan) -> Plan:
    """The plan without what tells where a protected person is by day.

    The plan itself has neither address nor place of theirs; a school and the
    ways to reach it stand in the original alone (Region Stockholm, "Skyddade
    personuppgifter": no copy shows where the person will be).
    """
    if not plan.person.protected:
        return plan
    schools = [someone.name for someone in plan.attendees if someone.principal is Principal.SCHOOL]
    away = partial(_unreached, schools)
    signs, end = plan.warning_signs, plan.conclusion
    shielded = replace(
        plan,
        attendees=tuple(
            replace(someone, contact="") if someone.name in schools else someone
            for someone in plan.attendees
        ),
        lots=replace(plan.lots, contact="") if plan.lots.who in schools else plan.lots,
        warning_signs=signs
        and replace(
            signs, signs=tuple(map(away, signs.signs)), steps=tuple(map(away, signs.steps))
        ),
        conclusion=end and away(end),
    )
    hidden: Plan = each_text(shielded, _hiding(plan))
    return hidden


def _unreached(schools: list[str], one: R) -> R:
    """Something with somebody to ring, without how a school's are reached."""
    return replace(one, reach="") if one.ring in schools else one


def _hiding(plan: Plan) -> Callable[[str], str]:
    """What hides the names of a protected person's schools in a text."""
    schools = {
        someone.organisation
        for someone in plan.attendees
        if someone.principal is Principal.SCHOOL
        and someone.organisation.strip().casefold() not in _TELLS_NOTHING
    }
    if not plan.person.protected or not schools:
        return str
    longest = sorted(schools, key=len, reverse=True)
    named = re.compile("|".join(rf"(?<!\w){re.escape(name)}s?(?!\w)" for name in longest), re.I)
    return lambda text: named.sub(HIDDEN, text)
