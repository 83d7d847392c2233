"""How much of a page blocks take, about: reckoned from their words, before they are laid out."""

from collections.abc import Iterable
from typing import Final

from assistant.documents.outline import (
    TEXT_WIDTH,
    Block,
    Cell,
    Fields,
    Group,
    Heading,
    Lines,
    Listing,
    Notice,
    Paragraph,
    Reading,
    SignatureLines,
    Table,
)
from assistant.documents.widths import wide

SHORT: Final = 0.85
"""So much of a page, reckoned, is less than a page: no letter is wider than it is reckoned."""
TALL: Final = 3.0
"""So many pages, reckoned, are more than a page even in the narrowest letters."""

_KEPT: Final = 0.8
"""A table reckoned to take so much of a page takes half of it: so much may be empty before it."""
_LONG: Final = 0.28
"""A text that takes more of a page is read on over two."""
_ROOM: Final = {"full": 218, "easy": 144}
"""How wide a line is between the margins, in fifths of the letter size."""
_LINES: Final = {"full": 47, "easy": 34}
"""How many lines a page takes."""


def pages(blocks: Iterable[Block], reading: Reading = "full") -> float:
    """How many pages they take, rather too many than too few."""
    return sum(_tall(block, _ROOM[reading]) for block in blocks) / _LINES[reading]


def kept(table: Table) -> bool:
    """Whether a table stays on one page with what it belongs to, or may part between its rows."""
    return pages((table,)) <= _KEPT


def runs_on(block: Block, reading: Reading = "full") -> bool:
    """Whether it is a text so long that it is read on over a page as well as on one."""
    return isinstance(block, Paragraph) and pages((block,), reading) > _LONG


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
            return 3 + sum(0.4 + 0.8 * _most_rows(row, shares) for row in rows)
        case SignatureLines(rows=people):
            return 3 + 3.2 * len(people)
        case Listing(items=items):
            return sum(0.5 + _rows(item, room) for item in items)
        case Lines(count=count):
            return 2.5 * count
        case Group(blocks=blocks):
            return sum(_tall(inner, room) for inner in blocks)


def _most_rows(row: tuple[Cell, ...], shares: list[float]) -> int:
    """How many rows the tallest cell takes, in smaller letters closer to each other."""
    texts = (f"{cell.text}\n{cell.note}" if cell.note else cell.text for cell in row)
    return max(_rows(text, share) for text, share in zip(texts, shares, strict=True))


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
