"""Seeing what other windows write, and knowing that they are there."""

from typing import Final

from assistant.desk.ports import Recorded
from assistant.journal import events
from assistant.journal.vault import Vault

NEAR: Final = 0.02
"""Seconds between two looks while another window is seated."""
ALONE: Final = 0.25
"""Seconds between two looks otherwise."""


class Watch:
    """One window's eye on a stream."""

    def __init__(self, stream: str, after: int) -> None:
        self._stream = stream
        self._after = after
        self._version: int | None = None
        self.pause = ALONE
        """How long to wait before the next look, in seconds."""

    def look(self, vault: Vault) -> list[Recorded]:
        """What has come since the last look, or nothing.

        SQLite counts the other connections' commits; a look without one costs no read.
        """
        version = vault.database.others_commits()
        if version == self._version:
            return []
        news = events.read(vault, self._stream, self._after)
        self.pause = NEAR if len(seated(vault)) > 1 else ALONE
        self._version = version
        self._after = news[-1].seq if news else self._after
        return news


def sit(vault: Vault, seat: int, stream: str | None) -> None:
    """Say which meeting a seat has open; None when it leaves."""
    with vault.database.writing():
        if stream is None:
            vault.database.run("DELETE FROM seat WHERE id = ?", seat)
        else:
            vault.database.run("INSERT OR REPLACE INTO seat VALUES (?, ?)", seat, stream)


def seated(vault: Vault) -> dict[int, str]:
    """The meeting that each seat has open."""
    return dict(vault.database.every("SELECT id, stream FROM seat"))
