"""Whom one can practise with: told from the heads of their files, so that home comes at once."""

import tomllib
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

from msgspec import Struct

from assistant.library.folders import data_folder

_FOLDER: Final = "practice"


class KnownFamily(Struct, frozen=True):
    """A practice family, as it is listed."""

    id: str
    """Such as ``elias``."""
    name: str
    agenda: str
    """The title of the agenda that its meeting is held after."""


def practices() -> list[str]:
    """The ids of the practice families, in order."""
    return sorted(path.stem for path in (data_folder("agendas") / _FOLDER).glob("*.toml"))


def practice_file(id: str) -> Path:
    """Where a family is told of."""
    return data_folder("agendas") / _FOLDER / f"{id}.toml"


def known_families() -> list[KnownFamily]:
    """The practice families, in order; without one whose files somebody has spoilt."""
    known = []
    for id in practices():
        with suppress(OSError, ValueError, KeyError):
            family = _head(practice_file(id))
            agenda = _head(data_folder("agendas") / f"{family['agenda']}.toml")
            known.append(KnownFamily(id, family["name"], agenda["title"]))
    return known


def _head(path: Path) -> Mapping[str, Any]:
    """What a file of Rundan's own says before its first table."""
    return tomllib.loads(path.read_text(encoding="utf-8").partition("\n[")[0])
