"""The PDF: tagged for readers who listen (PDF/UA-1), kept for archives (PDF/A-3a).

The text reaches Typst only as JSON, never as source.  The same outline gives
the same bytes: its own moment is the only time in the file.
"""

from collections.abc import Sequence
from pathlib import Path
from threading import local
from typing import TYPE_CHECKING, Final

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
    from typst import Compiler, Fonts, PDFStandard

DATA = Path(__file__).parent / "data"
STANDARDS: "list[PDFStandard]" = ["ua-1", "a-3a"]

_MAIN: Final = b"""#import "plan.typ": plan
#plan(json("document.json"), json("logo-told.json"), json("attached.json"))"""


class _Kept(local):
    """What a thread keeps, as a compiler serves one at a time."""

    compiler: "Compiler | None" = None
    fonts: "Fonts | None" = None


_kept = _Kept()


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
    fonts = typst_fonts()
    try:
        content = _compiler(fonts).compile(
            input=_files(document, attached, logo),  # type: ignore[type-var]  # its stub knows of no files in memory
            format="pdf",
            pdf_standards=standards,
            timestamp=int(document.fixed_at.timestamp()),
        )
    except BaseException as error:
        if isinstance(error, Exception) or type(error).__name__ == "PanicException":
            _kept.compiler = None
            return None
        raise
    return content if isinstance(content, bytes) else None


def _compiler(fonts: "Fonts") -> "Compiler":
    """This thread's compiler: what does not change from paper to paper it reads once."""
    from typst import Compiler

    if _kept.compiler is None or _kept.fonts is not fonts:
        _kept.compiler = Compiler(root=DATA, font_paths=fonts, ignore_system_fonts=True)
        _kept.fonts = fonts
    return _kept.compiler


def _files(document: Document, attached: Sequence[Attached], logo: Logo | None) -> dict[str, bytes]:
    """All that is shown and goes along, in memory, so that nothing is left on the disk.

    Such a file has to be text: what is not goes as a list of numbers.
    """
    along = {
        file.name: file.content if file.text else msgspec.json.encode(list(file.content))
        for file in attached
    }
    if logo is not None:
        along["logo.json"] = msgspec.json.encode(list(logo.png))
    return {
        "main.typ": _MAIN,
        "document.json": galley(document),
        "logo-told.json": msgspec.json.encode(logo and logo.told),
        "attached.json": msgspec.json.encode([replace(file, content=b"") for file in attached]),
        **along,
    }
