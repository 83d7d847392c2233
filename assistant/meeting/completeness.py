"""What keeps a plan from being called complete.  None of it stops a meeting.

Three things: the four statements of the statute (HSL 16:4, SoL (2025:400)
10:8; not asked of an IP), consent to the plan or the reason why the person
cannot give it, and, for someone under 18, the child's own view.
"""

from enum import StrEnum
from typing import TYPE_CHECKING, Final

from assistant.meeting.attendance import MUNICIPALITY, REGION
from assistant.meeting.deciders import About, Answer, Says, must_answer
from assistant.meeting.statements import PlanKind

if TYPE_CHECKING:
    from assistant.meeting.goals import Measure
    from assistant.meeting.meeting import Meeting


class Missing(StrEnum):
    """One thing the plan still lacks, in the order a chair would mend it."""

    CONSENT = "consent"
    CHILDS_VIEW = "childs-view"
    MEASURES = "measures"
    BY_PRINCIPALS = "by-principals"
    BY_OTHERS = "by-others"
    OVERALL = "overall"


class Undecided(StrEnum):
    """What is to be said before it shows what the plan lacks."""

    ENDING = "ending"
    """Whether the plan ends."""


_OF_STATEMENTS: Final = (
    Missing.MEASURES,
    Missing.BY_PRINCIPALS,
    Missing.BY_OTHERS,
    Missing.OVERALL,
)


def missing(meeting: "Meeting") -> tuple[Missing, ...]:
    """What the plan lacks now, in order; empty when it is complete."""
    lacks = {
        Missing.CONSENT: not consent_settled(meeting),
        Missing.CHILDS_VIEW: meeting.agenda.person == "child" and not meeting.childs_view.settled,
    }
    if meeting.statements.kind is PlanKind.SIP:
        lacks |= _statements(meeting)
    return tuple(what for what, lacking in lacks.items() if lacking)


def wanted(meeting: "Meeting") -> tuple[Missing | Undecided, ...]:
    """The same for those who can mend it.  At a last meeting the plan ends, or there is another
    one: until either is said, that is wanted, and what the law asks of a plan that goes on is not.
    """
    lacks = missing(meeting)
    said = meeting.conclusion.said or meeting.followup.on is not None
    asked = [one for one in lacks if one in _OF_STATEMENTS]
    if said or not asked or not meeting.agenda.closing:
        return lacks
    return (*(one for one in lacks if one not in asked), Undecided.ENDING)


def consent_settled(meeting: "Meeting") -> bool:
    """Whether everyone needed said yes, or cannot consent for a noted reason."""
    answers = meeting.consent.answers
    needed = must_answer(meeting, About.PLAN)

    def settled(answer: Answer) -> bool:
        cannot = answer.says is Says.CANNOT and bool(answer.note.strip())
        return answer.says is Says.YES or cannot

    return bool(needed) and all(settled(answers.get(who, Answer())) for who in needed)


def of_principals(measure: "Measure") -> bool:
    """Whether region or municipality answers for a measure."""
    return measure.principal in (*MUNICIPALITY, *REGION)


def of_others(meeting: "Meeting", measure: "Measure") -> bool:
    """Whether somebody else takes a measure: school, association, the family."""
    who = meeting.attendance.people.get(measure.who)
    known = measure.principal is not None or (who is not None and who.private)
    return known and not of_principals(measure)


def answered_none(meeting: "Meeting") -> tuple[Missing, ...]:
    """The statements that are answered "none", as far as no measure says otherwise since."""
    said, measures = meeting.statements, meeting.goals.measures.values()
    answers = {
        Missing.MEASURES: (said.none_needed, measures),
        Missing.BY_PRINCIPALS: (said.none_by_principals, filter(of_principals, measures)),
        Missing.BY_OTHERS: (
            said.none_by_others,
            (one for one in measures if of_others(meeting, one)),
        ),
    }
    return tuple(what for what, (none, some) in answers.items() if none and not any(some))


def _statements(meeting: "Meeting") -> dict[Missing, bool]:
    """A plan that ends says by what is left of it that nothing more is needed, and by whom;
    what nobody answers for is still missed, and nobody is to have the overall responsibility."""
    none, measures = answered_none(meeting), meeting.goals.measures.values()
    principals = [m for m in measures if of_principals(m)]
    others = [m for m in measures if of_others(meeting, m)]
    nobodys = len(measures) - len(principals) - len(others)
    if meeting.conclusion.said:
        return {Missing.BY_PRINCIPALS: bool(nobodys)}
    return {
        Missing.MEASURES: not measures and Missing.MEASURES not in none,
        Missing.BY_PRINCIPALS: bool(nobodys)
        or (not principals and Missing.BY_PRINCIPALS not in none),
        Missing.BY_OTHERS: not others and Missing.BY_OTHERS not in none,
        Missing.OVERALL: meeting.statements.overall is None,
    }
