"""The application: joins the screens, and lets nothing be lost on the way out."""

from __future__ import annotations

import asyncio
import gc
import os
import signal
import sys
from collections.abc import Awaitable, Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from textual import events
from textual.binding import Binding
from textual.driver import Driver
from textual.screen import Screen
from textual.scrollbar import ScrollBar

from assistant.asking.replies import ANSWERED, reply
from assistant.desk.clock import SystemClock
from assistant.desk.post import Post
from assistant.language.translation import _, ngettext
from assistant.tui.crash import CalmApp
from assistant.tui.hangup import outliving, when_gone
from assistant.tui.keymap import chosen_keys, keyed, use_keys
from assistant.tui.locking import OPEN, ScreenLock
from assistant.tui.screens.menu import YES, ConfirmScreen
from assistant.tui.themes import DARK, LIGHT, THEMES, look_for
from assistant.tui.title import clear_title
from assistant.tui.typed_ahead import TypedAhead
from assistant.tui.widgets.scroll_bar import QuickBar

if TYPE_CHECKING:
    from assistant.desk.desk import Desk
    from assistant.desk.house import House
    from assistant.desk.ports import Clock
    from assistant.tui.app import Start
    from assistant.tui.messages import AnswersAlone, DeskOpened
    from assistant.tui.screens.seat import SeatScreen
    from assistant.tui.sitting import Sitting
    from assistant.tui.widgets.line import Target

IDLE_LOOK = 5.0
"""Seconds between looks at how long nobody has been here."""


SETTLED = 1.0
"""Seconds after which the collector is begun; what was typed first has been painted by then."""


class RundanApp(CalmApp):
    """Rundan's full screen.

    The locked screen is a mode of its own: nothing of what lies in the open one is
    painted, and nothing there can be put over it or take it away.
    """

    CSS_PATH = Path(__file__).with_suffix(".tcss")
    BINDINGS = [
        Binding("ctrl+l", "lock", id="lock", show=False, priority=True),
        Binding("f7", "stop_card", id="stop_card", show=False, priority=True),
        Binding("ctrl+r", "withdraw", id="withdraw", show=False, priority=True),
        Binding("ctrl+q", "quit", id="leave", show=False, priority=True),
    ]
    DEFAULT_MODE = OPEN
    MODES = {OPEN: Screen}
    TITLE = "Rundan"
    ENABLE_COMMAND_PALETTE = False  # the palette is a screen of our own

    def __init__(self, house: House, start: Start, *, clock: Clock | None = None) -> None:
        super().__init__()
        ScrollBar.renderer = QuickBar
        self._house = house
        self._start = start
        self.seat: SeatScreen | None = None
        """The meeting that is sat at, whatever lies over it."""
        self.screen_lock = ScreenLock(self, house, clock or SystemClock())
        for theme in THEMES:
            self.register_theme(theme)
        self._typed_ahead = TypedAhead(self, super().on_event)
        self.theme = look_for(house.comfort.look, os.environ).name
        self._keys, unusable = chosen_keys(house.comfort.keys)
        self.faulty = (*house.comfort.problems, *unusable)
        """What of the settings does not count."""
        self._is_gone = False
        """Whether the terminal has gone."""
        self._waits = False
        """Whether it is left as soon as papers are made."""
        use_keys(self._keys)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Our own colours have a value whatever look is chosen."""
        return dict(DARK.variables)

    async def on_mount(self) -> None:
        """Go where the start says."""
        self._watch_signals()
        self.set_keymap(self._keys)
        if self._start.family:
            try:
                desk = await self._house.practise(self._start.family, afresh=self._start.afresh)
            except ANSWERED as problem:
                self.go_home(reply(problem))
            else:
                self.sit_down(desk)
        else:
            self.go_home(join=self._start.join, file=self._start.file)
        self.set_timer(SETTLED, self._settle)
        self.set_interval(IDLE_LOOK, self.screen_lock.look)

    def on_desk_opened(self, event: DeskOpened) -> None:
        """A meeting was opened at home."""
        self.sit_down(event.desk)

    def on_answers_alone(self, event: AnswersAlone) -> None:
        """Somebody is to say what they think, with nothing else in sight."""
        self.screen_lock.give_to(event.sheet, event.judging)

    def sit_down(self, desk: Desk) -> None:
        """Show a meeting instead of what is shown."""
        from assistant.tui.screens.seat import SeatScreen
        from assistant.tui.sitting import Sitting

        post = Post.SECRETARY if self._start.join else Post.CHAIR
        self.seat = SeatScreen(Sitting(self._house, desk, post))
        self._show(self.seat)
        if self._start.display:
            self.call_after_refresh(self.seat.room_display.ask)

    def go_home(self, told: str = "", *, join: bool = False, file: Path | None = None) -> None:
        """Show home instead of what is shown, with what there is to say."""
        from assistant.tui.screens.home import HomeScreen

        clear_title(self)
        self.seat = None
        self._show(HomeScreen(self._house, told, join=join, file=file, faulty=self.faulty))

    def _show(self, screen: Screen[None]) -> None:
        if len(self.screen_stack) > 1:
            self.switch_screen(screen)
        else:
            self.push_screen(screen)

    async def on_unmount(self) -> None:
        """Let go of the stores."""
        await self._house.close()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A question, and what is typed in one, comes first wherever in the stack it lies."""
        asked = any(getattr(one, "asks", one.is_modal) for one in self.screen_stack)
        return not (action == "quit" and asked)

    async def action_stop_card(self) -> None:
        """Up or down, whatever lies over the seat."""
        if self.seat is not None:
            await self.seat.turn_stop_card()

    async def action_withdraw(self) -> None:
        """Rest and cover, whatever lies over the seat."""
        if self.seat is not None and not self.screen_lock.locked:
            await self.seat.withdraw()

    async def action_quit(self) -> None:
        """Leave; asks where something is not on disk, and where a practice meeting would go."""
        if self.seat is not None:
            await self.seat.keep_texts()
            await self.seat.sitting.drafts.settle()
        if self.screen_lock.locked:
            if not self.screen_lock.sure_to_leave():
                return
        elif self.seat is not None and (question := _before_leaving(self.seat.sitting)):
            self.push_screen(question, self._answered)
            return
        if self._first_made(partial(self.run_action, "quit")):
            self._tell(
                keyed(
                    _(
                        "Dokumenten görs färdiga, sedan avslutas Rundan. "
                        "{leave} igen avslutar genast."
                    )
                )
            )
            return
        await self._house.leave_practice()
        clear_title(self)
        self.exit()

    def _first_made(self, leave: Callable[[], Awaitable[object]]) -> bool:
        """Whether papers are being made: it is then left when they are, unless asked again."""
        if self._waits or not self._house.making_papers:
            return False

        async def leave_then() -> None:
            await self._house.paperwork.finished()
            self._waits = False
            await leave()

        self._waits = True
        self.run_worker(leave_then(), exit_on_error=False)
        return True

    def _tell(self, text: str) -> None:
        """Say something on the topmost screen that has a line for it."""
        for screen in reversed(self.screen_stack):
            if (say := getattr(screen, "say", None)) is not None:
                say(text)
                return

    async def action_lock(self) -> None:
        """Nobody reads over the chair's shoulder."""
        await self.screen_lock.lock()

    def action_choose_code(self) -> None:
        """A short code, so that a locked screen opens soon."""
        self.screen_lock.choose_code()

    async def action_home(self) -> None:
        """Back home; the meeting is kept."""
        if self.seat is not None and self.screen is self.seat:
            await self.seat.keep_texts()
            await self.seat.sitting.drafts.settle()
            self.go_home()

    def action_end_practice(self) -> None:
        """Destroy the practice and go home, after one question."""
        self.push_screen(_practice_left(self._house), self._end_practice)

    async def action_tour(self) -> None:
        """Two minutes with an invented family, from home or a practice; no real meeting is left."""
        try:
            desk = await self._house.tour.begin()
        except ANSWERED as problem:
            self.go_home(reply(problem))
            return
        from assistant.tui.screens.tour import TourScreen
        from assistant.tui.sitting import Sitting

        self.seat = TourScreen(Sitting(self._house, desk))
        self._show(self.seat)

    async def action_end_tour(self) -> None:
        """Home, with nothing left of the tour."""
        await self._house.tour.leave()
        self.go_home(keyed(_("Rundturen är slut. Du hittar den under Öva, och med {palette}.")))

    async def action_closed(self) -> None:
        """The meeting's record is destroyed: home, with the receipt of a real one."""
        seat = self.seat
        if seat is None:
            return
        practice = seat.sitting.meeting.opened.practice
        if practice:
            await self._house.leave_practice()
        await self.screen_lock.give_way()
        while self.screen is not seat:
            self.pop_screen()
        if practice:
            self.go_home(_("Övningen är slut och förstörd."))
        else:
            self.go_home(_("Mötets anteckningar är förstörda."))
            if not self._house.locked():
                from assistant.tui.screens.closing import receipt_screen

                self.push_screen(receipt_screen(seat.sitting))

    def action_keys(self) -> None:
        """Passphrases and keys, from the seat."""
        from assistant.tui.keycare import KeyMenu

        if self.seat is not None and self.screen is self.seat:
            menu = KeyMenu(self, self._house, self.seat.say)
            self.run_worker(menu.open(), exclusive=True, group="keys")

    def action_other_look(self) -> None:
        """Dark to light, and back; it stays so."""
        self.theme = LIGHT.name if self.theme == DARK.name else DARK.name
        self._house.comfort.keep_look("light" if self.theme == LIGHT.name else "dark")

    def action_settings(self) -> None:
        """Where the settings are, and what is faulty in them."""
        from assistant.tui.settings import settings_screen

        self.push_screen(settings_screen(self._house.comfort, self.faulty))

    def action_help_quit(self) -> None:
        """Ctrl+C is for copying; say how one leaves."""
        if self.seat is not None and self.screen is self.seat:
            self.seat.say(keyed(_("{leave} avslutar Rundan. Mötet finns kvar.")))

    async def _end_practice(self, answer: Target | None) -> None:
        if answer == YES and self.seat is not None and self.screen is self.seat:
            stays = self._house.practice_stays()
            await self._house.leave_practice()
            self.go_home(_("Övningen finns kvar i det andra fönstret.") if stays else "")

    async def _answered(self, answer: Target | None) -> None:
        if answer == YES:
            await self._house.leave_practice()
            clear_title(self)
            self.exit()

    async def on_event(self, event: events.Event) -> None:
        """Whatever is typed or pointed at tells that somebody is here."""
        if isinstance(event, (events.InputEvent, events.Paste)):
            self.screen_lock.idle.touched()
        if isinstance(event, (events.Key, events.Paste)) and not event.is_forwarded:
            await self._typed_ahead.take(event)
        else:
            await super().on_event(event)

    def push_screen(
        self,
        screen: Any,
        callback: Any = None,
        wait_for_dismiss: Any = False,
        *,
        mode: str | None = None,
    ) -> Any:
        """Never over the locked screen: it waits in what lies beneath."""
        return super().push_screen(screen, callback, wait_for_dismiss, mode=mode or OPEN)

    def get_driver_class(self) -> type[Driver]:
        """One that a vanished terminal does not hold."""
        return outliving(super().get_driver_class())

    def _watch_signals(self) -> None:
        """A closed window or a shutdown leaves when papers are made, asked twice at once; every
        key typed is on disk by then.
        """
        loop = asyncio.get_running_loop()
        with suppress(AttributeError, OSError, ValueError):  # no standard input, or no file
            when_gone(
                sys.__stdin__.fileno(),  # type: ignore[union-attr]
                lambda: self.call_later(self._terminal_gone),
            )
        for name, act in (("SIGHUP", self._terminal_gone), ("SIGTERM", self._hang_up)):
            if hasattr(signal, name):
                try:
                    loop.add_signal_handler(getattr(signal, name), act)
                except (NotImplementedError, RuntimeError, ValueError):
                    return  # Windows, or not the main thread: every key is on disk anyway

    def _terminal_gone(self) -> None:
        """Told by a signal, by the terminal, or by both: that is one time."""
        if not self._is_gone:
            self._is_gone = True
            self._hang_up()

    def _hang_up(self) -> None:
        async def leave() -> None:
            self.exit()

        if not self._first_made(leave):
            self.exit()

    async def _settle(self) -> None:
        """Some time after the first picture: have forms ready, which most keys open; collect
        once, and set what is there aside for good."""
        have_forms_ready = await asyncio.to_thread(_read_forms)  # keys are heard meanwhile
        have_forms_ready(self)
        gc.collect()
        gc.freeze()
        gc.enable()


def _read_forms() -> Callable[[RundanApp], None]:
    """Import what has forms ready."""
    from assistant.tui.ready import have_forms_ready

    return have_forms_ready


def _before_leaving(sitting: Sitting) -> ConfirmScreen | None:
    """What is asked first: where something is not on disk, or a practice would go."""
    if waiting := sitting.desk.saved.waiting:
        return _unsaved(waiting)
    return _practice_left(sitting.house) if sitting.meeting.opened.practice else None


def _practice_left(house: House) -> ConfirmScreen:
    """The last one out destroys it; another leaves it to who stays."""
    stays = house.practice_stays()
    what = (
        _("Den är öppen i ett annat fönster, och förstörs när det sista lämnar den.")
        if stays
        else _("Övningsmötet och dess dokument förstörs.")
    )
    return ConfirmScreen(
        _("Lämna övningen?"),
        yes=_("Ja, lämna den") if stays else _("Ja, förstör den"),
        no=_("Nej, stanna kvar"),
        facts=(what,),
    )


def _unsaved(waiting: int) -> ConfirmScreen:
    return ConfirmScreen(
        _("Allt är inte sparat"),
        yes=_("Avsluta ändå"),
        no=_("Stanna kvar"),
        facts=(
            ngettext(
                "{count} ändring har inte kunnat skrivas till disken.",
                "{count} ändringar har inte kunnat skrivas till disken.",
                waiting,
            ).format(count=waiting),
        ),
    )
