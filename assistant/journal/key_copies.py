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


class CopiedKeys(KeyFile, frozen=True, kw_only=True):
    """A key file that says of which store it is a copy, and from when."""

    store: str
    at: str


class Label(Struct, frozen=True):
    """What a copy says of itself; a key file copied by hand says nothing."""

    store: str = ""
    at: str = ""


def copy_keys(vault: Vault, place: Path, at: datetime) -> KeyCopy:
    """Copy the keys to a file, or into a folder; only our own copy is ever replaced."""
    file = Path(os.path.abspath(place / NAME if place.is_dir() else place))
    with vault.database.writing():
        if file.exists() and label(file).store != vault.keys.mark:
            raise CopyInTheWay
        return _write(vault, file, vault.keys.whole(), at)


def known(vault: Vault) -> list[KeyCopy]:
    """The copies that are remembered, as they were last written."""
    rows = vault.database.every(
        "SELECT name, value FROM meta WHERE name >= ? AND name < ?", _META, _META + "\U0010ffff"
    )
    return [
        msgspec.json.decode(value, type=_Remembered).copy(Path(name.removeprefix(_META)))
        for name, value in rows
    ]


def renew(vault: Vault, erased: Iterable[str], at: datetime) -> None:
    """Take destroyed keys out of every copy that can be reached.

    Keys that only a copy holds stay there: a later copy of the store may need them.
    """
    gone = set(erased)
    for copy in known(vault):
        if gone.intersection(copy.streams):
            with suppress(JournalProblem), vault.database.writing():
                if label(copy.file).store == vault.keys.mark:
                    theirs = read_key_file(copy.file, practice=False).streams
                    _write(vault, copy.file, _merged(vault, theirs, gone), at)


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


def _merged(vault: Vault, theirs: dict[str, bytes], gone: set[str]) -> KeyFile:
    ours = vault.keys.whole()
    left = {stream: key for stream, key in theirs.items() if stream not in gone}
    return msgspec.structs.replace(ours, streams=left | ours.streams)


def _write(vault: Vault, file: Path, keys: KeyFile, at: datetime) -> KeyCopy:
    written = moment.written(at)
    write_key_file(file, CopiedKeys(**asdict(keys), store=vault.keys.mark, at=written))
    with suppress(OSError):
        clear_leftovers(file)
    remembered = _Remembered(written, tuple(keys.streams))
    vault.database.run(
        "INSERT OR REPLACE INTO meta VALUES (?, ?)",
        *(f"{_META}{file}", msgspec.json.encode(remembered).decode()),
    )
    return remembered.copy(file)
