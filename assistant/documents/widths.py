"""How wide words are, about, and where one that is wider than its column may be parted."""

import re
from collections import defaultdict
from typing import Any, Final

_SIGNS: Final = re.compile(r"(?<=[@/_.])(?=.)")
"""Where a long word such as an address may be parted without a hyphen."""
_BREAK: Final = "\N{ZERO WIDTH SPACE}"

_NARROW: Final = " .,:;'|!()[]/-Iijlfrt"
_COMMON: Final = "abcdeghknopqsuvxyzåäöé0123456789?_–"
_BROAD: Final = "ABCDEFGHJKLNOPQRSTUVXYZÅÄÖ&"
_WIDTHS: Final = defaultdict(
    lambda: 5 * ".",
    {
        ord(mark): width * "."
        for marks, width in ((_NARROW, 2), (_COMMON, 3), (_BROAD, 4))
        for mark in marks
    },
)
_BROADEST: Final = 5


def part_words(told: dict[str, Any], key: str, room: float) -> bool:
    """Give words that are wider than their room places to break; tell whether they need hyphens.

    ``room`` is in fifths of the letter size.
    """
    if len(told[key]) * _BROADEST <= room:
        return False
    words = [_parted(word, room) for word in told[key].split(" ")]
    told[key] = " ".join(words)
    return any(wide(piece) > room for piece in told[key].replace(_BREAK, " ").split())


def _parted(word: str, room: float) -> str:
    """The word with places to break: after signs, and anywhere in what may have no syllables."""
    if wide(word) <= room:
        return word
    pieces = _SIGNS.split(word)
    syllables = 2 * room if len(pieces) == 1 else room
    few = int(room / _BROADEST)
    return _BREAK.join(
        _BREAK.join(piece[at : at + few] for at in range(0, len(piece), few))
        if wide(piece) > syllables
        else piece
        for piece in pieces
    )


def wide(text: str) -> int:
    """How wide a text is at most, in fifths of the letter size."""
    return len(text.translate(_WIDTHS))
