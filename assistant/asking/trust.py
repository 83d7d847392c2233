"""What is said of a store that is not what it was, and of a meeting that was changed."""

from collections.abc import Sequence
from typing import Final

from assistant.desk.trust import Older
from assistant.language.translation import N_, _, format_datetime, ngettext

KEEP: Final = N_("Behåll filen, och skriv varför")
LEAVE: Final = N_("Öppna den inte")
WHY: Final = N_("Varför är den äldre?")
TITLE: Final = N_("Mötena är äldre än de var")
_MOST: Final = 6
"""How many meetings are named; the rest are counted."""


def older_facts(older: Sequence[Older]) -> list[str]:
    """What is older, since when, and what that may mean."""
    rest = len(older) - _MOST
    more = ngettext("… och {count} till.", "… och {count} till.", rest).format(count=rest)
    return [
        _(
            "Filen med mötena är äldre än när den sist var öppen på den här datorn. Det blir så "
            "när en säkerhetskopia har tagits fram, eller när någon har bytt ut filen."
        ),
        "\n".join([*map(_told, older[:_MOST]), *([more] if rest > 0 else [])]),
        _(
            "Vet du varför, så behåll den; det du skriver sparas i filen. Vet du inte, så "
            "öppna den inte, och be IT om hjälp."
        ),
    ]


def doubt() -> str:
    """What to say, and do, when a meeting's chain does not hold."""
    return _(
        "Något i mötet har ändrats utanför Rundan. Det hindrar inte mötet: "
        "gå vidare, läs igenom planen noga och visa IT filen efteråt."
    )


def _told(older: Older) -> str:
    when = format_datetime(older.at)
    name = older.label or (_("Ett möte") if older.kind == "meeting" else _("Ett ärende"))
    if older.kind == "case" and older.label:
        name = _("Ärendet {name}").format(name=older.label)
    if older.how == "gone":
        return _("{name} finns inte kvar. Senast ändrat {when}.").format(name=name, when=when)
    if older.how == "shorter":
        return ngettext(
            "{name}: {count} ändring saknas, från {when}.",
            "{name}: {count} ändringar saknas, den sista från {when}.",
            older.missing,
        ).format(name=name, count=older.missing, when=when)
    return _("{name}: det som skrevs fram till {when} är utbytt.").format(name=name, when=when)
