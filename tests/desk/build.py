"""A desk to sit at, over a journal in memory and a clock that is set by hand."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from assistant.desk.desk import Desk
from assistant.desk.start import start_meeting
from tests.meeting.build import START, agenda, policy
from tests.support.memory_journal import MemoryJournal


class HandClock:
    """Goes a second on at every glance, so that no two moments are the same."""

    def __init__(self) -> None:
        self._now = START

    def now(self) -> datetime:
        self._now += timedelta(seconds=1)
        return self._now

    def mono(self) -> float:
        return (self._now - START).total_seconds()

    def wait(self, minutes: float) -> None:
        self._now += timedelta(minutes=minutes)


@dataclass
class Room:
    """A meeting, and what is needed to sit down at it again."""

    desk: Desk
    journal: MemoryJournal
    clock: HandClock = field(default_factory=HandClock)

    async def again(self, actor: str = "chair") -> Desk:
        """Sit down anew, at another window on the same store."""
        return await Desk.open(
            MemoryJournal(self.journal.store), self.clock, actor, self.desk.stream
        )


async def sit_down(**choices: Any) -> Room:
    journal, clock = MemoryJournal(), HandClock()
    desk = await start_meeting(
        journal,
        clock,
        "chair",
        agenda=choices.pop("agenda", agenda()),
        policy=policy(),
        minutes=60,
        name="Elias Exempelgren",
        **choices,
    )
    return Room(desk, journal, clock)
