"""The place's colleagues, from the file that the settings name."""

from contextlib import suppress
from pathlib import Path
from threading import Thread

from assistant.desk.colleagues import About
from assistant.language.index import Index
from assistant.library.people import read_people
from assistant.library.problem import DataProblem

_NOTHING = Index()


def unreadable(file: str) -> tuple[DataProblem, ...]:
    """What is faulty in the file that the settings name, if one is."""
    path = _path(file)
    try:
        if path is not None:
            read_people(path)
    except DataProblem as problem:
        return (problem,)
    return ()


def _path(file: str) -> Path | None:
    return Path(file).expanduser() if file else None


class FiledColleagues:
    """The desk's ``Colleagues``; a faulty file is as good as none, and is told of elsewhere."""

    def __init__(self, file: str) -> None:
        self._file = _path(file)
        self._known: dict[About, Index] = {}

    def begin(self) -> None:
        """Read the file in a thread of its own, once."""
        file, self._file = self._file, None
        if file is not None:
            Thread(target=self._read, args=(file,), daemon=True).start()

    def known(self, about: About) -> Index:
        """What is known of them."""
        return self._known.get(about, _NOTHING)

    def _read(self, file: Path) -> None:
        with suppress(DataProblem):
            people = read_people(file)
            self._known = {
                About.NAME: Index(one.name for one in people),
                About.ORGANISATION: Index(one.organisation for one in people),
                About.TITLE: Index(one.role for one in people),
            }
