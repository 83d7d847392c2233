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
        self._set = timedelta()
        self._slept = timedelta()

    def now(self) -> datetime:
        self._now += timedelta(seconds=1)
        return self._now + self._set + self._slept

    def mono(self) -> float:
        return (self._now - START).total_seconds()

    def asleep(self) -> float:
        return self._slept.total_seconds()

    def wait(self, minutes: float) -> None:
        self._now += timedelta(minutes=minutes)

    def sleep(self, minutes: float) -> None:
        """The laptop's lid is closed, and opened again."""
        self._slept += timedelta(minutes=minutes)

    def set(self, minutes: float) -> None:
        """Somebody sets the wall clock, forward or back."""
        self._set += timedelta(minutes=minutes)


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
