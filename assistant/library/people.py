"""Those who work around the families of a place, as a file of its own tells."""

from pathlib import Path
from typing import Final

import msgspec
from msgspec import Struct

from assistant.library.problem import DataProblem
from assistant.library.reading import text_of

_JOINS: Final = "\u200c\u200d"
"""What joins and parts letters and signs, in writing and in emoji."""


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
    return [
        Colleague(_said(x.name), _said(x.role or ""), _said(x.organisation or "")) for x in people
    ]


def _said(text: str) -> str:
    """The text on one line, without what steers a terminal or turns the direction of writing."""
    line = " ".join(text.split())
    return (
        line if line.isprintable() else "".join(c for c in line if c.isprintable() or c in _JOINS)
    )
