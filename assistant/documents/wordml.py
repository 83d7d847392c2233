"""An outline's blocks as WordprocessingML.

The whole body is built as one text and parsed once: a table of many rows costs
no more than its length.
"""

import re
from html import escape
from typing import Final

from assistant.documents.heights import kept, runs_on
from assistant.documents.outline import (
    EASY_WIDTH,
    SIGNATURE_WIDTHS,
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
    Style,
    Table,
)

TWIPS: Final = 1440 / 25.4
"""Twentieths of a point in a millimetre."""
TALLEST_ROW: Final = 600
"""A row with more characters than this may break over two pages."""
RULED: Final = 220
"""Twips above a line to write on."""
_STYLES: Final[dict[Style, str]] = {
    "plain": "Normal",
    "quote": "Quote",
    "quiet": "Quiet",
    "strong": "Normal",
}
_SPACER: Final = '<w:p><w:pPr><w:pStyle w:val="Spacer"/></w:pPr></w:p>'


def body(document: Document) -> str:
    """Everything of the body but its page settings."""
    width = EASY_WIDTH if document.reading == "easy" else TEXT_WIDTH
    return "".join(
        (
            _paragraph("Heading1", run(document.title)),
            _paragraph("Subtitle", run(document.subtitle)) if document.subtitle else "",
            *(block(notice) for notice in document.notices),
            _fields(document.summary, "Summary", keep=True),
            *(block(part, width=width) for part in document.blocks),
        )
    )


def run(text: str, bold: bool = False, italic: bool = False, style: str = "") -> str:
    """A run of text, with a break for each line break."""
    looks = (f'<w:rStyle w:val="{style}"/>' if style else "") + "<w:b/>" * bold + "<w:i/>" * italic
    lines = "<w:br/>".join(
        f'<w:t xml:space="preserve">{escape(line, quote=False)}</w:t>' for line in text.split("\n")
    )
    return f"<w:r>{f'<w:rPr>{looks}</w:rPr>' if looks else ''}{lines}</w:r>"


def counted(words: str) -> str:
    """*Page x of y* with the program's own counters in the place of the names."""
    parts = re.split(r"\{(page|pages)\}", words)
    names = {"page": "PAGE", "pages": "NUMPAGES"}
    return "".join(
        _counter(names[part]) if index % 2 else run(part)
        for index, part in enumerate(parts)
        if part
    )


def block(part: Block, keep: bool = False, width: int = TEXT_WIDTH) -> str:
    """A block as wide as the text is; ``keep`` binds its last line to what comes next."""
    match part:
        case Heading(text=text, level=level, new_page=new_page):
            begins = "<w:pageBreakBefore/>" * new_page
            return _paragraph(f"Heading{level}", run(text), begins=begins)
        case Paragraph(text=text, style=style, lead=lead):
            words = run(lead + " ", bold=True) if lead else ""
            keep = keep and not runs_on(part)
            return _paragraph(_STYLES[style], words + run(text, style == "strong"), keep)
        case Fields():
            return _fields(part, "Fact", keep)
        case Table():
            return _table(part, keep=keep or kept(part))
        case SignatureLines():
            return _signatures(part)
        case Listing(items=items, boxes=True):
            return "".join(_ticked(item, keep) for item in items)
        case Listing(items=items):
            return "".join(_paragraph("ListBullet", run(item), keep) for item in items)
        case Lines(label=label, count=count):
            return _ruled(label, count, keep, width)
        case Notice(lead=lead, text=text):
            return _paragraph("Notice", run(lead + " ", bold=True) + run(text))
        case Group(blocks=blocks):
            last = len(blocks) - 1
            return "".join(
                block(inner, keep or index < last, width) for index, inner in enumerate(blocks)
            )


def _paragraph(
    style: str, content: str, keep: bool = False, after: int = 0, begins: str = ""
) -> str:
    keeping = "<w:keepNext/>" if keep else ""
    space = f'<w:spacing w:after="{after}"/>' if after else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{keeping}{begins}{space}</w:pPr>{content}</w:p>'


def _fields(part: Fields, style: str, keep: bool) -> str:
    """Label, tab, value: a line that a screen reader reads as it stands."""
    last = len(part.rows) - 1
    return "".join(
        _paragraph(
            style,
            run(row.label, style="Label")
            + "<w:r><w:tab/></w:r>"
            + run(row.value, row.style == "strong", row.style == "quote"),
            keep or index < last,
            after=120 if index == last and style == "Fact" else 0,
        )
        for index, row in enumerate(part.rows)
    )


def _ticked(item: str, keep: bool) -> str:
    """A box to tick, drawn by a font that every Word has."""
    box = '<w:r><w:rPr><w:rFonts w:ascii="Segoe UI Symbol" w:hAnsi="Segoe UI Symbol"'
    box += ' w:eastAsia="Segoe UI Symbol"/></w:rPr><w:t xml:space="preserve">☐ </w:t></w:r>'
    return _paragraph("Normal", box + run(item), keep, after=60)


def _ruled(label: str, count: int, keep: bool, width: int) -> str:
    """Lines as tabs that are drawn out to the margin, tall enough for a hand."""
    tab = f'<w:tab w:val="right" w:leader="underscore" w:pos="{_twips(width)}"/>'
    looks = f'<w:tabs>{tab}</w:tabs><w:spacing w:before="{RULED}" w:after="60"/>'
    first = run(f"{label} ", style="Label")
    bound = [keep or line < count - 1 for line in range(count)]
    return "".join(
        f'<w:p><w:pPr><w:pStyle w:val="Normal"/>{"<w:keepNext/>" * bound[line]}{looks}'
        f"</w:pPr>{'' if line else first}<w:r><w:tab/></w:r></w:p>"
        for line in range(count)
    )


def _table(part: Table, keep: bool) -> str:
    """Rows that stay together where ``keep`` says so; the last two always do."""
    last = len(part.rows) - 1
    rows = "".join(
        _row(
            "".join(
                _cell(c, w, at < last if keep else at == last - 1)
                for c, w in zip(row, part.widths, strict=True)
            ),
            whole=sum(len(c.text) + len(c.note) for c in row) <= TALLEST_ROW,
        )
        for at, row in enumerate(part.rows)
    )
    return _framed(part.widths, part.header, part.description, rows)


def _signatures(part: SignatureLines) -> str:
    widths = SIGNATURE_WIDTHS
    last = len(part.rows) - 1
    rows = "".join(
        _row(
            _cell(Cell(line.name, line.role), widths[0], at < last)
            + _cell(Cell(""), widths[1])
            + _cell(Cell(""), widths[2]),
            height=13,
        )
        for at, line in enumerate(part.rows)
    )
    return _framed(widths, part.header, part.description, rows)


def _framed(widths: tuple[int, ...], header: tuple[str, ...], description: str, rows: str) -> str:
    columns = "".join(f'<w:gridCol w:w="{_twips(width)}"/>' for width in widths)
    heads = "".join(
        _cell_of(_paragraph("TableHead", run(head), keep=True), width)
        for head, width in zip(header, widths, strict=True)
    )
    said = escape(description)
    return (
        '<w:tbl><w:tblPr><w:tblStyle w:val="PlanTable"/>'
        f'<w:tblW w:w="{_twips(TEXT_WIDTH)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0"'
        ' w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
        f'<w:tblCaption w:val="{said}"/><w:tblDescription w:val="{said}"/></w:tblPr>'
        f"<w:tblGrid>{columns}</w:tblGrid>"
        f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{heads}</w:tr>{rows}</w:tbl>{_SPACER}"
    )


def _row(cells: str, whole: bool = True, height: int = 0) -> str:
    tall = f'<w:trHeight w:val="{_twips(height)}" w:hRule="atLeast"/>' if height else ""
    return f"<w:tr><w:trPr>{'<w:cantSplit/>' * whole}{tall}</w:trPr>{cells}</w:tr>"


def _cell(cell: Cell, width: int, keep: bool = False) -> str:
    note = _paragraph("TableNote", _note(cell), keep) if cell.note else ""
    text = run(cell.text) if cell.text else ""
    return _cell_of(_paragraph("TableText", text, keep) + note, width)


def _note(cell: Cell) -> str:
    return run(cell.note, style="Weighty" if cell.weighty else "")


def _cell_of(paragraphs: str, width: int) -> str:
    size = f'<w:tcW w:w="{_twips(width)}" w:type="dxa"/>'
    return f"<w:tc><w:tcPr>{size}</w:tcPr>{paragraphs}</w:tc>"


def _counter(name: str) -> str:
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {name} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def _twips(millimetres: int) -> int:
    return round(millimetres * TWIPS)
