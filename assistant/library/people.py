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


def read_people(path: Path) -> list[Colleague]:
    """The file's people: a JSON list of objects.  Raises ``DataProblem``."""
    try:
        return msgspec.json.decode(text_of(path), type=list[Colleague])
    except msgspec.DecodeError:
        raise DataProblem("not-people", path, 0) from None
