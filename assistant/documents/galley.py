"""The outline as Typst is given it: what Typst would ask of every text is settled before.

Looking for long words in each cell, and laying every group out twice to see whether a
page holds it, took Typst more time than all the rest.
"""

from collections.abc import Sequence
from typing import Any, Final

import msgspec

from assistant.documents.outline import (
    SIGNATURE_WIDTHS,
    TEXT_WIDTH,
    Block,
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
from assistant.documents.widths import part_words, wide

SHORT: Final = 0.85
"""So much of a page, reckoned, is less than a page: no letter is wider than it is reckoned."""
TALL: Final = 3.0
"""So many pages, reckoned, are more than a page even in the narrowest letters."""
LONG: Final = 12
"""A text of more lines is not kept to one page: too much of the page before would be empty."""

_ROOM: Final = {"full": 218, "easy": 144}
"""How wide a line is between the margins, in fifths of the letter size."""
_PER_MM: Final = 5 * 72 / 25.4 / 9.5
"""Fifths of a table's letter size in a millimetre."""
_INSET: Final = 5 * 12 / 9.5
"""What a cell keeps free, left and right."""
_SMALLER: Final = 9.5 / 8.5
"""How many more letters of a note find room."""
_BOLDER: Final = 1.1
"""How much wider bold letters are, at most."""
_LABEL: Final = {"full": 57, "easy": 39}
"""How wide a field's label may be to take one line for certain."""
_COLUMN: Final = {"full": 50, "easy": 35}
"""How wide a word of it may be, in a column of its own."""
_LINES: Final = {"full": 47, "easy": 34}
"""How many lines a page takes."""


def galley(document: Document) -> bytes:
    """The document as JSON, and what each block is besides.

    A group says whether a page ``fits`` it: ``yes``, ``no``, or ``ask`` where only its layout
    can tell; a narrow text, whether a word of it is ``broad`` and has to be hyphenated; a field,
    whether its label is ``wide`` and may take two lines; a table, whether its header is
    ``low``: of one line.
    """
    data = msgspec.to_builtins(document, builtin_types=())
    _tell(document.summary, data["summary"], document.reading)
    for block, plain in zip(document.blocks, data["blocks"], strict=True):
        _tell(block, plain, document.reading)
    return msgspec.json.encode(data)


def _tell(block: Block, plain: dict[str, Any], reading: str) -> None:
    match block:
        case Group():
            plain["fits"] = _fits(block, reading)
            for inner, told in zip(block.blocks, plain["blocks"], strict=True):
                _tell(inner, told, reading)
        case Table():
            plain["low"] = _low(block.header, block.widths)
            for row in plain["rows"]:
                for cell, width in zip(row, block.widths, strict=True):
                    _fit(cell, width)
        case SignatureLines():
            plain["widths"] = SIGNATURE_WIDTHS
            plain["low"] = _low(block.header, SIGNATURE_WIDTHS)
            plain["rows"] = [
                {"text": line.name, "note": line.role, "weighty": False} for line in block.rows
            ]
            for cell in plain["rows"]:
                _fit(cell, SIGNATURE_WIDTHS[0])
        case Fields():
            for pair in plain["rows"]:
                pair["wide"] = wide(pair["label"]) > _LABEL[reading]
                pair["broad"] = part_words(pair, "label", _COLUMN[reading])


def _fits(group: Group, reading: str) -> str:
    room = _ROOM[reading]
    if any(_runs_on(block, room) for block in group.blocks):
        return "no"
    share = sum(_tall(inner, room) for inner in group.blocks) / _LINES[reading]
    return "yes" if share < SHORT else "no" if share > TALL else "ask"


def _runs_on(block: Block, room: int) -> bool:
    """Whether it is a long text, which is read on over a page as well as on one."""
    return isinstance(block, Paragraph) and _rows(block.text, room) > LONG


def _low(header: Sequence[str], widths: Sequence[int]) -> bool:
    """Whether a header in bold letters takes one line."""
    return all(
        wide(head) * _BOLDER <= _room(width) for head, width in zip(header, widths, strict=True)
    )


def _fit(cell: dict[str, Any], width: int) -> None:
    """Part what is too wide for a column of so many millimetres."""
    text = part_words(cell, "text", _room(width))
    note = part_words(cell, "note", _room(width) * _SMALLER)
    cell["broad"] = text or note


def _room(width: int) -> float:
    """How wide a line is in a column of so many millimetres, in fifths of the letter size."""
    return width * _PER_MM - _INSET


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
            return sum(
                _rows(pair.label, room * 0.23) - 0.3 + _rows(pair.value, room * 0.7)
                for pair in pairs
            )
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
    if wide(line) > room:
        for word in line.split(" "):
            width = wide(word)
            if used and used + width > room:
                rows, used = rows + 1, 0
            rows += int(width / room)
            used += width + 2
    return rows
