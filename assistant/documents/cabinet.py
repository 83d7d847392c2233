"""The folder of documents: which were made of a plan, and taking those away."""

from collections.abc import Iterable
from pathlib import Path

from assistant.desk.papers import Paper
from assistant.documents.kept import data_files
from assistant.documents.making import STEMS
from assistant.documents.produce import ENDINGS, EXTRACT
from assistant.meeting.plan import Plan


class Cabinet:
    """The desk's ``Cabinet`` over a folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def made_of(self, plan: Plan) -> tuple[Path, ...]:
        """The plan's documents and its extracts, found by what the data file holds."""
        found: list[Path] = []
        for data in data_files(plan, self._folder):
            made = (data.with_suffix(f".{ending}") for ending in ENDINGS.values())
            found += (file for file in made if file.exists())
            found += sorted(self._folder.glob(f"{data.stem}{EXTRACT}*"))
        return tuple(found)

    def unsure(self) -> tuple[Path, ...]:
        """Every paper beside a plan, but the form that is about nobody."""
        begun = tuple(f"{stem}-" for paper, stem in STEMS.items() if paper is not Paper.FORM)
        return tuple(sorted(file for file in self._folder.glob("*") if file.name.startswith(begun)))

    def discard(self, files: Iterable[Path]) -> tuple[Path, ...]:
        """Delete the files; returns those that could not be."""
        return tuple(file for file in files if not _deleted(file))


def _deleted(file: Path) -> bool:
    try:
        file.unlink(missing_ok=True)
    except OSError:
        return False
    return True
