"""Erasing streams: their content, their keys, and what either left in the file.

The outside of the events stays, so that the chain still shows that they were there.
"""

from datetime import UTC, datetime

from assistant.desk.ports import JournalProblem
from assistant.journal import key_copies
from assistant.journal.streams import standing
from assistant.journal.vault import Vault


def erase(vault: Vault, *streams: str) -> int:
    """Erase the streams, all or none, and return how many events they held.

    If it raises it can be called again, and what was begun is also finished by
    ``settle`` when the store is next opened.
    """
    with vault.writing() as ends:
        ends.forget()
        held = sum(_erase_content(vault, stream) for stream in streams)
    with vault.database.writing():
        vault.keys.destroy(streams)
    key_copies.renew(vault, datetime.now(UTC))
    _remove_traces(vault)
    return held


def settle(vault: Vault) -> None:
    """Finish what a crash may have cut short, and destroy keys that a backup brought back."""
    rows = vault.database.every("SELECT id FROM stream WHERE erased")
    owed = vault.keys.streams.intersection(stream for (stream,) in rows)
    if owed:
        with vault.database.writing():
            vault.keys.destroy(owed)
    key_copies.renew(vault, datetime.now(UTC))
    _remove_traces(vault)


def _erase_content(vault: Vault, stream: str) -> int:
    run = vault.database.run
    here = standing(vault, stream)
    if not here.erased:
        run("UPDATE stream SET erased = 1, label = NULL WHERE id = ?", stream)
        run("UPDATE event SET salt = NULL, body = NULL WHERE stream = ?", stream)
        run("DELETE FROM draft WHERE stream = ?", stream)
        run("DELETE FROM pack WHERE stream = ?", stream)
        run("INSERT OR REPLACE INTO meta VALUES ('traces', 'left')")
    return here.seq


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
