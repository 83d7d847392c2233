"""What can go wrong with a store, each with a code that the faces have words for.

No message holds anything that somebody wrote.
"""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from sqlcipher3 import dbapi2 as sqlcipher

from assistant.desk.ports import JournalFull, JournalProblem, WrongPassphrase

if TYPE_CHECKING:
    from assistant.journal.keys import Keys


class Missing(JournalProblem):
    """No store is kept in the folder."""

    code = "missing"


class KeysMissing(JournalProblem):
    """The store is there, but not the keys that open it."""

    code = "keys-missing"


class StoreExists(JournalProblem):
    """A store is kept in the folder already."""

    code = "store-exists"


class NewerStore(JournalProblem):
    """The store was written by a newer version of the program."""

    code = "newer"


class UnsafeFolder(JournalProblem):
    """The folder's file system cannot keep the journal safely (a network share, often)."""

    code = "unsafe-folder"


class NoStream(JournalProblem):
    """There is no stream of that name."""

    code = "no-stream"


class StreamExists(JournalProblem):
    """There is, or was, a stream of that name."""

    code = "stream-exists"


class SeatTaken(JournalProblem):
    """Another window has the store open."""

    code = "seat-taken"


class OthersSeated(JournalProblem):
    """Another window has the store open, and would be destroyed under."""

    code = "others-seated"


class Busy(JournalProblem):
    """Another window held the store for too long; it can be tried again."""

    code = "busy"


class ReadOnly(JournalProblem):
    """The store may be read but not written."""

    code = "read-only"


class Vanished(JournalProblem):
    """The store's file is no longer where it was opened."""

    code = "vanished"


class BrokenDisk(JournalProblem):
    """The disk did not answer as a disk should."""

    code = "disk"


class Damaged(JournalProblem):
    """The store, or its keys, cannot be made sense of."""

    code = "damaged"
    keys: "Keys | None" = None
    """The store's keys, where they at least could be opened."""


class Tampered(Damaged):
    """What is kept is not what was written."""

    code = "tampered"


class TooLittleMemory(JournalProblem):
    """There is not memory enough to try the passphrase."""

    code = "memory"


class WrongRecovery(WrongPassphrase):
    """The recovery key, though well written, opens no slot."""

    code = "wrong-recovery"


class LastPassphrase(JournalProblem):
    """A passphrase is only taken away on proof of another one."""

    code = "last-passphrase"


class NameTaken(JournalProblem):
    """There is a way in of that name."""

    code = "name-taken"


class NoWay(JournalProblem):
    """There is no way in of that name."""

    code = "no-way"


class SlotsFull(JournalProblem):
    """There are as many ways in as there can be."""

    code = "slots-full"


class Closed(JournalProblem):
    """The journal has been closed."""

    code = "closed"


class CopyInTheWay(JournalProblem):
    """A file that is none of ours to replace lies where a copy should go."""

    code = "copy-in-the-way"


class CopyFull(JournalProblem):
    """There is no room for the copy; no half of it is left."""

    code = "copy-full"


class CopyFailed(JournalProblem):
    """The copy could not be written; no half of it is left."""

    code = "copy-failed"


class CopyUnreadable(JournalProblem):
    """The copy of the store is damaged, or not of the store whose keys were given."""

    code = "copy-unreadable"


class WouldReplace(JournalProblem):
    """A store is kept where one should be restored, and nobody chose to set it aside."""

    code = "would-replace"


NO_ROOM: Final = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
"""What the operating system says when there is no more room, or no more for us."""

_BY_NUMBER: Final[dict[int, type[JournalProblem]]] = {
    **dict.fromkeys(NO_ROOM, JournalFull),
    **dict.fromkeys((errno.EROFS, errno.EACCES, errno.EPERM), ReadOnly),
}

# The driver gives SQLite's primary codes, never the extended ones.
_BY_NAME: Final[dict[str, type[JournalProblem]]] = {
    "SQLITE_FULL": JournalFull,
    "SQLITE_BUSY": Busy,
    "SQLITE_LOCKED": Busy,
    "SQLITE_READONLY": ReadOnly,
    "SQLITE_IOERR": BrokenDisk,
    "SQLITE_CORRUPT": Damaged,
    "SQLITE_NOTADB": Damaged,
}


@contextmanager
def told() -> Iterator[None]:
    """Turn what the driver and the operating system raise into a ``JournalProblem``."""
    try:
        yield
    except (sqlcipher.Error, OSError) as error:
        raise problem_of(error) from error


def problem_of(error: Exception) -> JournalProblem:
    """What an error of the driver's, or of the operating system's, means."""
    if isinstance(error, OSError):
        name = errno.errorcode.get(error.errno or 0, type(error).__name__)
        return _BY_NUMBER.get(error.errno or 0, JournalProblem)(name)
    name = getattr(error, "sqlite_errorname", None) or type(error).__name__
    return _BY_NAME.get(name, JournalProblem)(name)
