"""An outline in every face, the stamped one too; where one cannot be made the others say so.

To be called in a worker thread, where no event loop runs.
"""

from collections.abc import Callable
from datetime import datetime
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from assistant.documents.attachments import attachments
from assistant.documents.giving_way import NO_PDF, ONLY_TEXT, noticed
from assistant.documents.outline import Block, Document, Group, Paragraph, SignatureLines
from assistant.documents.pdf import Pdf, pdf
from assistant.documents.problem import DocumentProblem
from assistant.documents.stamp import Claim, stamped
from assistant.documents.stamp_key import Stamper
from assistant.language.translation import _, format_datetime

T = TypeVar("T")


class Stamp(Struct, frozen=True):
    """What is to be stamped with, when, and what the stamp says of the plan."""

    stamper: Stamper
    at: datetime
    claim: Claim


class Rendered(Struct, frozen=True, kw_only=True):
    """The faces; what could not be made is None."""

    text: bytes | None
    docx: bytes | None
    pdf: bytes | None
    stamped: bool
    """Whether the PDF has its stamp."""
    problems: tuple[str, ...]
    """As ``Produced`` tells them."""


def rendered(document: Document, *, data: bytes = b"", stamp: Stamp | None = None) -> Rendered:
    """The document in every face.  Its texts must be clean.  Never raises.

    With ``data`` the PDF carries it and the Word file inside.
    """
    problems: list[str] = []
    docx = _made("docx", lambda: _docx(document), problems)
    along = attachments(data, docx) if data else ()

    def stamped_pdf() -> tuple[Pdf, bool]:
        if stamp is not None:
            made = pdf(_saying_so(document, stamp.at), along)
            try:
                content = stamped(made.content, stamp.stamper, stamp.claim, stamp.at)
                return replace(made, content=content), True
            except DocumentProblem as problem:
                problems.append(problem.code)  # made once more, so that it does not claim it
        return pdf(document, along), False

    made, sealed = _made("pdf", stamped_pdf, problems) or (None, False)
    if made is None and docx is not None:
        docx = _made("docx", lambda: _docx(noticed(document, NO_PDF)), problems)
    alone = made is None and docx is None
    said = noticed(document, ONLY_TEXT) if alone else document
    return Rendered(
        text=_made("text", lambda: _text(said), problems),
        docx=docx,
        pdf=made.content if made else None,
        stamped=sealed,
        problems=(*problems, *(made.problems if made else ())),
    )


def _saying_so(document: Document, at: datetime) -> Document:
    """The document with a word of its stamp, where people sign or at its end."""
    told = _(
        "Elektroniskt stämplad {when}. Visar att filen är oförändrad sedan den stämplades; "
        "ersätter ingens underskrift."
    )
    said = Paragraph(told.format(when=format_datetime(at)), "quiet")
    blocks = document.blocks
    for place in range(len(blocks) - 1, -1, -1):
        if _signed(blocks[place]):
            here = Group((*_parts(blocks[place]), said))
            return replace(document, blocks=(*blocks[:place], here, *blocks[place + 1 :]))
    return replace(document, blocks=(*blocks, said))


def _signed(block: Block) -> bool:
    return any(isinstance(part, SignatureLines) for part in _parts(block))


def _parts(block: Block) -> tuple[Block, ...]:
    return block.blocks if isinstance(block, Group) else (block,)


def _made(face: str, make: Callable[[], T], problems: list[str]) -> T | None:
    """The face, or None and a problem more."""
    try:
        return make()
    except DocumentProblem as problem:
        problems.append(problem.code)
    except Exception:
        problems.append(f"{face}-failed")
    return None


def _text(document: Document) -> bytes:
    from assistant.documents.text import text

    return text(document).encode()


def _docx(document: Document) -> bytes:
    from assistant.documents.docx_face import docx

    return docx(document)
