"""Makes the plan's files.  A face that fails never stops the others.

To be called in a worker thread: it takes some tens of milliseconds, and much
longer the first time, when DOCX and PDF are first needed.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from assistant.documents.clean import Cleaned, clean_all, each_text, whole
from assistant.documents.outline import Document
from assistant.documents.plan_document import plan_document
from assistant.documents.private_file import private_folder, write
from assistant.documents.problem import DocumentProblem
from assistant.language.translation import local
from assistant.meeting.plan import Plan, canonical

Made = tuple[bytes, tuple[str, ...]]
"""A file's content, and what had to give way for it."""
Face = Callable[[Document], Made]


class Produced(Struct, frozen=True, kw_only=True):
    """The files made; what could not be made is None."""

    json: Path | None = None
    """The plan as data: its SHA-256 is the plan's digest."""
    text: Path | None = None
    docx: Path | None = None
    pdf: Path | None = None
    problems: tuple[str, ...] = ()
    """Codes: ``folder-failed``, ``json-failed``, ``text-failed``, ``docx-failed``,
    ``pdf-failed``, ``outline-failed``; ``fonts-missing`` (no PDF);
    ``pdf-plain-characters``, ``pdf-without-standards`` (a lesser PDF);
    ``characters-replaced``, ``text-shortened`` (every face)."""
    replaced: tuple[str, ...] = ()
    """Each character that could not be printed, once."""

    @property
    def paths(self) -> tuple[Path, ...]:
        """Every file made, the one to print first."""
        made = (self.pdf, self.docx, self.text, self.json)
        return tuple(path for path in made if path is not None)


def produce(plan: Plan, folder: Path) -> Produced:
    """Write the plan into the folder in every face.  Never raises.

    The files are named by day and version alone.  Another plan's file is never
    overwritten; the same plan's is, with the same bytes.
    """
    plan = each_text(plan, whole)
    return _produced(partial(plan_document, plan), stem_of(plan), folder, canonical(plan))


def produce_faces(outline: Callable[[], Document], stem: str, folder: Path) -> Produced:
    """Write another document than the plan, likewise; it has no data file.

    It is the same document where its text is the same.
    """
    return _produced(outline, stem, folder, b"")


def _produced(outline: Callable[[], Document], stem: str, folder: Path, data: bytes) -> Produced:
    """Every face of the outline, beside the data it was made of, if any."""
    paths: dict[str, Path] = {}
    problems: list[str] = []

    def keep(face: str, make: Callable[[], Made]) -> None:
        try:
            made, gave_way = make()
            path = folder / f"{stem}.{ENDINGS[face]}"
            write(path, made)
        except DocumentProblem as problem:
            problems.append(problem.code)
        except Exception:
            problems.append(f"{face}-failed")
        else:
            paths[face] = path
            problems.extend(gave_way)

    cleaned = _cleaned(outline)
    try:
        private_folder(folder)
        stem = _free_stem(folder, stem, data, cleaned)
    except OSError:
        return Produced(problems=("folder-failed",))
    if data:
        keep("json", lambda: (data, ()))
    if cleaned is None:
        return replace(Produced(problems=(*problems, "outline-failed")), **paths)
    document: Document = cleaned.value
    for name, face in FACES.items():
        keep(name, partial(face, document))
    told = ["characters-replaced"] * bool(cleaned.replaced)
    told += ["text-shortened"] * cleaned.shortened
    produced = Produced(problems=(*problems, *told), replaced=cleaned.replaced)
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
        content = _text(cleaned.value)[0]
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


def _text(document: Document) -> Made:
    from assistant.documents.text import text

    return text(document).encode(), ()


def _docx(document: Document) -> Made:
    from assistant.documents.docx_face import docx

    return docx(document), ()


def _pdf(document: Document) -> Made:
    from assistant.documents.pdf import pdf

    made = pdf(document)
    return made.content, made.problems


FACES: dict[str, Face] = {"text": _text, "docx": _docx, "pdf": _pdf}
ENDINGS = {"json": "json", "text": "txt", "docx": "docx", "pdf": "pdf"}
