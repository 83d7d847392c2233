"""A plan's documents that lie in their folder from before, so that none is made anew needlessly."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from assistant.desk.papers import Papers
from assistant.desk.printing import Piece
from assistant.documents.calendar import follow_up
from assistant.documents.clean import each_text
from assistant.documents.produce import ENDINGS, EXTRACT
from assistant.language.readable import whole
from assistant.meeting.plan import Plan, canonical
from assistant.meeting.sharing import editions

_ALWAYS: Final = ("pdf", "docx", "text", "json")
"""What a whole plan is made in, the one to print first."""


def data_files(plan: Plan, folder: Path) -> Iterator[Path]:
    """The files in the folder that hold that plan as data, and no other."""
    content = canonical(each_text(plan, whole))
    return (file for file in sorted(folder.glob("*.json")) if _holds(file, content))


def kept(plan: Plan, folder: Path) -> Papers | None:
    """The plan's documents and its extracts' as they lie there; None where any is missing.

    To be called in a worker thread: it reads the folder.
    """
    found = (_beside(data, plan) for data in data_files(plan, folder))
    return next((papers for papers in found if all(map(Path.exists, papers.files))), None)


def _beside(data: Path, plan: Plan) -> Papers:
    """What there is where all of it is there."""
    original, *extracts = editions(each_text(plan, whole))
    faces = (*_ALWAYS, "calendar") if follow_up(plan) else _ALWAYS
    files = [data.with_suffix(f".{ENDINGS[face]}") for face in faces]
    pieces = [Piece(files[0], original.copies)] if original.copies else []
    for number, edition in enumerate(extracts, 1):
        file = data.with_name(f"{data.stem}{EXTRACT}{number}.{ENDINGS[_ALWAYS[0]]}")
        files.append(file)
        pieces.append(Piece(file, edition.copies))
    return Papers(data.parent, tuple(files), pieces=tuple(pieces), version=plan.version)


def _holds(file: Path, content: bytes) -> bool:
    try:
        return file.read_bytes() == content
    except OSError:
        return False
