"""The DOCX: the outline poured into a slim template of our own.

``data/base.docx`` holds the styles, the page and the empty headers; it is
built by ``scripts/make_template.py``.  The same outline gives the same bytes.
"""

import io
import zipfile
from datetime import UTC
from pathlib import Path
from typing import TYPE_CHECKING, Any

from assistant.documents.outline import Document
from assistant.documents.wordml import body, counted, run

if TYPE_CHECKING:
    from docx.document import Document as Package

TEMPLATE = Path(__file__).parent / "data" / "base.docx"
REGIONS = {"sv": "sv-SE", "en": "en-GB"}
_SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_EPOCH = (1980, 1, 1, 0, 0, 0)


def docx(document: Document) -> bytes:
    """The document as DOCX.  Its texts must be clean."""
    import docx as python_docx

    package = python_docx.Document(str(TEMPLATE))
    _pour(package, document)
    _running(package, document)
    _language(package, REGIONS.get(document.language, REGIONS["sv"]))
    _properties(package, document)
    raw = io.BytesIO()
    package.save(raw)
    return _repacked(raw.getvalue())


def _parsed(inside: str, tag: str = "w:body") -> Any:
    from docx.oxml import parse_xml

    return parse_xml(f"<{tag} {_SPACE}>{inside}</{tag}>")


def _pour(package: "Package", document: Document) -> None:
    target = package.element.body
    settings = target.sectPr
    for element in list(_parsed(body(document))):
        settings.addprevious(element)


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


def _language(package: "Package", region: str) -> None:
    from docx.oxml.ns import qn

    for element in (package.styles.element, package.settings.element):
        for language in element.iter(qn("w:lang"), qn("w:themeFontLang")):
            language.set(qn("w:val"), region)


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
