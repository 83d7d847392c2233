"""Appending events under the conflict rules, and reading them back."""

from collections.abc import Sequence

from assistant.desk.ports import ClaimLost, Envelope, Recorded
from assistant.journal import chain, kept, moment
from assistant.journal.kept import Kept
from assistant.journal.streams import Standing, living
from assistant.journal.vault import Vault


def append(vault: Vault, batch: Sequence[Envelope]) -> list[Recorded]:
    """Keep the batch, all or none."""
    if not batch:
        return []
    with vault.database.writing():
        return [_append_one(vault, event) for event in batch]


def read(vault: Vault, stream: str, after: int = 0) -> list[Recorded]:
    """The stream's events from ``after`` on."""
    with vault.database.reading():
        living(vault, stream)
        rows = kept.following(vault, stream, after)
    return [kept.recorded(vault, row) for row in rows]


def heads(vault: Vault, stream: str) -> dict[str, str]:
    """The id of the event that holds each path."""
    with vault.database.reading():
        living(vault, stream)
        rows = vault.database.every("SELECT path, id FROM head WHERE stream = ?", stream)
    return dict(rows)


def is_stale(head: str | None, event: Envelope) -> bool:
    """Whether the path is held by another event than the one this was typed over."""
    return head is not None and head != event.base


def _append_one(vault: Vault, event: Envelope) -> Recorded:
    here = living(vault, event.stream)
    first = kept.find(vault, event.id)
    if first:
        return kept.recorded(vault, first)
    stale = event.op != "add" and is_stale(_head(vault, event), event)
    if stale and event.op == "claim":
        raise ClaimLost
    row = _row(vault, event, here, conflict=stale)
    kept.insert(vault, row)
    _move(vault, row)
    return Recorded(seq=row.seq, envelope=event, conflict=stale)


def _head(vault: Vault, event: Envelope) -> str | None:
    sql = "SELECT id FROM head WHERE stream = ? AND path = ?"
    row = vault.database.one(sql, event.stream, event.path)
    return str(row[0]) if row else None


def _row(vault: Vault, event: Envelope, here: Standing, *, conflict: bool) -> Kept:
    seq, salt = here.seq + 1, chain.new_salt()
    committed = chain.commitment(salt, bytes(event.body))
    return Kept(
        stream=event.stream,
        seq=seq,
        id=event.id,
        kind=event.kind,
        v=event.v,
        path=event.path,
        op=event.op,
        base=event.base,
        actor=event.actor,
        at=moment.written(event.at),
        mono=event.mono,
        salt=salt,
        body=kept.close_body(vault, event),
        commitment=committed,
        hash=chain.link(here.hash, seq, event, committed, conflict),
        conflict=int(conflict),
    )


def _move(vault: Vault, row: Kept) -> None:
    """Let the head, the draft and the stream follow the event."""
    run = vault.database.run
    if not row.conflict:
        run(
            "INSERT INTO head (stream, path, seq, id) VALUES (?, ?, ?, ?)"
            " ON CONFLICT DO UPDATE SET seq = excluded.seq, id = excluded.id",
            *(row.stream, row.path, row.seq, row.id),
        )
    run(
        "DELETE FROM draft WHERE stream = ? AND path = ? AND actor = ?",
        *(row.stream, row.path, row.actor),
    )
    run(
        "UPDATE stream SET seq = ?, hash = ?, changed = ? WHERE id = ?",
        *(row.seq, row.hash, row.at, row.stream),
    )
