"""The one place that joins the desk to its adapters.

Adapters are imported when they are first needed: a program that only shows its
home knows nothing of encryption or of documents.
"""

import asyncio
import shutil
from collections.abc import Awaitable, Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from assistant.desk.backups import Backups
from assistant.desk.clock import SystemClock
from assistant.desk.closing import NotWritten
from assistant.desk.desk import Desk
from assistant.desk.elsewhere import MOVED, Elsewhere, Nowhere
from assistant.desk.house import AgendaChoice, Family, Papers
from assistant.desk.identity import CHAIR
from assistant.desk.keycare import REMEMBERED, KeyCare
from assistant.desk.ports import Clock, Journal, JournalProblem, StreamRow
from assistant.desk.purging import Purging
from assistant.desk.salvage import Salvage, Sound
from assistant.desk.shelf import ShelfPlan, shelf
from assistant.desk.start import start_meeting
from assistant.desk.trust import Trust
from assistant.language.translation import _, chosen, local, use
from assistant.library.agendas import agenda_named, agendas
from assistant.library.practice import known_commands, load_practice, practices
from assistant.library.problem import DataProblem
from assistant.library.settings import Settings, length_for, policy_for, read_settings
from assistant.meeting.plan import Plan

if TYPE_CHECKING:
    from assistant.journal.elsewhere import StoreElsewhere
    from assistant.journal.seats import Seat
    from assistant.journal.store import SqlcipherJournal

HOME: Final = "RUNDAN_HOME"
"""The environment variable that moves everything Rundan keeps, for trials."""
PAPERS: Final = "papers"
PRACTICE: Final = "practice"
STATE: Final = "state"


def folder(environment: Mapping[str, str]) -> Path:
    """Where Rundan keeps what it keeps: a private folder of the user's."""
    if environment.get(HOME):
        return Path(environment[HOME])
    import platformdirs

    return platformdirs.user_data_path("rundan", appauthor=False)


def state_folder(environment: Mapping[str, str]) -> Path:
    """Where Rundan keeps, apart from its store, what tells whether that is as it was."""
    if environment.get(HOME):
        return Path(environment[HOME]) / STATE
    import platformdirs

    return platformdirs.user_state_path("rundan", appauthor=False)


def settings(
    environment: Mapping[str, str], language: str | None
) -> tuple[Settings, tuple[DataProblem, ...]]:
    """Read the settings, and speak the language they ask for."""
    if environment.get(HOME):
        user = Path(environment[HOME]) / "config.toml"
    else:
        import platformdirs

        user = platformdirs.user_config_path("rundan", appauthor=False) / "config.toml"
    read, problems = read_settings(user=user, environment=environment, flags={"language": language})
    use(chosen(read.language, environment))
    return read, problems


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
        beside: bool = False,
    ) -> None:
        """``beside`` takes a seat next to a window that has a meeting open."""
        self._home = home
        self._settings = chosen
        self._clock = clock or SystemClock()
        self._papers = papers
        self._state = state or home / STATE
        self._beside = beside
        self._store: SqlcipherJournal | None = None
        self._trust: Trust | None = None
        self._salvage: Salvage = Sound()
        self._elsewhere: StoreElsewhere | None = None
        self._passphrase_only = False
        self._practice: dict[str, Journal] = {}
        self._seats: dict[Path, Seat] = {}

    def locked(self) -> bool:
        """Whether a passphrase is needed before meetings can be listed."""
        return self._store is None

    def fresh(self) -> bool:
        """Whether there is no store yet."""
        from assistant.journal.opening import exists

        return not exists(self._home)

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
        """Let go of the store and its keys, and of where a meeting was moved."""
        if self._elsewhere is not None:
            await self._elsewhere.close()
        store, self._store, self._trust, self._elsewhere = self._store, None, None, None
        if store is not None:
            await leave(store, self._seats[self._home])
            self._release(self._home)

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

        families = [id for id in practices() if taken(self._practice_home(id))]
        return [*([""] if taken(self._home) else []), *families]

    async def open_meetings(self) -> list[StreamRow]:
        """The meetings that other windows have open."""
        seated = await self._opened().seated()
        others = self._seats[self._home].others()
        there = {stream for seat, stream in seated.items() if seat in others}
        return [row for row in await self.meetings() if row.id in there]

    async def shelf(self) -> list[ShelfPlan]:
        """What closed meetings left."""
        with self._noticing():
            return await shelf(self._opened())

    @property
    def backups(self) -> Backups:
        """Copies of the open store, and of its keys."""
        from assistant.journal.backups import StoreBackups

        return StoreBackups(self._opened(), self._home, self._clock)

    @property
    def purging(self) -> Purging:
        """What can be removed from the open store for good, while no other window has it."""
        from assistant.documents.cabinet import Cabinet
        from assistant.journal.problems import OthersSeated

        journal, home = self._opened(), self._home
        if self._seats[home].others():
            raise OthersSeated
        cabinet = Cabinet(self._papers or home / PAPERS)
        return Purging(journal, self._clock, self._actor(home), self.backups, cabinet)

    def agendas(self) -> list[AgendaChoice]:
        """The agendas whose files are sound."""
        return [
            AgendaChoice(
                file.agenda.id,
                file.agenda.title,
                file.agenda.lengths,
                length_for(file.agenda, self._settings),
            )
            for file in agendas()
            if file.agenda is not None
        ]

    def families(self) -> list[Family]:
        """Whom one can practise with."""
        found = []
        for id in practices():
            practice = load_practice(id)
            agenda = agenda_named(practice.agenda)
            found.append(Family(id, f"{practice.name} · {_(agenda.title)}"))
        return found

    async def sit_down(self, stream: str) -> Desk:
        """Go on with a meeting."""
        with self._noticing():
            return await self._seated(self._opened(), self._home, stream)

    async def start(self, agenda: str, minutes: int, name: str, place: str) -> Desk:
        """Begin a meeting."""
        found = agenda_named(agenda)
        desk = await start_meeting(
            self._opened(),
            self._clock,
            self._actor(self._home),
            agenda=found,
            policy=policy_for(found, self._settings),
            minutes=minutes,
            name=name,
            place=place,
        )
        return await self._say_seated(self._opened(), self._home, desk)

    async def practise(self, family: str, *, afresh: bool) -> Desk:
        """Practise: go on where it was left or, ``afresh``, begin again."""
        from assistant.journal.opening import open_practice

        if afresh:
            await self._destroy(family)
        home = self._practice_home(family)
        if family not in self._practice:
            self._take_seat(home)
            self._practice[family] = await open_practice(home)
        journal = self._practice[family]
        left = [row for row in await journal.streams("meeting") if not row.erased]
        if left:
            return await self._seated(journal, home, left[0].id)
        practice = load_practice(family)
        agenda = agenda_named(practice.agenda)
        desk = await start_meeting(
            journal,
            self._clock,
            self._actor(home),
            agenda=agenda,
            policy=policy_for(agenda, self._settings),
            minutes=practice.minutes,
            name=practice.name,
            place=practice.place,
            practice=True,
            known=known_commands(practice, local(self._clock.now()).date()),
        )
        return await self._say_seated(journal, home, desk)

    async def leave_practice(self) -> None:
        """Leave every practice meeting that was opened here; the last one out destroys it."""
        for family in list(self._practice):
            home = self._practice_home(family)
            if self._seats[home].others():
                await leave(self._practice.pop(family), self._seats[home])
                self._release(home)
            else:
                await self._destroy(family)

    async def papers(self, plan: Plan) -> Papers:
        """Make the documents in a thread of their own."""
        from assistant.documents.produce import produce
        from assistant.documents.told import problems

        kept = self._home / PRACTICE if plan.practice else self._home
        where = self._papers or kept / PAPERS
        made = await asyncio.to_thread(produce, plan, where)
        return Papers(folder=where, files=made.paths, problems=problems(made))

    async def hand_over(self, text: str) -> Path:
        """Write a text to an ordinary file of its own."""
        from assistant.documents.handover import hand_over
        from assistant.documents.problem import DocumentProblem

        day = local(self._clock.now()).date()
        try:
            return await asyncio.to_thread(
                hand_over, text, day, self._papers or self._home / PAPERS
            )
        except DocumentProblem:
            raise NotWritten from None

    async def print_out(self, papers: Papers, copies: int) -> str:
        """Print, and tell in a sentence what became of it."""
        from assistant.documents.printer import print_pdf
        from assistant.documents.told import printing

        return printing(await asyncio.to_thread(print_pdf, papers.files[0], copies))

    async def print_key(self, key: str) -> str:
        """Print a recovery key, with no file made of it; tell what became of it."""
        from assistant.documents.key_page import print_key

        return await asyncio.to_thread(print_key, key)

    async def close(self) -> None:
        """Let go of every store."""
        if self._elsewhere is not None:
            await self._elsewhere.close()
        homes = {self._practice_home(id): journal for id, journal in self._practice.items()}
        if self._store is not None:
            homes[self._home] = self._store
        self._store, self._practice = None, {}
        for home, journal in homes.items():
            await leave(journal, self._seats[home])
        for place in list(self._seats):
            self._release(place)

    async def _enter(self, opened: Callable[[], Awaitable["SqlcipherJournal"]]) -> None:
        """Take a seat and open the store; from now on only a passphrase opens it anew."""
        from assistant.journal.elsewhere import StoreElsewhere
        from assistant.journal.trust import StoreTrust

        seat = self._take_seat(self._home)
        try:
            with self._noticing():
                self._store = await opened()
            self._trust = StoreTrust(self._store, self._clock)
            self._elsewhere = StoreElsewhere(self._home, self._state, self._store, self._clock)
            await clear_seats(self._store, seat)
        except BaseException:
            self._release(self._home)
            raise
        self._passphrase_only = True

    def _opened(self) -> "SqlcipherJournal":
        if self._store is None:
            raise JournalProblem
        return self._store

    async def _seated(self, journal: Journal, home: Path, stream: str) -> Desk:
        desk = await Desk.open(journal, self._clock, self._actor(home), stream)
        return await self._say_seated(journal, home, desk)

    async def _say_seated(self, journal: Journal, home: Path, desk: Desk) -> Desk:
        with suppress(JournalProblem):  # a full disk keeps nobody from sitting down
            await journal.sit(self._seats[home].number, desk.stream)
        return desk

    def _actor(self, home: Path) -> str:
        """The seat's name in the history."""
        number = self._seats[home].number
        return CHAIR if number == 1 else f"beside-{number}"

    def _take_seat(self, place: Path) -> "Seat":
        from assistant.journal.seats import Seat

        if place not in self._seats:
            self._seats[place] = Seat(place, beside=self._beside)
        return self._seats[place]

    def _release(self, place: Path) -> None:
        seat = self._seats.pop(place, None)
        if seat is not None:
            seat.release()

    def _practice_home(self, family: str) -> Path:
        return self._home / PRACTICE / family

    async def _destroy(self, family: str) -> None:
        from assistant.journal.opening import destroy_practice
        from assistant.journal.problems import SeatTaken

        journal, home = self._practice.pop(family, None), self._practice_home(family)
        if self._take_seat(home).others():
            raise SeatTaken
        if journal is not None:
            await journal.close()
        destroy_practice(home)
        self._release(home)
        shutil.rmtree(self._home / PRACTICE / PAPERS, ignore_errors=True)


async def clear_seats(journal: Journal, seat: "Seat") -> None:
    """Forget the seats of windows that were killed."""
    with suppress(JournalProblem):
        for number in set(await journal.seated()) - seat.others():
            await journal.sit(number, None)


async def leave(journal: Journal, seat: "Seat") -> None:
    """Say that the seat is empty, and let go of the store."""
    with suppress(JournalProblem):
        await journal.sit(seat.number, None)
    await journal.close()
