"""Plans that arrive in files: read off the main loop, and taken up at the open store."""

import asyncio
from collections.abc import Callable, Sequence
from pathlib import Path

from assistant.bootstrap.seating import Seating
from assistant.case.receiving import PlanReceived
from assistant.desk.desk import Desk
from assistant.desk.ports import Clock, Journal
from assistant.desk.receiving import Arrived, Kept, begin_from, kept, received
from assistant.library.place import agenda_here
from assistant.library.policy import policy_for
from assistant.library.settings import Settings
from assistant.meeting.plan import Plan


class Receiver:
    """The desk's ``Receiving``, at one store."""

    def __init__(
        self,
        home: Path,
        chosen: Settings,
        clock: Clock,
        seating: Seating,
        journal: Journal,
        certificates: Callable[[], Sequence[bytes]],
    ) -> None:
        """``certificates`` are those (DER) of the keys that stamp here."""
        self._home = home
        self._settings = chosen
        self._clock = clock
        self._seating = seating
        self._journal = journal
        self._certificates = certificates

    async def read(self, file: Path) -> Arrived:
        """What a PDF or a data file holds."""
        from assistant.documents.received import read_plan

        return await asyncio.to_thread(read_plan, file, self._certificates())

    async def begin(
        self, arrived: Arrived, *, handed_by: str, agenda: str, minutes: int, place: str
    ) -> Desk:
        """Keep the plan, in its case or a new one, and begin a meeting that starts from it."""
        note = received(arrived, handed_by)
        return await self._begun(arrived.plan, note, agenda, minutes, place)

    async def follow(self, plan: Plan, *, agenda: str, minutes: int, place: str) -> Desk:
        """Begin a meeting that starts from a plan which a case here keeps."""
        return await self._begun(plan, None, agenda, minutes, place)

    async def kept(self) -> list[Kept]:
        """The plans that were received."""
        return await kept(self._journal)

    async def _begun(
        self, plan: Plan, arrived: PlanReceived | None, agenda: str, minutes: int, place: str
    ) -> Desk:
        found = agenda_here(agenda, self._settings)
        desk = await begin_from(
            self._journal,
            self._clock,
            self._seating.actor(self._home),
            plan,
            arrived=arrived,
            agenda=found,
            policy=policy_for(found, self._settings),
            minutes=minutes,
            place=place,
        )
        return await self._seating.say(self._home, self._journal, desk)
