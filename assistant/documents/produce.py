"""Makes the plan's files.  A face that fails never stops the others.

To be called in a worker thread: it takes some tens of milliseconds, and much
longer the first time, when DOCX, PDF and stamp are first needed.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from assistant.documents.calendar import Occasion, calendar
from assistant.documents.clean import Cleaned, clean_all, each_text
from assistant.documents.logo import LogoFile
from assistant.documents.outline import Document
from assistant.documents.plan_document import plan_document
from assistant.documents.private_file import private_folder, write
from assistant.documents.rendering import How, Stamp, rendered, text_face
from assistant.documents.stamp import Claim
from assistant.documents.stamp_key import Stamper
from assistant.language.readable import whole
from assistant.meeting.plan import Plan, canonical, digest
from assistant.meeting.swedish_time import local

ENDINGS: Final = {"json": "json", "text": "txt", "docx": "docx", "pdf": "pdf", "calendar": "ics"}
EXTRACT: Final = "-utdrag-"
"""Stands in an extract's name, between the whole plan's and a number."""


class Produced(Struct, frozen=True, kw_only=True):
    """The files made; what could not be made is None."""

    json: Path | None = None
    """The plan as data: its SHA-256 is the plan's digest."""
    text: Path | None = None
    docx: Path | None = None
    pdf: Path | None = None
    calendar: Path | None = None
    stamped: bool = False
    """Whether the PDF has its stamp."""
    problems: tuple[str, ...] = ()
    """Codes: ``folder-failed`` (not all could be written); ``json-failed``, ``text-failed``,
    ``docx-failed``, ``pdf-failed``, ``calendar-failed``, ``outline-failed``;
    ``fonts-missing`` (no PDF);
    ``pdf-plain-characters``, ``pdf-without-standards`` (a lesser PDF); ``stamp-failed``
    or a ``StampProblem``'s (no stamp); ``logo-failed`` (no logo); ``characters-replaced``,
    ``text-shortened`` (every face)."""
    replaced: tuple[str, ...] = ()
    """Each character that could not be printed, once."""

    @property
    def paths(self) -> tuple[Path, ...]:
        """Every file made, the one to print first."""
        made = (self.pdf, self.docx, self.text, self.json, self.calendar)
        return tuple(path for path in made if path is not None)


def produce(
    plan: Plan,
    folder: Path,
    *,
    stamper: Stamper | None = None,
    number: int = 0,
    beside: str = "",
    pdf: bool = True,
    logo: LogoFile | None = None,
) -> Produced:
    """Write the plan into the folder in every face, or all but the PDF.  Never raises.

    The files are named by day and version alone, and by a number where another plan has
    that name; an extract's by what the whole plan's are called (``beside``) and its own
    ``number``.  Another plan's file is never overwritten; the same plan's is.  A whole
    plan's PDF carries its data and the Word file inside, and its data lie beside it;
    an extract has neither.
    """
    plan = each_text(plan, whole)
    data, stem = canonical(plan), stem_of(plan)
    claim = Claim(version=plan.version, digest=digest(plan))
    if plan.extract is not None:
        data, stem = b"", f"{beside or stem}{EXTRACT}{number}"
        claim = Claim(version=plan.version, digest=plan.extract.whole, extract=True)
    how = How(data=data, stamp=Stamp(stamper, claim) if stamper else None, pdf=pdf, logo=logo)
    return _produced(partial(plan_document, plan), stem, folder, how)


def produce_faces(
    document: Document,
    stem: str,
    folder: Path,
    *,
    pdf: bool = True,
    logo: LogoFile | None = None,
) -> Produced:
    """Write another document than the plan, likewise; it has no data file, and no stamp.

    It is the same document where its text is the same.
    """
    return _produced(lambda: document, stem, folder, How(pdf=pdf, logo=logo))


def produce_calendar(occasion: Occasion, file: Path) -> Produced:
    """Write a meeting's calendar file.  Never raises."""
    try:
        write(file, calendar(occasion))
    except Exception:
        return Produced(problems=("calendar-failed",))
    return Produced(calendar=file)


def _produced(outline: Callable[[], Document], stem: str, folder: Path, how: How) -> Produced:
    """Every face of the outline, beside the data it was made of, if any."""
    paths: dict[str, Path] = {}
    problems: list[str] = []

    def keep(face: str, content: bytes) -> None:
        path = folder / f"{stem}.{ENDINGS[face]}"
        try:
            write(path, content)
        except OSError:
            problems.append(f"{face}-failed")
        else:
            paths[face] = path

    cleaned = _cleaned(outline)
    try:
        private_folder(folder)
        stem = _free_stem(folder, stem, how.data, cleaned)
    except OSError:
        return Produced(problems=("folder-failed",))
    if how.data:
        keep("json", how.data)
    if cleaned is None:
        return replace(Produced(problems=(*problems, "outline-failed")), **paths)
    made = rendered(cleaned.value, how)
    for face, content in made.faces.items():
        keep(face, content)
    full = ["folder-failed"] * bool(problems)
    told = ["characters-replaced"] * bool(cleaned.replaced)
    told += ["text-shortened"] * cleaned.shortened
    produced = Produced(
        stamped=made.stamped and "pdf" in paths,
        problems=(*problems, *full, *made.problems, *told),
        replaced=cleaned.replaced,
    )
    return replace(produced, **paths)


def _cleaned(outline: Callable[[], Document]) -> Cleaned | None:
    """The outline in characters that can be printed, or None where it cannot be made."""
    try:
        return clean_all(outline())
    except Exception:
        return None


def stem_of(plan: Plan) -> str:
    """The files' name without its ending: the day it was fixed, and the version."""
    kind = "ovning" if plan.practice else "plan"
    return f"{kind}-{local(plan.fixed_at):%Y-%m-%d}-v{plan.version}"


def _free_stem(folder: Path, stem: str, data: bytes, cleaned: Cleaned | None) -> str:
    """The name, or the next one that no other document has taken."""
    told_by, content = ("json", data) if data else ("text", b"")
    if not data and cleaned is not None:
        content = text_face(cleaned.value)
    number = 1
    name = stem
    while _taken(folder, name, told_by, content):
        number += 1
        name = f"{stem}-{number}"
    return name


def _taken(folder: Path, name: str, told_by: str, content: bytes) -> bool:
    same = folder / f"{name}.{ENDINGS[told_by]}"
    if same.exists():
        return same.read_bytes() != content
    return any((folder / f"{name}.{ending}").exists() for ending in ENDINGS.values())
