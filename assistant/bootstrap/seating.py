"""The seats this window holds, each at one store, and sitting down at a meeting."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.desk.identity import CHAIR
from assistant.desk.ports import JournalProblem

if TYPE_CHECKING:
    from assistant.desk.desk import Desk
    from assistant.desk.ports import Clock, Journal
    from assistant.journal.seats import Seat


class Seating:
    """At most one seat at each store."""

    def __init__(self, clock: Clock, *, beside: bool) -> None:
        self._clock = clock
        self._beside = beside
        self._seats: dict[Path, Seat] = {}

    def take(self, home: Path) -> Seat:
        """The seat at the store in a folder; raise ``SeatTaken`` where there is none left."""
        from assistant.journal.seats import Seat

        if home not in self._seats:
            self._seats[home] = Seat(home, beside=self._beside)
        return self._seats[home]

    def others(self, home: Path) -> frozenset[int]:
        """The seats that other windows hold there."""
        return self._seats[home].others()

    def beside(self) -> bool:
        """Whether another window has a seat at a store where this one has."""
        return any(seat.others() for seat in self._seats.values())

    def actor(self, home: Path) -> str:
        """The seat's name in the history."""
        number = self._seats[home].number
        return CHAIR if number == 1 else f"beside-{number}"

    async def tidy(self, home: Path, journal: Journal) -> None:
        """Forget the seats of windows that were killed."""
        with suppress(JournalProblem):
            for number in set(await journal.seated()) - self.others(home):
                await journal.sit(number, None)

    async def sit_down(self, home: Path, journal: Journal, stream: str) -> Desk:
        """Go on with a meeting, and say so to the other windows."""
        from assistant.desk.desk import Desk

        desk = await Desk.open(journal, self._clock, self.actor(home), stream)
        return await self.say(home, journal, desk)

    async def say(self, home: Path, journal: Journal, desk: Desk) -> Desk:
        """Say to the other windows that one sits at a meeting."""
        with suppress(JournalProblem):  # a full disk keeps nobody from sitting down
            await journal.sit(self._seats[home].number, desk.stream)
        return desk

    async def leave(self, home: Path, journal: Journal) -> None:
        """Say that the seat is empty, and let go of the store and of the seat."""
        with suppress(JournalProblem):
            await journal.sit(self._seats[home].number, None)
        await journal.close()
        self.release(home)

    def release(self, home: Path) -> None:
        """Let go of the seat, if there is one."""
        seat = self._seats.pop(home, None)
        if seat is not None:
            seat.release()

    def release_all(self) -> None:
        """Let go of every seat."""
        for home in list(self._seats):
            self.release(home)
