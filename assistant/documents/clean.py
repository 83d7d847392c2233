"""Makes any text printable, whatever was typed or pasted.

One character that no font can draw, or one control character, would fail a
whole PDF; an override could make a line read otherwise than it was typed.  So
every text of an outline passes here before any face sees it.  What could not
be kept is told, so that somebody can say it otherwise.
"""

import re
import unicodedata
from typing import Any, Final, TypeVar

from msgspec import Struct

from assistant.documents.fonts import coverage
from assistant.language.readable import readable
from assistant.meeting.records import each_text as each_text

REPLACEMENT: Final = "\N{REPLACEMENT CHARACTER}"
LONGEST: Final = 20_000
"""Characters of one text; what is longer is shortened."""
LONGEST_WORD: Final = 60
"""Characters without a space; what is longer may break at every ``BREAK_AT``."""
BREAK_AT: Final = 12
MARKS: Final = 3
"""Combining marks on one base."""

_BREAK = "\u200b"
_ELLIPSIS = " …"
_PLAIN = re.compile(r"[\n\x20-\x7e\u00a0-\u00ac\u00ae-\u017f–—\u2018’“”•…]*")
_WORD = re.compile(rf"[^\s{_BREAK}]{{{LONGEST_WORD + 1},}}")

S = TypeVar("S", bound=Struct)


class Cleaned(Struct, frozen=True):
    """A text, or a struct of texts, that can be printed, and what it cost."""

    value: Any
    replaced: tuple[str, ...] = ()
    """Each character that could not be kept, once, in the order met."""
    shortened: bool = False


def clean(text: str) -> Cleaned:
    """The text as it can be printed.  Never raises."""
    shortened = len(text) > LONGEST
    text = text[:LONGEST]
    if _PLAIN.fullmatch(text) is None:
        text, replaced = _drawable(readable(text), coverage())
    else:
        replaced = ()
    if shortened:
        text = text[: LONGEST - len(_ELLIPSIS)] + _ELLIPSIS
    return Cleaned(_WORD.sub(_breakable, text), replaced, shortened)


def clean_all(value: S) -> Cleaned:
    """Every text of a struct, however deep, as it can be printed."""
    replaced: dict[str, None] = {}
    shortened = False

    def change(text: str) -> str:
        nonlocal shortened
        if len(text) <= LONGEST_WORD and _PLAIN.fullmatch(text):  # as most are
            return text
        cleaned = clean(text)
        replaced.update(dict.fromkeys(cleaned.replaced))
        shortened = shortened or cleaned.shortened
        return str(cleaned.value)

    value = each_text(value, change)
    if len(replaced) > 1:
        replaced.pop(REPLACEMENT, None)  # what it stands for is told
    return Cleaned(value, tuple(replaced), shortened)


def plain(text: str) -> str:
    """Only the characters every font has, for when nothing else could be printed."""
    return "".join(char if _PLAIN.fullmatch(char) else "?" for char in text)


def _drawable(text: str, fonts: tuple[frozenset[int], ...]) -> tuple[str, tuple[str, ...]]:
    """Each base that a font has, with those of its marks that the same font has."""
    kept: list[str] = []
    replaced: dict[str, None] = {}
    able: list[frozenset[int]] = []
    marks = 0
    for char in text:
        if unicodedata.category(char).startswith("M"):
            able_too = [font for font in able if ord(char) in font]
            if able_too and marks < MARKS:
                able, marks = able_too, marks + 1
                kept.append(char)
            else:
                replaced[char] = None
            continue
        able, marks = [font for font in fonts if ord(char) in font], 0
        if char == REPLACEMENT or not (able or char == "\n" or char.isspace()):
            replaced[char] = None
            kept.append(REPLACEMENT)
        else:
            kept.append(char if able or char == "\n" else " ")
    return "".join(kept), tuple(replaced)


def _breakable(word: re.Match[str]) -> str:
    """A long word with places to break, never between a base and its mark."""
    pieces: list[str] = []
    since = 0
    for char in word.group():
        if since >= BREAK_AT and not unicodedata.category(char).startswith("M"):
            pieces.append(_BREAK)
            since = 0
        pieces.append(char)
        since += 1
    return "".join(pieces)
