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

from assistant.case.case import Case, PlanKept
from assistant.case.milestones import Milestones, MilestonesNoted
from assistant.desk import closing, undo
from assistant.desk.closing import Listed, Thing
from assistant.desk.covering import as_seen, covers, emptied
from assistant.desk.elsewhere import Carried
from assistant.desk.ending import ending_events
from assistant.desk.glances import Glances
from assistant.desk.identity import new_id
from assistant.desk.late import Double, doubles, settled
from assistant.desk.ledger import Entry, Ledger
from assistant.desk.milestones import milestones
from assistant.desk.outbox import Saved
from assistant.desk.ports import (
    ClaimLost,
    Clock,
    Draft,
    Erased,
    Journal,
    JournalProblem,
)
from assistant.desk.receipts import receipt_events
from assistant.desk.record import Record
from assistant.language.translation import clock_time
from assistant.meeting.event import Command, Context, Event, Refused
from assistant.meeting.meeting import Meeting, decide, evolve
from assistant.meeting.moments import PlanFixed
from assistant.meeting.plan import Plan, plan_of
from assistant.meeting.timekeeping import NoteParting
from assistant.meeting.undo import StepUndone


class Desk:
    """A meeting that is open at this seat."""

    def __init__(
        self, journal: Journal, clock: Clock, actor: str, stream: str, case: str = ""
    ) -> None:
        self._clock = clock
        self._record = Record(journal, clock, actor, stream, case)
        self._drafts: dict[str, Draft] = {}
        self._glances = Glances(clock)
        self._turn = asyncio.Lock()
        self._listeners: list[Callable[[], None]] = []
        self._gone = False
        self._seen = (Meeting(), Meeting())
        """The meeting, and what faces are shown of it."""

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
        await desk._record.read_on()
        drafts = await journal.drafts(stream)
        desk._drafts = {draft.path: draft for draft in drafts if draft.actor == actor}
        await desk._note(desk._glances.after(desk.log.latest))
        await desk._destroy_if_closed()
        return desk

    # --- how it stands

    @property
    def meeting(self) -> Meeting:
        """The meeting as it stands, less what no face may show (``covering``)."""
        state = self._record.log.state
        if self._seen[0] is not state:
            self._seen = (state, as_seen(state))
        return self._seen[1]

    @property
    def case(self) -> Case:
        """The case the meeting belongs to."""
        return self._record.case_log.state

    @property
    def stream(self) -> str:
        """The meeting's stream."""
        return self._record.stream

    @property
    def actor(self) -> str:
        """The seat."""
        return self._record.actor

    @property
    def log(self) -> Ledger[Meeting]:
        """The meeting event by event, to be looked at."""
        return self._record.log

    @property
    def gone(self) -> bool:
        """Whether the record is destroyed, here or in another window."""
        return self._gone

    @property
    def saved(self) -> Saved:
        """How it stands with saving."""
        return self._record.outbox.saved

    @property
    def seen(self) -> int:
        """How far this seat has seen, to be given back with what is typed over it."""
        return self.log.seq

    @property
    def doubles(self) -> tuple[Double, ...]:
        """Every place that has several texts, but for what is covered now."""
        state = self._record.log.state
        return tuple(
            double
            for double in doubles(self.log)
            if not any(covers(state, e.event, e.envelope.at) for e in double.entries)
        )

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
        wanted = (self.stream, fixed.number)
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
        return await self._step_back(lambda: undo.back(self.log, self.actor, even_so=even_so))

    async def redo(self, *, even_so: bool = False) -> tuple[Entry, ...]:
        """Do again what was taken back last; returns and raises as ``undo`` does."""
        return await self._step_back(lambda: undo.forth(self.log, self.actor, even_so=even_so))

    async def choose(self, path: str, keep: str | None) -> None:
        """Settle which of several texts holds a place, by its id; all of them where None.

        Those that are not kept stay in the history.  Raises ``Refused``.
        """
        await self._step(lambda _at: settled(self.log, path, keep), None)

    async def _step_back(self, taking: Callable[[], Sequence[StepUndone]]) -> tuple[Entry, ...]:
        taken: list[StepUndone] = []

        def events(_at: datetime) -> list[Event]:
            taken[:] = taking()
            return [*taken]

        await self._step(events, None)
        return self.log.meant(taken)

    async def _step(self, events: Callable[[datetime], list[Event]], seen: int | None) -> None:
        """Find out what happens and keep it; upon the news where another was first."""
        async with self._turn:
            await self._note(self._glances.look())
            before = self._record.log.state
            await self._carry_out(events, seen)
            await self._forget(emptied(before, self._record.log.state))
            await self._tell_how_far()
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
                await self._record.read_on()

    def _decided(self, commands: tuple[Command, ...], at: datetime) -> list[Event]:
        context = Context(at=at, new_id=new_id, clock=clock_time(at))
        meeting, events = self._record.log.state, list[Event]()
        for command in commands:
            for event in decide(meeting, command, context):
                meeting = evolve(meeting, event, at)
                events.append(event)
        return events

    async def _keep(
        self, events: list[Event], at: datetime, typed: dict[str, Draft], seen: int | None
    ) -> None:
        """Keep events; they settle the drafts ``typed`` before them."""
        if not events:
            return
        kept = await self._record.keep(at, events, self._for_the_case(events, at), seen)
        for envelope in kept:
            self._settle(typed.get(envelope.path))

    def _for_the_case(self, events: list[Event], at: datetime) -> list[Event]:
        """What the case keeps of them: each fixed version of the plan, whole."""
        if not any(isinstance(event, PlanFixed) for event in events):
            return []
        meeting, kept = self._record.log.state, list[Event]()
        for event in events:
            meeting = evolve(meeting, event, at)
            if isinstance(event, PlanFixed):
                plan = plan_of(meeting, event.number, event.fixed_at)
                kept.append(PlanKept(meeting=self.stream, number=event.number, plan=plan))
        return kept

    async def _tell_how_far(self) -> None:
        """Tell the case how far the meeting has come, where it does not know."""
        state = self._record.log.state
        known = self.case.milestones.get(self.stream, Milestones())
        if state.opening and (come := milestones(state)) != known:
            noted = MilestonesNoted(meeting=self.stream, milestones=come)
            with suppress(ClaimLost):  # of what waits before it: the next step tells
                await self._record.keep(self.now(), for_case=[noted])

    async def tell_case(self, *events: Event) -> None:
        """Have the case keep something; on disk when it returns.

        Raises ``JournalProblem`` with nothing kept.
        """
        async with self._turn:
            await self._record.read_case()
            await self._record.keep_for_case(self.now(), events)
        self._tell()

    # --- texts being typed

    async def draft(self, path: str, text: str, seen: int | None = None) -> None:
        """Keep a text that is being typed; on disk when it returns, if it can be.

        It remembers how far the seat had ``seen`` when the typing began.
        """
        known = self._drafts.get(path)
        base = known.base if known and known.text else self.log.id_at(seen)
        draft = Draft(path=path, actor=self.actor, text=text, base=base, at=self.now())
        self._drafts[path] = draft
        await self._record.outbox.type(draft)

    def drafted(self, path: str) -> str | None:
        """The text that was being typed at a path, if any."""
        draft = self._drafts.get(path)
        return draft.text if draft else None

    def seen_by(self, path: str) -> int:
        """How far the seat had seen when it began to type at a path."""
        draft = self._drafts.get(path)
        return self.log.place_of(draft.base) if draft and draft.text else self.seen

    async def _forget(self, paths: tuple[str, ...]) -> None:
        """Forget what was being typed at paths that begin so."""
        for path in [path for path in self._drafts if path.startswith(paths)]:
            await self.draft(path, "")

    def _settle(self, draft: Draft | None) -> None:
        if draft is not None:
            self._record.outbox.settled(draft)
            if self._drafts.get(draft.path) is draft:
                del self._drafts[draft.path]

    # --- what comes from disk

    async def follow(self) -> None:
        """Take in what other windows do, as it comes, until cancelled, moved or destroyed."""
        journal = self._record.journal
        try:
            async for news in journal.watch(self.stream, self.seen):
                if self._record.journal is not journal:
                    return  # both stores go on from here, each with numbers of its own
                if news[-1].seq > self.seen:
                    async with self._turn:
                        before = self._record.log.state
                        await self._record.take_in(news)
                        await self._forget(emptied(before, self._record.log.state))
                        with suppress(JournalProblem):  # the case is read another time
                            await self._record.read_case()
                    self._tell()
        except Erased:
            async with self._turn:
                with suppress(JournalProblem):
                    await self._record.read_case()  # it holds the receipt
            self._gone = True
            self._tell()

    def carried(self) -> tuple[Carried, ...]:
        """The case and the meeting as this seat has them from disk, to be put in another store."""
        return self._record.carried(tuple(self._drafts.values()))

    async def move(self, journal: Journal) -> None:
        """Go on at a journal that holds what was ``carried``; what waits is written there."""
        async with self._turn:
            self._record.move(journal)
        await self.retry()

    async def retry(self) -> None:
        """Write what waits, if the journal can now."""
        record = self._record
        if not record.outbox.empty():
            async with self._turn:
                try:
                    await record.flush()
                except ClaimLost as problem:
                    with suppress(JournalProblem):  # the news is read another time
                        await record.read_on()
                    record.outbox.stopped(problem)
                await record.outbox.flush_drafts()
            self._tell()
        await self._destroy_if_closed()

    # --- closing

    async def listed(self) -> Listed:
        """What closing would destroy; raises ``JournalProblem``."""
        return await closing.listed(
            self._record.journal, self.stream, self._record.log.state, self.fixed_plan()
        )

    async def settle(self, things: Sequence[Thing]) -> None:
        """Have the case keep what becomes of each thing; on disk when it returns.

        Raises ``JournalProblem`` with nothing kept.
        """
        async with self._turn:
            await self._record.read_case()
            events = closing.settling(self.stream, self.case, things)
            await self._record.keep_for_case(self.now(), events)

    async def _destroy_if_closed(self) -> None:
        """Destroy a closed meeting's record; the case keeps the plan and a receipt.

        That it is closed must be on disk first.  What the journal cannot do now
        waits for ``retry``, or for the meeting to be opened again.
        """
        if self.meeting.moments.closed is None or self._gone:
            return
        async with self._turn:
            record = self._record
            await record.flush()
            if record.outbox.waiting:
                return
            try:
                await self._leave_receipt()
                await record.journal.erase(self.stream)
            except JournalProblem as problem:
                record.outbox.stopped(problem)
                return
            self._gone, self._drafts = True, {}
            record.outbox.give_up_drafts()
        self._tell()

    async def _leave_receipt(self) -> None:
        """Tell the case how much goes, before it goes; once."""
        if any(receipt.meeting == self.stream for receipt in self.case.receipts):
            return
        state = self._record.log.state
        receipt = receipt_events(self.stream, state, len(self.log.entries))
        ending = ending_events(self.case, state)
        await self._record.keep(self.now(), for_case=[*ending, *receipt])

    def _tell(self) -> None:
        for told in tuple(self._listeners):
            told()
