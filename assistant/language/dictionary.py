"""Looking words up: Hunspell's dictionaries, and the field's own words.

Nothing is corrected here, and what is offered is one slip away: Hunspell's own offers take
a second a word.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from time import monotonic
from typing import Final

from msgspec import Struct

from assistant.library.words import Words, known_words

Spells = Callable[[str], bool]

MOST: Final = 5000
"""Words that are looked up; a plan has some hundreds."""
LONGEST: Final = 40
"""Letters of the longest word that is looked up."""
OFFERED: Final = 2
"""How many other spellings a word is given."""
_SEEKING: Final = 2.0
"""Seconds in which other spellings are sought; what comes after that is given none."""
_ENOUGH: Final = 6
"""Words by which it can be told that a text is in another language."""
_LETTERS: Final = "etanrsildomkgvfhupåäöbcyjxéwzq"
_OTHER: Final = {"sv": "en", "en": "sv"}
_FILES: Final = {"sv": ("hunspell-sv", "sv_SE"), "en": ("chunspell", "en_US")}
"""In which package each language's dictionary comes, and what it is called there."""


class Asked(Struct, frozen=True):
    """Words to look up, and the language they are likely in."""

    words: tuple[str, ...]
    language: str


Unknown = dict[str, tuple[str, ...]]
"""The words no dictionary has, each with a few that it may be meant for."""


def looked_up(asked: Asked, load: Callable[[str], Spells]) -> Unknown:
    """What neither dictionary nor word list has.

    Where most are unknown the plan is in the other language, or some of it is: what that knows
    is known too.
    """
    sought = [word for word in asked.words if len(word) <= LONGEST][:MOST]
    spells = knowing(load(asked.language), known_words(asked.language))
    unknown = [word for word in sought if not spells(word)]
    if len(unknown) > max(_ENOUGH, len(sought) // 2):
        other = _OTHER[asked.language]
        also = knowing(load(other), known_words(other))
        unknown, own = [word for word in unknown if not also(word)], unknown
        if len(unknown) < len(own) / 2:
            spells = also
    return dict(_with_offers(unknown, spells))


def knowing(spells: Spells, words: Words) -> Spells:
    """A dictionary with the field's words in it, and with other good ways to spell."""
    known = frozenset(words.known)

    def spelled(word: str) -> bool:
        if word.casefold() in known or spells(word):
            return True
        return any(
            written in word and spells(word.replace(written, meant))
            for written, meant in words.also
        )

    return lambda word: spelled(word) or ("-" in word and all(map(spelled, word.split("-"))))


def loaded(language: str) -> Spells:
    """The dictionary of a language; raises ``OSError`` where it, or its reader, is missing."""
    try:
        from hunspell import Hunspell
    except ImportError:
        raise OSError from None
    package, name = _FILES[language]
    folder = _folder(package, f"{name}.dic")
    spells: Spells = Hunspell(name, hunspell_data_dir=str(folder)).spell
    return spells


def near(word: str, spells: Spells) -> Iterator[str]:
    """Words one slip away, the likeliest slip first: swapped, doubled, left out, mistaken."""
    at = range(len(word))
    tried: Iterable[str] = (
        *(word[:i] + word[i + 1] + word[i] + word[i + 2 :] for i in at[:-1]),
        *(word[:i] + word[i + 1 :] for i in at),
        *(word[:i] + one + word[i:] for i in range(len(word) + 1) for one in _LETTERS),
        *(word[:i] + one + word[i + 1 :] for i in at for one in _LETTERS),
    )
    return (other for other in dict.fromkeys(tried) if other != word and spells(other))


def _with_offers(unknown: Sequence[str], spells: Spells) -> Iterator[tuple[str, tuple[str, ...]]]:
    until = monotonic() + _SEEKING
    for word in unknown:
        found: list[str] = []
        for other in near(word, spells) if monotonic() < until else ():
            found.append(other)
            if len(found) == OFFERED:
                break
        yield word, tuple(found)


def _folder(package: str, file: str) -> Path:
    from importlib.metadata import PackageNotFoundError, distribution

    try:
        files = distribution(package).files or ()
    except PackageNotFoundError:
        raise FileNotFoundError(package) from None
    for found in files:
        if found.name == file:
            return Path(str(found.locate())).resolve().parent
    raise FileNotFoundError(file)
