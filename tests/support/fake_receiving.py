"""Receiving over a journal in memory, with the files that are told of."""

from pathlib import Path

from assistant.desk.desk import Desk
from assistant.desk.ports import Clock, Journal
from assistant.desk.receiving import Arrived, Kept, NotReceived, begin_from, kept
from assistant.library.agendas import agenda_named
from assistant.library.settings import Settings, policy_for


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
        found = agenda_named(agenda)
        return await begin_from(
            self._journal,
            self._clock,
            "chair",
            arrived,
            handed_by=handed_by,
            agenda=found,
            policy=policy_for(found, Settings()),
            minutes=minutes,
            place=place,
        )

    async def kept(self) -> list[Kept]:
        return await kept(self._journal)
