"""What a reader finds in each face."""

import io
import re
import unicodedata
from collections.abc import Iterator

import docx
import page
import pypdf
from docx.oxml.ns import qn

from assistant.documents.outline import (
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

FALSE_ALARM = "PDFA3A-STREAM-LENGTH-001"
"""Raised for a stream whose last byte is a carriage return, which then looks like half of
the line end before ``endstream``.  veraPDF finds nothing wrong with such a file."""


def headings(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Heading):
            yield block.text
        elif isinstance(block, Group):
            yield from headings(block.blocks)


def words(document: Document) -> list[str]:
    """Every text of the outline, in the order it is read."""
    said = [document.title, document.subtitle]
    for block in (*document.notices, document.summary, *document.blocks):
        said += _said(block)
    return [text for text in said if text]


def _said(block: Block) -> list[str]:
    match block:
        case Heading(text=text):
            return [text]
        case Paragraph(text=text, lead=lead) | Notice(text=text, lead=lead):
            return [lead, text]
        case Fields(rows=rows):
            return [text for row in rows for text in (row.label, row.value)]
        case Table(rows=cells):
            return [text for row in cells for cell in row for text in (cell.text, cell.note)]
        case SignatureLines(rows=lines):
            return [text for line in lines for text in (line.name, line.role)]
        case Listing(items=items):
            return list(items)
        case Lines(label=label):
            return [label]
        case Group(blocks=blocks):
            return [text for inner in blocks for text in _said(inner)]


def letters(text: str) -> str:
    """The text without what a face may add or take for a line's sake."""
    return re.sub(r"[\s\u00ad\u200b\u2010-]", "", unicodedata.normalize("NFKC", text))


def in_order(texts: list[str], face: str) -> str:
    """The first text that the face lacks where it should come, or nothing."""
    face, place = letters(face), 0
    for text in texts:
        found = face.find(letters(text), place)
        if found < 0:
            return text
        place = found + len(letters(text))
    return ""


def docx_text(content: bytes) -> str:
    body = docx.Document(io.BytesIO(content)).element.body
    return "\n".join("".join(t.text or "" for t in p.iter(qn("w:t"))) for p in body.iter(qn("w:p")))


def docx_headings(content: bytes) -> list[str]:
    paragraphs = docx.Document(io.BytesIO(content)).paragraphs
    return [p.text for p in paragraphs if p.style and p.style.style_id.startswith("Heading")]


def pdf_pages(content: bytes) -> list[str]:
    return [leaf.extract_text() for leaf in pypdf.PdfReader(io.BytesIO(content)).pages]


def pdf_body(document: Document, content: bytes) -> str:
    """A PDF's text without what is printed at the head and foot of each page."""
    pages = [letters(page) for page in pdf_pages(content)]
    for number, said in enumerate(pages, 1):
        count = document.page_of.format(page=number, pages=len(pages))
        running = "".join(document.running) if number > 1 else ""
        for furniture in (document.footer + count, document.practice + running):
            said = said.replace(letters(furniture), "", 1)
        pages[number - 1] = said
    return "".join(pages)


def pdf_headings(content: bytes) -> list[str]:
    def flat(entries: list[object]) -> Iterator[str]:
        for entry in entries:
            if isinstance(entry, list):
                yield from flat(entry)
            else:
                yield str(entry["/Title"])  # type: ignore[index]

    return list(flat(pypdf.PdfReader(io.BytesIO(content)).outline))


def pdf_failures(content: bytes) -> list[str]:
    """What keeps a PDF from being PDF/UA-1 and PDF/A-3a."""
    profiles = (page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_3A)
    return [
        failure.rule_id
        for profile in profiles
        for failure in page.validate_pdf_bytes(content, profile=profile).failures
        if failure.rule_id != FALSE_ALARM or not _lengths_right(content)
    ]


def _lengths_right(content: bytes) -> bool:
    return all(
        re.match(rb"\r?\n?endstream", content[m.end() + int(m[1]) :][:12])
        for m in re.finditer(rb"/Length (\d+)[^>]*?>>\s*?stream\r?\n", content)
    )


def docx_text_size(content: bytes) -> float:
    """The size of running text, in points."""
    styles = docx.Document(io.BytesIO(content)).styles.element
    return int(next(styles.iter(qn("w:sz"))).get(qn("w:val"))) / 2
