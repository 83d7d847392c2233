"""A journal that keeps its events in memory and can be made to fail."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from assistant.desk.ports import (
    ClaimLost,
    Draft,
    Envelope,
    Erased,
    JournalFull,
    JournalProblem,
    Recorded,
    StreamKind,
    StreamRow,
)


class NoStream(JournalProblem):
    code = "no-stream"


class StreamExists(JournalProblem):
    code = "stream-exists"


class Closed(JournalProblem):
    code = "closed"


@dataclass
class Stream:
    kind: StreamKind
    label: str
    created: datetime
    changed: datetime
    records: list[Recorded] = field(default_factory=list)
    heads: dict[str, str] = field(default_factory=dict)
    drafts: dict[tuple[str, str], Draft] = field(default_factory=dict)
    length: int = 0
    erased: bool = False


@dataclass
class Store:
    """What every window on the same journal sees."""

    streams: dict[str, Stream] = field(default_factory=dict)
    seats: dict[int, str] = field(default_factory=dict)
    news: asyncio.Event = field(default_factory=asyncio.Event)

    def changed(self) -> None:
        """Wake every window that watches."""
        self.news.set()
        self.news = asyncio.Event()


class MemoryJournal:
    """A window on a store; ``failing`` makes every write fail, as a full disk would."""

    def __init__(self, store: Store | None = None) -> None:
        self.store = store or Store()
        self.failing = False
        self.low = False
        self.reading_fails = False
        self.batches = 0
        """How many batches were kept through this window."""
        self._closed = False

    async def create(self, stream: str, kind: StreamKind, label: str, at: datetime) -> None:
        self._writable()
        if stream in self.store.streams:
            raise StreamExists
        self.store.streams[stream] = Stream(kind, label, at, at)

    async def streams(self, kind: StreamKind, limit: int | None = None) -> list[StreamRow]:
        self._open()
        rows = [
            StreamRow(
                id=id,
                kind=stream.kind,
                label=stream.label,
                created=stream.created,
                changed=stream.changed,
                erased=stream.erased,
            )
            for id, stream in self.store.streams.items()
            if stream.kind == kind
        ]
        return sorted(rows, key=lambda row: row.created, reverse=True)[:limit]

    async def append(self, batch: Sequence[Envelope]) -> list[Recorded]:
        self._writable()
        kept, heads = self._judged(batch)
        for recorded, new in kept:
            if new:
                self._record(recorded)
        for name, moved in heads.items():
            self.store.streams[name].heads.update(moved)
        self.batches += 1
        self.store.changed()
        return [recorded for recorded, _new in kept]

    def _judged(
        self, batch: Sequence[Envelope]
    ) -> tuple[list[tuple[Recorded, bool]], dict[str, dict[str, str]]]:
        known = {
            recorded.envelope.id: recorded
            for stream in self.store.streams.values()
            for recorded in stream.records
        }
        heads: dict[str, dict[str, str]] = {}
        lengths: dict[str, int] = {}
        kept: list[tuple[Recorded, bool]] = []
        for envelope in batch:
            stream = self._stream(envelope.stream)
            if envelope.id in known:
                kept.append((known[envelope.id], False))
                continue
            moved = heads.setdefault(envelope.stream, {})
            head = moved.get(envelope.path, stream.heads.get(envelope.path))
            stale = envelope.op != "add" and head is not None and envelope.base != head
            if stale and envelope.op == "claim":
                raise ClaimLost
            seq = lengths[envelope.stream] = lengths.get(envelope.stream, stream.length) + 1
            recorded = Recorded(seq=seq, envelope=envelope, conflict=stale)
            known[envelope.id] = recorded
            kept.append((recorded, True))
            if not stale:
                moved[envelope.path] = envelope.id
        return kept, heads

    def _record(self, recorded: Recorded) -> None:
        envelope = recorded.envelope
        stream = self.store.streams[envelope.stream]
        stream.records.append(recorded)
        stream.length, stream.changed = recorded.seq, envelope.at
        stream.drafts.pop((envelope.path, envelope.actor), None)

    async def read(self, stream: str, after: int = 0) -> list[Recorded]:
        return [r for r in self._readable(stream).records if r.seq > after]

    async def watch(self, stream: str, after: int = 0) -> AsyncIterator[list[Recorded]]:
        while True:
            changed = self.store.news
            news = [] if self.reading_fails else await self.read(stream, after)
            if news:
                after = news[-1].seq
                yield news
            else:
                await changed.wait()

    async def sit(self, seat: int, stream: str | None) -> None:
        self._writable()
        if stream is None:
            self.store.seats.pop(seat, None)
        else:
            self.store.seats[seat] = stream

    async def seated(self) -> dict[int, str]:
        self._open()
        return dict(self.store.seats)

    async def heads(self, stream: str) -> dict[str, str]:
        return dict(self._readable(stream).heads)

    async def put_draft(self, stream: str, draft: Draft) -> None:
        self._writable()
        drafts = self._stream(stream).drafts
        if draft.text:
            drafts[draft.path, draft.actor] = draft
        else:
            drafts.pop((draft.path, draft.actor), None)

    async def drafts(self, stream: str) -> list[Draft]:
        drafts = self._readable(stream).drafts
        return [drafts[key] for key in sorted(drafts)]

    async def erase(self, *streams: str) -> int:
        self._writable()
        if not self.store.streams.keys() >= set(streams):
            raise NoStream
        erased = [self.store.streams[stream] for stream in streams]
        for gone in erased:
            gone.erased, gone.label = True, ""
            gone.records, gone.heads, gone.drafts = [], {}, {}
        self.store.changed()
        return sum(gone.length for gone in erased)

    async def verify(self, stream: str) -> int:
        self._open()
        if stream not in self.store.streams:
            raise NoStream
        return self.store.streams[stream].length

    async def close(self) -> None:
        self._closed = True

    def _open(self) -> None:
        if self._closed:
            raise Closed
        if self.reading_fails:
            raise JournalProblem

    def _writable(self) -> None:
        if self._closed:
            raise Closed
        if self.failing:
            raise JournalFull

    def _readable(self, stream: str) -> Stream:
        self._open()
        return self._stream(stream)

    def _stream(self, stream: str) -> Stream:
        if stream not in self.store.streams:
            raise NoStream
        found = self.store.streams[stream]
        if found.erased:
            raise Erased
        return found
