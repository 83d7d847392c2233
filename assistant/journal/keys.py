"""The key file beside the store: slots that give the master key, and a key for each stream.

A slot holds the master key, sealed by a passphrase, by a recovery key, by a key that the
computer remembers or, in a practice store, by a key lying beside it.  Each stream's key is
sealed by the master key, so that one of them can be destroyed alone.
"""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Annotated, Final

import msgspec
from msgspec import Meta, Struct
from msgspec.structs import replace

from assistant.desk.keycare import RECOVERY
from assistant.desk.ports import ClaimLost, JournalProblem, WrongPassphrase, WrongStore
from assistant.journal.files import clear_leftovers, write_whole
from assistant.journal.passphrase import COST, stretch
from assistant.journal.problems import (
    Damaged,
    KeysMissing,
    LastPassphrase,
    NewerStore,
    SlotsFull,
    StoreExists,
    WrongRecovery,
    told,
)
from assistant.journal.seal import KEY, Seal, WrongSeal, derive, new_key
from assistant.journal.slots import Slot, opened_by_key, opened_by_passphrase, recovery_seal

VERSION: Final = 1
MOST: Final = 16
"""How many slots a file may have."""
_STREAM = "stream"


class _Version(Struct):
    v: int


class KeyFile(Struct, frozen=True, kw_only=True):
    """The file as it is written."""

    v: int = VERSION
    practice: bool
    slots: Annotated[tuple[Slot, ...], Meta(max_length=MOST)]
    streams: dict[str, bytes] = {}
    """Each stream's key, sealed by the master key."""


def slot_by_passphrase_in(file: KeyFile, passphrase: str, name: str = "") -> tuple[Slot, bytes]:
    """The slot that the passphrase opens, and the master key; or raise ``WrongPassphrase``.

    Without a name the slots are tried in turn, half a second each.  A name that is not
    there costs and says as much as a wrong passphrase.
    """
    wanted = [slot for slot in file.slots if slot.cost and (not name or slot.name == name)]
    for slot in wanted:
        try:
            return slot, opened_by_passphrase(slot, passphrase)
        except WrongSeal:
            continue
    if not wanted:
        stretch(passphrase, bytes(16), COST)
    raise WrongPassphrase


def master_by_passphrase(file: KeyFile, passphrase: str, name: str = "") -> bytes:
    """The master key, or raise ``WrongPassphrase``."""
    return slot_by_passphrase_in(file, passphrase, name)[1]


def master_by_recovery(file: KeyFile, key: str) -> bytes:
    """The master key, or raise ``WrongRecovery``."""
    for slot in file.slots:
        if slot.kind == RECOVERY:
            try:
                return opened_by_key(slot, recovery_seal(key))
            except WrongSeal:
                continue
    raise WrongRecovery


def master_by_key(file: KeyFile, key: bytes) -> bytes:
    """The master key, or raise ``Damaged``: no person has had a say in it."""
    for slot in file.slots:
        if slot.cost is None:
            try:
                return opened_by_key(slot, key)
            except (WrongSeal, ValueError):
                continue
    raise Damaged("no slot opens")


def database_key(master: bytes) -> bytes:
    """The key and salt of the encrypted file."""
    return derive(master, "rundan database", KEY + 16)


def read_key_file(path: Path, *, practice: bool) -> KeyFile:
    """Read the file and see that it is of the kind that is wanted."""
    if not path.exists():
        raise KeysMissing
    with told():
        content = path.read_bytes()
    try:
        file = msgspec.json.decode(content, type=KeyFile)
    except (msgspec.DecodeError, UnicodeDecodeError):
        if _is_newer(content):
            raise NewerStore from None
        raise Damaged("the key file cannot be read") from None
    if file.v > VERSION:
        raise NewerStore
    if file.practice is not practice:
        raise WrongStore
    return file


def _is_newer(content: bytes) -> bool:
    """Whether a newer program wrote the file, in a shape that is not known here."""
    try:
        return msgspec.json.decode(content, type=_Version).v > VERSION
    except (msgspec.DecodeError, UnicodeDecodeError):
        return False


def write_key_file(path: Path, file: KeyFile, *, fresh: bool = False) -> None:
    """Write the file whole; raise ``StoreExists`` if it must be fresh and is not."""
    content = msgspec.json.format(msgspec.json.encode(file), indent=1)
    with told():
        try:
            write_whole(path, content, fresh=fresh)
        except FileExistsError:
            raise StoreExists from None


class Keys:
    """The keys of an open store.

    Whoever adds or destroys a key holds the store's write lock, which thereby guards
    the key file against another window as well.
    """

    def __init__(self, path: Path, file: KeyFile, master: bytes) -> None:
        self.practice = file.practice
        self._path = path
        self._file = file
        self._wrap = Seal(derive(master, "rundan streams"))
        self._master = master
        self.mark = derive(master, "rundan mark", 16).hex()
        """Tells one store's keys from another's, and nothing of them."""
        self._opened: dict[str, Seal] = {}

    @property
    def streams(self) -> frozenset[str]:
        """The streams that have a key."""
        return frozenset(self._file.streams)

    def whole(self) -> KeyFile:
        """The key file as it stands on disk, for a copy of it."""
        self._reload()
        return self._file

    def known(self) -> KeyFile:
        """The key file as it stands or, where it cannot be read, as it was last."""
        try:
            return read_key_file(self._path, practice=self.practice)
        except JournalProblem:
            return self._file

    def begun_anew(self, path: Path) -> "Keys":
        """The same ways in and the same master key for a new store, whose key file is written."""
        file = replace(self._file, streams={})
        write_key_file(path, file, fresh=True)
        return Keys(path, file, self._master)

    def as_in(self, path: Path) -> "Keys":
        """The keys of another store that was begun with the same master key."""
        return Keys(path, read_key_file(path, practice=self.practice), self._master)

    def database_key(self) -> bytes:
        """The key and salt of the encrypted file."""
        return database_key(self._master)

    def seal(self, purpose: str) -> Seal:
        """A seal for what belongs to no stream."""
        return Seal(derive(self._master, purpose))

    def stream(self, stream: str) -> Seal:
        """The seal of a stream, or raise ``KeysMissing``."""
        if stream not in self._opened:
            if stream not in self._file.streams:
                self._reload()
            try:
                key = self._wrap.open(self._file.streams[stream], _STREAM, stream)
            except KeyError:
                raise KeysMissing from None
            except WrongSeal:
                raise Damaged("a stream's key does not open") from None
            self._opened[stream] = Seal(key)
        return self._opened[stream]

    def add(self, stream: str) -> None:
        """Make a key for a new stream, on disk on return."""
        self._reload()
        sealed = self._wrap.close(new_key(), _STREAM, stream)
        self._opened.pop(stream, None)
        self._write(replace(self._file, streams={**self._file.streams, stream: sealed}))

    def destroy(self, streams: Iterable[str]) -> None:
        """Destroy the streams' keys, on disk on return."""
        self._reload()
        gone = set(streams)
        for stream in gone:
            self._opened.pop(stream, None)
        if gone & self.streams:
            left = {s: key for s, key in self._file.streams.items() if s not in gone}
            self._write(replace(self._file, streams=left))
        with told():
            clear_leftovers(self._path)

    def change_slots(self, before: Sequence[Slot], after: Sequence[Slot]) -> None:
        """Put slots in the place of others, all at once and on disk on return.

        Raise ``ClaimLost`` if another window has changed one of them or taken a name,
        ``LastPassphrase`` if none would be left, ``SlotsFull`` if there is no room.
        """
        self._reload()
        slots = self._file.slots
        kept = [slot for slot in slots if slot not in before]
        taken = {slot.name for slot in kept}
        if len(slots) - len(kept) != len(before) or any(slot.name in taken for slot in after):
            raise ClaimLost
        if not any(slot.cost for slot in (*kept, *after)):
            raise LastPassphrase  # two windows may each have taken the other's away
        if len(kept) + len(after) > MOST:
            raise SlotsFull
        place = slots.index(before[0]) if before else len(slots)
        self._write(replace(self._file, slots=(*kept[:place], *after, *kept[place:])))
        with told():
            clear_leftovers(self._path)

    def _reload(self) -> None:
        self._file = read_key_file(self._path, practice=self.practice)

    def _write(self, changed: KeyFile) -> None:
        write_key_file(self._path, changed)
        self._file = changed
