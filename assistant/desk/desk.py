"""The desk: one running meeting, one command at a time.

Decide, append, evolve, tell the listeners.  When the journal cannot append,
the events count all the same; they wait in order, marked unsaved, and go first
when the journal is back.  What other windows do at the same meeting comes in
through ``follow``.
"""

import asyncio
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import datetime
from functools import partial
from typing import Any

from assistant.case import case as case_rules
from assistant.case.case import Case, PlanKept
from assistant.desk import closing, undo
from assistant.desk.closing import Listed, Thing
from assistant.desk.elsewhere import Carried
from assistant.desk.envelopes import sealed
from assistant.desk.glances import Glances
from assistant.desk.identity import new_id
from assistant.desk.late import Double, doubles, settled
from assistant.desk.ledger import UNSAVED, Entry, Ledger
from assistant.desk.outbox import Outbox, Saved
from assistant.desk.ports import (
    ClaimLost,
    Clock,
    Draft,
    Envelope,
    Erased,
    Journal,
    JournalProblem,
    Recorded,
)
from assistant.desk.receipts import receipt_events
from assistant.meeting.event import Command, Context, Event, Refused
from assistant.meeting.meeting import EVENTS, Meeting, decide, evolve
from assistant.meeting.moments import PlanFixed
from assistant.meeting.plan import Plan, plan_of
from assistant.meeting.timekeeping import NoteParting
from assistant.meeting.undo import EVENTS as UNDO
from assistant.meeting.undo import StepUndone

_TICK = 1e-6
"""What tells two steps apart where the clock does not, in seconds."""


class Desk:
    """A meeting that is open at this seat."""

    def __init__(
        self, journal: Journal, clock: Clock, actor: str, stream: str, case: str = ""
    ) -> None:
        self._journal = journal
        self._clock = clock
        self._actor = actor
        self._stream = stream
        self._log = Ledger(Meeting(), EVENTS | UNDO, evolve)
        self._case_stream = case
        self._case_log = Ledger(Case(), case_rules.EVENTS, case_rules.evolve)
        self._drafts: dict[str, Draft] = {}
        self._outbox = Outbox(journal, clock, stream)
        self._glances = Glances(clock)
        self._turn = asyncio.Lock()
        self._listeners: list[Callable[[], None]] = []
        self._last = 0.0
        self._gone = False

    @classmethod
    async def open(
        cls, journal: Journal, clock: Clock, actor: str, stream: str, *, case: str = ""
    ) -> "Desk":
        """Sit down at a meeting that the journal holds.

        ``case`` is the stream of its case, where the meeting is still empty.
        Raises ``JournalProblem``, or ``NewerVersion`` where a newer program
        has written in it.
        """
        desk = cls(journal, clock, actor, stream, case)
        await desk._read_on()
        drafts = await journal.drafts(stream)
        desk._drafts = {draft.path: draft for draft in drafts if draft.actor == actor}
        await desk._note(desk._glances.after(desk._log.latest))
        await desk._destroy_if_closed()
        return desk

    # --- how it stands

    @property
    def meeting(self) -> Meeting:
        """The meeting as it stands."""
        return self._log.state

    @property
    def case(self) -> Case:
        """The case the meeting belongs to."""
        return self._case_log.state

    @property
    def stream(self) -> str:
        """The meeting's stream."""
        return self._stream

    @property
    def actor(self) -> str:
        """The seat."""
        return self._actor

    @property
    def log(self) -> Ledger[Meeting]:
        """The meeting event by event, to be looked at."""
        return self._log

    @property
    def gone(self) -> bool:
        """Whether the record is destroyed, here or in another window."""
        return self._gone

    @property
    def saved(self) -> Saved:
        """How it stands with saving."""
        return self._outbox.saved

    @property
    def seen(self) -> int:
        """How far this seat has seen, to be given back with what is typed over it."""
        return self._log.seq

    @property
    def doubles(self) -> tuple[Double, ...]:
        """Every place that has several texts."""
        return doubles(self._log)

    def now(self) -> datetime:
        """The present moment, in UTC."""
        return self._clock.now()

    def listen(self, told: Callable[[], None]) -> Callable[[], None]:
        """Have ``told`` called after every change; returns what ends that."""
        self._listeners.append(told)
        return lambda: self._listeners.remove(told)

    def fixed_plan(self) -> Plan | None:
        """The version of the plan that counts, as it was fixed."""
        fixed = self.meeting.moments.fixed
        if fixed is None:
            return None
        wanted = (self._stream, fixed.number)
        return next(
            (kept.plan for kept in self.case.plans if (kept.meeting, kept.number) == wanted), None
        )

    # --- doing

    async def do(self, *commands: Command, seen: int | None = None) -> None:
        """Carry out the commands as one: all of them, or none.

        ``seen`` is how far the seat had seen when it began to type them: what
        somebody else has changed since is not overwritten, but kept beside.
        Raises ``Refused`` where the rules do not allow one of them.
        """
        await self._step(lambda at: self._decided(commands, at), seen)

    async def undo(self, *, even_so: bool = False) -> tuple[Entry, ...]:
        """Take this seat's latest step back; returns what it was about.

        Raises ``Refused``, or ``Contested`` where somebody else has changed the
        same since: ``even_so`` takes that back as well.
        """
        return await self._step_back(lambda: undo.back(self._log, self._actor, even_so=even_so))

    async def redo(self, *, even_so: bool = False) -> tuple[Entry, ...]:
        """Do again what was taken back last; returns and raises as ``undo`` does."""
        return await self._step_back(lambda: undo.forth(self._log, self._actor, even_so=even_so))

    async def choose(self, path: str, keep: str | None) -> None:
        """Settle which of several texts holds a place, by its id; all of them where None.

        Those that are not kept stay in the history.  Raises ``Refused``.
        """
        await self._step(lambda _at: settled(self._log, path, keep), None)

    async def _step_back(self, taking: Callable[[], Sequence[StepUndone]]) -> tuple[Entry, ...]:
        taken: list[StepUndone] = []

        def events(_at: datetime) -> list[Event]:
            taken[:] = taking()
            return [*taken]

        await self._step(events, None)
        return self._log.meant(taken)

    async def _step(self, events: Callable[[datetime], list[Event]], seen: int | None) -> None:
        """Find out what happens and keep it; upon the news where another was first."""
        async with self._turn:
            await self._note(self._glances.look())
            await self._carry_out(events, seen)
        self._tell()
        await self._destroy_if_closed()

    async def glance(self) -> None:
        """Note where wall and monotonic time have parted; a face does so as it ticks."""
        if self._turn.locked():
            return
        async with self._turn:
            noted = await self._note(self._glances.look())
        if noted:
            self._tell()

    async def _note(self, partings: Sequence[NoteParting]) -> bool:
        """Note partings of the clocks before anything else happens; whether any were seen."""
        for parting in partings:
            with suppress(Refused, JournalProblem):  # without it the meeting goes on all the same
                await self._carry_out(partial(self._decided, (parting,)), None)
        return bool(partings)

    async def _carry_out(self, events: Callable[[datetime], list[Event]], seen: int | None) -> None:
        while True:
            at, typed = self.now(), dict(self._drafts)
            try:
                await self._keep(events(at), at, typed, seen)
                return
            except ClaimLost:
                await self._read_on()

    def _mono(self) -> float:
        """Seconds of the steady clock; no two steps share them, so that each is told apart."""
        self._last = max(self._clock.mono(), self._last + _TICK)
        return self._last

    def _decided(self, commands: tuple[Command, ...], at: datetime) -> list[Event]:
        context = Context(at=at, new_id=new_id)
        meeting, events = self.meeting, []
        for command in commands:
            for event in decide(meeting, command, context):
                meeting = evolve(meeting, event, at)
                events.append(event)
        return events

    async def _keep(
        self, events: list[Event], at: datetime, typed: dict[str, Draft], seen: int | None
    ) -> None:
        """Append events and fold them; they settle the drafts ``typed`` before them."""
        if not events:
            return
        mono = self._mono()
        batch = self._sealed(self._log, self._stream, events, at, mono, seen)
        kept = self._for_the_case(events, at)
        batch += self._sealed(self._case_log, self._case_stream, kept, at, mono)
        recorded = await self._outbox.send(batch)
        for envelope in batch:
            self._settle(typed.get(envelope.path))
        await self._take_in(recorded)

    def _for_the_case(self, events: list[Event], at: datetime) -> list[Event]:
        """What the case keeps of them: each fixed version of the plan, whole."""
        if not any(isinstance(event, PlanFixed) for event in events):
            return []
        meeting, kept = self.meeting, list[Event]()
        for event in events:
            meeting = evolve(meeting, event, at)
            if isinstance(event, PlanFixed):
                plan = plan_of(meeting, event.number, event.fixed_at)
                kept.append(PlanKept(meeting=self._stream, number=event.number, plan=plan))
        return kept

    def _sealed(
        self,
        log: Ledger[Any],
        stream: str,
        events: Sequence[Event],
        at: datetime,
        mono: float,
        seen: int | None = None,
    ) -> list[Envelope]:
        """The events in their envelopes, each typed over what holds its path or an earlier one."""
        heads: dict[str, str] = {}
        batch: list[Envelope] = []
        for event in events:
            known = None if event.op == "claim" else seen  # a claim is decided upon all the news
            base = heads.get(event.path) or log.head(event.path, self._actor, known)
            envelope = sealed(event, stream=stream, base=base, actor=self._actor, at=at, mono=mono)
            heads[event.path] = envelope.id
            batch.append(envelope)
        return batch

    # --- texts being typed

    async def draft(self, path: str, text: str, seen: int | None = None) -> None:
        """Keep a text that is being typed; on disk when it returns, if it can be.

        It remembers how far the seat had ``seen`` when the typing began.
        """
        known = self._drafts.get(path)
        base = known.base if known and known.text else self._log.id_at(seen)
        draft = Draft(path=path, actor=self._actor, text=text, base=base, at=self.now())
        self._drafts[path] = draft
        await self._outbox.type(draft)

    def drafted(self, path: str) -> str | None:
        """The text that was being typed at a path, if any."""
        draft = self._drafts.get(path)
        return draft.text if draft else None

    def seen_by(self, path: str) -> int:
        """How far the seat had seen when it began to type at a path."""
        draft = self._drafts.get(path)
        return self._log.place_of(draft.base) if draft and draft.text else self.seen

    def _settle(self, draft: Draft | None) -> None:
        if draft is not None:
            self._outbox.settled(draft)
            if self._drafts.get(draft.path) is draft:
                del self._drafts[draft.path]

    # --- what comes from disk

    async def follow(self) -> None:
        """Take in what other windows do, as it comes, until cancelled or destroyed."""
        try:
            async for news in self._journal.watch(self._stream, self._log.seq):
                if news[-1].seq > self._log.seq:
                    async with self._turn:
                        await self._take_in(news)
                        with suppress(JournalProblem):
                            await self._read_case()
                    self._tell()
                    await self._destroy_if_closed()
        except Erased:
            async with self._turn:
                with suppress(JournalProblem):
                    await self._read_case()  # it holds the receipt
            self._gone = True
            self._tell()

    def carried(self) -> tuple[Carried, ...]:
        """The case and the meeting as this seat has them from disk, to be put in another store."""
        agenda, name = self.meeting.opened.agenda.title, self.case.name
        logs = ((self._case_stream, self._case_log), (self._stream, self._log))
        load = {
            stream: tuple(entry.envelope for entry in log.entries if entry.seq != UNSAVED)
            for stream, log in logs
        }
        case, meeting = load[self._case_stream], load[self._stream]
        return (
            Carried(
                stream=self._case_stream,
                kind="case",
                label=name,
                created=case[0].at if case else self.now(),
                events=case,
            ),
            Carried(
                stream=self._stream,
                kind="meeting",
                label=f"{agenda} · {name}",
                created=meeting[0].at if meeting else self.now(),
                events=meeting,
                drafts=tuple(self._drafts.values()),
            ),
        )

    async def move(self, journal: Journal) -> None:
        """Go on at a journal that holds what was ``carried``; what waits is written there."""
        async with self._turn:
            self._journal = journal
            self._outbox.move(journal)
        await self.retry()

    async def retry(self) -> None:
        """Write what waits, if the journal can now."""
        if not self._outbox.empty():
            async with self._turn:
                try:
                    await self._take_in(await self._outbox.flush())
                except ClaimLost as problem:
                    await self._read_on()
                    self._outbox.stopped(problem)
                await self._outbox.flush_drafts()
            self._tell()
        await self._destroy_if_closed()

    async def _take_in(self, recorded: Sequence[Recorded]) -> None:
        """Fold what has come on disk, and what waits on top; read what came between."""
        if _follows(self._log, recorded, self._stream) and _follows(
            self._case_log, recorded, self._case_stream
        ):
            self._fold(recorded)
            return
        with suppress(JournalProblem):  # it is on disk, and read as soon as reading works
            await self._read_on()

    async def _read_on(self) -> None:
        """Read what is new on disk; where that fails, what was read before still stands."""
        try:
            self._fold(await self._journal.read(self._stream, self._log.seq))
        finally:
            await self._read_case()  # it holds the receipt where the meeting is destroyed

    async def _read_case(self) -> None:
        if self.meeting.opening:
            self._case_stream = self.meeting.opening.case
        if self._case_stream:
            self._fold(await self._journal.read(self._case_stream, self._case_log.seq))

    def _fold(self, recorded: Sequence[Recorded]) -> None:
        for log, stream in ((self._log, self._stream), (self._case_log, self._case_stream)):
            log.settle(
                [r for r in recorded if r.envelope.stream == stream],
                [envelope for envelope in self._outbox.waiting if envelope.stream == stream],
            )

    # --- closing

    async def listed(self) -> Listed:
        """What closing would destroy; raises ``JournalProblem``."""
        return await closing.listed(self._journal, self._stream, self.meeting, self.fixed_plan())

    async def settle(self, things: Sequence[Thing]) -> None:
        """Have the case keep what becomes of each thing; on disk when it returns.

        Raises ``JournalProblem`` with nothing kept.
        """
        async with self._turn:
            await self._read_case()
            events = closing.settling(self._stream, self.case, things)
            if events:
                at, mono = self.now(), self._mono()
                batch = self._sealed(self._case_log, self._case_stream, events, at, mono)
                await self._take_in(await self._journal.append(batch))

    async def _destroy_if_closed(self) -> None:
        """Destroy a closed meeting's record; the case keeps the plan and a receipt.

        That it is closed must be on disk first.  What the journal cannot do now
        waits for ``retry``, or for the meeting to be opened again.
        """
        if self.meeting.moments.closed is None or self._gone:
            return
        async with self._turn:
            await self._take_in(await self._outbox.flush())
            if self._outbox.waiting:
                return
            try:
                await self._leave_receipt()
                await self._journal.erase(self._stream)
            except JournalProblem as problem:
                self._outbox.stopped(problem)
                return
            self._gone, self._drafts = True, {}
            self._outbox.give_up_drafts()
        self._tell()

    async def _leave_receipt(self) -> None:
        """Tell the case how much goes, before it goes; once."""
        if any(receipt.meeting == self._stream for receipt in self.case.receipts):
            return
        gone = len(self._log.entries)
        receipt = receipt_events(self._stream, self.meeting, gone)
        at, mono = self.now(), self._mono()
        batch = self._sealed(self._case_log, self._case_stream, receipt, at, mono)
        await self._take_in(await self._outbox.send(batch))

    def _tell(self) -> None:
        for told in tuple(self._listeners):
            told()


def _follows(log: Ledger[Any], recorded: Sequence[Recorded], stream: str) -> bool:
    """Whether the log has everything before what has come."""
    first = next((r.seq for r in recorded if r.envelope.stream == stream), None)
    return first is None or first <= log.seq + 1
