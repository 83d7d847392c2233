"""The streams: what there is of them, and how far each has come."""

from datetime import datetime
from typing import NamedTuple

from assistant.desk.ports import Erased, JournalProblem, StreamKind, StreamRow
from assistant.journal import chain, moment
from assistant.journal.problems import NoStream, StreamExists
from assistant.journal.seal import TEXT, WrongSeal
from assistant.journal.vault import Vault


class Standing(NamedTuple):
    """How far a stream has come."""

    seq: int
    hash: bytes
    erased: bool


def standing(vault: Vault, stream: str) -> Standing:
    """How far the stream has come, erased or not; or raise ``NoStream``."""
    row = vault.database.one("SELECT seq, hash, erased FROM stream WHERE id = ?", stream)
    if not row:
        raise NoStream
    return Standing(row[0], row[1], bool(row[2]))


def living(vault: Vault, stream: str) -> Standing:
    """How far the stream has come, or raise ``Erased``."""
    here = standing(vault, stream)
    if here.erased:
        raise Erased
    return here


def create(vault: Vault, stream: str, kind: StreamKind, label: str, at: datetime) -> None:
    """Make an empty stream, its key first: a key without a stream does no harm."""
    with vault.database.writing():
        if vault.database.one("SELECT 1 FROM stream WHERE id = ?", stream):
            raise StreamExists
        vault.keys.add(stream)
        sealed = vault.keys.stream(stream).close(label.encode(*TEXT), "label", stream)
        created = moment.written(at)
        vault.database.run(
            "INSERT INTO stream (id, kind, label, created, changed, seq, hash)"
            " VALUES (?, ?, ?, ?, ?, 0, ?)",
            *(stream, kind, sealed, created, created, chain.beginning(stream)),
        )


def rows(vault: Vault, kind: StreamKind, limit: int | None = None) -> list[StreamRow]:
    """The streams of a kind, newest first; all of them, or the ``limit`` newest."""
    found = vault.database.every(
        "SELECT id, label, created, changed, erased FROM stream WHERE kind = ?"
        " ORDER BY created DESC, id DESC LIMIT ?",
        *(kind, -1 if limit is None else limit),
    )
    return [
        StreamRow(
            id=stream,
            kind=kind,
            label=_label(vault, stream, sealed),
            created=moment.read(created),
            changed=moment.read(changed),
            erased=bool(erased),
        )
        for stream, sealed, created, changed, erased in found
    ]


def _label(vault: Vault, stream: str, sealed: bytes | None) -> str:
    """The label; empty if it is gone, or if its key is: the others must still be listed."""
    if sealed is None:
        return ""
    try:
        return vault.keys.stream(stream).open(sealed, "label", stream).decode(*TEXT)
    except (JournalProblem, WrongSeal):
        return ""
