"""Answers of those who decide.  Consent and disclosure show them alike."""

from assistant.documents.outline import Block, Cell, Paragraph, Table
from assistant.documents.wording import NOTHING, capacity, capital, joined, on
from assistant.language.terms import term
from assistant.language.translation import _
from assistant.meeting.deciders import Answer, Choice, Given
from assistant.meeting.plan import Answered


def answers(asked: tuple[Answered, ...], description: str) -> list[Block]:
    """A row for each who was asked: a no, or nobody reached, is told as plainly as a yes."""
    if not asked:
        return []
    return [
        Table(
            header=(_("Vem"), _("Svar"), _("Hur och när")),
            rows=tuple(_row(one) for one in asked),
            widths=(50, 64, 56),
            description=description,
        )
    ]


def choice(chosen: Choice) -> list[Block]:
    """What was chosen when somebody had not said yes, and why."""
    if chosen.course is None:
        return []
    said = joined(capital(term(chosen.course)), chosen.reason, by=": ")
    return [Paragraph(said, lead=_("Så gjordes:"))]


def _row(one: Answered) -> tuple[Cell, ...]:
    says = one.answer.says
    said = capital(term(says)) if says else _("Inget svar antecknat")
    return (
        Cell(one.name, capacity(one.role, "")),
        Cell(said, one.answer.note),
        Cell(*_given(one.answer)),
    )


def _given(answer: Answer) -> tuple[str, str]:
    """How and when; a spoken answer is told as spoken, with who heard it."""
    day = on(answer.on)
    if answer.given is None:
        return day or NOTHING, ""
    how = capital(term(answer.given))
    if answer.given is not Given.ORAL:
        return joined(how, day), ""
    if answer.heard_by:
        return joined(how, day), _("Hört av {name}").format(name=answer.heard_by)
    return joined(how, day), _("Vem som hörde är inte antecknat")
