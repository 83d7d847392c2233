"""What is done with a row at the seat: open it, tick it, take it away."""

from typing import TYPE_CHECKING

from assistant.asking.consequences import covered
from assistant.asking.forms import form
from assistant.meeting.timekeeping import GoOn
from assistant.tui.asking import removal_question, row_form
from assistant.tui.panels.before import BEGIN, LOOK, PAPER
from assistant.tui.panels.concern import ADD, ROW
from assistant.tui.panels.message_line import MessageLine
from assistant.tui.panels.moments import MOMENT
from assistant.tui.panels.part import FOLDED
from assistant.tui.panels.quick import numbered_told, numbered_values, quick_values
from assistant.tui.panels.tasks import AT, TASK, THERE, leads_to
from assistant.tui.papers import make_named
from assistant.tui.screens.last_read import FINDING
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
        elif target.kind == FINDING:
            await self._seat.signing.go_to(target)
        elif target.kind == PAPER:
            await make_named(self._seat, target.name)
        elif target.kind == LOOK:
            from assistant.tui.looks import Looks

            await Looks(self._seat, self._sitting).look(target.name)
        elif target.kind == FOLDED:
            await self.open(target.name, target.row.rpartition("/")[0])
        elif target.kind == TASK:
            await self.choose(leads_to(self._sitting.meeting, target.name))
        elif target.kind == THERE:
            self._seat.view.select(Target(ROW, target.name, target.row))
        elif target.kind == AT:
            row, _slash, field = target.row.rpartition("/")
            await self.open(target.name, row, at=field)
        elif target.kind in (ROW, ADD):
            await self.open(target.name, target.row)

    async def quick(self, target: Target) -> None:
        """Space: the obvious thing, where there is one."""
        if target.kind == TASK:
            target = Target(ROW, "preparation", target.name)
        if target.kind == ROW:
            kind, meeting = form(target.name), self._sitting.meeting
            values = quick_values(kind, meeting, target.row)
            if values:
                await self._seat.do(*kind.commands(meeting, target.row, values))

    async def number(self, target: Target | None, key: str) -> bool:
        """A number: what became of a row, said in the quiet line; whether it stands for anything.

        The cursor stays on what was answered, so that ↓ leads to what follows it.
        """
        if target is None or target.kind != ROW:
            return False
        kind, sitting = form(target.name), self._sitting
        values = numbered_values(kind, sitting.meeting, target.row, key)
        if not values:
            return False
        self._seat.wording.note()
        done = await self._seat.do(*kind.commands(sitting.meeting, target.row, values))
        if done:
            told = numbered_told(kind, sitting.meeting, target.row, values)
            self._seat.query_one(MessageLine).hear(told)
        self._seat.wording.ask_for_day()
        return True

    def remove(self, target: Target) -> None:
        """Delete: asks once."""
        if target.kind == FINDING:
            self._seat.run_worker(self._seat.signing.let_be(target), exit_on_error=False)
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

    async def open(self, name: str, row: str = "", *, small: bool = False, at: str = "") -> None:
        """Open a form, empty or for a row, over what is kept first; begin ``at`` a field."""
        self._seat.query_one(MessageLine).hear("")  # the form may change what it tells of
        self._seat.say(await self._seat.keep_texts())
        if why := covered(form(name), self._sitting.meeting):
            self._seat.say(why)
            return
        screen = row_form(self._sitting, form(name), row, small=small, at=at)
        self._seat.app.push_screen(screen)
