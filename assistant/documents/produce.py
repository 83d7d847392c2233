"""Makes the plan's files.  A face that fails never stops the others.

To be called in a worker thread: it takes some tens of milliseconds, and much
longer the first time, when DOCX, PDF and stamp are first needed.
"""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from assistant.documents.clean import clean_all, each_text, whole
from assistant.documents.outline import Document
from assistant.documents.plan_document import plan_document
from assistant.documents.private_file import private_folder, write
from assistant.documents.rendering import Stamp, rendered
from assistant.documents.stamp import Claim
from assistant.documents.stamp_key import Stamper
from assistant.language.translation import local
from assistant.meeting.plan import Plan, canonical, digest

ENDINGS: Final = {"json": "json", "text": "txt", "docx": "docx", "pdf": "pdf"}
EXTRACT: Final = "-utdrag-"
"""Stands in an extract's name, between the whole plan's and a number."""


class Produced(Struct, frozen=True, kw_only=True):
    """The files made; what could not be made is None."""

    json: Path | None = None
    """The plan as data: its SHA-256 is the plan's digest."""
    text: Path | None = None
    docx: Path | None = None
    pdf: Path | None = None
    stamped: bool = False
    """Whether the PDF has its stamp."""
    problems: tuple[str, ...] = ()
    """Codes: ``folder-failed``, ``json-failed``, ``text-failed``, ``docx-failed``,
    ``pdf-failed``, ``outline-failed``; ``fonts-missing`` (no PDF);
    ``pdf-plain-characters``, ``pdf-without-standards`` (a lesser PDF); ``stamp-failed``
    or a ``StampProblem``'s (no stamp); ``characters-replaced``, ``text-shortened``
    (every face)."""
    replaced: tuple[str, ...] = ()
    """Each character that could not be printed, once."""

    @property
    def paths(self) -> tuple[Path, ...]:
        """Every file made, the one to print first."""
        made = (self.pdf, self.docx, self.text, self.json)
        return tuple(path for path in made if path is not None)


class Extract(Struct, frozen=True):
    """That a plan is what somebody may have of a whole one."""

    of: Plan
    number: int
    """Which of that plan's extracts, from 1: it names the files."""


class Stamping(Struct, frozen=True):
    """What to stamp with, and the present moment."""

    stamper: Stamper
    at: datetime


def produce(
    plan: Plan, folder: Path, stamping: Stamping | None = None, extract: Extract | None = None
) -> Produced:
    """Write the plan into the folder in every face.  Never raises.

    The files are named by day and version alone.  Another plan's file is never
    overwritten; the same plan's is.  A whole plan's PDF carries its data and the Word
    file inside, and its data lie beside it; an extract has neither.
    """
    plan = each_text(plan, whole)
    original = each_text(extract.of, whole) if extract else plan
    content = canonical(original)
    try:
        private_folder(folder)
        stem = _free_stem(folder, stem_of(original), content)
    except OSError:
        return Produced(problems=("folder-failed",))
    stamp = None
    if stamping is not None:
        claim = Claim(
            version=original.version, digest=digest(original), extract=extract is not None
        )
        stamp = Stamp(stamping.stamper, stamping.at, claim)
    if extract is not None:
        stem, content = f"{stem}{EXTRACT}{extract.number}", b""
    return write_faces(lambda: plan_document(plan), folder, stem, data=content, stamp=stamp)


def write_faces(
    outline: Callable[[], Document],
    folder: Path,
    stem: str,
    *,
    data: bytes = b"",
    stamp: Stamp | None = None,
) -> Produced:
    """Write an outline into the folder in every face, and what is its data.  Never raises.

    Files of that name are overwritten.
    """
    paths: dict[str, Path] = {}
    problems: list[str] = []

    def keep(face: str, content: bytes | None) -> None:
        if not content:
            return
        path = folder / f"{stem}.{ENDINGS[face]}"
        try:
            private_folder(folder)
            write(path, content)
        except OSError:
            problems.append(f"{face}-failed")
        else:
            paths[face] = path

    keep("json", data)
    try:
        cleaned = clean_all(outline())
    except Exception:
        return replace(Produced(problems=(*problems, "outline-failed")), **paths)
    made = rendered(cleaned.value, data=data, stamp=stamp)
    for face, content in (("text", made.text), ("docx", made.docx), ("pdf", made.pdf)):
        keep(face, content)
    told = ["characters-replaced"] * bool(cleaned.replaced)
    told += ["text-shortened"] * cleaned.shortened
    produced = Produced(
        stamped=made.stamped and "pdf" in paths,
        problems=(*problems, *made.problems, *told),
        replaced=cleaned.replaced,
    )
    return replace(produced, **paths)


def stem_of(plan: Plan) -> str:
    """The files' name without its ending: the day it was fixed, and the version."""
    kind = "ovning" if plan.practice else "plan"
    return f"{kind}-{local(plan.fixed_at):%Y-%m-%d}-v{plan.version}"


def _free_stem(folder: Path, stem: str, content: bytes) -> str:
    """The name, or the next one that no other plan has taken."""
    number = 1
    name = stem
    while _taken(folder, name, content):
        number += 1
        name = f"{stem}-{number}"
    return name


def _taken(folder: Path, name: str, content: bytes) -> bool:
    data = folder / f"{name}.json"
    if data.exists():
        return data.read_bytes() != content
    return any((folder / f"{name}.{ending}").exists() for ending in ENDINGS.values())
