"""What a face may ask about copies: of the store, and of its keys, each kept apart."""

from datetime import datetime
from pathlib import Path
from typing import Protocol

from msgspec import Struct

from assistant.desk.ports import StreamRow


class StoreCopy(Struct, frozen=True, kw_only=True):
    """A copy of the encrypted store: worth nothing without a copy of the keys."""

    file: Path
    at: datetime
    cases: int
    meetings: int
    """Those that are not destroyed."""
    without_key: int
    """Meetings and cases in it whose key no known copy of the keys holds."""


class KeyCopy(Struct, frozen=True, kw_only=True):
    """A copy of the key file, and what it held when it was last written from here."""

    file: Path
    at: datetime
    streams: tuple[str, ...]


class Remains(Struct, frozen=True, kw_only=True):
    """What an erasure could not reach."""

    outdated: tuple[KeyCopy, ...] = ()
    """Copies of the keys that still hold a destroyed key: to be thrown away by hand."""
    renewed: tuple[KeyCopy, ...] = ()
    """Copies of the keys that lie where they were put, and hold no destroyed key."""
    aside: tuple[Path, ...] = ()
    """Folders where a store was set aside, keys and all."""
    unfinished: bool = False
    """Whether the file is still to be compacted: another window was using it."""


class Backups(Protocol):
    """Copies of an open store.  Every method raises ``JournalProblem``."""

    async def copy_store(self, place: Path) -> StoreCopy:
        """Copy the store, without its keys, to a new file or into a folder."""
        ...

    async def copy_keys(self, place: Path) -> KeyCopy:
        """Copy the keys to a file or into a folder, and remember where.

        A copy that is remembered is rewritten whenever a key is destroyed.
        """
        ...

    async def remains(self) -> Remains:
        """What erasures so far could not reach; a copy that is gone is told of once."""
        ...


class Restored(Struct, frozen=True, kw_only=True):
    """What came back with a copy of the store and a copy of the keys."""

    folder: Path
    aside: Path | None
    """Where the store lies that was there before."""
    readable: tuple[StreamRow, ...]
    broken: tuple[StreamRow, ...]
    """Those whose chain does not hold: kept, but not to be trusted."""
    lost: tuple[StreamRow, ...]
    """In the copy, but destroyed since, or their keys are not in the copy of the keys."""
    erased: tuple[StreamRow, ...]
    """Already destroyed when the copy was made."""
