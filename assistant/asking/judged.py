"""Judgements over time: a small chart of text, and a sentence that says the same."""

from collections.abc import Iterable

from assistant.asking.form import shortened
from assistant.language.judged import (
    MEETINGS,
    MOST,
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
from assistant.meeting.judgement import Instrument, Judgement

_LABEL, _COLUMN, _BAR = 24, 12, 5
_FULL, _EMPTY = "█", "░"


def chart(judgements: Iterable[Judgement]) -> list[str]:
    """Each question a row, each meeting a column; at most 72 signs wide."""
    lines: list[str] = []
    for one in series(judgements):
        latest = one.judgements[-MEETINGS:]
        days = "".join(judgement.on.isoformat().ljust(_COLUMN) for judgement in latest)
        lines += [*([""] if lines else []), titled(one), " " * _LABEL + days.rstrip()]
        for id, label in rows(one):
            cells = (_cell(judgement.value(id), one.instrument) for judgement in latest)
            lines.append((shortened(label, _LABEL - 2).ljust(_LABEL) + "".join(cells)).rstrip())
        if one.instrument is not Instrument.OWN:
            sums = (_sum(judgement).ljust(_COLUMN) for judgement in latest)
            lines.append((_("Summa av 40").ljust(_LABEL) + "".join(sums)).rstrip())
    return lines


def told(judgements: Iterable[Judgement]) -> list[str]:
    """What the chart shows, a sentence for each kind of answerer, and what each wrote."""
    lines: list[str] = []
    for one in series(judgements):
        answers = "; ".join(_course(one, id, label) for id, label in rows(one))
        most = "5" if one.instrument is Instrument.OWN else "10"
        sentence = _("{who}, {days}, av högst {most}: {answers}.")
        days = ", ".join(judgement.on.isoformat() for judgement in one.judgements)
        lines.append(sentence.format(who=titled(one), days=days, most=most, answers=answers))
        if one.instrument is not Instrument.OWN:
            sums = _sums(one)
            lines += [_("Summa av 40: {sums}.").format(sums=sums)] if sums else []
    return lines


def words_told(judgements: Iterable[Judgement]) -> list[str]:
    """What people wrote, each with its day."""
    return [
        _("{day}, {who}: ”{words}”").format(
            day=judgement.on.isoformat(), who=titled(one), words=judgement.words
        )
        for one in series(judgements)
        for judgement in one.judgements
        if judgement.words
    ]


def over_time(judgements: Iterable[Judgement], *, drawn: bool) -> str:
    """All there is to read; ``drawn`` where it is looked at, a sentence where it is heard."""
    found = tuple(judgements)
    own = any(one.instrument is Instrument.OWN for one in found)
    shown = chart(found) if drawn else told(found)
    return "\n".join(
        [
            *([f"{questions().label}. {_scale()}", ""] if own else []),
            *shown,
            *(["", *words_told(found)] if words_told(found) else []),
        ]
    )


def _scale() -> str:
    scale = questions().scale
    return _("1 betyder {low}, 5 betyder {high}.").format(
        low=scale[0].lower(), high=scale[-1].lower()
    )


def _cell(value: int | None, of: Instrument) -> str:
    if value is None:
        return "–".ljust(_COLUMN)
    full = round(value * _BAR / MOST[of])
    bar = _FULL * full + _EMPTY * (_BAR - full)
    return f"{number(value, of)} {bar}".ljust(_COLUMN)


def _sum(judgement: Judgement) -> str:
    value = total(judgement)
    return "–" if value is None else tenths(value)


def _sums(one: Series) -> str:
    return ", ".join(_sum(judgement) for judgement in one.judgements)


def _course(one: Series, id: str, label: str) -> str:
    """A question's answers, in order."""
    values = [judgement.value(id) for judgement in one.judgements]
    said = ", ".join(number(value, one.instrument) for value in values)
    return _("{label} {values}").format(label=label.lower(), values=said)
