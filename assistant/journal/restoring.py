"""Putting a store back from a copy of it and a copy of its keys.

The copies are only read, but that a key which was destroyed since goes out of its copy.
Everything is made ready and looked through in a folder of its own before anything takes
the place of what is there, which is set aside whole.
"""

import os
import shutil
import tempfile
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path
from typing import Final, NamedTuple

from assistant.desk.backups import KeyCopy, Restored
from assistant.desk.ports import JournalProblem, StreamRow
from assistant.desk.recovery import is_whole, slips
from assistant.journal import key_copies, moment, streams
from assistant.journal.backups import ASIDE, UNFINISHED
from assistant.journal.database import Database
from assistant.journal.erasure import erase, settle
from assistant.journal.files import folder_to_disk, private_folder
from assistant.journal.keys import (
    KeyFile,
    Keys,
    database_key,
    master_by_passphrase,
    master_by_recovery,
    read_key_file,
    write_key_file,
)
from assistant.journal.opening import KEYS, STORE, exists
from assistant.journal.problems import (
    CopyUnreadable,
    Damaged,
    Missing,
    OthersSeated,
    Tampered,
    WouldReplace,
    told,
)
from assistant.journal.seats import Seat, taken
from assistant.journal.vault import Vault
from assistant.journal.verification import verify

_FILES: Final = (STORE, f"{STORE}-wal", f"{STORE}-shm", KEYS)


class _Before(NamedTuple):
    """What must outlive the restoration."""

    destroyed: set[str]
    copies: list[KeyCopy]


def restore(
    copy: Path, keys: Path, secret: str, folder: Path, at: datetime, *, set_aside: bool
) -> Restored:
    """Put the store back into the folder, with a passphrase or the recovery key.

    Raise ``WouldReplace`` where one is kept already and it is not to be set aside,
    ``OthersSeated`` where one is open, ``Missing`` or ``KeysMissing`` where a copy is
    not, ``CopyUnreadable``, ``WrongPassphrase`` or ``WrongRecovery``; nothing is changed
    then.
    """
    if not copy.is_file():
        raise Missing
    try:
        file = read_key_file(keys, practice=False)
    except Damaged as problem:  # some other file, most likely
        raise CopyUnreadable from problem
    if not set_aside:
        would_replace(folder)
    seat = _alone(folder)
    try:
        master = _master(file, secret)
        with told(), tempfile.TemporaryDirectory(prefix=UNFINISHED, dir=folder) as made:
            ready = Path(made)
            told_before = _told_before(folder, keys, master)
            rows = _made_ready(ready, copy, file, master, told_before)
            aside = _set_aside(folder, at) if exists(folder) else None
            for name in _FILES:
                if (ready / name).exists():
                    (ready / name).rename(folder / name)
            folder_to_disk(folder)
    finally:
        seat.release()
    return Restored(folder=folder, aside=aside, **rows)


def would_replace(folder: Path) -> None:
    """Raise ``WouldReplace`` where a store is kept already."""
    if exists(folder):
        raise WouldReplace


def _master(file: KeyFile, secret: str) -> bytes:
    if is_whole(secret) and not slips(secret):
        return master_by_recovery(file, secret)
    return master_by_passphrase(file, secret)


def _alone(folder: Path) -> Seat:
    """The chair's seat, with nobody beside; or raise ``OthersSeated``."""
    if taken(folder):
        raise OthersSeated
    return Seat(folder)


def _made_ready(
    ready: Path, copy: Path, file: KeyFile, master: bytes, before: _Before
) -> dict[str, tuple[StreamRow, ...]]:
    """Open the copy's copy, destroy what has no key or was destroyed since, read the rest."""
    shutil.copyfile(copy, ready / STORE)
    (ready / STORE).chmod(0o600)
    held = {id: key for id, key in file.streams.items() if id not in before.destroyed}
    plain = KeyFile(practice=False, slots=file.slots, streams=held)
    write_key_file(ready / KEYS, plain, fresh=True)
    try:
        database = Database(ready / STORE, database_key(master))
    except Damaged as problem:
        raise CopyUnreadable from problem
    with closing(database):
        database.furnish(practice=False)
        vault = Vault(database, Keys(ready / KEYS, plain, master))
        settle(vault)
        rows = [row for kind in ("case", "meeting") for row in streams.rows(vault, kind)]
        lost = [row for row in rows if not row.erased and row.id not in held]
        unkeyed = (row.id for row in lost if row.id not in before.destroyed)
        with database.writing():
            for known in before.copies:
                key_copies.remember(vault, known)
            key_copies.note_unkeyed(vault, unkeyed)
        erase(vault, *(row.id for row in lost))
        living = [row for row in rows if not row.erased and row not in lost]
        broken = tuple(row for row in living if not _holds(vault, row.id))
    return {
        "readable": tuple(row for row in living if row not in broken),
        "broken": broken,
        "lost": tuple(lost),
        "erased": tuple(row for row in rows if row.erased),
    }


def _holds(vault: Vault, stream: str) -> bool:
    try:
        verify(vault, stream)
    except (Tampered, Damaged):
        return False
    return True


def _told_before(folder: Path, keys: Path, master: bytes) -> _Before:
    """What was destroyed after the copy was made, and where copies of the keys lie.

    The copy of the keys tells it, and the store that is there, if it is the same one
    and can be read: an old copy must not bring back what either knows is destroyed.
    """
    said, used = key_copies.label(keys), read_key_file(keys, practice=False)
    before = _Before(set(said.destroyed), [])
    if (folder / STORE).exists():
        with (
            suppress(JournalProblem),
            closing(Database(folder / STORE, database_key(master))) as database,
        ):
            there = Vault(database, Keys(folder / KEYS, used, master))
            before.destroyed.update(key_copies.destroyed(there))
            before.copies.extend(key_copies.known(there))
    if said.store == Keys(keys, used, master).mark:
        file = Path(os.path.abspath(keys))
        before.copies.append(
            KeyCopy(file=file, at=moment.read(said.at), streams=tuple(used.streams))
        )
    return before


def _set_aside(folder: Path, at: datetime) -> Path:
    """Move the store that is there, keys and all, into a folder beside it."""
    aside = folder / f"{ASIDE}-{at:%Y-%m-%d-%H%M%S}"
    private_folder(aside)
    for name in _FILES:
        if (folder / name).exists():
            (folder / name).rename(aside / name)
    return aside
