"""The desk: one running meeting, one command at a time.

Decide, append, evolve, tell the listeners.  When the journal cannot append,
the events count all the same; they wait in order, marked unsaved, and go first
when the journal is back.
"""

import asyncio
from collections.abc import Callable, Sequence
from datetime import datetime

from assistant.case import case as case_rules
from assistant.case.case import Case, PlanKept, RecordDestroyed
from assistant.desk import closing
from assistant.desk.closing import Listed, Thing
from assistant.desk.envelopes import opened, sealed
from assistant.desk.identity import new_id
from assistant.desk.outbox import Outbox, Saved
from assistant.desk.ports import ClaimLost, Clock, Draft, Envelope, Journal, JournalProblem
from assistant.meeting.event import Command, Context, Event
from assistant.meeting.meeting import EVENTS, Meeting, decide, evolve
from assistant.meeting.moments import PlanFixed
from assistant.meeting.plan import Plan, plan_of


class Desk:
    """A meeting that is open at this seat."""

    def __init__(self, journal: Journal, clock: Clock, actor: str, stream: str) -> None:
        self._journal = journal
        self._clock = clock
        self._actor = actor
        self._stream = stream
        self._meeting = Meeting()
        self._case = Case()
        self._heads: dict[str, dict[str, str]] = {}
        self._drafts: dict[str, Draft] = {}
        self._outbox = Outbox(journal, clock, stream)
        self._turn = asyncio.Lock()
        self._listeners: list[Callable[[], None]] = []
        self._destroyed = False

    @classmethod
    async def open(
        cls, journal: Journal, clock: Clock, actor: str, stream: str, *, case: str = ""
    ) -> "Desk":
        """Sit down at a meeting that the journal holds.

        ``case`` is the stream of its case, where the meeting is still empty.
        Raises ``JournalProblem``, or ``NewerVersion`` where a newer program
        has written in it.
        """
        desk = cls(journal, clock, actor, stream)
        await desk._load(case)
        await desk._destroy_if_closed()
        return desk

    @property
    def meeting(self) -> Meeting:
        """The meeting as it stands."""
        return self._meeting

    @property
    def case(self) -> Case:
        """The case the meeting belongs to."""
        return self._case

    @property
    def stream(self) -> str:
        """The meeting's stream."""
        return self._stream

    @property
    def saved(self) -> Saved:
        """How it stands with saving."""
        return self._outbox.saved

    def now(self) -> datetime:
        """The present moment, in UTC."""
        return self._clock.now()

    def listen(self, told: Callable[[], None]) -> Callable[[], None]:
        """Have ``told`` called after every change; returns what ends that."""
        self._listeners.append(told)
        return lambda: self._listeners.remove(told)

    async def do(self, *commands: Command) -> None:
        """Carry out the commands as one: all of them, or none.

        Raises ``Refused`` where the rules do not allow one of them.
        """
        async with self._turn:
            while True:
                at, typed = self.now(), dict(self._drafts)
                try:
                    await self._keep(self._decided(commands, at), at, typed)
                    break
                except ClaimLost:
                    await self._load()
        self._tell()
        await self._destroy_if_closed()

    async def draft(self, path: str, text: str) -> None:
        """Keep a text that is being typed; on disk when it returns, if it can be."""
        base = self._heads.get(self._stream, {}).get(path)
        draft = Draft(path=path, actor=self._actor, text=text, base=base, at=self.now())
        self._drafts[path] = draft
        await self._outbox.type(draft)

    def drafted(self, path: str) -> str | None:
        """The text that was being typed at a path, if any."""
        draft = self._drafts.get(path)
        return draft.text if draft else None

    async def retry(self) -> None:
        """Write what waits, if the journal can now."""
        if not self._outbox.empty():
            async with self._turn:
                try:
                    await self._outbox.flush()
                except ClaimLost as problem:
                    await self._load()
                    self._outbox.stopped(problem)
                await self._outbox.flush_drafts()
            self._tell()
        await self._destroy_if_closed()

    def fixed_plan(self) -> Plan | None:
        """The version of the plan that counts, as it was fixed."""
        fixed = self._meeting.moments.fixed
        if fixed is None:
            return None
        wanted = (self._stream, fixed.number)
        return next(
            (kept.plan for kept in self._case.plans if (kept.meeting, kept.number) == wanted), None
        )

    async def listed(self) -> Listed:
        """What closing would destroy; raises ``JournalProblem``."""
        return await closing.listed(self._journal, self._stream, self._meeting, self.fixed_plan())

    async def settle(self, things: Sequence[Thing]) -> None:
        """Have the case keep what becomes of each thing; on disk when it returns.

        Raises ``JournalProblem`` with nothing kept.
        """
        async with self._turn:
            at, mono, case = self.now(), self._clock.mono(), self._meeting.opened.case
            self._heads[case] = await self._heads_of(case)
            batch = [
                self._sealed(case, event, at, mono)
                for event in closing.settling(self._stream, self._case, things)
            ]
            if batch:
                await self._journal.append(batch)
            for envelope in batch:
                self._evolve(envelope)

    def _decided(self, commands: tuple[Command, ...], at: datetime) -> list[Event]:
        context = Context(at=at, new_id=new_id)
        meeting, events = self._meeting, []
        for command in commands:
            for event in decide(meeting, command, context):
                meeting = evolve(meeting, event, at)
                events.append(event)
        return events

    async def _keep(self, events: list[Event], at: datetime, typed: dict[str, Draft]) -> None:
        """Append events and fold them; they settle the drafts ``typed`` before them."""
        if not events:
            return
        mono = self._clock.mono()
        batch = [self._sealed(self._stream, event, at, mono) for event in events]
        batch += [
            self._sealed(self._meeting.opened.case, kept, at, mono)
            for kept in self._for_the_case(events, at)
        ]
        await self._outbox.send(batch)
        for envelope in batch:
            self._settle(typed.get(envelope.path))
            self._evolve(envelope)

    def _for_the_case(self, events: list[Event], at: datetime) -> list[Event]:
        """What the case keeps of them: each fixed version of the plan, whole."""
        meeting, kept = self._meeting, list[Event]()
        for event in events:
            meeting = evolve(meeting, event, at)
            if isinstance(event, PlanFixed):
                plan = plan_of(meeting, event.number, event.fixed_at)
                kept.append(PlanKept(meeting=self._stream, number=event.number, plan=plan))
        return kept

    def _sealed(self, stream: str, event: Event, at: datetime, mono: float) -> Envelope:
        heads = self._heads.setdefault(stream, {})
        envelope = sealed(
            event,
            stream=stream,
            base=heads.get(event.path),
            actor=self._actor,
            at=at,
            mono=mono,
        )
        heads[event.path] = envelope.id
        return envelope

    def _settle(self, draft: Draft | None) -> None:
        if draft is not None:
            self._outbox.settled(draft)
            if self._drafts.get(draft.path) is draft:
                del self._drafts[draft.path]

    def _evolve(self, envelope: Envelope) -> None:
        if envelope.stream == self._stream:
            event = opened(envelope, EVENTS)
            self._meeting = evolve(self._meeting, event, envelope.at)
        else:
            event = opened(envelope, case_rules.EVENTS)
            self._case = case_rules.evolve(self._case, event, envelope.at)

    async def _load(self, case_stream: str = "") -> None:
        """Read everything; where that fails, what was read before still stands."""
        meeting, case, heads = Meeting(), Case(), {self._stream: await self._heads_of(self._stream)}
        for envelope in await self._read(self._stream):
            meeting = evolve(meeting, opened(envelope, EVENTS), envelope.at)
        drafts = {d.path: d for d in await self._journal.drafts(self._stream)}
        if case_stream := meeting.opening.case if meeting.opening else case_stream:
            heads[case_stream] = await self._heads_of(case_stream)
            for envelope in await self._read(case_stream):
                case = case_rules.evolve(case, opened(envelope, case_rules.EVENTS), envelope.at)
        self._meeting, self._case, self._heads = meeting, case, heads
        for envelope in self._outbox.waiting:
            heads.setdefault(envelope.stream, {})[envelope.path] = envelope.id
            drafts.pop(envelope.path, None)
            self._evolve(envelope)
        self._drafts = drafts | self._outbox.drafts

    async def _heads_of(self, stream: str) -> dict[str, str]:
        return dict(await self._journal.heads(stream))

    async def _read(self, stream: str) -> list[Envelope]:
        return [r.envelope for r in await self._journal.read(stream) if not r.conflict]

    async def _destroy_if_closed(self) -> None:
        """Destroy a closed meeting's record; the case keeps the plan and a receipt.

        That it is closed must be on disk first.  What the journal cannot do now
        waits for ``retry``, or for the meeting to be opened again.
        """
        if self._meeting.moments.closed is None or self._destroyed:
            return
        async with self._turn:
            await self._outbox.flush()
            if self._outbox.waiting:
                return
            try:
                await self._leave_receipt()
                await self._journal.erase(self._stream)
            except JournalProblem as problem:
                self._outbox.stopped(problem)
                return
            self._destroyed, self._drafts = True, {}
            self._outbox.give_up_drafts()
        self._tell()

    async def _leave_receipt(self) -> None:
        """Tell the case how much goes, before it goes; once."""
        if any(receipt.meeting == self._stream for receipt in self._case.receipts):
            return
        gone = len(await self._journal.read(self._stream))
        at, mono = self.now(), self._clock.mono()
        receipt = self._sealed(
            self._meeting.opened.case,
            RecordDestroyed(meeting=self._stream, events=gone),
            at,
            mono,
        )
        await self._outbox.send([receipt])
        self._evolve(receipt)

    def _tell(self) -> None:
        for told in tuple(self._listeners):
            told()
