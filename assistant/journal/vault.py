"""An open store: the encrypted file and the keys to what is sealed in it."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property

from msgspec import Struct

from assistant.journal.database import Database
from assistant.journal.ends import Ends
from assistant.journal.keys import Keys


class Vault(Struct, frozen=True, dict=True):
    """What every task of the store thread needs."""

    database: Database
    keys: Keys

    @cached_property
    def ends(self) -> Ends:
        """What is remembered of the streams that are written in."""
        return Ends(self.database)

    @contextmanager
    def writing(self) -> Iterator[Ends]:
        """A transaction for events and drafts; whatever fails in it is forgotten."""
        try:
            with self.database.writing():
                yield self.ends
        except BaseException:
            self.ends.forget()
            raise

    def close(self) -> None:
        """Let go of both."""
        self.database.close()
