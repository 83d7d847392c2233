"""Making, opening and destroying a store in a folder.

Beside the store lie its keys; in a practice store also the key to those, so that it
opens without a passphrase and protects nothing.
"""

from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Final

from assistant.desk.keycare import FIRST
from assistant.desk.ports import WrongStore
from assistant.journal import drafts, events, key_copies
from assistant.journal.ballast import Ballast
from assistant.journal.database import Database
from assistant.journal.erasure import settle
from assistant.journal.files import clear_leftovers, private_file, private_folder, write_whole
from assistant.journal.keys import (
    KeyFile,
    Keys,
    master_by_key,
    master_by_passphrase,
    master_by_recovery,
    read_key_file,
    write_key_file,
)
from assistant.journal.passphrase import COST, Cost
from assistant.journal.problems import Damaged, KeysMissing, Missing, StoreExists, told
from assistant.journal.seal import new_key
from assistant.journal.slots import slot_by_key, slot_by_passphrase
from assistant.journal.store import SqlcipherJournal
from assistant.journal.vault import Vault

STORE: Final = "rundan.db"
KEYS: Final = "rundan.keys"
PRACTICE_KEY: Final = "practice.key"


async def create_store(
    folder: Path, passphrase: str, *, cost: Cost = COST, state: Path | None = None
) -> SqlcipherJournal:
    """Make a store, or raise ``StoreExists``; its witness is kept in the folder ``state``."""
    return await _begin(folder, state, partial(_create, folder, passphrase, cost))


async def open_store(
    folder: Path, passphrase: str, way: str = "", *, state: Path | None = None
) -> SqlcipherJournal:
    """Open a store by the passphrase of a way or, unnamed, of any.

    Raise ``WrongPassphrase``, ``WrongStore``, ``Missing``, ``NewerStore``.
    """
    return await _begin(folder, state, partial(_open_store, folder, passphrase, way))


async def recover_store(
    folder: Path,
    key: str,
    passphrase: str,
    way: str = FIRST,
    *,
    cost: Cost = COST,
    state: Path | None = None,
) -> SqlcipherJournal:
    """Open a store by its recovery key, with a new passphrase in the place of a forgotten one.

    Raise ``WrongRecovery``, and as ``open_store`` does.
    """
    return await _begin(folder, state, partial(_recover, folder, key, passphrase, way, cost))


async def open_remembered(
    folder: Path, key: bytes, *, state: Path | None = None
) -> SqlcipherJournal:
    """Open a store by the key that the computer remembered, or raise ``Damaged``."""
    return await _begin(folder, state, partial(_open_remembered, folder, key))


async def open_practice(folder: Path) -> SqlcipherJournal:
    """Open the practice store, made when there is none; raise ``WrongStore`` on a real one."""
    return await SqlcipherJournal.begin(partial(_open_practice, folder))


async def _begin(folder: Path, state: Path | None, opener: Callable[[], Vault]) -> SqlcipherJournal:
    """Open a real store, which has a reserve of room and a witness."""
    return await SqlcipherJournal.begin(opener, Ballast(folder), state)


def exists(folder: Path) -> bool:
    """Whether a store, of either sort, is kept in the folder."""
    return (folder / KEYS).exists() or (folder / STORE).exists()


def destroy_practice(folder: Path) -> None:
    """Remove the practice store, or raise ``WrongStore``; nobody may have it open."""
    with told():
        if not (folder / KEYS).exists():
            if exists(folder):
                raise WrongStore
            return
        read_key_file(folder / KEYS, practice=True)
        for name in (PRACTICE_KEY, STORE, f"{STORE}-wal", f"{STORE}-shm", KEYS):
            (folder / name).unlink(missing_ok=True)
        clear_leftovers(folder / KEYS)


def _create(folder: Path, passphrase: str, cost: Cost) -> Vault:
    if exists(folder):
        raise StoreExists
    master = new_key()
    slot = slot_by_passphrase(FIRST, passphrase, master, cost)
    file = KeyFile(practice=False, slots=(slot,))
    with told():
        private_folder(folder)
    write_key_file(folder / KEYS, file, fresh=True)
    return _open(folder, file, master)


def _open_store(folder: Path, passphrase: str, way: str) -> Vault:
    file = _keys_of(folder)
    return _open(folder, file, master_by_passphrase(file, passphrase, way))


def _open_remembered(folder: Path, key: bytes) -> Vault:
    file = _keys_of(folder)
    return _open(folder, file, master_by_key(file, key))


def _recover(folder: Path, key: str, passphrase: str, way: str, cost: Cost) -> Vault:
    file = _keys_of(folder)
    master = master_by_recovery(file, key)
    forgotten = [slot for slot in file.slots if slot.name == way]
    vault = _open(folder, file, master)
    try:
        chosen = slot_by_passphrase(way, passphrase, master, cost)
        with vault.database.writing():
            vault.keys.change_slots(forgotten, [chosen])
        key_copies.follow(vault, datetime.now(UTC))
    except BaseException:
        vault.close()
        raise
    return vault


def _keys_of(folder: Path) -> KeyFile:
    if not exists(folder):
        raise Missing
    return read_key_file(folder / KEYS, practice=False)


def _open_practice(folder: Path) -> Vault:
    if not exists(folder):
        _make_practice_keys(folder)
    file = read_key_file(folder / KEYS, practice=True)
    if not (folder / PRACTICE_KEY).exists():
        raise KeysMissing
    with told():
        key = (folder / PRACTICE_KEY).read_bytes()
    return _open(folder, file, master_by_key(file, key))


def _make_practice_keys(folder: Path) -> None:
    """Make both keys; of two windows that do so at once, both take the first one's."""
    with told():
        private_folder(folder)
        with suppress(FileExistsError):
            write_whole(folder / PRACTICE_KEY, new_key(), fresh=True)
        key = (folder / PRACTICE_KEY).read_bytes()
    slot = slot_by_key("practice", key, new_key())
    with suppress(StoreExists):
        write_key_file(folder / KEYS, KeyFile(practice=True, slots=(slot,)), fresh=True)


def _open(folder: Path, file: KeyFile, master: bytes) -> Vault:
    path = folder / STORE
    with told():
        if file.streams and not (path.exists() and path.stat().st_size):
            raise Missing  # there was one: an empty one must not take its place
        private_file(path)
    keys = Keys(folder / KEYS, file, master)
    try:
        return _furnished(path, keys)
    except Damaged as problem:
        problem.keys = keys
        raise


def _furnished(path: Path, keys: Keys) -> Vault:
    database = Database(path, keys.database_key())
    try:
        database.furnish(practice=keys.practice)
        database.keep_prepared(*events.STATEMENTS, drafts.PUT)
        vault = Vault(database, keys)
        settle(vault)
    except BaseException:
        database.close()
        raise
    return vault
