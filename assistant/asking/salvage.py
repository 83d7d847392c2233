"""What is said of a damaged store: what can be done, and what came of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from assistant.language.translation import N_, _, format_datetime, ngettext

if TYPE_CHECKING:
    from assistant.desk.salvage import Gap, Rescued, Salvaged

OFFER: Final = N_("Läs det som går att läsa")
DONE: Final = N_("Det här gick att läsa")
YES: Final = N_("Ja, läs det som går")
NO: Final = N_("Nej, låt filen vara")
MENDED: Final = N_("Nycklarna är lagade så långt det gick. Öppna mötena med lösenfrasen.")


def about() -> tuple[str, ...]:
    """What salvaging does, before it is done."""
    return (
        _(
            "Filen med mötena är skadad. Rundan läser det som går att läsa och gör en ny fil av "
            "det. Den skadade filen läggs åt sidan; den förstörs inte."
        ),
        _("Finns det en färsk säkerhetskopia är den ofta bättre. Fråga IT om du är osäker."),
    )


def salvaged_facts(done: Salvaged) -> tuple[str, ...]:
    """What was read and what was not, meeting by meeting, and where the damaged file is."""
    return (
        "\n".join(line for one in done.streams for line in _told(one)),
        _("Den skadade filen ligger i {folder}.").format(folder=done.aside),
        _("Öppna mötena med lösenfrasen som vanligt, och läs igenom dem."),
    )


def _told(one: Rescued) -> Iterator[str]:
    name = one.label or (_("Ett möte") if one.kind == "meeting" else _("Ett ärende"))
    if one.kind == "case" and one.label:
        name = _("Ärendet {name}").format(name=one.label)
    if not one.lost:
        yield _("{name}: allt är läst.").format(name=name)
    else:
        yield ngettext(
            "{name}: {count} ändring är läst, {lost} saknas.",
            "{name}: {count} ändringar är lästa, {lost} saknas.",
            one.read,
        ).format(name=name, count=one.read, lost=one.lost)
        yield from map(_gap, one.gaps)
    if one.drafts:
        yield ngettext(
            "  {count} text som höll på att skrivas är läst.",
            "  {count} texter som höll på att skrivas är lästa.",
            one.drafts,
        ).format(count=one.drafts)


def _gap(gap: Gap) -> str:
    since = format_datetime(gap.since) if gap.since else ""
    until = format_datetime(gap.until) if gap.until else ""
    if since and until:
        text = _("  {count} saknas mellan {since} och {until}.")
    elif since:
        text = _("  {count} saknas efter {since}.")
    elif until:
        text = _("  {count} saknas före {until}.")
    else:
        text = _("  Ingenting av det gick att läsa.")
    return text.format(count=gap.count, since=since, until=until)
