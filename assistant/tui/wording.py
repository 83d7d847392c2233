"""What is asked of the goals' wording at a seat: after a typed line, in the plan, on demand."""

import asyncio
from typing import TYPE_CHECKING

from assistant.asking import new_day
from assistant.asking.wording import TITLE, asked_since, briefly, reviewed
from assistant.desk.wording import prepare, ready
from assistant.language.translation import _
from assistant.meeting.meeting import Meeting
from assistant.tui.panels.concern import ROW
from assistant.tui.screens.menu import MenuScreen
from assistant.tui.sitting import Sitting
from assistant.tui.widgets.line import Line, Target, sign_of

if TYPE_CHECKING:
    from assistant.tui.screens.seat import SeatScreen


class Wording:
    """The questions of one meeting, at one seat; never in the way, and none while it is quiet."""

    def __init__(self, seat: "SeatScreen", sitting: Sitting) -> None:
        self._seat = seat
        self._sitting = sitting
        self._before = Meeting()
        self._asked = False
        """Whether a question stands in the quiet line."""

    async def prepare(self) -> None:
        """Read what the review needs, once, while the hands are busy with something else."""
        if not ready():
            await asyncio.to_thread(prepare)
            await self._seat.show()

    def note(self) -> None:
        """Remember how the goals stand, before something is typed."""
        self._before = self._sitting.meeting

    async def ask(self) -> None:
        """Say the one question there is about what was noted since; one answered is gone."""
        before, after = self._before, self._sitting.meeting
        if self.ask_for_day() or self._sitting.quiet or before.goals == after.goals:
            return
        await asyncio.to_thread(prepare)
        if noted := asked_since(before, after):
            self._asked = True
            self._seat.say(briefly(noted))

    def ask_for_day(self) -> bool:
        """Of that only what needs no reading: which day counts now; whether it was asked."""
        before, after = self._before, self._sitting.meeting
        if self._asked and after != before:
            self._asked = False
            self._seat.say("")
        told = "" if self._sitting.quiet else new_day.asked_since(before, after)
        if told:
            self._asked = True
            self._seat.say(told)
        return bool(told)

    async def review(self) -> None:
        """Every goal and how it stands; Enter opens it."""
        await asyncio.to_thread(prepare)
        meeting = self._sitting.meeting
        if not meeting.goals.goals:
            self._seat.say(_("Det finns inget mål att granska än."))
            return

        async def chosen(target: Target | None) -> None:
            if target is not None:
                await self._seat.rows.open(target.name, target.row)

        lines = tuple(
            Line(
                f"{one.number}  {one.goal.text}",
                "row",
                target=Target(ROW, "goals", one.id),
                sign=sign_of(not one.remarks),
                detail=told,
            )
            for one, told in reviewed(meeting)
        )
        self._seat.app.push_screen(MenuScreen(_(TITLE), lines), chosen)
