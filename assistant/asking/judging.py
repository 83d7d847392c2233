"""What can be done with judgements: answered alone, written in, read over time, removed."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import Final

from msgspec.structs import replace

from assistant.asking.form import Field, Kind
from assistant.asking.judgement import Occasion, Sheet
from assistant.desk.judging import Judging
from assistant.language.judged import whose
from assistant.language.terms import term
from assistant.language.translation import N_, _
from assistant.meeting.judgement import Instrument

TOO_SOON: Final = N_("Frågorna är till för efter mötet. Avsluta mötet först.")
KEPT: Final = N_("Svaren är sparade i ärendet.")
NOTHING_KEPT: Final = N_("Inget är sparat.")
GONE: Final = N_("Svaren visas inte längre. De förstörs när ärendet tas bort.")


class Way(StrEnum):
    """What can be done with judgements."""

    ALONE = "alone"
    PAPER = "paper"
    ORS = "ors"
    SRS = "srs"
    OVER_TIME = "over-time"
    REMOVE = "remove"


def ways(judging: Judging, *, over: bool) -> list[tuple[Way, str]]:
    """What can be done now, each in words; ``over`` where the meeting is."""
    found = [
        *([(Way.ALONE, _("Svara ensam vid datorn: skärmen visar bara frågorna"))] if over else []),
        *([(Way.PAPER, _("Skriv in svar från ett papper"))] if over else []),
    ]
    if judging.licensed:
        told = _("Skriv in siffror: {instrument}")
        found += [
            (way, told.format(instrument=term(INSTRUMENTS[way]))) for way in (Way.ORS, Way.SRS)
        ]
    if judging.given:
        found += [
            (Way.OVER_TIME, _("Läs svaren, möte för möte")),
            (Way.REMOVE, _("Ta bort någons svar")),
        ]
    return found


INSTRUMENTS: Final = {
    Way.PAPER: Instrument.OWN,
    Way.ORS: Instrument.ORS,
    Way.SRS: Instrument.SRS,
}


def sheet_for(way: Way, occasion: Occasion, today: date) -> Sheet:
    """An empty sheet; the numbers of ORS and SRS are of the day they are written in."""
    if way in (Way.ORS, Way.SRS):
        return Sheet(replace(occasion, on=today), INSTRUMENTS[way])
    return Sheet(occasion)


def given_rows(judging: Judging) -> list[tuple[str, str]]:
    """Each that is kept, with what tells it from the others."""
    return [
        (id, _("{day}, {who}").format(day=one.on.isoformat(), who=whose(one.by, one.instrument)))
        for id, one in judging.given.items()
    ]


def fields(sheet: Sheet) -> list[Field]:
    """The sheet as a form, for somebody who writes in what stands on a paper."""
    return [
        Field(
            name=step.name,
            label=step.text,
            kind=Kind.CHOICE if step.choices else Kind.LINE,
            choices=step.choices,
        )
        for step in sheet.steps
    ]


async def write_in(judging: Judging, sheet: Sheet, values: Mapping[str, object]) -> str:
    """Keep what a form holds, or return why not.  Raises ``JournalProblem``."""
    said = {name: str(value or "") for name, value in values.items()}
    for step in sheet.steps:
        if wrong := sheet.wrong(step, said.get(step.name, "")):
            return wrong
    sheet.answers = said
    if sheet.judgement is not None:
        await judging.give(sheet.judgement)
    return ""
