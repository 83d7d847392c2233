"""Copies of the key file, kept apart from copies of the store.

Where they were put is remembered in the store.  A key that is destroyed here is
destroyed in every copy that can be reached; the others are named, to be thrown away.
"""

import os
from collections.abc import Iterable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Final

import msgspec
from msgspec import Struct
from msgspec.structs import asdict

from assistant.desk.backups import KeyCopy
from assistant.desk.ports import JournalProblem
from assistant.journal import moment
from assistant.journal.files import clear_leftovers
from assistant.journal.keys import KeyFile, read_key_file, write_key_file
from assistant.journal.problems import CopyInTheWay
from assistant.journal.vault import Vault

NAME: Final = "rundan-nycklar.keys"
"""What a copy is called where only a folder is said."""
_META: Final = "key copy "
_UNKEYED: Final = "no key "
NOTES: Final = (_META, _UNKEYED)
"""How what is noted in the store of copies begins."""


class CopiedKeys(KeyFile, frozen=True, kw_only=True):
    """A key file that says of which store it is a copy, and from when."""

    store: str
    at: str
    destroyed: tuple[str, ...]


class Label(Struct, frozen=True):
    """What a copy says of itself; a key file copied by hand says nothing."""

    store: str = ""
    at: str = ""
    destroyed: tuple[str, ...] = ()
    """The streams whose keys were destroyed when it was written."""


def copy_keys(vault: Vault, place: Path, at: datetime) -> KeyCopy:
    """Copy the keys to a file, or into a folder; only our own copy is ever replaced."""
    file = Path(os.path.abspath(place / NAME if place.is_dir() else place))
    with vault.database.writing():
        if file.exists() and label(file).store != vault.keys.mark:
            raise CopyInTheWay
        return _write(vault, file, at)


def known(vault: Vault) -> list[KeyCopy]:
    """The copies that are remembered, as they were last written."""
    sql = "SELECT name, value FROM meta WHERE name GLOB ?"
    rows = vault.database.every(sql, f"{_META}*")
    return [
        msgspec.json.decode(value, type=_Remembered).copy(Path(name.removeprefix(_META)))
        for name, value in rows
    ]


def renew(vault: Vault, at: datetime) -> None:
    """Take destroyed keys out of every copy that can be reached.

    Keys that only a copy holds stay there: a later copy of the store may need them.
    """
    copies = known(vault)
    gone = destroyed(vault) if copies else set()
    _rewrite(vault, (copy for copy in copies if gone.intersection(copy.streams)), at)


def follow(vault: Vault, at: datetime) -> None:
    """Bring every copy that can be reached up to date: to a changed passphrase, say."""
    _rewrite(vault, known(vault), at)


def destroyed(vault: Vault) -> set[str]:
    """The streams whose keys were destroyed, and not merely missing at a restoration."""
    rows = vault.database.every("SELECT id FROM stream WHERE erased")
    unkeyed = vault.database.every("SELECT name FROM meta WHERE name GLOB ?", f"{_UNKEYED}*")
    missing = {name.removeprefix(_UNKEYED) for (name,) in unkeyed}
    return {stream for (stream,) in rows} - missing


def note_unkeyed(vault: Vault, streams: Iterable[str]) -> None:
    """Remember that these are erased here for want of a key, which may lie elsewhere."""
    for stream in streams:
        vault.database.run("INSERT OR REPLACE INTO meta VALUES (?, '')", f"{_UNKEYED}{stream}")


def remember(vault: Vault, copy: KeyCopy) -> None:
    """Remember a copy as it stands."""
    kept = _Remembered(moment.written(copy.at), copy.streams)
    vault.database.run(
        "INSERT OR REPLACE INTO meta VALUES (?, ?)",
        *(f"{_META}{copy.file}", msgspec.json.encode(kept).decode()),
    )


def forget(vault: Vault, copy: KeyCopy) -> None:
    """Remember the copy no longer."""
    vault.database.run("DELETE FROM meta WHERE name = ?", f"{_META}{copy.file}")


def label(file: Path) -> Label:
    """What a key file says of itself: nothing if it cannot be read."""
    try:
        return msgspec.json.decode(file.read_bytes(), type=Label)
    except (OSError, msgspec.DecodeError, UnicodeDecodeError):
        return Label()


class _Remembered(Struct, frozen=True):
    at: str
    streams: tuple[str, ...]

    def copy(self, file: Path) -> KeyCopy:
        return KeyCopy(file=file, at=moment.read(self.at), streams=self.streams)


def _rewrite(vault: Vault, copies: Iterable[KeyCopy], at: datetime) -> None:
    """Write those that lie where they were put; what else lies there is left alone."""
    for copy in copies:
        with suppress(JournalProblem), vault.database.writing():
            if label(copy.file).store == vault.keys.mark:
                _write(vault, copy.file, at)


def _write(vault: Vault, file: Path, at: datetime) -> KeyCopy:
    """Write our keys and those that only the copy holds, but none that is destroyed."""
    ours, said = vault.keys.whole(), label(file)
    theirs = read_key_file(file, practice=False).streams if said.store else {}
    gone = destroyed(vault).union(said.destroyed)
    streams = {id: key for id, key in (theirs | ours.streams).items() if id not in gone}
    facts = asdict(ours) | {"streams": streams, "destroyed": tuple(sorted(gone))}
    write_key_file(file, CopiedKeys(**facts, store=vault.keys.mark, at=moment.written(at)))
    with suppress(OSError):
        clear_leftovers(file)
    copy = KeyCopy(file=file, at=at, streams=tuple(streams))
    remember(vault, copy)
    return copy
