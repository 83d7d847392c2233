"""An open store: the encrypted file and the keys to what is sealed in it."""

from dataclasses import dataclass

from assistant.journal.database import Database
from assistant.journal.keys import Keys


@dataclass(frozen=True)
class Vault:
    """What every task of the store thread needs."""

    database: Database
    keys: Keys

    def close(self) -> None:
        """Let go of both."""
        self.database.close()
