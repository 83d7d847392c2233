"""How far each stream had come, kept outside the store, so that an older store is seen.

The chain inside a store cannot show that the whole file was put back to an earlier one.
Whoever can put back this file as well, or knows the passphrase, is not seen.
"""

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from threading import Lock, Thread
from typing import Final

import msgspec
from msgspec import Struct

from assistant.desk.ports import JournalProblem, StreamKind
from assistant.journal import chain
from assistant.journal.files import clear_leftovers, private_folder, write_whole
from assistant.journal.keys import Keys
from assistant.journal.problems import told
from assistant.journal.seal import WrongSeal
from assistant.journal.vault import Vault

PAUSE: Final = 10.0
"""Seconds at most between an event on disk and its head here, while the program runs."""
_PURPOSE: Final = "rundan witness"


class Head(Struct, frozen=True, array_like=True):
    """How far a stream had come."""

    kind: StreamKind
    seq: int
    hash: bytes
    at: str
    """The moment of the last event, as the store writes it."""


class Witness:
    """The heads of one store, in a file that says nothing without the store's master key."""

    def __init__(self, folder: Path, keys: Keys) -> None:
        self._seal = keys.seal(_PURPOSE)
        self._path = folder / f"{keys.mark}.heads"
        self._turn = Lock()
        self._writing: Thread | None = None

    def read(self) -> dict[str, Head]:
        """The heads; none where there is no file, or none that can be read."""
        try:
            opened = self._seal.open(self._path.read_bytes(), _PURPOSE)
            return msgspec.json.decode(opened, type=dict[str, Head])
        except (OSError, WrongSeal, msgspec.DecodeError):
            return {}

    def note(self, vault: Vault, streams: Iterable[str]) -> None:
        """Take down how far the streams have come; written beside, so that no task waits."""
        found = _sound(vault, self.read(), streams)
        self.settle()
        self._writing = Thread(target=self._add, args=(found,), name="witness")
        self._writing.start()

    def settle(self) -> None:
        """Wait until everything noted is written."""
        if self._writing is not None:
            self._writing.join()

    def replace(self, heads: dict[str, Head]) -> None:
        """Believe these heads from now on, and no others; raise ``JournalProblem``."""
        with self._turn:
            self._write(heads)

    def _add(self, found: dict[str, Head]) -> None:
        """Another window may have noted more by now: what is furthest on stands."""
        with self._turn, suppress(JournalProblem):  # it can be written another time
            kept = self.read()
            self._write(
                kept | {s: h for s, h in found.items() if s not in kept or kept[s].seq < h.seq}
            )

    def _write(self, heads: dict[str, Head]) -> None:
        with told():
            private_folder(self._path.parent)
            clear_leftovers(self._path)
            write_whole(self._path, self._seal.close(msgspec.json.encode(heads), _PURPOSE))


def heads(vault: Vault) -> dict[str, Head]:
    """How far each stream of the store has come."""
    rows = vault.database.every("SELECT id, kind, seq, hash, changed FROM stream")
    return {stream: Head(*rest) for stream, *rest in rows}


def _sound(vault: Vault, known: dict[str, Head], streams: Iterable[str]) -> dict[str, Head]:
    """How far the streams have come, without those that are not what they were."""
    found: dict[str, Head] = {}
    for stream in streams:
        sql = "SELECT kind, seq, hash, changed FROM stream WHERE id = ?"
        row = vault.database.one(sql, stream)
        if row and (stream not in known or holds(vault, stream, known[stream])):
            found[stream] = Head(*row)
    return found


def holds(vault: Vault, stream: str, head: Head) -> bool:
    """Whether the stream's chain goes through the head."""
    if not head.seq:
        return head.hash == chain.beginning(stream)
    sql = "SELECT hash FROM event WHERE stream = ? AND seq = ?"
    return vault.database.one(sql, stream, head.seq) == (head.hash,)
