"""A small house to talk in: a real practice store, paper that is only a file."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path

from assistant.desk.cases import CaseFile, cases
from assistant.desk.casework import Casework
from assistant.desk.desk import Desk
from assistant.desk.house import AgendaChoice, Family
from assistant.desk.judging import Judging, JudgingAtDesk, judging
from assistant.desk.ports import (
    Draft,
    Envelope,
    Journal,
    JournalFull,
    Recorded,
    StreamRow,
    WrongPassphrase,
)
from assistant.desk.purging import Purging
from assistant.desk.rehearsal import Rehearsal
from assistant.desk.returning import Returning
from assistant.desk.shelf import ShelfPlan, shelf
from assistant.desk.start import start_meeting
from assistant.journal.opening import open_practice
from assistant.journal.problems import Damaged
from assistant.library.agendas import agenda_named
from assistant.library.folders import data_folder
from assistant.library.policy import policy_for
from assistant.library.practice import known_commands, load_practice
from assistant.library.settings import Settings
from assistant.meeting.swedish_time import local_day
from assistant.talk.converse import Left, converse
from assistant.talk.made_clock import MadeClock
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


class Disk:
    """The journal, which can be told to be full."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal
        self.full = False
        self.damaged = False

    def __getattr__(self, name: str) -> object:
        return getattr(self._journal, name)

    async def append(self, batch: Sequence[Envelope]) -> list[Recorded]:
        if self.full:
            raise JournalFull
        return await self._journal.append(batch)

    async def put_draft(self, stream: str, draft: Draft) -> None:
        if self.full:
            raise JournalFull
        await self._journal.put_draft(stream, draft)


class Room:
    """A house, its desk and what was said in it."""

    def __init__(self, disk: Disk, clock: MadeClock, out: Path) -> None:
        self.disk = disk
        self.clock = clock
        self.out = out
        self.desk: Desk
        self.stamping = FakeStamping()
        self.paperwork = FakePaperwork(out)
        self.printing = FakePrinting()
        self.handed_over: list[str] = []
        self.opened = False
        self.company = False
        self.discreet = False
        self.phrase = ""
        self.trust = FakeTrust()
        self.receiving = FakeReceiving(disk, clock)  # type: ignore[arg-type]
        self.salvage = FakeSalvage()
        self.spelling = FakeSpelling()
        self.elsewhere = FakeElsewhere()
        self.display = FakeDisplay()
        self.due = FakeDueDays()
        self.unfinished = FakeUnfinished()
        self.licensed = False
        self.keys = FakeKeys()
        self.backups = FakeBackups()
        self.cabinet = FakeCabinet()
        self.running: Rehearsal | None = None
        self.comfort = FakeComfort()
        self.colleagues = FakeColleagues()
        self.tour = FakeTour(partial(self.practise, "elias", afresh=True))

    async def judging(self, at: Desk | str) -> Judging:
        if isinstance(at, Desk):
            return JudgingAtDesk(at, licensed=self.licensed)
        return await judging(self.disk, self.clock, "chair", at, licensed=self.licensed)

    @property
    def making_papers(self) -> bool:
        return self.paperwork.under_way

    @property
    def purging(self) -> Purging:
        return Purging(self.disk, self.clock, "chair", self.backups, self.cabinet)

    async def sit_down(self, stream: str) -> Desk:
        return await Desk.open(self.disk, self.clock, "chair", stream)

    async def practise(self, family: str, *, afresh: bool) -> Desk:
        practice = load_practice(family)
        agenda = agenda_named(practice.agenda)
        return await start_meeting(
            self.disk,
            self.clock,
            "chair",
            agenda=agenda,
            policy=policy_for(agenda, Settings()),
            minutes=practice.minutes,
            name=practice.name,
            place=practice.place,
            practice=True,
            known=known_commands(practice, local_day(self.clock.now())),
        )

    async def start(self, agenda: str, minutes: int, name: str, place: str) -> Desk:
        found = agenda_named(agenda)
        return await start_meeting(
            self.disk,
            self.clock,
            "chair",
            agenda=found,
            policy=policy_for(found, Settings()),
            minutes=minutes,
            name=name,
            place=place,
        )

    async def hand_over(self, text: str) -> Path:
        self.handed_over.append(text)
        return self.out / "anteckningar.txt"

    async def meetings(self) -> list[StreamRow]:
        if self.disk.damaged:
            raise Damaged
        rows: list[StreamRow] = await self.disk.streams("meeting")  # type: ignore[operator]
        return rows

    @property
    def returning(self) -> Returning:
        return Returning(self.disk, self.clock, "chair")

    async def cases(self) -> list[CaseFile]:
        return await cases(self.disk)

    @property
    def casework(self) -> Casework:
        return Casework(self.disk, self.clock, "chair")

    async def shelf(self) -> list[ShelfPlan]:
        return await shelf(self.disk)

    def agendas(self) -> list[AgendaChoice]:
        return [
            AgendaChoice(a.id, a.title, a.lengths, a.lengths[0], a.next)
            for a in map(agenda_named, ("lots-first", "sip-jonkoping", "lots-second"))
        ]

    def families(self) -> list[Family]:
        return [Family("elias", "Elias"), Family("rut", "Rut")]

    def locked(self) -> bool:
        return not self.opened

    def fresh(self) -> bool:
        return not self.phrase

    async def unlock(self, passphrase: str, way: str = "") -> None:
        if not self.phrase:
            self.keys.make(passphrase)
        elif not self.keys.opens(passphrase, way):
            raise WrongPassphrase
        self.phrase, self.opened = passphrase, True

    async def lock(self) -> None:
        self.opened = False
        self.company = False

    async def is_passphrase(self, text: str) -> bool:
        return text == self.phrase

    idle_minutes = 10

    async def recover(self, key: str, passphrase: str, way: str) -> None:
        self.keys.recover(key, passphrase, way)
        self.opened = True

    async def unlock_remembered(self) -> bool:
        self.opened = self.opened or self.keys.remembered
        return self.opened

    async def print_key(self, key: str) -> str:
        return "Sidan är skickad."

    def rehearsal(self, stream: str) -> Rehearsal | None:
        return self.running

    def practice_stays(self) -> bool:
        return self.company

    async def leave_practice(self) -> None: ...

    async def close(self) -> None: ...

    async def talk(self, *lines: str) -> list[str]:
        """Say the lines at the desk; what was answered, line by line."""
        said: list[str] = []
        self.how = await converse(self, self.desk, typed(*lines), said.append)
        return [line for text in said for line in text.splitlines()]

    how: Left


async def typed(*lines: str) -> AsyncIterator[str]:
    """The lines, as a terminal gives them."""
    for line in lines:
        yield line


def script(family: str) -> str:
    """The text of a family's rehearsal."""
    path = data_folder("agendas") / "practice" / f"{family}.rundan"
    return path.read_text(encoding="utf-8")


@asynccontextmanager
async def room(folder: Path, clock: MadeClock, family: str) -> AsyncIterator[Room]:
    """A room where a family's meeting is about to begin."""
    journal = await open_practice(folder / "store")
    made = Room(Disk(journal), clock, folder / "out")
    made.desk = await made.practise(family, afresh=True)
    yield made
    await journal.close()
