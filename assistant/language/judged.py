"""Judgements in words: whose they are, what each row is about, its answer as it is written."""

import re
from collections.abc import Iterable
from typing import Final

from msgspec import Struct

from assistant.language.terms import term
from assistant.language.translation import N_, SOURCE, _, language
from assistant.library.judgement import Questions, judgement_questions
from assistant.meeting.judgement import Answerer, Instrument, Judgement

LINES: Final[dict[Instrument, tuple[tuple[str, str], ...]]] = {
    Instrument.ORS: (
        ("individual", N_("Individuellt")),
        ("close", N_("Nära relationer")),
        ("social", N_("Socialt")),
        ("overall", N_("Allmänt")),
    ),
    Instrument.SRS: (
        ("relation", N_("Relation")),
        ("goals", N_("Mål och ämne")),
        ("method", N_("Sätt att arbeta eller metod")),
        ("overall", N_("Allmänt")),
    ),
}
"""The four lines of each instrument, by name alone (Socialstyrelsens metodguide)."""
MOST: Final = {Instrument.OWN: 5, Instrument.ORS: 100, Instrument.SRS: 100}
"""The highest answer, as it is kept."""
MEETINGS: Final = 4
"""So many meetings stand beside each other; the latest, where there are more."""
_NUMBER: Final = re.compile(r"(10|\d)(?:[.,](\d))?")


class Series(Struct, frozen=True):
    """What one kind of answerer answered with one instrument, oldest first."""

    by: Answerer | None
    instrument: Instrument
    judgements: tuple[Judgement, ...]


def series(judgements: Iterable[Judgement]) -> list[Series]:
    """The judgements, parted: no two people's answers are put beside each other."""
    parted: dict[tuple[Instrument, Answerer | None], list[Judgement]] = {}
    for one in judgements:
        parted.setdefault((one.instrument, one.by), []).append(one)
    return [
        Series(by, instrument, tuple(sorted(found, key=lambda one: one.on)))
        for (instrument, by), found in parted.items()
    ]


def questions() -> Questions:
    """The questions in the language spoken now."""
    return judgement_questions(language())


def titled(one: Series) -> str:
    """Whose answers they are, and with what instrument."""
    return whose(one.by, one.instrument)


def whose(by: Answerer | None, instrument: Instrument) -> str:
    """Who answered and, but for our own questions, what."""
    said = term(by) if by else _("någon som inte sa vem")
    who = said[:1].upper() + said[1:]
    return who if instrument is Instrument.OWN else f"{term(instrument)}. {who}"


def rows(of: Series) -> list[tuple[str, str]]:
    """The questions that were answered at least once, each with what it is about."""
    if of.instrument is Instrument.OWN:
        known = [(one.id, one.area) for one in questions().questions]
    else:
        known = [(id, _(label)) for id, label in LINES[of.instrument]]
    labels = dict(known)
    asked = {given.question for one in of.judgements for given in one.answers}
    return [
        (id, labels.get(id, id)) for id in (*labels, *sorted(asked - labels.keys())) if id in asked
    ]


def number(value: int | None, of: Instrument) -> str:
    """An answer as it is written, with one decimal in ORS and SRS; a dash where there is none."""
    if value is None:
        return "–"
    return str(value) if of is Instrument.OWN else tenths(value)


def total(judgement: Judgement) -> int | None:
    """The sum of ORS or SRS, in tenths, 0 to 400; None where a line is missing."""
    wanted = LINES.get(judgement.instrument, ())
    values = [judgement.value(id) for id, _label in wanted]
    found = [value for value in values if value is not None]
    return sum(found) if wanted and len(found) == len(wanted) else None


def tenths(value: int) -> str:
    """So many tenths with one decimal, such as *7,3*."""
    return f"{value // 10}{',' if language() == SOURCE else '.'}{value % 10}"


def tenths_in(text: str) -> int | None:
    """The tenths that a text such as *7,3* means, 0 to 100; None where it means none."""
    found = _NUMBER.fullmatch(text.strip())
    if found is None:
        return None
    value = int(found[1]) * 10 + int(found[2] or 0)
    return value if value <= MOST[Instrument.ORS] else None
