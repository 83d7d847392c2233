"""Another place to save in, when the store's own cannot be written."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol

from msgspec import Struct

from assistant.desk.ports import Draft, Envelope, JournalProblem, StreamKind

if TYPE_CHECKING:
    from assistant.desk.desk import Desk

MOVED: Final = "elsewhere.json"
"""The file in the state folder that tells where meetings lie."""
MOVABLE: Final = frozenset({"full", "read-only", "vanished", "disk", "unavailable"})
"""The codes of what another place helps against."""


class Carried(Struct, frozen=True, kw_only=True):
    """A stream on its way from one store to another; it keeps its id, and so do its events."""

    stream: str
    kind: StreamKind
    label: str
    created: datetime
    events: tuple[Envelope, ...] = ()
    drafts: tuple[Draft, ...] = ()
    erased: bool = False
    """Its record has been destroyed; so it is to be where it is carried."""


class Elsewhere(Protocol):
    """Takes a meeting to another folder, and home again.  Methods raise ``JournalProblem``."""

    def places(self) -> list[Path]:
        """Folders that can be written, the best first."""
        ...

    async def move(self, desk: "Desk", folder: Path) -> Path:
        """Save the meeting and its case in a folder of its own below ``folder`` from now on.

        The same passphrase opens it.  Returns where it is.
        """
        ...

    def left(self) -> list[Path]:
        """Where meetings lie that have not been taken home."""
        ...

    async def bring(self, folder: Path) -> None:
        """Take home what lies in the folder, into the open store; then it is gone from there.

        Where there is no store, what lies there becomes the store.
        """
        ...


class Nowhere(Elsewhere):
    """No meeting lies elsewhere, and no store is open whose meeting could be moved."""

    def places(self) -> list[Path]:
        """None are needed."""
        return []

    async def move(self, desk: "Desk", folder: Path) -> Path:
        """There is nothing to move."""
        raise JournalProblem

    def left(self) -> list[Path]:
        """None."""
        return []

    async def bring(self, folder: Path) -> None:
        """There is nothing to take home."""
        raise JournalProblem
