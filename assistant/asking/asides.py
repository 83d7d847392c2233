"""What asks, shows or makes paper, and changes nothing that is noted; each face has its own way."""

from typing import Final

from msgspec import Struct

from assistant.asking.display import TITLE as DISPLAY
from assistant.asking.judgement import TITLE as JUDGEMENT
from assistant.asking.lacking import TITLE as TO_PREPARE
from assistant.asking.last_read import TITLE as LAST_READ
from assistant.asking.rehearsal import LOOK_BACK
from assistant.asking.stamping import UNLOCK_CARD
from assistant.language.translation import N_


class Aside(Struct, frozen=True):
    """A word, what it is for, and what may follow it."""

    name: str
    title: str
    words: tuple[str, ...]
    takes: str = ""
    example: tuple[str, str] = ("", "")
    """What may follow, in Swedish and in English; nothing where the word stands alone."""
    english: int = 1
    """How many of the words, the last ones, are English."""
    careful: bool = False
    """Whether a mistyped word is asked about: it leaves, or puts something on paper."""


ASIDES: Final = (
    Aside(
        "help",
        N_("Alla ord, eller ett ords svar"),
        ("hjälp", "?", "help"),
        N_("ord"),
        ("mål", "goal"),
    ),
    Aside(
        "where",
        N_("Var ni är, hur tiden står och vad lagen saknar"),
        ("var är vi", "var", "where are we", "where"),
        english=2,
    ),
    Aside("circle", N_("Mötescirkeln i en mening: del, tid och slut"), ("cirkel", "circle")),
    Aside(
        "show",
        N_("Det som är noterat, i delen eller under ett ord; visa dagordning ger alla delar"),
        ("visa", "show"),
        N_("ord"),
        ("mål", "goal"),
    ),
    Aside("say", N_("Vad du kan säga i den här delen"), ("säg", "say")),
    Aside("missing", N_("Vad lagen ännu vill ha"), ("saknas", "missing")),
    Aside("to-prepare", TO_PREPARE, ("det här saknas", "att ordna", "to prepare")),
    Aside("undo", N_("Ångra det du gjorde senast"), ("ångra", "undo"), N_("ändå")),
    Aside("redo", N_("Gör om det du ångrade"), ("gör om", "redo"), N_("ändå")),
    Aside(
        "doubles",
        N_("Välj mellan två texter om samma sak"),
        ("dubbelt", "doubles"),
        N_("nummer"),
        ("1", "1"),
    ),
    Aside("history", N_("Vem som ändrade vad, det senaste sist"), ("historik", "history")),
    Aside(
        "time-jump",
        N_("Hur datorns klocka har hoppat; tidshopp räknas och tidshopp räknas inte svarar"),
        ("tidshopp", "time jump"),
        N_("svar"),
        ("räknas", "counts"),
    ),
    Aside(
        "papers",
        N_("Gör den fastställda planens dokument, eller ett annat papper"),
        ("papper", "papers"),
        N_("vilket"),
        ("kallelse", "invitation"),
    ),
    Aside(
        "print",
        N_("Skriv ut så många exemplar; skriv ut sidan 3 tar bara den"),
        ("skriv ut", "print"),
        N_("antal"),
        ("5", "5"),
        careful=True,
    ),
    Aside(
        "printout",
        N_("Hur utskriften går; utskrift tillbaka tar den tillbaka"),
        ("utskrift", "printout"),
        N_("tillbaka"),
        ("tillbaka", "back"),
    ),
    Aside(
        "printer", N_("Vilken skrivare det är, eller välj en"), ("skrivare", "printer"), N_("namn")
    ),
    Aside("last-read", LAST_READ, ("läs igenom", "last read"), N_("nummer"), ("1", "1")),
    Aside(
        "let-be",
        N_("Låt något som lästes upp vara som det är; låt vara inget tar fram allt igen"),
        ("låt vara", "let be"),
        N_("nummer"),
        ("1", "1"),
    ),
    Aside("judgement", JUDGEMENT, ("omdöme", "egna svar", "judgement")),
    Aside("rehearsal", LOOK_BACK, ("övningen", "rehearsal")),
    Aside("unlock-card", UNLOCK_CARD, ("lås upp kortet", "unlock the card")),
    Aside("display", DISPLAY, ("skärm", "display"), N_("nätet eller släck"), ("släck", "off")),
    Aside(
        "elsewhere",
        N_("Spara mötet på ett annat ställe, när det inte går här"),
        ("spara i", "save in"),
        N_("mapp"),
    ),
    Aside("lock", N_("Göm skärmen: bara nästa, paus och sådant hörs"), ("lås", "lock")),
    Aside("code", N_("Välj en kort kod för skärmlåset"), ("välj kod", "choose code")),
    Aside("quit", N_("Lämna samtalet; mötet finns kvar"), ("sluta", "quit"), careful=True),
)
