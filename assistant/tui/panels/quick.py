"""Space and numbers: the obvious things to do with a row, where there are such."""

from enum import StrEnum

from assistant.asking.form import Form, Values, shortened
from assistant.asking.outcomes import GOAL_RESULTS, MEASURE_RESULTS
from assistant.asking.wording import all_here
from assistant.language.terms import term
from assistant.language.translation import _
from assistant.meeting.attendance import Presence
from assistant.meeting.meeting import Meeting
from assistant.meeting.notes import Spoken
from assistant.meeting.questions import Standing

TOLD = 50
"""Characters of a row's title where it is told what was noted of it."""


def quick_values(form: Form, meeting: Meeting, row: str) -> Values:
    """What Space changes in a row, there and back; nothing where it would be unclear."""
    values = form.values(meeting, row) if form.name in _QUICK else {}
    match form.name:
        case "get" | "preparation":
            return {"done": not values["done"]}
        case "copies":
            return {"handed": not values["handed"]}
        case "telling":
            return {"told": not values["told"]}
        case "card":
            return {"on": not values["on"]}
        case "accepted":
            return {"yes": all_here(meeting, row)}
        case "round":
            waits = values["spoken"] == Spoken.WAITS
            return {"spoken": Spoken.SPOKE if waits else Spoken.WAITS}
        case "attendance" if values["presence"] == Presence.CALLED:
            return {"presence": Presence.ROOM}
        case "attendance" if values["presence"] == Presence.ROOM:
            return {"presence": Presence.CALLED}
    return {}


def quick_word(form: Form, meeting: Meeting, row: str) -> str:
    """What Space does with a row, for a hint."""
    match next(iter(quick_values(form, meeting, row).items()), None):
        case ("done", bool(done)):
            return _("klart") if done else _("inte klart")
        case ("handed", bool(handed)):
            return _("utdelad") if handed else _("inte utdelad")
        case ("told", bool(told)):
            return _("har fått veta") if told else _("har inte fått veta")
        case ("on", bool(on)):
            return _("på kortet") if on else _("inte på kortet")
        case ("yes", yes):
            return _("alla här har sagt ja") if yes else _("ingen har sagt ja")
        case ("presence", Presence() as presence):
            return term(presence)
        case ("spoken", Spoken() as spoken):
            return term(spoken)
    return ""


def numbered_values(form: Form, meeting: Meeting, row: str, key: str) -> Values:
    """What a number changes in a row; nothing where it stands for nothing."""
    if form.name == _PLACED and row and key in "123456789":
        return {"place": key}
    field, answers = _numbered(form, meeting, row)
    if not row or not key.isdecimal() or not 0 < int(key) <= len(answers):
        return {}
    return {field: answers[int(key) - 1]}


def numbered_told(form: Form, meeting: Meeting, row: str, values: Values) -> str:
    """What a number noted of what: *Insats: Laga cykeln – delvis*."""
    what = next((shortened(one.title, TOLD) for one in form.rows(meeting) if one.id == row), "")
    said = next((term(said) for said in values.values() if isinstance(said, StrEnum)), "")
    return f"{what} – {said}" if said else ""


def numbered_words(form: Form, meeting: Meeting, row: str) -> str:
    """What the numbers do with a row, for a hint: *1 besvarad, 2 …*"""
    if form.name == _PLACED:
        return _("1–9: steget tar den platsen")
    _field, answers = _numbered(form, meeting, row)
    return ", ".join(f"{number} {term(answer)}" for number, answer in enumerate(answers, 1))


def _numbered(form: Form, meeting: Meeting, row: str) -> tuple[str, tuple[StrEnum, ...]]:
    promise = meeting.outcomes.promised.get(row)
    if form.name == "outcomes" and promise and promise.goal:
        return "result", GOAL_RESULTS
    return _NUMBERED.get(form.name, ("", ()))


_NUMBERED: dict[str, tuple[str, tuple[StrEnum, ...]]] = {
    "questions": ("standing", (Standing.ANSWERED, Standing.LEFT, Standing.CARRIED)),
    "outcomes": ("result", MEASURE_RESULTS),
    "round": ("spoken", (Spoken.SPOKE, Spoken.PASSED, Spoken.LATER)),
}
_PLACED = "crisis_steps"
"""The form whose rows have an order that matters: a number is a row's place."""
_QUICK = {"get", "copies", "telling", "card", "round", "attendance", "accepted", "preparation"}
