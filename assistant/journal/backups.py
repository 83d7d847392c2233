"""Copies of an open store: the encrypted file without its keys, and the keys apart."""

import os
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Final, TypeVar

from assistant.desk.backups import KeyCopy, Remains, StoreCopy
from assistant.desk.ports import Clock, JournalFull, JournalProblem
from assistant.journal import key_copies
from assistant.journal.files import clear_leftovers, has_room, new_file_beside, put_in_place
from assistant.journal.problems import BrokenDisk, CopyFailed, CopyFull, CopyInTheWay, told
from assistant.journal.store import SqlcipherJournal
from assistant.journal.vault import Vault

T = TypeVar("T")
ENDING: Final = ".rundan-kopia"
ASIDE: Final = "undanlagt"
"""What the folder of a store that was set aside is called, with the moment after."""
UNFINISHED: Final = ".restoring-"
"""What the folder of a restoration begins with, which a crash may leave."""


class StoreBackups:
    """The desk's ``Backups`` over the encrypted file."""

    def __init__(self, journal: SqlcipherJournal, folder: Path, clock: Clock) -> None:
        """``folder`` is where the journal's store lies."""
        self._journal = journal
        self._folder = folder
        self._clock = clock

    async def copy_store(self, place: Path) -> StoreCopy:
        """Copy the store; raise ``CopyInTheWay``, ``CopyFull`` or ``CopyFailed``."""
        return await self._copy(copy_store, place)

    async def copy_keys(self, place: Path) -> KeyCopy:
        """Copy the keys; raise ``CopyInTheWay``, ``CopyFull`` or ``CopyFailed``."""
        return await self._copy(key_copies.copy_keys, place)

    async def remains(self) -> Remains:
        """What erasures so far could not reach."""
        return await self._journal.at_vault(lambda vault: remains(vault, self._folder))

    async def _copy(self, copy: Callable[[Vault, Path, datetime], T], place: Path) -> T:
        at = self._clock.now()
        return await self._journal.at_vault(lambda vault: _told(copy, vault, place, at))


def copy_store(vault: Vault, place: Path, at: datetime) -> StoreCopy:
    """Copy the file as it is at one moment, whoever else has it open; whole or not at all.

    SQLite makes it, since what is newest may stand in the log beside the file alone.
    """
    file = _named(place, at)
    if file.exists():
        raise CopyInTheWay
    with told():
        written = new_file_beside(file)
    try:
        _fill(vault, written)
        with told():
            try:
                put_in_place(written, file, fresh=True)
            except FileExistsError:
                raise CopyInTheWay from None
    finally:
        with suppress(OSError):
            clear_leftovers(file)
    return _receipt(vault, file, at)


def remains(vault: Vault, folder: Path) -> Remains:
    """Which copies hold what was destroyed, and whether the file is compacted.

    A copy whose folder is there without it was moved or thrown away, and is forgotten.
    """
    known, gone = key_copies.known(vault), key_copies.destroyed(vault)
    outdated = tuple(copy for copy in known if gone.intersection(copy.streams))
    for copy in outdated:
        if os.path.isdir(copy.file.parent) and not os.path.exists(copy.file):
            key_copies.forget(vault, copy)
    return Remains(
        outdated=outdated,
        renewed=tuple(copy for copy in known if copy not in outdated and os.path.exists(copy.file)),
        aside=(*sorted(folder.glob(f"{ASIDE}-*")), *sorted(folder.glob(f"{UNFINISHED}*"))),
        unfinished=bool(vault.database.one("SELECT 1 FROM meta WHERE name = 'traces'")),
    )


def _fill(vault: Vault, written: Path) -> None:
    try:
        vault.database.copy_into(written)
    except BrokenDisk as problem:
        # A quota, or a limit on a file's size, looks like a broken disk to SQLite.
        if has_room(written):
            raise
        raise JournalFull(*problem.args) from problem


def _receipt(vault: Vault, file: Path, at: datetime) -> StoreCopy:
    living = vault.database.every("SELECT id, kind FROM stream WHERE NOT erased")
    copied = {stream for copy in key_copies.known(vault) for stream in copy.streams}
    kinds = [kind for _stream, kind in living]
    return StoreCopy(
        file=file,
        at=at,
        cases=kinds.count("case"),
        meetings=kinds.count("meeting"),
        without_key=sum(stream not in copied for stream, _kind in living),
    )


def _named(place: Path, at: datetime) -> Path:
    """The file; in a folder, one named by the moment (UTC) alone."""
    name = f"rundan-{at:%Y-%m-%d-%H%M%S}{ENDING}"
    return (place / name if place.is_dir() else place).absolute()


def _told(copy: Callable[[Vault, Path, datetime], T], vault: Vault, place: Path, at: datetime) -> T:
    """Do the work, with what goes wrong told as the copy's trouble and not the store's."""
    try:
        return copy(vault, place, at)
    except CopyInTheWay:
        raise
    except JournalFull as problem:
        raise CopyFull(*problem.args) from problem
    except JournalProblem as problem:
        raise CopyFailed(*problem.args) from problem
    except (OSError, ValueError):  # a name that cannot be looked up, or that no file can have
        raise CopyFailed from None
