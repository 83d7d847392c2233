"""The folder of documents: which were made of a plan, and taking those away."""

from collections.abc import Iterable
from pathlib import Path

from assistant.documents.clean import each_text, whole
from assistant.documents.produce import ENDINGS
from assistant.meeting.plan import Plan, canonical


class Cabinet:
    """The desk's ``Cabinet`` over a folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def made_of(self, plan: Plan) -> tuple[Path, ...]:
        """The plan's documents, found by what the data file holds."""
        content = canonical(each_text(plan, whole))
        data = (file for file in sorted(self._folder.glob("*.json")) if _holds(file, content))
        made = (file.with_suffix(f".{ending}") for file in data for ending in ENDINGS.values())
        return tuple(file for file in made if file.exists())

    def discard(self, files: Iterable[Path]) -> tuple[Path, ...]:
        """Delete the files; returns those that could not be."""
        return tuple(file for file in files if not _deleted(file))


def _holds(file: Path, content: bytes) -> bool:
    try:
        return file.read_bytes() == content
    except OSError:
        return False


def _deleted(file: Path) -> bool:
    try:
        file.unlink(missing_ok=True)
    except OSError:
        return False
    return True
