"""An event as the file holds it, and the way between that and an envelope."""

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from msgspec import Raw

from assistant.desk.ports import Envelope, Erased, Recorded
from assistant.journal import moment
from assistant.journal.database import Row
from assistant.journal.problems import Tampered
from assistant.journal.seal import Seal, WrongSeal
from assistant.journal.vault import Vault
from assistant.meeting.event import Op


class Kept(NamedTuple):
    """A row of the event table."""

    stream: str
    seq: int
    id: str
    kind: str
    v: int
    path: str
    op: Op
    base: str | None
    actor: str
    at: str
    mono: float
    salt: bytes | None
    """Gone, like the body, when the stream is erased."""
    body: bytes | None
    """Sealed by the stream's key."""
    commitment: bytes
    hash: bytes
    conflict: int


_COLUMNS: Final = ", ".join(Kept._fields)
INSERT: Final = (
    f"INSERT INTO event ({_COLUMNS}) VALUES ({', '.join('?' * len(Kept._fields))})"
    " ON CONFLICT (id) DO NOTHING"
)

# Only what is asked for: a meeting of thousands of events is read while somebody waits.
_READ: Final = "seq, id, kind, v, path, op, base, actor, at, mono, body, conflict"


def insert(vault: Vault, row: Kept) -> bool:
    """Keep an event; whether there was none of its id."""
    return vault.database.run(INSERT, *row) > 0


def following(vault: Vault, stream: str) -> Iterator[Kept]:
    """The stream's events in order, whole."""
    sql = f"SELECT {_COLUMNS} FROM event WHERE stream = ? ORDER BY seq"
    return map(Kept._make, vault.database.every(sql, stream))


def find(vault: Vault, event: str) -> Recorded | None:
    """The event of that id, in whichever stream."""
    row = vault.database.one(f"SELECT stream, {_READ} FROM event WHERE id = ?", event)
    return recorded(vault, row[0], [row[1:]])[0] if row else None


def rows(vault: Vault, stream: str, after: int) -> list[Row]:
    """The stream's events after ``after`` in order, as ``recorded`` takes them."""
    sql = f"SELECT {_READ} FROM event WHERE stream = ? AND seq > ? ORDER BY seq"
    return vault.database.every(sql, stream, after)


def recorded(vault: Vault, stream: str, rows: Iterable[Row]) -> list[Recorded]:
    """A stream's events as they were appended; raise ``Erased`` or ``Tampered``."""
    seal = vault.keys.stream(stream)
    return [_recorded(seal, stream, row) for row in rows]


def _recorded(seal: Seal, stream: str, row: Row) -> Recorded:
    seq, id, kind, v, path, op, base, actor, at, mono, body, conflict = row
    envelope = Envelope(
        id=id,
        stream=stream,
        kind=kind,
        v=v,
        path=path,
        op=op,
        base=base,
        actor=actor,
        at=moment.read(at),
        mono=mono,
        body=Raw(_open(seal, body, stream, seq, id)),
    )
    return Recorded(seq=seq, envelope=envelope, conflict=bool(conflict))


def close_body(vault: Vault, event: Envelope) -> bytes:
    """Seal an event's body in its place."""
    body = bytes(event.body)
    return vault.keys.stream(event.stream).close(body, "body", event.stream, event.id)


def open_body(vault: Vault, body: bytes | None, stream: str, seq: int, id: str) -> bytes:
    """An event's body, or raise ``Erased`` or ``Tampered``."""
    return _open(vault.keys.stream(stream), body, stream, seq, id)


def _open(seal: Seal, body: bytes | None, stream: str, seq: int, id: str) -> bytes:
    if body is None:
        raise Erased
    try:
        return seal.open(body, "body", stream, id)
    except WrongSeal:
        raise Tampered(f"event {seq}") from None
