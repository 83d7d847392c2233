"""A long stream's events once more, bound in packs that are read at a stroke.

A meeting of thousands of events is opened while somebody waits, and reading it column by
column is most of that.  The rows alone are what counts: verification follows them, and sees
that every pack says the same.
"""

from typing import Final

import msgspec

from assistant.desk.ports import Recorded
from assistant.journal import kept
from assistant.journal.ends import End
from assistant.journal.seal import WrongSeal
from assistant.journal.vault import Vault

FULL: Final = 250
"""How many events go into a pack: few enough that binding them is not felt."""

_decode: Final = msgspec.json.Decoder(list[Recorded]).decode


def bind(vault: Vault, stream: str, end: End) -> None:
    """Pack what has come since the last pack, if it is enough."""
    if end.seq - end.packed < FULL:
        return
    rows = kept.rows(vault, stream, end.packed)
    content = msgspec.json.encode(kept.recorded(vault, stream, rows))
    sealed = vault.keys.stream(stream).close(content, *_place(stream, end.seq))
    vault.database.run("INSERT INTO pack VALUES (?, ?, ?)", stream, end.seq, sealed)
    end.packed = end.seq


def read(vault: Vault, stream: str) -> list[Recorded]:
    """The stream's events from the first on, as far as packs without a gap can be read."""
    found: list[Recorded] = []
    sql = "SELECT seq, body FROM pack WHERE stream = ? ORDER BY seq"
    for seq, sealed in vault.database.every(sql, stream):
        try:
            events = _decode(vault.keys.stream(stream).open(sealed, *_place(stream, seq)))
        except (WrongSeal, msgspec.DecodeError):
            break
        if [event.seq for event in events] != list(range(len(found) + 1, seq + 1)):
            break
        found += events
    return found


def _place(stream: str, seq: int) -> tuple[str, ...]:
    return "pack", stream, str(seq)
