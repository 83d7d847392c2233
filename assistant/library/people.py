"""Those who work around the families of a place, as a file of its own tells."""

from pathlib import Path

import msgspec
from msgspec import Struct

from assistant.library.problem import DataProblem
from assistant.library.reading import text_of


class Colleague(Struct, frozen=True, gc=False):
    """Somebody who works there."""

    name: str
    role: str = ""
    organisation: str = ""


class _Row(Struct, frozen=True, gc=False):
    name: str
    role: str | None = None
    organisation: str | None = None


def read_people(path: Path) -> list[Colleague]:
    """The file's people: a JSON list of objects.  Raises ``DataProblem``."""
    try:
        people = msgspec.json.decode(text_of(path), type=list[_Row])
    except (msgspec.DecodeError, RecursionError):
        raise DataProblem("not-people", path, 0) from None
    return [Colleague(one.name, one.role or "", one.organisation or "") for one in people]
