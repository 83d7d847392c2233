"""What is said before something is removed for good, and after."""

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import Final

from assistant.asking.backups import remaining
from assistant.asking.rows import named
from assistant.desk.purging import Going, Purged
from assistant.language.dates import midnight, understood_date
from assistant.language.translation import (
    N_,
    _,
    format_datetime,
    format_list,
    ngettext,
)
from assistant.meeting.swedish_time import local_day

MEETING, CASE, BEFORE = "meeting", "case", "before"
WAYS: Final = (
    (MEETING, N_("Ett mötes anteckningar; planen finns kvar")),
    (CASE, N_("Ett helt ärende, med alla versioner av planen")),
    (BEFORE, N_("Allt som är äldre än ett datum")),
)
"""What can be removed."""
_SHOWN: Final = 8
"""How many are told by name before something goes."""


def day_before(text: str, now: datetime) -> tuple[datetime | None, str]:
    """The beginning of the day a text means, or why it will not do."""
    day = understood_date(text, local_day(now))
    if day is None:
        return None, _("Det är inget datum. Skriv till exempel 2026-01-31.")
    if midnight(day) > now:
        return None, _("Den dagen har inte kommit än. Skriv datumet med årtal.")
    return midnight(day), ""


def purge_facts(going: Going) -> list[str]:
    """What would go and who else has it: told before it is done."""
    facts = [
        _("Det här förstörs och kan aldrig läsas igen: {things}.").format(
            things=_things(len(going.meetings), len(going.cases), going.plans)
        ),
        _("Det gäller {names}.").format(names=_first([named(label) for label in going.named])),
    ]
    if going.staying:
        facts.append(
            ngettext(
                "{count} version av planen finns kvar i ärendet.",
                "{count} versioner av planen finns kvar i ärendet.",
                going.staying,
            ).format(count=going.staying)
        )
    facts += _elsewhere(going)
    if going.unsure:
        told = _(
            "Andra papper ligger kvar i {folder}, och Rundan ser inte vilka som handlar om "
            "samma person: {names}. Ta själv bort dem som inte längre behövs."
        )
        names = _first(list(dict.fromkeys(file.stem for file in going.unsure)))
        facts.append(told.format(folder=going.unsure[0].parent, names=names))
    if going.exported:
        facts.append(
            _(
                "Det som skrevs till en fil när mötet stängdes (anteckningar och datum) "
                "ligger kvar där. Ta bort filen själv om den inte längre behövs."
            )
        )
    facts.append(
        _(
            "Bara Rundans eget exemplar tas bort. Det är inget beslut om gallring: "
            "varje verksamhet beslutar själv om det som finns hos den."
        )
    )
    return facts


def purge_receipt(purged: Purged) -> list[str]:
    """That it is gone: counts, no content, and what is left to do."""
    things = _things(purged.meetings, purged.cases, purged.plans)
    events = ngettext("{count} händelse", "{count} händelser", purged.events)
    return [
        _("Borta för gott {when}: {things}, med {events}.").format(
            when=format_datetime(purged.at),
            things=things,
            events=events.format(count=purged.events),
        ),
        *remaining(purged.remains),
    ]


def papers_facts(papers: Iterable[Path]) -> list[str]:
    """The documents that are left, by name."""
    return [
        _("De här dokumenten ligger kvar och är inte krypterade:"),
        *(str(path) for path in papers),
    ]


def papers_gone(left: tuple[Path, ...]) -> str:
    """What became of the documents."""
    if not left:
        return _("Dokumenten är borttagna.")
    return _("Gick inte att ta bort: {files}. Ta bort dem själv.").format(
        files=format_list(str(path) for path in left)
    )


def _first(names: list[str]) -> str:
    """The first ones by name, the rest by their number."""
    shown = names[:_SHOWN]
    if rest := len(names) - len(shown):
        shown.append(ngettext("{count} till", "{count} till", rest).format(count=rest))
    return format_list(shown)


def _elsewhere(going: Going) -> list[str]:
    """Which organisations have the plan in their own system, as far as anyone noted."""
    if not going.plans and not going.staying:
        return [_("Ingen plan är fastställd, så ingen har fått den.")]
    said = []
    if going.having:
        said.append(
            _("Har fått planen och kan ha den i sitt eget system: {names}.").format(
                names=format_list(going.having)
            )
        )
    if going.promised:
        said.append(
            _("Skulle få planen, men ingen har antecknat att de fick den: {names}.").format(
                names=format_list(going.promised)
            )
        )
    return said or [_("Ingen verksamhet är antecknad som att ha fått planen.")]


def _things(meetings: int, cases: int, plans: int) -> str:
    counts = (
        (ngettext("ett mötes anteckningar", "{count} mötens anteckningar", meetings), meetings),
        (ngettext("{count} ärende", "{count} ärenden", cases), cases),
        (ngettext("{count} version av planen", "{count} versioner av planer", plans), plans),
    )
    return format_list(text.format(count=count) for text, count in counts if count)
