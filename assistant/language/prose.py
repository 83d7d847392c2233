"""Reading what people write: its sentences, its words, and what in it is somebody's own words."""

import re
from collections.abc import Iterator
from typing import Final

from msgspec import Struct

from assistant.language.names import folded

_QUOTED: Final = re.compile(r"[\"”“„«»]([^\"”“„«»\n]{1,2000})[\"”“„«»]")
_ENDS: Final = re.compile(r"(?<=[.!?…])[\"”“»)]*\s+(?=[\"”“„«(–-]*[A-ZÅÄÖÉ\d])|[\n;]+")
_WORD: Final = re.compile(r"[^\W\d_]+(?:[-'’:.@][^\W_]+)*")
_FOLLOWED: Final = ("kl", "t.ex", "bl.a", "dvs", "ca", "nr", "tel", "dr", "mr", "mrs", "e.g", "i.e")
"""What ends in a point and ends no sentence."""


class Word(Struct, frozen=True):
    """A word where it stands."""

    text: str
    begins: bool
    """Whether a sentence begins with it, so that its capital says nothing."""


def sentences(text: str) -> Iterator[str]:
    """The sentences of a text; a line and a semicolon end one too."""
    waiting = ""
    for piece in _ENDS.split(text):
        whole = f"{waiting} {piece}".strip()
        if whole.rstrip(".").casefold().endswith(_FOLLOWED) and whole.endswith("."):
            waiting = whole
            continue
        waiting = ""
        if whole:
            yield whole
    if waiting:
        yield waiting


def words(text: str) -> Iterator[Word]:
    """The words of a text, in order."""
    for sentence in sentences(text):
        for place, found in enumerate(_WORD.finditer(sentence)):
            yield Word(found[0], begins=not place)


def quotes(text: str) -> tuple[str, ...]:
    """What stands between quotation marks."""
    return tuple(found[1] for found in _QUOTED.finditer(text))


def unquoted(text: str) -> str:
    """The text without what stands between quotation marks."""
    return _QUOTED.sub(" ", text)


def plain_words(text: str) -> tuple[str, ...]:
    """The words without case or diacritics, for comparing."""
    return tuple(re.findall(r"\w+", folded(text)))


def phrases(text: str, length: int) -> Iterator[tuple[str, ...]]:
    """Every run of so many words; the whole of a text that has fewer."""
    said = plain_words(text)
    yield from (said[at : at + length] for at in range(max(1, len(said) - length + 1)))
