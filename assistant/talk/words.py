"""The words that only the conversation has: they ask, and change nothing noted."""

from typing import Final

from msgspec import Struct

from assistant.asking.display import TITLE as DISPLAY
from assistant.asking.forms import EVERY
from assistant.asking.last_read import TITLE
from assistant.asking.line_words import after
from assistant.asking.moves import MOVES, Move
from assistant.asking.rehearsal import LOOK_BACK
from assistant.asking.stamping import UNLOCK_CARD
from assistant.language.names import find, folded
from assistant.language.translation import N_, SOURCE, language


class Aside(Struct, frozen=True):
    """A word, what it is for, and what may follow it."""

    name: str
    title: str
    words: tuple[str, ...]
    takes: str = ""


ASIDES: Final = (
    Aside("help", N_("Alla ord, eller ett ords svar"), ("hjälp", "help", "?"), N_("ord")),
    Aside(
        "where",
        N_("Var ni är, hur tiden står och vad lagen saknar"),
        ("var är vi", "where are we", "var", "where"),
    ),
    Aside("circle", N_("Mötescirkeln i en mening: del, tid och slut"), ("cirkel", "circle")),
    Aside(
        "show",
        N_("Det som är noterat, i delen eller under ett ord; visa dagordning ger alla delar"),
        ("visa", "show"),
        N_("ord"),
    ),
    Aside("say", N_("Vad du kan säga i den här delen"), ("säg", "say")),
    Aside("missing", N_("Vad lagen ännu vill ha"), ("saknas", "missing")),
    Aside("undo", N_("Ångra det du gjorde senast"), ("ångra", "undo"), N_("ändå")),
    Aside("redo", N_("Gör om det du ångrade"), ("gör om", "redo"), N_("ändå")),
    Aside(
        "doubles", N_("Välj mellan två texter om samma sak"), ("dubbelt", "doubles"), N_("nummer")
    ),
    Aside("history", N_("Vem som ändrade vad, det senaste sist"), ("historik", "history")),
    Aside(
        "time-jump",
        N_("Hur datorns klocka har hoppat; tidshopp räknas och tidshopp räknas inte svarar"),
        ("tidshopp", "time jump"),
        N_("svar"),
    ),
    Aside(
        "papers",
        N_("Gör den fastställda planens dokument, eller ett annat papper"),
        ("papper", "papers"),
        N_("vilket"),
    ),
    Aside(
        "print",
        N_("Skriv ut så många exemplar; skriv ut sidan 3 tar bara den"),
        ("skriv ut", "print"),
        N_("antal"),
    ),
    Aside(
        "printout",
        N_("Hur utskriften går; utskrift tillbaka tar den tillbaka"),
        ("utskrift", "printout"),
        N_("tillbaka"),
    ),
    Aside(
        "printer", N_("Vilken skrivare det är, eller välj en"), ("skrivare", "printer"), N_("namn")
    ),
    Aside("last-read", TITLE, ("läs igenom", "last read"), N_("nummer")),
    Aside(
        "let-be",
        N_("Låt något som lästes upp vara som det är; låt vara inget tar fram allt igen"),
        ("låt vara", "let be"),
        N_("nummer"),
    ),
    Aside("rehearsal", LOOK_BACK, ("övningen", "rehearsal")),
    Aside("card", UNLOCK_CARD, ("lås upp kortet", "unlock the card")),
    Aside("display", DISPLAY, ("skärm", "display"), N_("nätet eller släck")),
    Aside(
        "elsewhere",
        N_("Spara mötet på ett annat ställe, när det inte går här"),
        ("spara i", "save in"),
        N_("mapp"),
    ),
    Aside("lock", N_("Göm skärmen: bara nästa, paus och sådant hörs"), ("lås", "lock")),
    Aside("quit", N_("Lämna samtalet; mötet finns kvar"), ("sluta", "quit")),
)


def aside_in(line: str) -> tuple[Aside, str] | None:
    """The aside a line is, and what follows its word; None for any other line."""
    said = folded(line).rstrip(" .!?") or folded(line)
    for aside in ASIDES:
        for word in map(folded, aside.words):
            if said == word:
                return aside, ""
            if aside.takes and said.startswith(f"{word} "):
                return aside, " ".join(line.split(" ")[word.count(" ") + 1 :]).strip()
    return None


def to_type(words: tuple[str, ...]) -> str:
    """Which of a thing's words is shown: the Swedish ones stand first, the English last."""
    return words[0] if language() == SOURCE else words[-1]


def is_word(text: str) -> bool:
    """Whether a text is one of the words that a form begins with, and nothing more."""
    return any(folded(text) == folded(word) for form in EVERY for word in form.words)


def nearly(word: str) -> tuple[str, ...]:
    """The asides' words that a mistyped word may mean."""
    words = {w: w for aside in ASIDES for w in aside.words if len(w) > 1}
    found = find(word, words) if len(word) > 2 else None
    if found is None:
        return ()
    return (found.id,) if found.id else found.unsure


def move_in(line: str) -> Move | None:
    """The move a whole line is, if it is one."""
    said = folded(line)
    return next((move for move in MOVES if said in map(folded, move.words)), None)


def begins_line(line: str) -> bool:
    """Whether a line is a form's word, perhaps what it is about, and a colon."""
    left, colon, _right = line.partition(":")
    return bool(colon) and any(after(left, form.words) is not None for form in EVERY)
