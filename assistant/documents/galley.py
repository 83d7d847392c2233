"""The outline as Typst is given it: what Typst would ask of every text is settled before.

Looking for long words in each cell, and laying every group out twice to see whether a
page holds it, took Typst more time than all the rest.
"""

import re
from collections import defaultdict
from typing import Any, Final

import msgspec
from msgspec.structs import replace

from assistant.documents.outline import (
    TEXT_WIDTH,
    Block,
    Cell,
    Document,
    Fields,
    Group,
    Heading,
    Lines,
    Listing,
    Notice,
    Paragraph,
    SignatureLines,
    Table,
)

LONG: Final = re.compile(r"\S{34,}")
"""A word that may be wider than a narrow cell, such as an address."""
_SIGNS: Final = re.compile(r"[@/_.]")
_MAY_BREAK: Final = "\\g<0>\N{ZERO WIDTH SPACE}"

SHORT: Final = 0.85
"""So much of a page, reckoned, is less than a page: no letter is wider than it is reckoned."""
TALL: Final = 3.0
"""So many pages, reckoned, are more than a page even in the narrowest letters."""

_ROOM: Final = {"full": 218, "easy": 144}
"""How wide a line is between the margins, in fifths of the letter size."""
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
_LINES: Final = {"full": 47, "easy": 34}
"""How many lines a page takes."""


def galley(document: Document) -> bytes:
    """The document as JSON.  A group says besides whether a page holds it: ``yes``, ``no``,
    or ``ask`` where only its layout can tell."""
    settled = replace(document, blocks=tuple(map(_breakable, document.blocks)))
    data = msgspec.to_builtins(settled, builtin_types=())
    for block, plain in zip(settled.blocks, data["blocks"], strict=True):
        _tell(block, plain, document.reading)
    return msgspec.json.encode(data)


def _breakable(block: Block) -> Block:
    """The block with places to break in its tables' long words."""
    match block:
        case Group(blocks=blocks):
            return Group(tuple(map(_breakable, blocks)))
        case Table(rows=rows):
            return replace(block, rows=tuple(tuple(map(_cell, row)) for row in rows))
    return block


def _cell(cell: Cell) -> Cell:
    if LONG.search(cell.text) or LONG.search(cell.note):
        return replace(cell, text=_broken(cell.text), note=_broken(cell.note))
    return cell


def _broken(text: str) -> str:
    return LONG.sub(lambda word: _SIGNS.sub(_MAY_BREAK, word.group()), text)


def _tell(block: Block, plain: dict[str, Any], reading: str) -> None:
    if isinstance(block, Group):
        share = sum(_tall(inner, _ROOM[reading]) for inner in block.blocks) / _LINES[reading]
        plain["fits"] = "yes" if share < SHORT else "no" if share > TALL else "ask"
        for inner, told in zip(block.blocks, plain["blocks"], strict=True):
            _tell(inner, told, reading)


def _tall(block: Block, room: int) -> float:
    """About how many lines of a page a block takes."""
    match block:
        case Heading(text=text):
            return 2 + 1.3 * _rows(text, room / 1.3)
        case Paragraph(text=text, lead=lead):
            return 0.7 + _rows(f"{lead} {text}", room)
        case Notice(lead=lead, text=text):
            return 2.5 + _rows(f"{lead} {text}", room)
        case Fields(rows=pairs):
            return sum(0.7 + _rows(pair.value, room * 0.7) for pair in pairs)
        case Table(rows=rows, widths=widths):
            shares = [room * width / TEXT_WIDTH for width in widths]
            return 3 + sum(
                0.8
                + max(
                    _rows(f"{cell.text}\n{cell.note}", n)
                    for cell, n in zip(row, shares, strict=True)
                )
                for row in rows
            )
        case SignatureLines(rows=people):
            return 3 + 3.2 * len(people)
        case Listing(items=items):
            return sum(0.5 + _rows(item, room) for item in items)
        case Lines(count=count):
            return 2.5 * count
        case Group(blocks=blocks):
            return sum(_tall(inner, room) for inner in blocks)


def _rows(text: str, room: float) -> int:
    """How many rows a text of its own takes, each so wide."""
    return sum(_broken_into(line, room) for line in text.split("\n"))


def _broken_into(line: str, room: float) -> int:
    """How many rows a line takes where it is broken between words."""
    rows, used = 1, 0
    if _wide(line) > room:
        for word in line.split(" "):
            wide = _wide(word)
            if used and used + wide > room:
                rows, used = rows + 1, 0
            rows += int(wide / room)
            used += wide + 2
    return rows


def _wide(text: str) -> int:
    return len(text.translate(_WIDTHS))
