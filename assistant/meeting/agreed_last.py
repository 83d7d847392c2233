"""What the disclosure came to at a meeting, for the next one to ask about."""

from datetime import date
from typing import TYPE_CHECKING, Final

from assistant.meeting.attendance import Role
from assistant.meeting.deciders import About, Says, all_say_yes
from assistant.meeting.disclosure import LastTime, Scope

if TYPE_CHECKING:
    from assistant.meeting.meeting import Meeting
    from assistant.meeting.plan import Plan

_WITHHELD: Final = (Says.NO, Says.NO_ANSWER, Says.NOT_REACHED)


def of_plan(plan: "Plan") -> LastTime | None:
    """What its plan tells; None where it names nothing that could be shared, as an extract may."""
    if plan.scope == Scope():
        return None
    stands = _agreed(plan) and not plan.disclosure_choice.halts
    return LastTime(scope=plan.scope, on=plan.day, stands=stands)


def of_meeting(meeting: "Meeting", on: date) -> LastTime | None:
    """What its record tells, with what was taken back after the plan was fixed."""
    state = meeting.disclosure
    if state.scope == Scope():
        return None
    agreed = all_say_yes(meeting, state.answers, About.SHARING)
    halted = state.choice.halts or bool(meeting.withdrawal.open)
    return LastTime(scope=state.scope, on=on, stands=agreed and not halted)


def _agreed(plan: "Plan") -> bool:
    """Whether nobody who was asked held back, and those whose yes was needed said it.

    A plan tells not which those were: the guardians where they were asked, else an adult.
    """
    asked = plan.disclosures
    said = [one.answer.says for one in asked]
    guardians = [one for one in asked if one.role is Role.GUARDIAN]
    needed = guardians or [one for one in asked if one.role is Role.PERSON and not plan.child]
    return (
        Says.YES in said
        and not any(one in _WITHHELD for one in said)
        and all(one.answer.says in (Says.YES, Says.CANNOT) for one in needed)
    )
