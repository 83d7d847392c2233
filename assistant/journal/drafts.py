"""Texts that are being typed: kept at every pause, replaced freely, never chained."""

from typing import Final

from assistant.desk.ports import Draft
from assistant.journal import moment
from assistant.journal.problems import Tampered
from assistant.journal.seal import TEXT, WrongSeal
from assistant.journal.streams import living
from assistant.journal.vault import Vault

PUT: Final = (
    "INSERT OR REPLACE INTO draft (stream, path, actor, body, base, at) VALUES (?, ?, ?, ?, ?, ?)"
)
REMOVE: Final = "DELETE FROM draft WHERE stream = ? AND path = ? AND actor = ?"


def put(vault: Vault, stream: str, draft: Draft) -> None:
    """Keep the text, or take the draft away when it is empty."""
    with vault.writing() as ends:
        drafts = ends.of(stream).drafts
        place = (stream, draft.path, draft.actor)
        if not draft.text:
            drafts.discard(place[1:])
            vault.database.run(REMOVE, *place)
            return
        drafts.add(place[1:])
        sealed = vault.keys.stream(stream).close(draft.text.encode(*TEXT), "draft", *place)
        vault.database.run(PUT, *place, sealed, draft.base, moment.written(draft.at))


def every(vault: Vault, stream: str) -> list[Draft]:
    """The stream's drafts, oldest first."""
    with vault.database.reading():
        living(vault, stream)
        found = vault.database.every(
            "SELECT path, actor, body, base, at FROM draft WHERE stream = ?"
            " ORDER BY at, path, actor",
            stream,
        )
    return [
        Draft(
            path=path,
            actor=actor,
            text=_open(vault, sealed, stream, path, actor),
            base=base,
            at=moment.read(at),
        )
        for path, actor, sealed, base, at in found
    ]


def _open(vault: Vault, sealed: bytes, *place: str) -> str:
    try:
        return vault.keys.stream(place[0]).open(sealed, "draft", *place).decode(*TEXT)
    except WrongSeal:
        raise Tampered("a draft") from None
