"""Locks the screen: over a meeting it only dims; else the store is let go of."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING

from assistant.language.translation import _
from assistant.tui.idle import Idle
from assistant.tui.keymap import keyed

if TYPE_CHECKING:
    from assistant.asking.judgement import Sheet
    from assistant.asking.screenlock import Locking
    from assistant.desk.house import House
    from assistant.desk.judging import Judging
    from assistant.desk.ports import Clock
    from assistant.tui.application import RundanApp
    from assistant.tui.screens.hand_back import HandBackScreen
    from assistant.tui.screens.judgement import JudgementScreen
    from assistant.tui.screens.lock import LockScreen
    from assistant.tui.screens.seat import SeatScreen

OPEN, LOCKED = "open", "locked"
"""The application's modes: what is open, and the locked screen."""


class ScreenLock:
    """Locks one application, by key or when nobody is there."""

    def __init__(self, app: RundanApp, house: House, clock: Clock) -> None:
        self._app = app
        self._house = house
        self._screen: LockScreen | JudgementScreen | HandBackScreen | None = None
        self._alone = False
        """Whether it is somebody else's turn at the keyboard, alone."""
        self._offered = False
        """Whether it has been said that a code can be chosen: once is enough."""
        self.idle = Idle(clock, house.idle_minutes)

    @cached_property
    def _codes(self) -> Locking:
        from assistant.asking.screenlock import Locking

        return Locking(self._house.is_passphrase)

    @property
    def locked(self) -> bool:
        """Whether the locked screen is what is seen."""
        return self._screen is not None

    def sure_to_leave(self) -> bool:
        """Whether the program may be left: locked, it has to be asked for twice."""
        return self._screen is None or self._screen.sure_to_leave()

    async def lock(self) -> None:
        """Lock at once: dim a meeting that runs or could not be saved, let go of another.

        A practice meeting is dimmed whether it runs or not: it has no passphrase.
        """
        if not self.locked:
            await self._lock()

    async def _lock(self) -> None:
        """What covers somebody alone stays until nothing of the meeting can be seen."""
        seat = self._app.seat
        if seat is None:
            await self._let_go()
        elif seat.sitting.meeting.opened.practice:
            self._dim(seat)
            await self._house.lock()
        elif _runs(seat):
            self._dim(seat)
        else:
            await seat.keep_texts()
            await seat.sitting.drafts.settle()
            if seat.sitting.desk.saved.waiting:
                self._dim(seat)
            else:
                await self._let_go()

    async def look(self) -> None:
        """Lock where a store is open, no meeting runs, and nobody has been here."""
        seat = self._app.seat
        running = seat is not None and _runs(seat)
        if self.idle.over() and not running and not self._house.locked():
            await (self._lock() if self._alone else self.lock())

    async def give_way(self) -> None:
        """The meeting beneath is gone: home may be seen, with the store let go of."""
        if self.locked:
            await self._house.lock()
            self._uncover()

    def choose_code(self) -> None:
        """Have a code chosen."""
        from assistant.tui.screens.code import CodeScreen

        self._app.push_screen(CodeScreen(self._codes), self._told)

    def _told(self, chosen: bool | None) -> None:
        if chosen and self._app.seat is not None:
            self._app.seat.say(keyed(_("Koden gäller tills du avslutar Rundan. {lock} låser.")))

    async def _let_go(self) -> None:
        if self._house.locked():
            return
        await self._house.lock()
        if self.locked:
            self._uncover()
        while len(self._app.screen_stack) > 2:
            self._app.pop_screen()
        self._app.go_home(_("Låst. Lösenfrasen öppnar dina möten igen."))

    def _dim(self, seat: SeatScreen) -> None:
        from assistant.tui.screens.lock import LockScreen

        self._cover(LockScreen(seat, self._codes, partial(self._app.call_later, self._lift)))

    def _lift(self) -> None:
        """Show again what lay beneath, as it was; say once that a code can be had."""
        if not self.locked:
            return
        self._uncover()
        seat = self._app.seat
        if seat is None or seat.sitting.meeting.opened.practice or self._codes.chosen:
            return
        if not self._offered:
            self._offered = True
            seat.say(keyed(_("En kort kod till skärmlåset kan väljas: {palette}, skriv kod.")))

    def give_to(self, sheet: Sheet, judging: Judging) -> None:
        """Cover everything with questions to somebody alone; what opens a lock ends that."""
        from assistant.tui.screens.judgement import JudgementScreen

        self._alone = True
        self._cover(JudgementScreen(sheet, judging, partial(self._app.call_later, self._hand_back)))

    def _hand_back(self, given: bool) -> None:
        """Cover the questions too; where they are not answered, they can be gone back to."""
        from assistant.asking.judgement import PAUSED, THANKS
        from assistant.tui.screens.hand_back import HandBackScreen

        seat, questions = self._app.seat, self._screen
        opened = partial(self._app.call_later, self._lift)
        said = _(THANKS) if given else _(PAUSED)
        self._screen = HandBackScreen(said, seat, self._codes, opened, unanswered=not given)

        def back(_answer: object) -> None:
            self._screen = questions

        self._app.push_screen(self._screen, back, mode=LOCKED)

    def _cover(self, screen: LockScreen | JudgementScreen) -> None:
        """Show one screen and nothing else."""
        if self.locked:
            self._uncover()
        self._screen = screen
        self._app.add_mode(LOCKED, lambda: screen)
        self._app.switch_mode(LOCKED)

    def _uncover(self) -> None:
        self._screen, self._alone = None, False
        self._app.switch_mode(OPEN)
        self._app.remove_mode(LOCKED)


def _runs(seat: SeatScreen) -> bool:
    return seat.sitting.meeting.timekeeping.current is not None
