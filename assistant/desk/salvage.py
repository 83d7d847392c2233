"""Reading what can be read of a damaged store: what a face may ask, and what it is told."""

from datetime import datetime
from pathlib import Path
from typing import Protocol

from msgspec import Struct

from assistant.desk.ports import JournalProblem, StreamKind


class Gap(Struct, frozen=True):
    """Events that could not be read."""

    count: int
    since: datetime | None
    """The moment of the last event before them; None where they were the first."""
    until: datetime | None
    """The moment of the first event after them; None where they were the last."""


class Rescued(Struct, frozen=True, kw_only=True):
    """What became of one stream."""

    stream: str
    kind: StreamKind
    label: str
    """Empty where it could not be read."""
    read: int
    """How many events."""
    gaps: tuple[Gap, ...] = ()
    drafts: int = 0
    """How many texts that were being typed could be read."""

    @property
    def lost(self) -> int:
        """How many events could not be read; at least."""
        return sum(gap.count for gap in self.gaps)


class Salvaged(Struct, frozen=True):
    """What became of a damaged store."""

    at: datetime
    streams: tuple[Rescued, ...]
    aside: Path
    """Where the damaged file now lies, whole."""


class NothingRead(JournalProblem):
    """Not one event of the damaged store could be read; everything is left as it was."""

    code = "nothing-read"


class Salvage(Protocol):
    """Makes a sound store of a damaged one.  Methods raise ``JournalProblem``."""

    @property
    def wanted(self) -> bool:
        """Whether the store, or its keys, have been found damaged."""
        ...

    async def rescue(self) -> Salvaged | None:
        """Read what can be read into a sound store, and open that.

        The damaged file is set aside, never deleted.  None where it was the keys that were
        damaged: they are mended, and the store is to be opened again.
        """
        ...


class Sound(Salvage):
    """Nothing has been found damaged."""

    @property
    def wanted(self) -> bool:
        """Nothing is to be done."""
        return False

    async def rescue(self) -> Salvaged | None:
        """There is nothing to rescue."""
        raise NothingRead
