"""The place's colleagues, from the file that the settings name."""

from contextlib import suppress
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, Final

from assistant.desk.colleagues import About
from assistant.language.index import Index
from assistant.language.names import folded
from assistant.library.problem import DataProblem

if TYPE_CHECKING:
    from assistant.library.people import AddressBook, Colleague

_NOTHING = Index()
_WAIT: Final = 1.0
"""Seconds that somebody named waits for the reading, which is begun before anything is typed."""


def unreadable(file: str) -> tuple[DataProblem, ...]:
    """What is faulty in the file that the settings name, if one is."""
    path = _path(file)
    try:
        return _book(path).problems if path is not None else ()
    except DataProblem as problem:
        return (problem,)


def _book(path: Path) -> "AddressBook":
    from assistant.library.people_file import read_address_book

    return read_address_book(path)


def _path(file: str) -> Path | None:
    return Path(file).expanduser() if file else None


class FiledColleagues:
    """The desk's ``Colleagues``; a faulty row is as good as none, and is told of elsewhere."""

    def __init__(self, file: str) -> None:
        self._file = _path(file)
        self._reading: Thread | None = None
        self._known: dict[About, Index] = {}
        self._named: dict[str, list[Colleague]] = {}
        self._at: dict[str, list[Colleague]] = {}

    def begin(self) -> None:
        """Read the file in a thread of its own, once."""
        file, self._file = self._file, None
        if file is not None:
            self._reading = Thread(target=self._read, args=(file,), daemon=True)
            self._reading.start()

    def known(self, about: About) -> Index:
        """What is known of them."""
        return self._known.get(about, _NOTHING)

    def named(self, name: str) -> "tuple[Colleague, ...]":
        """Those of that name."""
        return self._found(self._named, name)

    def at(self, organisation: str) -> "tuple[Colleague, ...]":
        """Those of that organisation."""
        return self._found(self._at, organisation)

    def _found(self, among: "dict[str, list[Colleague]]", text: str) -> "tuple[Colleague, ...]":
        reading, self._reading = self._reading, None
        if reading is not None:  # once: a share that does not answer holds nobody up again
            reading.join(_WAIT)
        return tuple(among.get(folded(text), ()))

    def _read(self, file: Path) -> None:
        with suppress(DataProblem):
            people = _book(file).people
            for one in people:
                self._named.setdefault(folded(one.name), []).append(one)
                self._at.setdefault(folded(one.organisation), []).append(one)
            self._known = {
                About.NAME: Index(one.name for one in people),
                About.ORGANISATION: Index(one.organisation for one in people),
                About.TITLE: Index(one.role for one in people),
            }
