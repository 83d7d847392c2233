"""What the desk needs from outside: a clock and a journal."""

from collections.abc import AsyncIterator, Sequence
from datetime import datetime
from typing import Literal, Protocol

from msgspec import Raw, Struct

from assistant.meeting.event import Op

StreamKind = Literal["case", "meeting"]


class Clock(Protocol):
    """Tells the time."""

    def now(self) -> datetime:
        """The wall clock, in UTC."""
        ...

    def mono(self) -> float:
        """Seconds on a clock that is never set back."""
        ...

    def asleep(self) -> float:
        """Seconds that ``mono`` has stood still while the computer slept; 0 if never."""
        ...


class Envelope(Struct, frozen=True, kw_only=True, gc=False, array_like=True):
    """An event as a journal keeps it.

    It may be kept as a list of its fields: a new one comes last, and has a default.
    """

    id: str
    """Made where the event is typed, and sorting by time (UUIDv7)."""
    stream: str
    kind: str
    """The name of the struct ``body`` decodes to."""
    v: int
    path: str
    """The single field the event sets."""
    op: Op
    base: str | None
    """The id of the event that held the path when this one was typed."""
    actor: str
    """The seat that typed it."""
    at: datetime
    mono: float
    body: Raw
    """The event's fields as JSON."""


class Recorded(Struct, frozen=True, kw_only=True, gc=False, array_like=True):
    """An envelope in its place in the stream; kept as a list, as ``Envelope`` is."""

    seq: int
    """1, 2, 3 … within the stream."""
    envelope: Envelope
    conflict: bool = False
    """A ``set`` whose base was stale: kept beside the head, not in its place."""


class Draft(Struct, frozen=True, kw_only=True):
    """A text that is being typed, not yet an event."""

    path: str
    actor: str
    text: str
    base: str | None
    at: datetime


class StreamRow(Struct, frozen=True, kw_only=True):
    """A stream as a list shows it."""

    id: str
    kind: StreamKind
    label: str
    """A line for the list; empty when the stream is erased."""
    created: datetime
    changed: datetime
    erased: bool


class JournalProblem(Exception):  # noqa: N818 - told to the chair, not a programming error
    """The journal could not do it.  ``code`` names why."""

    code = "unavailable"


class JournalFull(JournalProblem):
    """The disk is full."""

    code = "full"


class WrongPassphrase(JournalProblem):
    """The passphrase opens no slot."""

    code = "wrong-passphrase"


class WrongStore(JournalProblem):
    """A practice store where a real one is wanted, or the other way round."""

    code = "wrong-store"


class Erased(JournalProblem):
    """The stream's key is destroyed: it can never be read again."""

    code = "erased"


class ClaimLost(JournalProblem):
    """A ``claim`` on a stale base: somebody else was first; nothing was kept."""

    code = "claim-lost"


class Journal(Protocol):
    """Where events are kept.  Every method raises ``JournalProblem``."""

    @property
    def low(self) -> bool:
        """Whether the disk is all but full, so that what is kept now takes of a reserve."""
        ...

    async def create(self, stream: str, kind: StreamKind, label: str, at: datetime) -> None:
        """Make an empty stream with a key of its own."""
        ...

    async def streams(self, kind: StreamKind, limit: int | None = None) -> list[StreamRow]:
        """The streams of a kind, newest first; all of them, or the ``limit`` newest."""
        ...

    async def append(self, batch: Sequence[Envelope]) -> list[Recorded]:
        """Keep a batch, all or none, durably on return; of one stream or several.

        An id that is already kept is answered with its first record.
        """
        ...

    async def read(self, stream: str, after: int = 0) -> list[Recorded]:
        """The stream's events from ``after`` on, in order."""
        ...

    def watch(self, stream: str, after: int = 0) -> AsyncIterator[list[Recorded]]:
        """The stream's events from ``after`` on, as other windows append them.

        Gapless and in order: this window's own come along, at the latest with the next
        of another's.  It waits out what hinders reading, and raises ``Erased`` when
        the stream is destroyed.
        """
        ...

    async def sit(self, seat: int, stream: str | None) -> None:
        """Say which meeting a seat has open; None when it leaves."""
        ...

    async def seated(self) -> dict[int, str]:
        """The meeting that each seat has open; one that was killed may still stand there."""
        ...

    async def heads(self, stream: str) -> dict[str, str]:
        """The id of the event that holds each path now."""
        ...

    async def put_draft(self, stream: str, draft: Draft) -> None:
        """Keep a text being typed; an empty one takes the draft away."""
        ...

    async def drafts(self, stream: str) -> list[Draft]:
        """Texts that were being typed, and that no event has replaced."""
        ...

    async def erase(self, *streams: str) -> int:
        """Destroy the streams' keys and what they opened, all or none; return how many
        events went."""
        ...

    async def verify(self, stream: str) -> int:
        """Check the chain from first to last; return how many events it holds."""
        ...

    async def close(self) -> None:
        """Let go of the store."""
        ...
