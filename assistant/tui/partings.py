"""Asks about a clock that jumped: once, after the part, never while the family speaks."""

from typing import TYPE_CHECKING

from assistant.asking.partings import choices, jumped, standing
from assistant.desk.identity import CHAIR
from assistant.desk.views import quiet
from assistant.meeting.partings import Jump
from assistant.meeting.timekeeping import SettlePartings
from assistant.tui.screens.menu import NO, YES, MenuScreen
from assistant.tui.sitting import Sitting
from assistant.tui.widgets.line import Line, Target

if TYPE_CHECKING:
    from assistant.tui.screens.seat import SeatScreen


class Partings:
    """The clock's jumps in one meeting, at one seat."""

    def __init__(self, seat: "SeatScreen", sitting: Sitting) -> None:
        self._seat = seat
        self._sitting = sitting
        self._place = self._here()
        self._told: set[Jump] = set()

    def moved(self) -> None:
        """Something was done; where that left a part, ask what waited for its end."""
        if self._here() != self._place:
            self._place = self._here()
            self._ask_next()

    async def ask(self, jump: Jump) -> None:
        """The choices; what stands already is at hand, and stays if none is chosen."""
        kinds = {True: YES, False: NO}

        async def answered(answer: Target | None) -> None:
            counts = jump.counts if answer is None else answer == YES
            await self._seat.do(SettlePartings(partings=jump.partings, counts=counts))
            self._ask_next()

        lines = tuple(Line(text, "row", target=kinds[counts]) for counts, text in choices(jump))
        told = jumped(jump, self._sitting.meeting)
        self._seat.app.push_screen(MenuScreen(told, lines, (standing(jump),)), answered)

    def _ask_next(self) -> None:
        meeting, desk = self._sitting.meeting, self._sitting.desk
        if quiet(meeting) or desk.actor != CHAIR or not self._seat.is_current:
            return
        for jump in meeting.timekeeping.to_tell():
            if jump.asks:
                self._seat.call_later(self.ask, jump)
                return
            if jump not in self._told:
                self._told.add(jump)
                self._seat.say(f"{jumped(jump, meeting)} {standing(jump)}")

    def _here(self) -> tuple[int, bool]:
        meeting = self._sitting.meeting
        return len(meeting.timekeeping.visits), meeting.moments.ended is not None
