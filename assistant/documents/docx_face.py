"""The DOCX: the outline poured into a slim template of our own.

``data/base.docx`` holds the styles, the page and the empty headers; it is
built by ``scripts/make_template.py``.  The same outline gives the same bytes.
"""

import io
import zipfile
from datetime import UTC
from pathlib import Path
from typing import TYPE_CHECKING, Any

from assistant.documents.logo import Logo
from assistant.documents.outline import EASY_WIDTH, Document
from assistant.documents.wordml import TWIPS, body, counted, run

if TYPE_CHECKING:
    from docx.document import Document as Package

TEMPLATE = Path(__file__).parent / "data" / "base.docx"
REGIONS = {"sv": "sv-SE", "en": "en-GB"}
RUNNING = frozenset({"Header", "FirstHeader", "Footer"})
A4_WIDTH = 210
"""Millimetres."""
EASY_SIZE = 4 / 3
"""14 points where there are 10.5."""
EASY_AIR = {"before": 1.6, "after": 1.6, "line": 1.15}
_SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_EPOCH = (1980, 1, 1, 0, 0, 0)


def docx(document: Document, logo: Logo | None = None) -> bytes:
    """The document as DOCX.  Its texts must be clean."""
    import docx as python_docx

    package = python_docx.Document(str(TEMPLATE))
    if document.reading == "easy":
        _ease(package)
    _pour(package, document)
    _running(package, document)
    if logo is not None:
        _head(package, logo)
    _language(package, REGIONS.get(document.language, REGIONS["sv"]))
    _properties(package, document)
    raw = io.BytesIO()
    package.save(raw)
    return _repacked(raw.getvalue())


def _parsed(inside: str, tag: str = "w:body") -> Any:
    from docx.oxml import parse_xml

    return parse_xml(f"<{tag} {_SPACE}>{inside}</{tag}>")


def _pour(package: "Package", document: Document) -> None:
    """The whole body at once: to move its elements one by one takes longer than all the rest."""
    empty = package.element.body
    filled = _parsed(body(document))
    filled.append(empty.sectPr)
    package.element.replace(empty, filled)


def _running(package: "Package", document: Document) -> None:
    section = package.sections[0]
    word = run(document.practice, style="Practice") if document.practice else ""
    left, right = (run(text) for text in document.running)
    between = run("   ") if word else ""
    tab = "<w:r><w:tab/></w:r>"
    foot = run(document.footer) + tab + counted(document.page_of)
    for part, content in (
        (section.header, word + between + left + tab + right),
        (section.first_page_header, word),
        (section.footer, foot),
        (section.first_page_footer, foot),
    ):
        paragraph = part.paragraphs[0]._p
        for element in list(_parsed(content, "w:p")):
            paragraph.append(element)


def _head(package: "Package", logo: Logo) -> None:
    """The logo at the right of the first page's header, where it moves no line."""
    from docx.shared import Mm

    drawn = package.sections[0].first_page_header.paragraphs[0].add_run("\t")
    width, height = logo.size
    picture = drawn.add_picture(io.BytesIO(logo.png), Mm(width), Mm(height))
    picture._inline.docPr.set("descr", logo.description)


def _language(package: "Package", region: str) -> None:
    from docx.oxml.ns import qn

    for element in (package.styles.element, package.settings.element):
        for language in element.iter(qn("w:lang"), qn("w:themeFontLang")):
            language.set(qn("w:val"), region)


def _ease(package: "Package") -> None:
    """Larger letters, more air, short lines and no hyphens; the running lines stay small."""
    from docx.oxml.ns import qn
    from docx.shared import Mm

    for style in package.styles.element:
        if style.get(qn("w:styleId")) in RUNNING:
            for stop in style.iter(qn("w:tab")):
                stop.set(qn("w:pos"), str(round(EASY_WIDTH * TWIPS)))
            continue
        for size in style.iter(qn("w:sz"), qn("w:szCs")):
            size.set(qn("w:val"), str(round(int(size.get(qn("w:val"))) * EASY_SIZE)))
        for spacing in style.iter(qn("w:spacing")):
            for side, more in EASY_AIR.items():
                name = qn(f"w:{side}")
                spacing.set(name, str(round(int(spacing.get(name)) * more)))
    for hyphens in package.settings.element.findall(qn("w:autoHyphenation")):
        package.settings.element.remove(hyphens)
    margin = (A4_WIDTH - EASY_WIDTH) // 2
    package.sections[0].left_margin = package.sections[0].right_margin = Mm(margin)


def _properties(package: "Package", document: Document) -> None:
    """What a file's properties tell: nothing about anybody."""
    properties = package.core_properties
    moment = document.fixed_at.astimezone(UTC).replace(tzinfo=None, microsecond=0)
    properties.title = document.kind
    properties.author = properties.last_modified_by = properties.comments = ""
    properties.subject = properties.keywords = properties.category = ""
    properties.language = REGIONS.get(document.language, REGIONS["sv"])
    properties.created = properties.modified = moment
    properties.revision = 1


def _repacked(raw: bytes) -> bytes:
    """The same parts with no clock in them, so that a hash can be kept of the file."""
    packed = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(raw)) as old,
        zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            new.writestr(entry, old.read(name))
    return packed.getvalue()
