"""The outline as Typst is given it: what Typst would ask of every text is settled before.

Looking for long words in each cell, and laying every group out twice to see whether a
page holds it, took Typst more time than all the rest.
"""

from collections.abc import Sequence
from typing import Any, Final

import msgspec

from assistant.documents.heights import SHORT, TALL, pages, runs_on
from assistant.documents.outline import (
    SIGNATURE_WIDTHS,
    Block,
    Document,
    Fields,
    Group,
    Reading,
    SignatureLines,
    Table,
)
from assistant.documents.widths import part_words, wide

_PER_MM: Final = 5 * 72 / 25.4 / 9.5
"""Fifths of a table's letter size in a millimetre."""
_INSET: Final = 5 * 12 / 9.5
"""What a cell keeps free, left and right."""
_BLANK: Final = "\N{NO-BREAK SPACE}"
"""What keeps a line to sign as tall where nobody is named."""
_SMALLER: Final = 9.5 / 8.5
"""How many more letters of a note find room."""
_BOLDER: Final = 1.1
"""How much wider bold letters are, at most."""
_LABEL: Final = {"full": 57, "easy": 39}
"""How wide a field's label may be to take one line for certain."""
_COLUMN: Final = {"full": 50, "easy": 35}
"""How wide a word of it may be, in a column of its own."""


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


def _tell(block: Block, plain: dict[str, Any], reading: Reading) -> None:
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
                {"text": line.name or _BLANK, "note": line.role or _BLANK, "weighty": False}
                for line in block.rows
            ]
            for cell in plain["rows"]:
                _fit(cell, SIGNATURE_WIDTHS[0])
        case Fields():
            for pair in plain["rows"]:
                pair["wide"] = wide(pair["label"]) > _LABEL[reading]
                pair["broad"] = part_words(pair, "label", _COLUMN[reading])


def _fits(group: Group, reading: Reading) -> str:
    if any(runs_on(block, reading) for block in group.blocks):
        return "no"
    share = pages(group.blocks, reading)
    return "yes" if share < SHORT else "no" if share > TALL else "ask"


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
