"""What people thought of earlier meetings, where they wanted it on the plan."""

from assistant.documents.outline import Block, Cell, Group, Heading, Paragraph, Table
from assistant.documents.wording import NOTHING, brief, spoken
from assistant.language.judged import (
    MEETINGS,
    Series,
    number,
    questions,
    rows,
    series,
    tenths,
    titled,
    total,
)
from assistant.language.translation import _
from assistant.meeting.judgement import Instrument
from assistant.meeting.plan import Plan

_COLUMN = 26
"""Millimetres for a meeting's answers."""


def section(plan: Plan) -> list[Block]:
    """A table for each kind of answerer, then what they wrote; a plan without has no section."""
    found = series(plan.judgements)
    if not found:
        return []
    title = spoken(plan, _("Vad jag tyckte om mötena"), _("Omdömen om tidigare möten"))
    first, *rest = (_of(one) for one in found)
    return [Group((Heading(title), *first)), *(Group(blocks) for blocks in rest)]


def _of(one: Series) -> tuple[Block, ...]:
    return (
        Heading(titled(one), 3),
        *([_table(one)] if rows(one) else []),
        *([Paragraph(_scale(), "quiet")] if one.instrument is Instrument.OWN else []),
        *(
            Paragraph(_("”{words}”").format(words=judgement.words), "quote", f"{judgement.on}:")
            for judgement in one.judgements
            if judgement.words.strip()
        ),
    )


def _table(one: Series) -> Table:
    latest = one.judgements[-MEETINGS:]
    answers = [
        (label, *(number(judgement.value(id), one.instrument) for judgement in latest))
        for id, label in rows(one)
    ]
    if one.instrument is not Instrument.OWN:
        sums = (NOTHING if (value := total(each)) is None else tenths(value) for each in latest)
        answers.append((_("Summa av 40"), *sums))
    return Table(
        header=(_("Område"), *(judgement.on.isoformat() for judgement in latest)),
        rows=tuple(tuple(Cell(text) for text in row) for row in answers),
        widths=(170 - _COLUMN * len(latest), *(_COLUMN for _judgement in latest)),
        description=_("{who}: svaren på varje fråga, ett möte i varje kolumn").format(
            who=brief(titled(one))
        ),
    )


def _scale() -> str:
    asked = questions()
    told = _("{label}. 1: {low}. 5: {high}.")
    return told.format(label=asked.label, low=asked.scale[0].lower(), high=asked.scale[-1].lower())
