"""What can be done at the seat: one list for keys, key line, palette and help."""

from typing import Final

from msgspec import Struct
from textual.binding import Binding, BindingType

from assistant.asking.display import TITLE
from assistant.language.translation import N_


class Deed(Struct, frozen=True):
    """A thing to do: its action, its key, and its name, short and long."""

    action: str
    keys: tuple[str, ...]
    title: str
    short: str = ""
    """A word for the key line; empty where it has no room there."""

    @property
    def shown(self) -> str:
        """Its first key, as people write it."""
        return written(self.keys[0])


def written(key: str) -> str:
    """A key as help and key line write it: ``ctrl+r`` is *Ctrl+R*."""
    return "+".join(part.capitalize() for part in key.split("+"))


DEEDS: Final = (
    Deed("go_on", ("f2",), N_("Gå vidare till nästa del"), N_("Vidare")),
    Deed("go_back", ("f3",), N_("Gå tillbaka en del"), N_("Tillbaka")),
    Deed("park", ("f4",), N_("Parkera en fråga"), N_("Fråga")),
    Deed("rest", ("f5",), N_("Ta paus, eller fortsätt efter pausen"), N_("Paus")),
    Deed("turns", ("f6",), N_("Ordet: rundan och talarkön")),
    Deed("stop_card", ("f7",), N_("Lägg upp stoppkortet, eller ta ned det")),
    Deed("more_time", ("f8",), N_("Mer tid: hur mycket, och vem ger den")),
    Deed("moments", ("f9",), N_("Underskrift och avslut"), N_("Avslut")),
    Deed("room_display", ("f12",), TITLE),
    Deed(
        "withdraw",
        ("ctrl+r",),
        N_("Någon återtar ett samtycke: ta paus och täck texterna"),
    ),
    Deed("outside", ("ctrl+u",), N_("Lägg en sak utanför mötet")),
    Deed("discreet", ("ctrl+d",), N_("Göm det privata på den här skärmen, eller visa det")),
    Deed("undo", ("ctrl+z",), N_("Ångra det du gjorde senast")),
    Deed("redo", ("ctrl+y",), N_("Gör om det du ångrade")),
    Deed("doubles", ("ctrl+t",), N_("Välj mellan två texter om samma sak")),
    Deed("other_seat", ("ctrl+e",), N_("Byt plats: samtalsledarens eller sekreterarens")),
    Deed("follow", ("ctrl+f",), N_("Planen följer delen, eller stannar")),
    Deed("line", ("ctrl+o",), N_("Skriv en rad")),
    Deed("palette", ("ctrl+p",), N_("Allt som går att göra")),
    Deed("help", ("f1", "ctrl+g"), N_("Hjälp"), N_("Hjälp")),
    Deed("lock", ("ctrl+l",), N_("Lås skärmen")),
    Deed("leave", ("ctrl+q",), N_("Avsluta Rundan; mötet finns kvar")),
)

EVERYWHERE: Final = {
    "lock": "app.lock",
    "leave": "app.quit",
    "stop_card": "app.stop_card",
    "withdraw": "app.withdraw",
}
"""The deeds that the application binds, so that they are there over a question too."""

AT_HOME: Final = frozenset({"palette", "help", "lock", "leave"})
"""The deeds that are there without a meeting too."""

A_TEXTS_OWN: Final = frozenset({"ctrl+z", "ctrl+y"})
"""Keys that mean a text first, while one is written; the others mean the seat there too."""

Pairs = tuple[tuple[str, str], ...]
"""Keys and what they do, to be translated; a deed's key as ``keyed`` has it."""

ROWS: Final[Pairs] = (
    ("↑ ↓", N_("Flytta mellan raderna")),
    ("Home End", N_("Till den första raden, eller den sista")),
    ("Enter", N_("Öppna raden, eller lägg till")),
)
WITHIN: Final[Pairs] = (
    *ROWS,
    (N_("Mellanslag"), N_("Bocka av: på plats, klart, har talat, utdelad")),
    ("1 2 3", N_("På en fråga: besvarad, obesvarad, följer med; i en runda: talat, avstod, sist")),
    ("1–9", N_("På ett steg i krisplanen: det tar den platsen")),
    ("Delete", N_("Ta bort raden")),
    ("Tab", N_("Till nästa fält; Skift+Tab till det förra")),
    ("PgUp PgDn", N_("Bläddra i delen")),
)
"""Keys of the lists and texts of a part, for help."""
FIELDS: Final[Pairs] = (
    ("Enter", N_("Till nästa fält, och efter det sista klart; i en lång text en ny rad")),
    ("↑ ↓", N_("Flytta mellan fälten, eller mellan svaren i ett fält")),
)
"""Keys of whatever has fields."""


def bindings() -> list[BindingType]:
    """The deeds' keys, as a screen binds them."""
    return [
        Binding(key, deed.action, id=deed.action, show=False, priority=key not in A_TEXTS_OWN)
        for deed in DEEDS
        for key in deed.keys
        if deed.action not in EVERYWHERE
    ]
