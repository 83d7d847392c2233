"""What a window remembers of the streams it writes in: what an event meets where it is going.

It counts only while no other window has written, and nothing here has failed: then all of it
is read again.
"""

from msgspec import Struct

from assistant.desk.ports import Erased
from assistant.journal.database import Database
from assistant.journal.problems import NoStream


class End(Struct):
    """How far a stream has come, and what holds its paths."""

    seq: int
    hash: bytes
    heads: dict[str, str]
    """The id of the event that holds each path."""
    drafts: set[tuple[str, str]]
    """The path and the seat of each text that is being typed."""
    packed: int
    """How far its events are packed."""


class Ends:
    """The ends of one store's streams; to be asked while the write lock is held."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._version = -1
        self._ends: dict[str, End] = {}

    def of(self, stream: str) -> End:
        """The stream's end, or raise ``NoStream`` or ``Erased``."""
        version = self._database.others_commits()
        if version != self._version:
            self.forget()
            self._version = version
        if stream not in self._ends:
            self._ends[stream] = self._read(stream)
        return self._ends[stream]

    def forget(self) -> None:
        """Read everything again: what was remembered may not have come to be."""
        self._ends.clear()

    def _read(self, stream: str) -> End:
        row = self._database.one("SELECT seq, hash, erased FROM stream WHERE id = ?", stream)
        if not row:
            raise NoStream
        if row[2]:
            raise Erased
        heads = self._database.every("SELECT path, id FROM head WHERE stream = ?", stream)
        drafts = self._database.every("SELECT path, actor FROM draft WHERE stream = ?", stream)
        packed = self._database.one("SELECT max(seq) FROM pack WHERE stream = ?", stream)
        return End(row[0], row[1], dict(heads), set(drafts), packed[0] or 0)
