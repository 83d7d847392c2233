"""Receiving over a journal in memory, with the files that are told of."""

from pathlib import Path

from assistant.case.receiving import PlanReceived
from assistant.desk.desk import Desk
from assistant.desk.ports import Clock, Journal
from assistant.desk.receiving import Arrived, Kept, NotReceived, begin_from, kept, received
from assistant.library.agendas import agenda_named
from assistant.library.policy import policy_for
from assistant.library.settings import Settings
from assistant.meeting.plan import Plan


class FakeReceiving:
    """Plans from files that are only told of."""

    def __init__(self, journal: Journal, clock: Clock) -> None:
        self._journal = journal
        self._clock = clock
        self.files: dict[Path, Arrived] = {}

    async def read(self, file: Path) -> Arrived:
        if file not in self.files:
            raise NotReceived("file-missing")
        return self.files[file]

    async def begin(
        self, arrived: Arrived, *, handed_by: str, agenda: str, minutes: int, place: str
    ) -> Desk:
        note = received(arrived, handed_by)
        return await self._begun(arrived.plan, note, agenda, minutes, place)

    async def follow(self, plan: Plan, *, agenda: str, minutes: int, place: str) -> Desk:
        return await self._begun(plan, None, agenda, minutes, place)

    async def _begun(
        self, plan: Plan, arrived: PlanReceived | None, agenda: str, minutes: int, place: str
    ) -> Desk:
        found = agenda_named(agenda)
        return await begin_from(
            self._journal,
            self._clock,
            "chair",
            plan,
            arrived=arrived,
            agenda=found,
            policy=policy_for(found, Settings()),
            minutes=minutes,
            place=place,
        )

    async def kept(self) -> list[Kept]:
        return await kept(self._journal)
