"""A meeting and its case as one seat has them: read from disk, with what waits on top.

Events go to the journal and come back folded, the seat's own and other windows' alike.
"""

from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime
from typing import Any, Final

from assistant.desk.elsewhere import Carried
from assistant.desk.envelopes import sealed
from assistant.desk.ledger import UNSAVED, Ledger
from assistant.desk.logs import case_log, meeting_log
from assistant.desk.outbox import Outbox
from assistant.desk.ports import Clock, Draft, Envelope, Journal, JournalProblem, Recorded
from assistant.meeting.event import Event

_TICK: Final = 1e-6
"""What tells two steps apart where the clock does not, in seconds."""


class Record:
    """The two streams, and the way to and from the journal."""

    def __init__(self, journal: Journal, clock: Clock, actor: str, stream: str, case: str) -> None:
        self.journal = journal
        self.actor = actor
        self.stream = stream
        self.case_stream = case
        """The case's stream; the meeting tells it, once it is opened."""
        self.log = meeting_log()
        self.case_log = case_log()
        self.outbox = Outbox(journal, clock, stream)
        self._clock = clock
        self._mono = 0.0

    # --- to disk

    async def keep(
        self,
        at: datetime,
        events: Sequence[Event] = (),
        for_case: Sequence[Event] = (),
        seen: int | None = None,
    ) -> list[Envelope]:
        """Append events and fold them; they wait where the journal cannot.

        Raises ``ClaimLost`` with nothing kept.
        """
        batch = self._batch(at, events, for_case, seen)
        if batch:
            await self.take_in(await self.outbox.send(batch))
        return batch

    async def keep_for_case(self, at: datetime, events: Sequence[Event]) -> None:
        """Append events to the case and fold them; raise ``JournalProblem`` with nothing kept."""
        batch = self._batch(at, (), events)
        if batch:
            await self.take_in(await self.journal.append(batch))

    async def flush(self) -> None:
        """Append what waits; raise ``ClaimLost`` for a claim that came too late."""
        await self.take_in(await self.outbox.flush())

    def _batch(
        self,
        at: datetime,
        events: Sequence[Event],
        for_case: Sequence[Event],
        seen: int | None = None,
    ) -> list[Envelope]:
        """The events in envelopes; no two batches share their steady seconds."""
        self._mono = max(self._clock.mono(), self._mono + _TICK)
        meeting = self._sealed(self.log, self.stream, events, at, seen)
        return meeting + self._sealed(self.case_log, self.case_stream, for_case, at)

    def _sealed(
        self,
        log: Ledger[Any],
        stream: str,
        events: Sequence[Event],
        at: datetime,
        seen: int | None = None,
    ) -> list[Envelope]:
        """Each event typed over what holds its path, or over an earlier one of them."""
        heads: dict[str, str] = {}
        batch: list[Envelope] = []
        for event in events:
            known = None if event.op == "claim" else seen  # a claim is decided upon all the news
            base = heads.get(event.path) or log.head(event.path, self.actor, known)
            envelope = sealed(
                event, stream=stream, base=base, actor=self.actor, at=at, mono=self._mono
            )
            heads[event.path] = envelope.id
            batch.append(envelope)
        return batch

    # --- from disk

    async def take_in(self, recorded: Sequence[Recorded]) -> None:
        """Fold what has come on disk, and what waits on top; read what came between."""
        if all(_follows(log, recorded, stream) for log, stream in self._logs()):
            self._fold(recorded)
            return
        with suppress(JournalProblem):  # it is on disk, and read as soon as reading works
            await self.read_on()

    async def read_on(self) -> None:
        """Read what is new on disk; where that fails, what was read before still stands."""
        try:
            self._fold(await self.journal.read(self.stream, self.log.seq))
        finally:
            await self.read_case()  # it holds the receipt where the meeting is destroyed

    async def read_case(self) -> None:
        """Read what is new of the case."""
        if self.log.state.opening:
            self.case_stream = self.log.state.opening.case
        if self.case_stream:
            self._fold(await self.journal.read(self.case_stream, self.case_log.seq))

    def _fold(self, recorded: Sequence[Recorded]) -> None:
        for log, stream in self._logs():
            log.settle(
                [r for r in recorded if r.envelope.stream == stream],
                [envelope for envelope in self.outbox.waiting if envelope.stream == stream],
            )

    def _logs(self) -> tuple[tuple[Ledger[Any], str], ...]:
        return (self.log, self.stream), (self.case_log, self.case_stream)

    # --- to another place

    def carried(self, drafts: Sequence[Draft]) -> tuple[Carried, ...]:
        """The case and the meeting as they are known from disk, for another store."""
        title, name = self.log.state.opened.agenda.title, self.case_log.state.name
        case, meeting = (
            tuple(entry.envelope for entry in log.entries if entry.seq != UNSAVED)
            for log in (self.case_log, self.log)
        )
        return (
            Carried(
                stream=self.case_stream,
                kind="case",
                label=name,
                created=case[0].at if case else self._clock.now(),
                events=case,
            ),
            Carried(
                stream=self.stream,
                kind="meeting",
                label=f"{title} · {name}",
                created=meeting[0].at if meeting else self._clock.now(),
                events=meeting,
                drafts=tuple(drafts),
            ),
        )

    def move(self, journal: Journal) -> None:
        """Go on at another journal, which holds what was ``carried``."""
        self.journal = journal
        self.outbox.move(journal)


def _follows(log: Ledger[Any], recorded: Sequence[Recorded], stream: str) -> bool:
    """Whether the log has everything before what has come."""
    first = next((r.seq for r in recorded if r.envelope.stream == stream), None)
    return first is None or first <= log.seq + 1
