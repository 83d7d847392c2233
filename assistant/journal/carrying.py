"""Streams from one store into another: the same ids, so that doing it again changes nothing."""

from collections.abc import Sequence

from msgspec.structs import replace

from assistant.desk.elsewhere import Carried
from assistant.desk.ports import ClaimLost, Envelope
from assistant.journal import drafts, erasure, events, streams
from assistant.journal.problems import NoStream
from assistant.journal.vault import Vault


def carried(vault: Vault) -> list[Carried]:
    """Everything in the store, cases first."""
    return [
        Carried(
            stream=row.id,
            kind=row.kind,
            label=row.label,
            created=row.created,
            events=() if row.erased else tuple(r.envelope for r in events.read(vault, row.id)),
            drafts=() if row.erased else tuple(drafts.every(vault, row.id)),
            erased=row.erased,
        )
        for kind in ("case", "meeting")
        for row in streams.rows(vault, kind)
    ]


def carry(vault: Vault, load: Sequence[Carried]) -> None:
    """Put the streams into the store; what is there already stays as it is."""
    for one in load:
        try:
            there = streams.standing(vault, one.stream)
        except NoStream:
            if one.erased:
                continue
            streams.create(vault, one.stream, one.kind, one.label, one.created)
        else:
            if there.erased:
                continue
        for event in one.events:
            _append(vault, event)
        for draft in one.drafts:
            drafts.put(vault, one.stream, draft)
        if one.erased:
            erasure.erase(vault, one.stream)


def _append(vault: Vault, event: Envelope) -> None:
    """Append the event; a claim that came too late is one on what holds its place by now."""
    try:
        events.append(vault, [event])
    except ClaimLost:
        head = events.heads(vault, event.stream)[event.path]
        events.append(vault, [replace(event, base=head)])
