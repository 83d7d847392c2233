"""The outline: what a document says, before it has a face.

Every face (DOCX, PDF, plain text) reads the same outline, so they say the same
words in the same order.  A text is only ever a plain string in it, with ``\\n``
for a line break; no face reads markup out of it.
"""

from datetime import datetime
from typing import Final, Literal

from msgspec import Struct

Style = Literal["plain", "quote", "quiet", "strong"]
Reading = Literal["full", "easy"]


class Heading(Struct, frozen=True, tag="heading"):
    """A heading; the document's title is level 1, so sections begin at 2."""

    text: str
    level: Literal[2, 3, 4] = 2
    new_page: bool = False
    """Whether it begins a page, which can be torn off and handed in."""


class Paragraph(Struct, frozen=True, tag="paragraph"):
    """Running text, after a few bold words where ``lead`` has some."""

    text: str
    style: Style = "plain"
    lead: str = ""


class Field(Struct, frozen=True):
    """A label and its value."""

    label: str
    value: str
    style: Style = "plain"


class Fields(Struct, frozen=True, tag="fields"):
    """Labels and values, one pair a line."""

    rows: tuple[Field, ...]


class Cell(Struct, frozen=True):
    """A cell, with a smaller second line."""

    text: str
    note: str = ""
    weighty: bool = False
    """Whether the second line must not be overlooked."""


BLANK = Cell("\N{NO-BREAK SPACE}\n\N{NO-BREAK SPACE}")
"""A cell to write in by hand, two lines tall."""


class Table(Struct, frozen=True, tag="table"):
    """Rows under a header."""

    header: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[int, ...]
    """Millimetres; together the width of the text."""
    description: str
    """What the table shows, for somebody who does not see it."""


SIGNATURE_WIDTHS: Final = (60, 75, 35)
"""Millimetres for the name, the signature and the date."""


class SignatureLine(Struct, frozen=True):
    """A place to sign: who, and in what capacity."""

    name: str
    role: str


class SignatureLines(Struct, frozen=True, tag="signatures"):
    """Places to sign, under a header of three: name, signature, date."""

    header: tuple[str, str, str]
    rows: tuple[SignatureLine, ...]
    description: str


class Listing(Struct, frozen=True, tag="listing"):
    """Short lines without an order."""

    items: tuple[str, ...]
    boxes: bool = False
    """Whether each has a box to tick by hand."""


class Lines(Struct, frozen=True, tag="lines"):
    """Ruled lines to write on by hand, after what they ask for."""

    label: str
    count: int = 1


class Notice(Struct, frozen=True, tag="notice"):
    """What a reader must see before the rest."""

    lead: str
    text: str


class Group(Struct, frozen=True, tag="group"):
    """Blocks that stay on one page where a page can hold them."""

    blocks: "tuple[Block, ...]"


Block = Heading | Paragraph | Fields | Table | SignatureLines | Listing | Lines | Notice | Group

TEXT_WIDTH = 170
"""Millimetres between the margins of an A4 page; a table's widths add up to it."""
EASY_WIDTH = 150
"""The same in an easy reading, which has no tables."""


class Document(Struct, frozen=True, kw_only=True):
    """A whole document."""

    title: str
    kind: str
    """The title for a file's properties: never personal."""
    subtitle: str
    language: str
    """``sv`` or ``en``."""
    fixed_at: datetime
    """The moment it was fixed, in UTC; the faces take no other time."""
    notices: tuple[Notice, ...]
    """What stands above everything else."""
    summary: Fields
    """The answers of page one."""
    blocks: tuple[Block, ...]
    running: tuple[str, str]
    """Left and right at the top of every page after the first."""
    footer: str
    """At the foot of every page."""
    page_of: str
    """The words for *page x of y*, holding ``{page}`` and ``{pages}``."""
    practice: str
    """A word for every page of a document that is not real, or nothing."""
    reading: Reading = "full"
    """``easy``: larger letters, more air, short lines and no hyphens (MTM, lättläst)."""
