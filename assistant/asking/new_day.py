"""A new day for a measure that did not come about in time, asked in passing and never twice."""

from typing import Final

from assistant.asking.form import Field, Kind, Question, Values
from assistant.language.translation import _, format_date
from assistant.meeting.day_gone import day_gone, left_to_do, new_day_lacking
from assistant.meeting.event import Command
from assistant.meeting.goals import ChangeMeasure
from assistant.meeting.meeting import Meeting
from assistant.meeting.outcomes import SETTLING, Result

NAME: Final = "by"
DROPS: Final = ("släpp", "släpps", "stryk", "stryks", "drop", "dropped")
"""What lets a promise go, beside the term for it."""


def new_day_field(meeting: Meeting, row: str, *, waited: bool) -> Field:
    """The day that counts from now on; asked only where the one there was has passed and counts.

    Where a decision was ``waited`` for, a day by itself is still that of the decision.
    """
    gone = day_gone(meeting, row)
    label = _("Vilken dag gäller nu, i stället för {day}?")
    return Field(
        name=NAME,
        label=label.format(day=format_date(gone)) if gone else _("Ny dag"),
        words=("ny dag", "new day"),
        kind=Kind.DATE,
        hint=_("Eller släpp det: svara att det inte behövs längre."),
        aside=gone is None
        or meeting.outcomes.goes_on(row)
        or (waited and new_day_lacking(meeting, row) is None),
    )


def new_day_question(meeting: Meeting, row: str, values: Values) -> Question | None:
    """Which day counts now, where something is left to do and its day has passed."""
    said, gone = values.get("result"), day_gone(meeting, row)
    if gone is None or values.get(NAME) or not said or not left_to_do(Result(str(said))):
        return None
    text = asked(gone_by=format_date(gone))
    return Question(field="result", brief=text, text=text)


def new_day(row: str, values: Values) -> list[Command]:
    """Set it, unless nothing is left to do."""
    settled = values.get("result") in SETTLING
    return [ChangeMeasure(id=row, values={NAME: values[NAME]})] if not settled else []


def asked_since(before: Meeting, meeting: Meeting) -> str:
    """What there is to ask about what was said of a measure since, with how to answer by a
    line; nothing where there is nothing."""
    promised, said = meeting.outcomes.promised, meeting.outcomes.said
    for number, id in reversed([*enumerate(promised, 1)]):
        gone = new_day_lacking(meeting, id)
        if gone is not None and said.get(id) != before.outcomes.said.get(id):
            told = _(
                "{what}: {question} Skriv resultat {number}: ny dag och datum, "
                "eller resultat {number}: släpp."
            )
            question = asked(gone_by=format_date(gone))
            return told.format(what=promised[id].what, question=question, number=number)
    return ""


def asked(*, gone_by: str) -> str:
    """The question by itself."""
    return _("{day} har gått. Vilken dag gäller nu?").format(day=gone_by)
