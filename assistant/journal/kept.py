"""An event as the file holds it, and the way between that and an envelope."""

from collections.abc import Iterator
from typing import Any, Final, NamedTuple

from msgspec import Raw

from assistant.desk.ports import Envelope, Erased, Recorded
from assistant.journal import moment
from assistant.journal.problems import Tampered
from assistant.journal.seal import WrongSeal
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
_SELECT: Final = f"SELECT {_COLUMNS} FROM event"
_INSERT: Final = f"INSERT INTO event ({_COLUMNS}) VALUES ({', '.join('?' * len(Kept._fields))})"


def find(vault: Vault, event: str) -> Kept:
    """The event of that id, in whichever stream; there must be one."""
    return Kept(*vault.database.one(f"{_SELECT} WHERE id = ?", event))


def following(vault: Vault, stream: str, after: int = 0) -> Iterator[Kept]:
    """The stream's events after ``after``, in order."""
    sql = f"{_SELECT} WHERE stream = ? AND seq > ? ORDER BY seq"
    return (Kept(*row) for row in vault.database.every(sql, stream, after))


def insert(vault: Vault, row: Kept) -> None:
    """Keep an event."""
    vault.database.run(_INSERT, *row)


def close_body(vault: Vault, event: Envelope) -> bytes:
    """Seal an event's body in its place."""
    return vault.keys.stream(event.stream).close(_body(event), "body", event.stream, event.id)


def open_body(vault: Vault, row: Kept) -> bytes:
    """An event's body, or raise ``Erased`` or ``Tampered``."""
    if row.body is None:
        raise Erased
    try:
        return vault.keys.stream(row.stream).open(row.body, "body", row.stream, row.id)
    except WrongSeal:
        raise Tampered(f"event {row.seq}") from None


def recorded(vault: Vault, row: Kept) -> Recorded:
    """The event as it was appended."""
    envelope = outside(row, open_body(vault, row))
    return Recorded(seq=row.seq, envelope=envelope, conflict=bool(row.conflict))


def outside(row: Kept, body: bytes = b"") -> Envelope:
    """The envelope: what is written on the outside, and the body if there is one."""
    facts: dict[str, Any] = {name: getattr(row, name) for name in _FACTS}
    return Envelope(at=moment.read(row.at), body=Raw(body), **facts)


_FACTS: Final = ("id", "stream", "kind", "v", "path", "op", "base", "actor", "mono")


def _body(event: Envelope) -> bytes:
    return bytes(event.body)
