"""Following a stream's chain from first to last."""

from collections.abc import Sequence

from assistant.desk.ports import Recorded
from assistant.journal import chain, events, kept, moment, packs
from assistant.journal.kept import Kept
from assistant.journal.problems import Tampered
from assistant.journal.streams import Standing, standing
from assistant.journal.vault import Vault


def verify(vault: Vault, stream: str) -> int:
    """Return how many events the stream holds, or raise ``Tampered``.

    An erased stream's chain can be followed as well, on the outside of its events.
    It cannot show that the whole file was put back to an older one.
    """
    with vault.database.reading():
        here = standing(vault, stream)
        rows = list(kept.following(vault, stream))
        heads = _kept_heads(vault, stream)
        bound = [] if here.erased else packs.read(vault, stream)
    found: dict[str, tuple[int, str]] = {}
    last = chain.beginning(stream)
    for seq, row in enumerate(rows, 1):
        if row.seq != seq:
            raise Tampered(f"event {seq}")
        last = _next(vault, here, row, last, found)
    if (len(rows), last) != (here.seq, here.hash):
        raise Tampered("the end of the chain")
    if found != heads:
        raise Tampered("the heads")
    if not _packs_agree(bound, rows):
        raise Tampered("the packs")
    return len(rows)


def _packs_agree(bound: Sequence[Recorded], rows: Sequence[Kept]) -> bool:
    """Whether what is read in place of the rows says what they do, bodies by their commitment."""
    return len(bound) <= len(rows) and all(map(_agrees, bound, rows))


def _agrees(event: Recorded, row: Kept) -> bool:
    said = event.envelope
    outside = (
        *(said.stream, event.seq, said.id, said.kind, said.v, said.path, said.op, said.base),
        *(said.actor, moment.written(said.at), said.mono),
    )
    commitment = chain.commitment(row.salt or b"", bytes(said.body))
    return (*outside, commitment, int(event.conflict)) == (
        *row[: len(outside)],
        row.commitment,
        row.conflict,
    )


def _kept_heads(vault: Vault, stream: str) -> dict[str, tuple[int, str]]:
    sql = "SELECT path, seq, id FROM head WHERE stream = ?"
    return {path: (seq, event) for path, seq, event in vault.database.every(sql, stream)}


def _next(
    vault: Vault, here: Standing, row: Kept, last: bytes, heads: dict[str, tuple[int, str]]
) -> bytes:
    """Check one event, move its head, and return the chain's hash after it."""
    _, head = heads.get(row.path, (0, None))
    stale = events.is_stale(head, row)
    after = chain.link(last, row)
    if row.hash != after or row.conflict != stale or not _body_holds(vault, here, row):
        raise Tampered(f"event {row.seq}")
    if not stale:
        heads[row.path] = (row.seq, row.id)
    return after


def _body_holds(vault: Vault, here: Standing, row: Kept) -> bool:
    """Whether the body is the one committed to; or gone, as it must be once erased."""
    if here.erased:
        return row.body is None and row.salt is None
    if row.body is None or row.salt is None:
        return False
    body = kept.open_body(vault, row.body, row.stream, row.seq, row.id)
    return row.commitment == chain.commitment(row.salt, body)
