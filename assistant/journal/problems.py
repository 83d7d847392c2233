"""What can go wrong with a store, each with a code that the faces have words for.

No message holds anything that somebody wrote.
"""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from sqlcipher3 import dbapi2 as sqlcipher

from assistant.desk.ports import JournalFull, JournalProblem

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


class Closed(JournalProblem):
    """The journal has been closed."""

    code = "closed"


NO_ROOM: Final = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
"""What the operating system says when there is no more room, or no more for us."""

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
    except sqlcipher.Error as error:
        name = getattr(error, "sqlite_errorname", None) or type(error).__name__
        raise _BY_NAME.get(name, JournalProblem)(name) from error
    except OSError as error:
        full = error.errno in NO_ROOM
        name = errno.errorcode.get(error.errno or 0, type(error).__name__)
        raise (JournalFull if full else JournalProblem)(name) from error
