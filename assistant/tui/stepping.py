"""Taking this seat's latest step back, and forth again."""

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from assistant.asking.history import contested, places
from assistant.asking.replies import ANSWERED, reply
from assistant.desk.ledger import Entry
from assistant.desk.undo import Contested
from assistant.language.translation import _
from assistant.tui.keymap import keyed
from assistant.tui.screens.menu import YES, ConfirmScreen
from assistant.tui.sitting import Sitting
from assistant.tui.widgets.line import Target

if TYPE_CHECKING:
    from assistant.tui.screens.seat import SeatScreen

Step = Callable[..., Awaitable[tuple[Entry, ...]]]


class Stepping:
    """The steps of one seat."""

    def __init__(self, seat: "SeatScreen", sitting: Sitting) -> None:
        self._seat = seat
        self._sitting = sitting

    async def back(self) -> None:
        """Undo."""
        await self._step(self._sitting.desk.undo, _("Ångrat: {what}. {redo} gör om det."))

    async def forth(self) -> None:
        """Redo."""
        await self._step(self._sitting.desk.redo, _("Gjort om: {what}."))

    async def _step(self, step: Step, told: str, *, even_so: bool = False) -> None:
        unkept = await self._seat.keep_texts()
        if unkept:
            self._seat.say(unkept)
            return
        try:
            taken = await step(even_so=even_so)
        except Contested as problem:
            self._ask(problem, step, told)
        except ANSWERED as problem:
            self._seat.say(reply(problem))
        else:
            self._seat.say(keyed(told, what=places(taken, self._sitting.meeting)))

    def _ask(self, problem: Contested, step: Step, told: str) -> None:
        """Somebody else has changed the same since: show both, and let the seat choose."""

        async def answered(answer: Target | None) -> None:
            if answer == YES:
                await self._step(step, told, even_so=True)

        self._seat.app.push_screen(
            ConfirmScreen(
                _("Någon annan har ändrat det sedan dess"),
                yes=_("Ångra ändå, också den andras ändring"),
                no=_("Låt det stå som det är nu"),
                facts=tuple(contested(problem.pairs, self._sitting.meeting)),
            ),
            answered,
        )
