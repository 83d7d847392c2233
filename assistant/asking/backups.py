"""What is said of copies: where they lie, what they are worth, what came back from them."""

from pathlib import Path

from assistant.desk.backups import Backups, KeyCopy, Remains, Restored, StoreCopy
from assistant.desk.ports import StreamRow
from assistant.language.translation import _, format_datetime, format_list, ngettext


async def copied(backups: Backups, place: Path, *, keys: bool) -> list[str]:
    """Copy the keys, or else the store, and tell what came of it."""
    if keys:
        return keys_copied(await backups.copy_keys(place))
    return store_copied(await backups.copy_store(place))


def store_copied(copy: StoreCopy) -> list[str]:
    """The receipt of a copy of the store: counts, no names."""
    lines = [
        _("Säkerhetskopian ligger i {file}.").format(file=copy.file),
        _("Den innehåller {things}, som de var {when}.").format(
            things=counted(copy.meetings, copy.cases), when=format_datetime(copy.at)
        ),
        _("Den går inte att läsa utan nycklarna, som kopieras för sig till ett annat ställe."),
    ]
    if copy.without_key:
        lines.append(
            ngettext(
                "{count} av dem har en nyckel som inte finns i någon kopia än. "
                "Kopiera nycklarna också.",
                "{count} av dem har nycklar som inte finns i någon kopia än. "
                "Kopiera nycklarna också.",
                copy.without_key,
            ).format(count=copy.without_key)
        )
    return lines


def keys_copied(copy: KeyCopy) -> list[str]:
    """The receipt of a copy of the keys."""
    held = len(copy.streams)
    return [
        _("Nycklarna är kopierade till {file}.").format(file=copy.file),
        ngettext("{count} nyckel, {when}.", "{count} nycklar, {when}.", held).format(
            count=held, when=format_datetime(copy.at)
        ),
        _(
            "Förvara nyckelkopian på ett annat ställe än kopian av mötena. "
            "Den som har båda, och lösenfrasen, kan läsa allt."
        ),
        _(
            "Låt den ligga kvar: när något förstörs tar Rundan bort nyckeln ur den också. "
            "Nya möten kommer med först när du kopierar nycklarna igen."
        ),
    ]


def remaining(remains: Remains) -> list[str]:
    """What an erasure could not reach, and what to do about it."""
    lines = [
        _("Kasta nyckelkopian från {when}: {file}. Med den kan det som är förstört läsas.").format(
            when=format_datetime(copy.at), file=copy.file
        )
        for copy in remains.outdated
    ]
    if remains.renewed:
        lines.append(
            ngettext(
                "{count} nyckelkopia ligger på sin plats, och nycklarna är borta ur den också.",
                "{count} nyckelkopior ligger på sin plats, och nycklarna är borta ur dem också.",
                len(remains.renewed),
            ).format(count=len(remains.renewed))
        )
    lines.append(_("Har nycklarna kopierats på annat sätt före nu, kasta de kopiorna också."))
    lines += [
        _("I {folder} ligger ett undanlagt exemplar med sina nycklar. Ta bort den mappen.").format(
            folder=folder
        )
        for folder in remains.aside
    ]
    if remains.unfinished:
        lines.append(
            _(
                "Ett annat fönster använder filen. Det som är kvar går inte att läsa, "
                "och städas bort nästa gång Rundan öppnar filen."
            )
        )
    return lines


def restored(found: Restored) -> list[str]:
    """What came back and what did not: kinds and moments, no names."""
    lines = [_("Allt som går att läsa är tillbaka i {folder}.").format(folder=found.folder)]
    lines += [_("Går att läsa: {what}.").format(what=_dated(row)) for row in found.readable]
    lines += [
        _("Har ändrats utanför Rundan och går inte att lita på: {what}.").format(what=_dated(row))
        for row in found.broken
    ]
    lines += [
        _("Går inte att läsa, nyckeln finns inte: {what}.").format(what=_dated(row))
        for row in found.lost
    ]
    if found.lost:
        lines.append(
            _(
                "Det är som det ska om de förstördes efter att kopian gjordes. Var nyckelkopian "
                "för gammal: återställ en gång till med en nyare. Kopiorna är orörda."
            )
        )
    if found.erased:
        count = len(found.erased)
        lines.append(
            ngettext(
                "{count} var redan förstört när kopian gjordes.",
                "{count} var redan förstörda när kopian gjordes.",
                count,
            ).format(count=count)
        )
    if found.aside:
        lines.append(
            _(
                "Det som låg där förut är undanlagt i {folder}, helt och med sina nycklar. "
                "Ta bort den mappen när du inte behöver den."
            ).format(folder=found.aside)
        )
    return lines


def counted(meetings: int, cases: int) -> str:
    """So many meetings and cases, in words."""
    return format_list(
        (
            ngettext("{count} möte", "{count} möten", meetings).format(count=meetings),
            ngettext("{count} ärende", "{count} ärenden", cases).format(count=cases),
        )
    )


def _dated(row: StreamRow) -> str:
    when = format_datetime(row.created)
    if row.kind == "case":
        return _("ärende från {when}").format(when=when)
    return _("möte från {when}").format(when=when)
