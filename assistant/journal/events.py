"""Appending events under the conflict rules, and reading them back."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from assistant.desk.ports import ClaimLost, Envelope, Erased, Recorded
from assistant.journal import chain, kept, moment
from assistant.journal.kept import Kept
from assistant.journal.problems import NoStream
from assistant.journal.streams import living
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
        rows = kept.rows(vault, stream, after)
    return [kept.recorded(vault, row) for row in rows]


def heads(vault: Vault, stream: str) -> dict[str, str]:
    """The id of the event that holds each path."""
    with vault.database.reading():
        living(vault, stream)
        rows = vault.database.every("SELECT path, id FROM head WHERE stream = ?", stream)
    return dict(rows)


def is_stale(head: str | None, event: Envelope | Kept) -> bool:
    """Whether its path is held by another event than the one it was typed over."""
    return event.op != "add" and head is not None and head != event.base


class _Met(NamedTuple):
    """What an event meets where it is going."""

    seq: int
    """How far its stream has come."""
    hash: bytes
    erased: int
    head: str | None
    """The event that holds its path."""
    drafted: int
    """Whether the text was being typed."""
    known: int
    """Whether its id is kept already, in whichever stream."""


# One statement for it all: what a statement costs is mostly its being a statement.
_MEET: Final = (
    "SELECT seq, hash, erased,"
    " (SELECT id FROM head WHERE stream = ?1 AND path = ?2),"
    " EXISTS (SELECT 1 FROM draft WHERE stream = ?1 AND path = ?2 AND actor = ?3),"
    " EXISTS (SELECT 1 FROM event WHERE id = ?4)"
    " FROM stream WHERE id = ?1"
)


def _append_one(vault: Vault, event: Envelope) -> Recorded:
    row = vault.database.one(_MEET, event.stream, event.path, event.actor, event.id)
    if not row:
        raise NoStream
    met = _Met(*row)
    if met.erased:
        raise Erased
    if met.known:
        return kept.find(vault, event.id)
    stale = is_stale(met.head, event)
    if stale and event.op == "claim":
        raise ClaimLost
    added = _row(vault, event, met, conflict=stale)
    kept.insert(vault, added)
    _move(vault, added, drafted=bool(met.drafted))
    return Recorded(seq=added.seq, envelope=event, conflict=stale)


def _row(vault: Vault, event: Envelope, met: _Met, *, conflict: bool) -> Kept:
    salt = chain.new_salt()
    row = Kept(
        stream=event.stream,
        seq=met.seq + 1,
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
    return row._replace(hash=chain.link(met.hash, row))


def _move(vault: Vault, row: Kept, *, drafted: bool) -> None:
    """Let the head, the draft and the stream follow the event."""
    run = vault.database.run
    if not row.conflict:
        run(
            "INSERT OR REPLACE INTO head (stream, path, seq, id) VALUES (?, ?, ?, ?)",
            *(row.stream, row.path, row.seq, row.id),
        )
    if drafted:
        run(
            "DELETE FROM draft WHERE stream = ? AND path = ? AND actor = ?",
            *(row.stream, row.path, row.actor),
        )
    run(
        "UPDATE stream SET seq = ?, hash = ?, changed = ? WHERE id = ?",
        *(row.seq, row.hash, row.at, row.stream),
    )
