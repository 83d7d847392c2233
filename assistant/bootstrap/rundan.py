"""The house, its rooms and what lies outside joined."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.bootstrap.colleagues import FiledColleagues
from assistant.bootstrap.comfort import UserComfort
from assistant.bootstrap.display import RoomScreen
from assistant.bootstrap.due import KeptDays
from assistant.bootstrap.folders import PAPERS, STATE, STORED
from assistant.bootstrap.rehearsals import Rehearsals
from assistant.bootstrap.seating import Seating
from assistant.bootstrap.stamping import Stamps
from assistant.bootstrap.touring import GuidedTour
from assistant.bootstrap.unfinished import BegunPapers
from assistant.desk.beside import beside
from assistant.desk.clock import SystemClock
from assistant.desk.elsewhere import MOVED, Nowhere
from assistant.desk.envelopes import NewerVersion
from assistant.desk.handover import NotWritten
from assistant.desk.house import AgendaChoice
from assistant.desk.keycare import REMEMBERED
from assistant.desk.ports import JournalProblem
from assistant.desk.salvage import Sound
from assistant.meeting.swedish_time import local_day

if TYPE_CHECKING:
    from assistant.desk.backups import Backups
    from assistant.desk.cases import CaseFile
    from assistant.desk.casework import Casework
    from assistant.desk.desk import Desk
    from assistant.desk.elsewhere import Elsewhere
    from assistant.desk.house import Family
    from assistant.desk.judging import Judging
    from assistant.desk.keycare import KeyCare
    from assistant.desk.papers import Paperwork
    from assistant.desk.ports import Clock, StreamRow
    from assistant.desk.purging import Purging
    from assistant.desk.receiving import Receiving
    from assistant.desk.rehearsal import Rehearsal
    from assistant.desk.returning import Returning
    from assistant.desk.salvage import Salvage
    from assistant.desk.shelf import ShelfPlan
    from assistant.desk.spelling import Spelling
    from assistant.desk.trust import Trust
    from assistant.documents.making import PaperMaker
    from assistant.documents.printing import PaperPrinting
    from assistant.journal.elsewhere import StoreElsewhere
    from assistant.journal.store import SqlcipherJournal
    from assistant.library.problem import DataProblem
    from assistant.library.settings import Settings


class Rundan:
    """The house that the faces live in (``assistant.desk.house.House``)."""

    def __init__(
        self,
        home: Path,
        chosen: Settings,
        *,
        clock: Clock | None = None,
        papers: Path | None = None,
        state: Path | None = None,
        chosen_in: Path | None = None,
        problems: Sequence[DataProblem] = (),
        beside: bool = False,
    ) -> None:
        """``beside`` takes a seat next to a window that has a meeting open.

        What is chosen for later sessions too is written in ``chosen_in``; ``problems``
        are what could not be read of it.
        """
        self._home = home
        self._settings = chosen
        self._clock = clock or SystemClock()
        self._papers = papers
        self._paperwork: PaperMaker | None = None
        self.stamping = Stamps(home, chosen.unit, self._clock, self._opened, self._actor)
        self._state = state or home / STATE
        self.display = RoomScreen(self._state)
        self.due = KeptDays(self._state, self._clock)
        self.unfinished = BegunPapers(self._state)
        self._store: SqlcipherJournal | None = None
        self._trust: Trust | None = None
        self._salvage: Salvage = Sound()
        self._elsewhere: StoreElsewhere | None = None
        self._passphrase_only = False
        self.discreet = chosen.discreet
        self._chosen_in = chosen_in
        self.comfort = UserComfort(chosen, chosen_in, problems)
        self.colleagues = FiledColleagues(chosen.people)
        self._seating = Seating(self._clock, beside=beside)
        self._rehearsals = Rehearsals(home, chosen, self._clock, self._seating)
        self.tour = GuidedTour(home, self._state, chosen, self._clock, self._seating)

    def locked(self) -> bool:
        """Whether a passphrase is needed before meetings can be listed."""
        return self._store is None

    def fresh(self) -> bool:
        """Whether there is no store yet."""
        return not any((self._home / name).exists() for name in STORED)

    @property
    def keys(self) -> KeyCare:
        """The ways into the store."""
        from assistant.journal.keycare import StoreKeys

        return StoreKeys(self._home, self._store)

    async def unlock(self, passphrase: str, way: str = "") -> None:
        """Open the store, or make it with this passphrase where there is none."""
        from assistant.journal.opening import create_store, open_store

        await self._enter(
            lambda: (
                create_store(self._home, passphrase, state=self._state)
                if self.fresh()
                else open_store(self._home, passphrase, way, state=self._state)
            )
        )

    async def recover(self, key: str, passphrase: str, way: str) -> None:
        """Open the store by its recovery key, with a new passphrase for a forgotten one."""
        from assistant.journal.opening import recover_store

        await self._enter(
            lambda: recover_store(self._home, key, passphrase, way, state=self._state)
        )

    async def unlock_remembered(self) -> bool:
        """Open the store by what this computer remembers, if it does; only once a session."""
        from assistant.journal.opening import open_remembered
        from assistant.journal.remembered import recall

        names = [way.name for way in self.keys.ways() if way.kind == REMEMBERED]
        if self._passphrase_only or not names:
            return False
        self._passphrase_only = True
        key = await recall(names[0])
        if key is None:
            return False
        try:
            await self._enter(lambda: open_remembered(self._home, key, state=self._state))
        except JournalProblem:
            return False  # asking for the passphrase tells what is the matter
        return True

    async def lock(self) -> None:
        """Let go of the store and its keys, of a card's PIN, and of where a meeting was moved."""
        from assistant.language.smart import forget

        forget()
        self.stamping.give_pin("")
        if self._elsewhere is not None:
            await self._elsewhere.close()
        await self._keep_days()
        store, self._store, self._trust, self._elsewhere = self._store, None, None, None
        if store is not None:
            await self._seating.leave(self._home, store)

    async def is_passphrase(self, text: str) -> bool:
        """Whether a text is the store's passphrase, tried in a thread of its own."""
        from assistant.journal.screenlock import is_passphrase

        return await asyncio.to_thread(is_passphrase, self._opened().keys, text)

    @property
    def idle_minutes(self) -> int:
        """After how long without a key the store is locked; 0 for never."""
        return self._settings.idle_minutes

    @property
    def trust(self) -> Trust:
        """Whether the open store can be believed."""
        if self._trust is None:
            raise JournalProblem
        return self._trust

    @property
    def elsewhere(self) -> Elsewhere:
        """Another place to save in."""
        if self._elsewhere is None and (self._state / MOVED).exists():
            from assistant.journal.elsewhere import StoreElsewhere

            self._elsewhere = StoreElsewhere(self._home, self._state, None, self._clock)
        return self._elsewhere or Nowhere()

    @property
    def salvage(self) -> Salvage:
        """What can be done where the store is damaged."""
        return self._salvage

    @contextmanager
    def _noticing(self) -> Iterator[None]:
        """Have the store salvaged, if that is wanted, where it proves to be damaged."""
        try:
            yield
        except JournalProblem as problem:
            from assistant.journal.problems import Damaged
            from assistant.journal.salvage import StoreSalvage

            if isinstance(problem, Damaged):
                keys = self._store.keys if self._store else problem.keys
                self._salvage = StoreSalvage(self._home, self._state, self._clock, self.lock, keys)
            raise

    async def meetings(self) -> list[StreamRow]:
        """The meetings that can be gone on with, newest first."""
        with self._noticing():
            rows = await self._opened().streams("meeting")
        return [row for row in rows if not row.erased]

    def open_elsewhere(self) -> list[str]:
        """Where another window sits: a family's practice, or nothing for the real meetings."""
        from assistant.journal.seats import taken

        return [*([""] if taken(self._home) else []), *self._rehearsals.open_elsewhere()]

    def beside(self) -> bool:
        """Whether another window has a seat where this one has."""
        return self._seating.beside()

    async def open_meetings(self) -> list[StreamRow]:
        """The meetings that other windows have open."""
        seated = await self._opened().seated()
        others = self._seating.others(self._home)
        there = {stream for seat, stream in seated.items() if seat in others}
        return [row for row in await self.meetings() if row.id in there]

    async def shelf(self) -> list[ShelfPlan]:
        """What closed meetings left."""
        from assistant.desk.shelf import shelf

        with self._noticing():
            return await shelf(self._opened())

    async def cases(self) -> list[CaseFile]:
        """Every case; the days on which something is due are kept for when it is locked."""
        from assistant.desk.cases import cases
        from assistant.desk.due import due_days

        with self._noticing():
            found = await cases(self._opened())
        self.due.keep(due_days(found))
        return found

    @property
    def casework(self) -> Casework:
        """What is done with a case as a whole."""
        from assistant.desk.casework import Casework

        return Casework(self._opened(), self._clock, self._seating.actor(self._home))

    @property
    def receiving(self) -> Receiving:
        """Plans from the family's own files."""
        from assistant.bootstrap.receiving import Receiver

        return Receiver(
            self._home,
            self._settings,
            self._clock,
            self._seating,
            self._opened(),
            self.stamping.certificates,
        )

    @property
    def returning(self) -> Returning:
        """Where signed copies that came back are noted."""
        from assistant.desk.returning import Returning

        return Returning(self._opened(), self._clock, self._seating.actor(self._home))

    async def judging(self, at: Desk | str) -> Judging:
        """What people answer about the meetings of a desk's case, or of the case named."""
        from assistant.desk.judging import JudgingAtDesk, judging

        licensed = self._settings.ors_licence
        if isinstance(at, str):
            store = self._opened()
            return await judging(store, self._clock, self._actor(), at, licensed=licensed)
        return JudgingAtDesk(at, licensed=licensed)

    @property
    def backups(self) -> Backups:
        """Copies of the open store, and of its keys."""
        from assistant.journal.backups import StoreBackups

        return StoreBackups(self._opened(), self._home, self._clock)

    @property
    def purging(self) -> Purging:
        """What can be removed from the open store for good, while no other window has it."""
        from assistant.desk.purging import Purging
        from assistant.documents.cabinet import Cabinet
        from assistant.journal.problems import OthersSeated

        journal, home = self._opened(), self._home
        if self._seating.others(home):
            raise OthersSeated
        cabinet = Cabinet(self._papers or home / PAPERS)
        return Purging(journal, self._clock, self._seating.actor(home), self.backups, cabinet)

    def agendas(self) -> list[AgendaChoice]:
        """The agendas whose files are sound."""
        from assistant.library.place import agendas_here
        from assistant.library.policy import length_for

        return [
            AgendaChoice(
                file.agenda.id,
                file.agenda.title,
                file.agenda.lengths,
                length_for(file.agenda, self._settings),
                file.agenda.next,
            )
            for file in agendas_here(self._settings)
            if file.agenda is not None
        ]

    def families(self) -> list[Family]:
        """Whom one can practise with."""
        return list(self._rehearsals.families)

    async def sit_down(self, stream: str) -> Desk:
        """Go on with a meeting."""
        with self._noticing():
            return await self._seating.sit_down(self._home, self._opened(), stream)

    async def start(self, agenda: str, minutes: int, name: str, place: str) -> Desk:
        """Begin a meeting."""
        from assistant.desk.start import start_meeting
        from assistant.library.place import agenda_here
        from assistant.library.policy import policy_for

        found = agenda_here(agenda, self._settings)
        desk = await start_meeting(
            self._opened(),
            self._clock,
            self._seating.actor(self._home),
            agenda=found,
            policy=policy_for(found, self._settings),
            minutes=minutes,
            name=name,
            place=place,
        )
        return await self._seating.say(self._home, self._opened(), desk)

    async def practise(self, family: str, *, afresh: bool) -> Desk:
        """Practise: go on where it was left or, ``afresh``, begin again."""
        return await self._rehearsals.practise(family, afresh=afresh)

    def rehearsal(self, stream: str) -> Rehearsal | None:
        """What happens by itself at a meeting that is practised here, if anything does."""
        return self._rehearsals.running(stream)

    def practice_stays(self) -> bool:
        """Whether another window sits at a practice that this one has open."""
        return self._rehearsals.stays()

    async def leave_practice(self) -> None:
        """Leave every practice meeting that was opened here, and the tour; the last one out
        destroys it.
        """
        await self._rehearsals.leave()
        await self.tour.leave()

    @property
    def paperwork(self) -> Paperwork:
        """Every paper, in the folder that was named, or in the store's own."""
        from assistant.bootstrap.place import logo_file
        from assistant.documents.making import PaperMaker

        if self._paperwork is None:
            self._paperwork = PaperMaker(
                self._folder_of_papers,
                self._clock.now,
                self.stamping,
                logo_file(self._settings),
                self.unfinished,
            )
        return self._paperwork

    @property
    def making_papers(self) -> bool:
        """Whether a real meeting's papers are being made; none are where none ever were."""
        return self._paperwork is not None and self._paperwork.under_way

    async def hand_over(self, text: str) -> Path:
        """Write a text to an ordinary file of its own."""
        from assistant.documents.handover import hand_over
        from assistant.documents.problem import DocumentProblem

        day = local_day(self._clock.now())
        try:
            return await asyncio.to_thread(
                hand_over, text, day, self._papers or self._home / PAPERS
            )
        except DocumentProblem:
            raise NotWritten from None

    @property
    def spelling(self) -> Spelling:
        """The dictionary, in a process of its own."""
        from assistant.documents.spelling import ProcessSpelling

        return ProcessSpelling()

    @cached_property
    def printing(self) -> PaperPrinting:
        """The way to paper."""
        from assistant.bootstrap.choices import keep
        from assistant.documents.printing import PaperPrinting

        return PaperPrinting(
            self._settings.printer or "", partial(keep, self._chosen_in, "printer")
        )

    async def print_key(self, key: str) -> str:
        """Print a recovery key, with no file made of it; tell what became of it."""
        from assistant.documents.key_page import print_key

        return await beside(partial(print_key, key, self.printing.address))

    async def close(self) -> None:
        """Let go of every store, and of the workshop."""
        await self.display.stop()
        await self.unfinished.close()
        if self._paperwork is not None:
            await self._paperwork.close()
        if self._elsewhere is not None:
            await self._elsewhere.close()
        await self._rehearsals.close()
        await self.tour.close()
        await self._keep_days()
        store, self._store = self._store, None
        if store is not None:
            await self._seating.leave(self._home, store)
        self._seating.release_all()

    async def _keep_days(self) -> None:
        """Have the days on which something is due as they are when the store is let go of."""
        if self._store is not None:
            with suppress(JournalProblem, NewerVersion):
                await self.cases()

    def _actor(self) -> str:
        return self._seating.actor(self._home)

    def _folder_of_papers(self, practice: bool) -> Path:
        return self._papers or (self._rehearsals.papers if practice else self._home / PAPERS)

    async def _enter(self, opened: Callable[[], Awaitable[SqlcipherJournal]]) -> None:
        """Take a seat and open the store; from now on only a passphrase opens it anew."""
        from assistant.journal.elsewhere import StoreElsewhere
        from assistant.journal.trust import StoreTrust

        self._seating.take(self._home)
        try:
            with self._noticing():
                self._store = await opened()
            self._trust = StoreTrust(self._store, self._clock)
            self._elsewhere = StoreElsewhere(self._home, self._state, self._store, self._clock)
            await self._seating.tidy(self._home, self._store)
        except BaseException:
            self._seating.release(self._home)
            raise
        self._passphrase_only = True
        if not self._seating.others(self._home):  # what another window makes is not left
            folder = self._folder_of_papers(practice=False)
            self.unfinished.finish(folder, self.cases, lambda: self.paperwork)

    def _opened(self) -> SqlcipherJournal:
        if self._store is None:
            raise JournalProblem
        return self._store
