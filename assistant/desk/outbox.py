"""What is on its way to the disk: batches of events in order, and texts being typed.

When the journal cannot write, everything waits here, and goes first when it can.
"""

from datetime import datetime

from msgspec import Struct

from assistant.desk.ports import (
    ClaimLost,
    Clock,
    Draft,
    Envelope,
    Journal,
    JournalProblem,
    Recorded,
)


class Saved(Struct, frozen=True):
    """How it stands with saving."""

    at: datetime | None = None
    """When something last reached the disk, in UTC."""
    waiting: int = 0
    """How many events and drafts are not on disk."""
    problem: str | None = None
    """The code of what is in the way."""
    low: bool = False
    """Whether the disk is all but full."""

    @property
    def trouble(self) -> str | None:
        """The code of what the chair should know of."""
        return self.problem or ("low" if self.low else None)


class Outbox:
    """The way to one stream's journal; the case's events travel in its batches."""

    def __init__(self, journal: Journal, clock: Clock, stream: str) -> None:
        self._journal = journal
        self._clock = clock
        self._stream = stream
        self._batches: list[list[Envelope]] = []
        self._drafts: dict[str, Draft] = {}
        self.saved = Saved()

    @property
    def waiting(self) -> list[Envelope]:
        """The events that are not on disk, in order."""
        return [envelope for batch in self._batches for envelope in batch]

    @property
    def drafts(self) -> dict[str, Draft]:
        """The texts that are not on disk, by path."""
        return dict(self._drafts)

    async def send(self, batch: list[Envelope]) -> list[Recorded]:
        """Append a batch after what waits; it waits too where the journal cannot.

        Returns what has come on disk.  Raises ``ClaimLost`` when it, or a batch
        before it, came too late; then this batch is not kept and is the caller's to
        decide again.
        """
        self._batches.append(batch)
        try:
            return await self.flush()
        except ClaimLost:
            self._batches = [other for other in self._batches if other is not batch]
            raise

    async def flush(self) -> list[Recorded]:
        """Append what waits, oldest first, and return what has come on disk.

        Raises ``ClaimLost`` for a claim that came too late; its batch is gone.
        """
        recorded: list[Recorded] = []
        while self._batches:
            try:
                recorded += await self._journal.append(self._batches[0])
            except ClaimLost:
                self._batches.pop(0)
                raise
            except JournalProblem as problem:
                self.stopped(problem)
                break
            self._batches.pop(0)
            self._reached()
        return recorded

    def move(self, journal: Journal) -> None:
        """Go to another journal from now on."""
        self._journal = journal

    async def type(self, draft: Draft) -> None:
        """Keep a text being typed."""
        self._drafts[draft.path] = draft
        await self.flush_drafts()

    async def flush_drafts(self) -> None:
        """Keep the texts that wait."""
        for path, draft in list(self._drafts.items()):
            if self._drafts.get(path) is not draft:
                continue  # settled, or typed on, while another was being written
            try:
                await self._journal.put_draft(self._stream, draft)
            except JournalProblem as problem:
                self.stopped(problem)
                return
            if self._drafts.get(path) is draft:
                del self._drafts[path]
            self._reached()

    def settled(self, draft: Draft) -> None:
        """An event has taken the place of a text; what was typed since then still waits."""
        if self._drafts.get(draft.path) is draft:
            del self._drafts[draft.path]

    def empty(self) -> bool:
        """Whether everything is on disk."""
        return not self._batches and not self._drafts

    def give_up_drafts(self) -> None:
        """Let the texts go: their stream is destroyed."""
        self._drafts.clear()

    def stopped(self, problem: JournalProblem) -> None:
        """Note what is in the way."""
        self.saved = Saved(self.saved.at, self._count(), problem.code, self._journal.low)

    def _reached(self) -> None:
        """Something is on disk; the trouble is over only when everything is."""
        problem = None if self.empty() else self.saved.problem
        self.saved = Saved(self._clock.now(), self._count(), problem, self._journal.low)

    def _count(self) -> int:
        return len(self.waiting) + len(self._drafts)
