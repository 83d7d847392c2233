"""Appending events under the conflict rules, and reading them back."""

from collections.abc import Sequence
from typing import Final

from assistant.desk.ports import ClaimLost, Envelope, Recorded
from assistant.journal import chain, drafts, kept, moment, packs
from assistant.journal.ends import End, Ends
from assistant.journal.kept import Kept
from assistant.journal.streams import living
from assistant.journal.vault import Vault

_HEAD_MOVED: Final = "INSERT OR REPLACE INTO head (stream, path, seq, id) VALUES (?, ?, ?, ?)"
_STREAM_MOVED: Final = "UPDATE stream SET seq = ?, hash = ?, changed = ? WHERE id = ?"
STATEMENTS: Final = (kept.INSERT, _HEAD_MOVED, _STREAM_MOVED, drafts.REMOVE)
"""What an append runs, each time."""


def append(vault: Vault, batch: Sequence[Envelope]) -> list[Recorded]:
    """Keep the batch, all or none."""
    if not batch:
        return []
    with vault.writing() as ends:
        recorded = [_append_one(vault, ends, event) for event in batch]
        for stream in {event.stream for event in batch}:
            packs.bind(vault, stream, ends.of(stream))
    return recorded


def read(vault: Vault, stream: str, after: int = 0) -> list[Recorded]:
    """The stream's events from ``after`` on."""
    with vault.database.reading():
        living(vault, stream)
        packed = [] if after else packs.read(vault, stream)
        rows = kept.rows(vault, stream, after or len(packed))
    return packed + kept.recorded(vault, stream, rows)


def heads(vault: Vault, stream: str) -> dict[str, str]:
    """The id of the event that holds each path."""
    with vault.database.reading():
        living(vault, stream)
        rows = vault.database.every("SELECT path, id FROM head WHERE stream = ?", stream)
    return dict(rows)


def is_stale(head: str | None, event: Envelope | Kept) -> bool:
    """Whether its path is held by another event than the one it was typed over."""
    return event.op != "add" and head is not None and head != event.base


def _append_one(vault: Vault, ends: Ends, event: Envelope) -> Recorded:
    end = ends.of(event.stream)
    stale = is_stale(end.heads.get(event.path), event)
    if stale and (known := kept.find(vault, event.id)):
        return known
    if stale and event.op == "claim":
        raise ClaimLost
    row = _row(vault, event, end, conflict=stale)
    recorded = Recorded(seq=row.seq, envelope=event, conflict=stale)
    if not kept.insert(vault, row):
        return kept.find(vault, event.id) or recorded
    _move(vault, end, row)
    return recorded


def _row(vault: Vault, event: Envelope, end: End, *, conflict: bool) -> Kept:
    salt = chain.new_salt()
    row = Kept(
        stream=event.stream,
        seq=end.seq + 1,
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
        commitment=chain.commitment(salt, bytes(event.body)),
        hash=b"",
        conflict=int(conflict),
    )
    return row._replace(hash=chain.link(end.hash, row))


def _move(vault: Vault, end: End, row: Kept) -> None:
    """Let the head, the draft and the stream follow the event."""
    run = vault.database.run
    if not row.conflict:
        run(_HEAD_MOVED, row.stream, row.path, row.seq, row.id)
        end.heads[row.path] = row.id
    if (row.path, row.actor) in end.drafts:
        run(drafts.REMOVE, row.stream, row.path, row.actor)
        end.drafts.discard((row.path, row.actor))
    run(_STREAM_MOVED, row.seq, row.hash, row.at, row.stream)
    end.seq, end.hash = row.seq, row.hash
