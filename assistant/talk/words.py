"""The words that ask and change nothing noted, as the conversation hears them."""

from typing import Final

from assistant.asking.asides import ASIDES, Aside
from assistant.asking.forms import EVERY
from assistant.asking.line_words import after
from assistant.asking.moves import MOVES, Move
from assistant.asking.screen_asides import SCREEN_ASIDES
from assistant.language.names import folded
from assistant.language.translation import N_, SOURCE, language

_SCREEN: Final = N_("Det finns bara i helskärm. Skriv sluta, och starta rundan utan talk.")
ONLY_ON_A_SCREEN: Final = {
    **{aside.name: _SCREEN for aside in SCREEN_ASIDES},
    "palette": N_("Skriv hjälp, så får du allt som går att säga."),
    "moments": N_("Skriv fastställ, skriv ut, avsluta eller stäng."),
    "settings": N_("Skriv sluta, sedan rundan settings: då ser du var inställningarna ligger."),
    "home": N_("Skriv sluta: mötet finns kvar, och du kan välja ett annat."),
    "keys": N_("Skriv sluta, sedan rundan keys."),
}
"""What is said of what only the full screen has, by the aside's name."""


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


def move_in(line: str) -> Move | None:
    """The move a whole line is, if it is one."""
    said = folded(line)
    return next((move for move in MOVES if said in map(folded, move.words)), None)


def begins_line(line: str) -> bool:
    """Whether a line is a form's word, perhaps what it is about, and a colon."""
    left, colon, _right = line.partition(":")
    return bool(colon) and any(after(left, form.words) is not None for form in EVERY)
