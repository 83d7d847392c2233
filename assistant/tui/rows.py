"""What is done with a row at the seat: open it, tick it, take it away."""

from typing import TYPE_CHECKING

from assistant.asking.consequences import covered
from assistant.asking.forms import form
from assistant.meeting.timekeeping import GoOn
from assistant.tui.asking import removal_question, row_form
from assistant.tui.panels.before import BEGIN, PAPER
from assistant.tui.panels.concern import ADD, ROW
from assistant.tui.panels.moments import MOMENT
from assistant.tui.panels.quick import quick_values
from assistant.tui.papers import make_named
from assistant.tui.screens.menu import YES
from assistant.tui.sitting import Sitting
from assistant.tui.widgets.line import Target

if TYPE_CHECKING:
    from assistant.tui.screens.seat import SeatScreen


class Rows:
    """The rows of one meeting, at one seat."""

    def __init__(self, seat: "SeatScreen", sitting: Sitting) -> None:
        self._seat = seat
        self._sitting = sitting

    async def choose(self, target: Target) -> None:
        """Enter."""
        if target.kind == BEGIN:
            await self._seat.do(GoOn())
        elif target.kind == MOMENT:
            await self._seat.signing.moment(target.name)
        elif target.kind == PAPER:
            await make_named(self._seat, target.name)
        elif target.kind in (ROW, ADD):
            await self.open(target.name, target.row)

    async def quick(self, target: Target) -> None:
        """Space: the obvious thing, where there is one."""
        if target.kind == ROW:
            kind, meeting = form(target.name), self._sitting.meeting
            values = quick_values(kind, meeting, target.row)
            if values:
                await self._seat.do(*kind.commands(meeting, target.row, values))

    def remove(self, target: Target) -> None:
        """Delete: asks once."""
        if target.kind != ROW:
            return
        kind, meeting = form(target.name), self._sitting.meeting
        removal = kind.removal(meeting, target.row)
        if removal is None:
            return

        async def answered(answer: Target | None) -> None:
            if answer == YES:
                await self._seat.do(removal)

        self._seat.app.push_screen(removal_question(kind, meeting, target.row), answered)

    async def open(self, name: str, row: str = "", *, small: bool = False) -> None:
        """Open a form, empty or for a row, over what is kept first."""
        self._seat.say(await self._seat.keep_texts())
        if why := covered(form(name), self._sitting.meeting):
            self._seat.say(why)
            return
        screen = row_form(self._sitting, form(name), row, small=small)
        self._seat.app.push_screen(screen)
