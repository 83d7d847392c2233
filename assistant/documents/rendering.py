"""An outline in every face, the PDF stamped; where one cannot be made the others say so."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from assistant.documents.attachments import attachments
from assistant.documents.giving_way import NO_PDF, ONLY_TEXT, noticed
from assistant.documents.logo import Logo, LogoFile, read_logo
from assistant.documents.outline import Block, Document, Group, Paragraph, SignatureLines
from assistant.documents.pdf import Pdf, pdf
from assistant.documents.problem import DocumentProblem
from assistant.documents.stamp import Claim, get_ready, stamped
from assistant.documents.stamp_key import Stamper
from assistant.language.translation import _, format_datetime

T = TypeVar("T")


class Stamp(Struct, frozen=True):
    """What stamps, and what the stamp says of the plan."""

    stamper: Stamper
    claim: Claim


class How(Struct, frozen=True, kw_only=True):
    """What a document is made with."""

    data: bytes = b""
    """What the PDF carries inside as its data, together with the Word file; nothing for none."""
    stamp: Stamp | None = None
    pdf: bool = True
    """Whether there is to be a PDF at all."""
    logo: LogoFile | None = None
    """What stands at the top of page one, where it can be drawn and there is a PDF: to
    draw it anew after a failure would risk the Word file too."""


class Rendered(Struct, frozen=True, kw_only=True):
    """The faces that could be made."""

    faces: dict[str, bytes]
    """By name: ``text``, ``docx``, ``pdf``."""
    stamped: bool
    """Whether the PDF has its stamp."""
    problems: tuple[str, ...]
    """As ``Produced`` tells them."""


def rendered(document: Document, how: How) -> Rendered:
    """The document in every face.  Its texts must be clean.  Never raises.

    A face that fails costs the others nothing, a stamp that fails only the stamp.
    """
    problems: list[str] = []
    if how.stamp is not None:
        get_ready()
    file = how.logo if how.pdf else None
    logo = _made("logo", lambda: read_logo(file), problems) if file else None
    docx = _made("docx", lambda: docx_face(document, logo), problems)
    along = attachments(how.data, docx) if how.data else ()

    def as_pdf() -> tuple[Pdf, bool]:
        if not how.pdf:
            raise DocumentProblem("pdf-failed")
        if how.stamp is not None:
            stamper = how.stamp.stamper
            made = pdf(_saying_so(document, stamper.at), along, logo)
            try:
                return replace(made, content=stamped(made.content, stamper, how.stamp.claim)), True
            except DocumentProblem as problem:
                problems.append(problem.code)  # and made anew, since the paper claims a stamp
        return pdf(document, along, logo), False

    with ThreadPoolExecutor(1) as beside:  # Typst lets others go on
        waiting = beside.submit(_made, "text", lambda: text_face(document), problems)
        made, sealed = _made("pdf", as_pdf, problems) or (None, False)
        text = waiting.result()
    if made is None and docx is not None:
        docx = _made("docx", lambda: docx_face(noticed(document, NO_PDF), logo), problems)
    if made is None and docx is None:
        text = _made("text", lambda: text_face(noticed(document, ONLY_TEXT)), problems)
    faces = {"text": text, "docx": docx, "pdf": made.content if made else None}
    return Rendered(
        faces={face: content for face, content in faces.items() if content is not None},
        stamped=sealed,
        problems=(*problems, *(made.problems if made else ())),
    )


def text_face(document: Document) -> bytes:
    """The plain text as a file holds it."""
    from assistant.documents.text import text

    return text(document).encode()


def docx_face(document: Document, logo: Logo | None = None) -> bytes:
    """The Word file."""
    from assistant.documents.docx_face import docx

    return docx(document, logo)


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
