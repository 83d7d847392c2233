"""Erasing a stream: its content, its key, and what either left in the file.

The outside of its events stays, so that the chain still shows that they were there.
"""

from assistant.desk.ports import JournalProblem
from assistant.journal.streams import standing
from assistant.journal.vault import Vault


def erase(vault: Vault, stream: str) -> int:
    """Erase the stream and return how many events it held.

    If it raises it can be called again, and what was begun is also finished by
    ``settle`` when the store is next opened.
    """
    database = vault.database
    with database.writing():
        here = standing(vault, stream)
        if not here.erased:
            database.run("UPDATE stream SET erased = 1, label = NULL WHERE id = ?", stream)
            database.run("UPDATE event SET salt = NULL, body = NULL WHERE stream = ?", stream)
            database.run("DELETE FROM draft WHERE stream = ?", stream)
            database.run("INSERT OR REPLACE INTO meta VALUES ('traces', 'left')")
    with database.writing():
        vault.keys.destroy([stream])
    _remove_traces(vault)
    return here.seq


def settle(vault: Vault) -> None:
    """Finish what a crash may have cut short, and destroy keys that a backup brought back."""
    rows = vault.database.every("SELECT id FROM stream WHERE erased")
    owed = vault.keys.streams.intersection(stream for (stream,) in rows)
    if owed:
        with vault.database.writing():
            vault.keys.destroy(owed)
    _remove_traces(vault)


def _remove_traces(vault: Vault) -> None:
    """Compact the file if an erasure left traces, which no key opens any longer.

    Another window may be reading, or the disk too full: then it is done another time.
    """
    if vault.database.one("SELECT 1 FROM meta WHERE name = 'traces'"):
        try:
            vault.database.compact()
            vault.database.run("DELETE FROM meta WHERE name = 'traces'")
        except JournalProblem:
            pass  # the mark stands
