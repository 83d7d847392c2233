"""Where the store keeps the keys that stamp: one sealed note, which no stream's end destroys."""

import base64
from typing import Final

from assistant.journal.problems import Damaged
from assistant.journal.seal import WrongSeal
from assistant.journal.store import SqlcipherJournal
from assistant.journal.vault import Vault

NOTE: Final = "stamp keys"
_PURPOSE: Final = "rundan stamp keys"


async def read(journal: SqlcipherJournal) -> bytes:
    """What was kept last; nothing where nothing was.  Raises ``JournalProblem``."""
    return await journal.at_vault(_read)


async def change(journal: SqlcipherJournal, before: bytes, after: bytes) -> bool:
    """Keep bytes in the place of others; False where another window has changed them since."""
    return await journal.at_vault(_change, before, after)


def _read(vault: Vault) -> bytes:
    row = vault.database.one("SELECT value FROM meta WHERE name = ?", NOTE)
    if not row:
        return b""
    try:
        return vault.keys.seal(_PURPOSE).open(base64.b64decode(row[0]), NOTE)
    except (WrongSeal, ValueError):
        raise Damaged("the stamp's keys do not open") from None


def _change(vault: Vault, before: bytes, after: bytes) -> bool:
    with vault.database.writing():
        if _read(vault) != before:
            return False
        sealed = vault.keys.seal(_PURPOSE).close(after, NOTE)
        value = base64.b64encode(sealed).decode()
        vault.database.run("INSERT OR REPLACE INTO meta VALUES (?, ?)", NOTE, value)
    return True
