"""The PDF: tagged for readers who listen (PDF/UA-1), kept for archives (PDF/A-3a).

The text reaches Typst only as JSON, never as source.  The same outline gives
the same bytes: its own moment is the only time in the file.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from assistant.documents.attachments import Attached
from assistant.documents.clean import each_text, plain
from assistant.documents.fonts import typst_fonts
from assistant.documents.galley import galley
from assistant.documents.giving_way import NO_STANDARDS, PLAIN, noticed
from assistant.documents.logo import Logo
from assistant.documents.outline import Document
from assistant.documents.problem import DocumentProblem

if TYPE_CHECKING:
    from typst import PDFStandard

SOURCE = Path(__file__).parent / "data" / "plan.typ"
STANDARDS: "list[PDFStandard]" = ["ua-1", "a-3a"]


class Pdf(Struct, frozen=True):
    """A PDF, and what had to give way for there to be one."""

    content: bytes
    problems: tuple[str, ...] = ()


def pdf(document: Document, attached: Sequence[Attached] = (), logo: Logo | None = None) -> Pdf:
    """The document as PDF, with what goes along inside it.  Its texts must be clean.

    Where it cannot be made, it is tried with plain characters only, then
    without the standards, and says so itself.  Raises ``DocumentProblem`` where
    nothing helps.
    """
    content = _made(document, STANDARDS, attached, logo)
    if content is not None:
        return Pdf(content)
    reduced = noticed(reduce(document), PLAIN)
    content = _made(reduced, STANDARDS, attached)
    if content is not None:
        return Pdf(content, ("pdf-plain-characters",))
    content = _made(noticed(reduced, NO_STANDARDS), [], attached)
    if content is not None:
        return Pdf(content, ("pdf-plain-characters", "pdf-without-standards"))
    raise DocumentProblem("pdf-failed")


def reduce(document: Document) -> Document:
    """The document in the characters every font has."""
    reduced: Document = each_text(document, plain)
    return reduced


def _made(
    document: Document,
    standards: "list[PDFStandard]",
    attached: Sequence[Attached],
    logo: Logo | None = None,
) -> bytes | None:
    """The PDF, or None where Typst refuses or, being Rust, panics."""
    import typst

    fonts = typst_fonts()
    named = [replace(file, content=b"") for file in attached]
    try:
        compiler = typst.Compiler(  # type: ignore[type-var]  # its stub knows of no files in memory
            input=_files(attached, logo),
            root=SOURCE.parent,
            font_paths=fonts,
            ignore_system_fonts=True,
            sys_inputs={
                "data": galley(document).decode(),
                "attached": msgspec.json.encode(named).decode(),
                "logo": msgspec.json.encode(logo and logo.told).decode(),
            },
        )
        content = compiler.compile(
            format="pdf",
            pdf_standards=standards,
            timestamp=int(document.fixed_at.timestamp()),
        )
    except BaseException as error:
        if isinstance(error, Exception) or type(error).__name__ == "PanicException":
            return None
        raise
    return content if isinstance(content, bytes) else None


def _files(attached: Sequence[Attached], logo: Logo | None) -> dict[str, bytes]:
    """The source and what goes along, all in memory, so that nothing is left on the disk.

    Such a file has to be text: what is not goes as a list of numbers.
    """
    along = {
        file.name: file.content if file.text else msgspec.json.encode(list(file.content))
        for file in attached
    }
    if logo is not None:
        along["logo.json"] = msgspec.json.encode(list(logo.png))
    return {"main.typ": SOURCE.read_bytes(), **along}
