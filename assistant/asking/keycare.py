"""The ways into the store, in words."""

from collections.abc import Sequence
from typing import Final

from assistant.asking.replies import saving
from assistant.desk.keycare import FIRST, LONGEST, PASSPHRASE, RECOVERY, REMEMBERED, Way
from assistant.desk.recovery import GROUPS, SIZE, is_whole, plain_key, slips
from assistant.language.translation import N_, _, format_date, format_list, ngettext
from assistant.meeting.swedish_time import local_day

CHANGED: Final = N_(
    "Lösenfrasen är bytt. Den gamla öppnar inte längre. En nyckelkopia som ligger kvar där du "
    "lade den är också bytt; andra öppnas ännu med den gamla, så kasta dem."
)
ADDED: Final = N_("{name} kan öppna med sin egen lösenfras.")
REMOVED: Final = N_("{name} öppnar inte längre.")
RECOVERABLE: Final = N_(
    "Återställningsnyckeln gäller från nu. Lägg papperet inlåst, inte vid datorn."
)
WILL_REMEMBER: Final = N_("Den här datorn öppnar utan lösenfras nästa gång.")
NOT_REMEMBERED: Final = N_(
    "Datorns nyckelring tog inte emot nyckeln. Lösenfrasen gäller som förut."
)
FORGOTTEN: Final = N_("Datorn har glömt. Nästa gång frågas efter lösenfrasen.")

ABOUT_RECOVERY: Final = N_(
    "Skriv av nyckeln på papper. Den visas bara nu, och öppnar om lösenfrasen glöms. "
    "Den gäller när du har skrivit din lösenfras här."
)
ABOUT_THE_LAST: Final = N_("Nyckeln från förr slutar då att gälla.")
ABOUT_RECOVERING: Final = N_(
    "Skriv nyckeln från papperet, med eller utan mellanrum, och välj en ny lösenfras. "
    "Papperet gäller även sedan."
)
ABOUT_NAME: Final = N_(
    "Skriv en roll, som Sekreterare, inte ett namn: den syns innan någon har låst upp."
)
ABOUT_REMEMBERING: Final = N_(
    "Den som kan öppna ditt konto på datorn kan då öppna mötena. Välj det bara om datorn "
    "är din egen."
)
SUGGESTION: Final = N_(
    "Gör gärna en återställningsnyckel på papper, under nycklar, när du har tid. "
    "Glöms lösenfrasen är det den som öppnar."
)


def title(way: Way) -> str:
    """What a way is called."""
    if way.kind == RECOVERY:
        return _("Återställningsnyckel på papper")
    if way.kind == REMEMBERED:
        return _("Den här datorn minns")
    return _("Samtalsledaren") if way.name == FIRST else way.name


def described(way: Way) -> str:
    """A way on one line: what it is called, what it is, since when."""
    what = _("lösenfras") if way.kind == PASSPHRASE else ""
    when = _("sedan {date}").format(date=format_date(local_day(way.made))) if way.made else ""
    more = ", ".join(filter(None, (what, when)))
    return f"{title(way)}: {more}" if more else title(way)


def passphrases(ways: Sequence[Way]) -> list[Way]:
    """The ways that somebody has to remember."""
    return [way for way in ways if way.kind == PASSPHRASE]


def removable(ways: Sequence[Way]) -> list[Way]:
    """The ways that can be taken away: never the only passphrase."""
    only = len(passphrases(ways)) < 2
    return [w for w in ways if w.kind == RECOVERY or (w.kind == PASSPHRASE and not only)]


def taken(ways: Sequence[Way], name: str) -> str:
    """Why a name will not do for a colleague, in words; nothing where it will."""
    known = {way.name.casefold() for way in ways} | {title(way).casefold() for way in ways}
    return saving("name-taken") if as_name(name).casefold() in known else ""


def as_name(text: str) -> str:
    """A name as it is kept."""
    return " ".join(text.split())[:LONGEST].rstrip()


def recoverable(ways: Sequence[Way]) -> bool:
    """Whether a recovery key opens the store."""
    return any(way.kind == RECOVERY for way in ways)


def remembers(ways: Sequence[Way]) -> bool:
    """Whether the computer may open the store."""
    return any(way.kind == REMEMBERED for way in ways)


def standing(ways: Sequence[Way]) -> str:
    """What the home screen says of them, on half a line."""
    return "" if recoverable(ways) or not ways else _("ingen återställningsnyckel än")


def about_recovery(ways: Sequence[Way]) -> str:
    """What a new recovery key is for, and what becomes of the one before."""
    told = _(ABOUT_RECOVERY)
    return f"{told} {_(ABOUT_THE_LAST)}" if recoverable(ways) else told


def mistyped(text: str) -> str:
    """Why a typed recovery key cannot be right, in words; nothing where it can."""
    if not is_whole(text):
        return _(
            "Nyckeln har {groups} grupper med {size} tecken, tillsammans {whole}. Här är {n}."
        ).format(groups=GROUPS, size=SIZE, whole=GROUPS * SIZE, n=len(plain_key(text)))
    if wrong := slips(text):
        return ngettext(
            "Grupp {which} stämmer inte. Jämför med papperet.",
            "Grupperna {which} stämmer inte. Jämför med papperet.",
            len(wrong),
        ).format(which=format_list(str(n) for n in wrong))
    return ""
