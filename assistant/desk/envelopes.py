"""Events into envelopes and back."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from functools import cache
from typing import TYPE_CHECKING

import msgspec
from msgspec import Raw
from msgspec.json import Decoder

from assistant.desk.identity import new_id
from assistant.desk.ports import Envelope

if TYPE_CHECKING:
    from assistant.meeting.event import Event


class NewerVersion(Exception):  # noqa: N818 - told to the user, who updates
    """The event was written by a newer version of the program."""


def sealed(
    event: Event, *, stream: str, base: str | None, actor: str, at: datetime, mono: float
) -> Envelope:
    """Put an event into an envelope of its own."""
    return Envelope(
        id=new_id(),
        stream=stream,
        kind=event.kind(),
        v=event.v,
        path=event.path,
        op=event.op,
        base=base,
        actor=actor,
        at=at,
        mono=mono,
        body=Raw(msgspec.json.encode(event)),
    )


def opened(envelope: Envelope, known: Mapping[str, type[Event]]) -> Event:
    """Take the event out of its envelope; raises as ``kind_of`` does."""
    return taken_out(envelope, kind_of(envelope, known))


def kind_of(envelope: Envelope, known: Mapping[str, type[Event]]) -> type[Event]:
    """The struct that the body is of.

    Raises ``NewerVersion`` for a kind or a version this program does not know.
    """
    kind = known.get(envelope.kind)
    if kind is None or envelope.v > kind.v:
        raise NewerVersion(envelope.kind)
    return kind


def taken_out(envelope: Envelope, kind: type[Event]) -> Event:
    """The event, of a kind that is known."""
    return _decoder(kind).decode(envelope.body)


@cache
def _decoder(kind: type[Event]) -> Decoder[Event]:
    return Decoder(kind)
