"""A house with everything in memory: no disk, no paper, a clock that is set by hand."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from functools import cache, partial
from pathlib import Path

from assistant.desk.cases import CaseFile, cases
from assistant.desk.casework import Casework
from assistant.desk.desk import Desk
from assistant.desk.house import AgendaChoice, Family
from assistant.desk.judging import Judging, JudgingAtDesk, judging
from assistant.desk.ports import StreamRow, WrongPassphrase
from assistant.desk.purging import Purging
from assistant.desk.rehearsal import Rehearsal
from assistant.desk.returning import Returning
from assistant.desk.shelf import ShelfPlan, shelf
from assistant.desk.start import start_meeting
from assistant.library import agendas, practice
from assistant.library.practice import known_commands
from assistant.meeting.agenda import Agenda
from assistant.meeting.event import Command
from assistant.meeting.opening import Policy
from tests.support.fake_backups import FakeBackups, FakeCabinet
from tests.support.fake_colleagues import FakeColleagues
from tests.support.fake_comfort import FakeComfort
from tests.support.fake_display import FakeDisplay
from tests.support.fake_due import FakeDueDays
from tests.support.fake_elsewhere import FakeElsewhere
from tests.support.fake_keys import FakeKeys
from tests.support.fake_paperwork import FakePaperwork
from tests.support.fake_printing import FakePrinting
from tests.support.fake_receiving import FakeReceiving
from tests.support.fake_salvage import FakeSalvage
from tests.support.fake_spelling import FakeSpelling
from tests.support.fake_stamping import FakeStamping
from tests.support.fake_tour import FakeTour
from tests.support.fake_trust import FakeTrust
from tests.support.fake_unfinished import FakeUnfinished
from tests.support.memory_journal import MemoryJournal

START = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)
"""13:00 in Sweden."""


# What goes with the program is read once: no test changes it, and every test asks for it.
agenda_named = cache(agendas.agenda_named)
load_practice = cache(practice.load_practice)


class HandClock:
    """Stands still until it is moved."""

    def __init__(self) -> None:
        self.moment = START
        self.steady = timedelta()
        self.slept = timedelta()

    def now(self) -> datetime:
        return self.moment

    def mono(self) -> float:
        return self.steady.total_seconds()

    def asleep(self) -> float:
        return self.slept.total_seconds()

    def sleep(self, **span: float) -> None:
        """The laptop's lid is closed, and opened again."""
        self.slept += timedelta(**span)
        self.moment += timedelta(**span)

    def set(self, **span: float) -> None:
        """Somebody sets the wall clock, forward or back."""
        self.moment += timedelta(**span)

    def pass_(self, **span: float) -> None:
        self.steady += timedelta(**span)
        self.moment += timedelta(**span)


class FakeHouse:
    """Tells what was asked of it."""

    PASSPHRASE = "fyra gröna stolar"

    def __init__(
        self,
        *,
        agenda: Agenda | None = None,
        known: Sequence[Command] = (),
        journal: MemoryJournal | None = None,
        actor: str = "chair",
    ) -> None:
        self.actor = actor
        self.clock = HandClock()
        self.journal = journal or MemoryJournal()
        self.agenda = agenda
        self.known = known
        self.open = False
        self.company = False
        self.store = False
        self.stamping = FakeStamping()
        self.paperwork = FakePaperwork(problems=("Det gick inte att göra DOCX.",))
        self.printing = FakePrinting()
        self.left = 0
        self.handed_over: list[str] = []
        self.tried: list[str] = []
        self.idle_minutes = 10
        self.discreet = False
        self.comfort = FakeComfort()
        self.colleagues = FakeColleagues()
        self.tour = FakeTour(partial(self.practise, "elias", afresh=True))
        self.keys = FakeKeys()
        self.printed_keys: list[str] = []
        self.backups = FakeBackups()
        self.cabinet = FakeCabinet()
        self.running: Rehearsal | None = None
        self.trust = FakeTrust()
        self.receiving = FakeReceiving(self.journal, self.clock)
        self.salvage = FakeSalvage()
        self.spelling = FakeSpelling()
        self.elsewhere = FakeElsewhere()
        self.display = FakeDisplay()
        self.due = FakeDueDays()
        self.unfinished = FakeUnfinished()
        self.licensed = False

    @property
    def making_papers(self) -> bool:
        return self.paperwork.under_way

    @property
    def returning(self) -> Returning:
        return Returning(self.journal, self.clock, "chair")

    async def judging(self, at: Desk | str) -> Judging:
        if isinstance(at, Desk):
            return JudgingAtDesk(at, licensed=self.licensed)
        return await judging(self.journal, self.clock, "chair", at, licensed=self.licensed)

    @property
    def purging(self) -> Purging:
        return Purging(self.journal, self.clock, "chair", self.backups, self.cabinet)

    def locked(self) -> bool:
        return not self.open

    def fresh(self) -> bool:
        return not self.store

    async def unlock(self, passphrase: str, way: str = "") -> None:
        if not self.store:
            self.keys.make(self.PASSPHRASE)
        elif not self.keys.opens(passphrase, way):
            raise WrongPassphrase
        self.store = self.open = True

    async def lock(self) -> None:
        self.open = False

    async def is_passphrase(self, text: str) -> bool:
        self.tried.append(text)
        return text == self.PASSPHRASE

    async def recover(self, key: str, passphrase: str, way: str) -> None:
        self.keys.recover(key, passphrase, way)
        self.open = True

    async def unlock_remembered(self) -> bool:
        self.open = self.open or self.keys.remembered
        return self.open

    async def print_key(self, key: str) -> str:
        self.printed_keys.append(key)
        return "Skickad till skrivaren Korridoren."

    async def meetings(self) -> list[StreamRow]:
        return [row for row in await self.journal.streams("meeting") if not row.erased]

    def beside(self) -> bool:
        return self.company

    async def cases(self) -> list[CaseFile]:
        return await cases(self.journal)

    @property
    def casework(self) -> Casework:
        return Casework(self.journal, self.clock, "chair")

    async def shelf(self) -> list[ShelfPlan]:
        return await shelf(self.journal)

    def agendas(self) -> list[AgendaChoice]:
        found = map(agenda_named, ("lots-first", "sip-jonkoping", "lots-second"))
        return [AgendaChoice(a.id, a.title, a.lengths, a.lengths[0], a.next) for a in found]

    def families(self) -> list[Family]:
        return [Family("elias", "Elias"), Family("rut", "Rut")]

    async def sit_down(self, stream: str) -> Desk:
        return await Desk.open(self.journal, self.clock, self.actor, stream)

    async def start(self, agenda: str, minutes: int, name: str, place: str) -> Desk:
        return await self._start(agenda_named(agenda), minutes, name, place, False, ())

    async def practise(self, family: str, *, afresh: bool) -> Desk:
        rows = await self.meetings()
        if rows and not afresh:
            return await self.sit_down(rows[0].id)
        practice = load_practice(family)
        known = self.known or known_commands(practice, self.clock.now().date())
        agenda = self.agenda or agenda_named(practice.agenda)
        return await self._start(
            agenda, agenda.lengths[0], practice.name, practice.place, True, known
        )

    async def _start(
        self,
        agenda: Agenda,
        minutes: int,
        name: str,
        place: str,
        practice: bool,
        known: Sequence[Command],
    ) -> Desk:
        return await start_meeting(
            self.journal,
            self.clock,
            self.actor,
            agenda=agenda,
            policy=Policy(plan_label=agenda.plan_label, coordinator=agenda.coordinator),
            minutes=minutes,
            name=name,
            place=place,
            practice=practice,
            known=known,
        )

    def rehearsal(self, stream: str) -> Rehearsal | None:
        return self.running

    def practice_stays(self) -> bool:
        return self.company

    async def leave_practice(self) -> None:
        self.left += 1

    async def hand_over(self, text: str) -> Path:
        self.handed_over.append(text)
        return Path("/papper/anteckningar.txt")

    async def close(self) -> None:
        await self.journal.close()
