"""The locked screen of a meeting: the part and its time, and nothing anybody said."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical

from assistant.asking.screenlock import Locking
from assistant.desk.views import seat_view
from assistant.language.translation import _
from assistant.meeting.event import Command
from assistant.meeting.timekeeping import AddMinutes, GoBack, GoOn, Resume, TakePause
from assistant.tui.keymap import key_of, keyed
from assistant.tui.keys import DEEDS
from assistant.tui.panels.clock_line import ClockLine
from assistant.tui.safe import Plain
from assistant.tui.screens.unlocking import UnlockingScreen

if TYPE_CHECKING:
    from assistant.tui.screens.seat import SeatScreen


MORE = next(deed.action for deed in DEEDS if "f8" in deed.keys)
"""The deed that gives a part more time: here two minutes, with nothing asked."""


class LockScreen(UnlockingScreen):
    """Lies over a seat, where everything goes on; only moves and the code are heard."""

    CSS_PATH = Path(__file__).with_suffix(".tcss")
    BINDINGS = [
        Binding("f2", "go_on", id="go_on", show=False),
        Binding("f3", "go_back", id="go_back", show=False),
        Binding("f5", "rest", id="rest", show=False),
        Binding("f8", "two_more", id=MORE, show=False),
    ]

    def __init__(self, seat: "SeatScreen", locking: Locking, opened: Callable[[], object]) -> None:
        super().__init__(seat, locking, opened)
        self._seat = seat
        self._sitting = seat.sitting
        self._unlisten: Callable[[], None] = lambda: None

    def compose(self) -> ComposeResult:
        """Part and time, how to open, what there is to say, the keys."""
        with Vertical(id="lock"):
            yield ClockLine()
            yield Plain(id="lock-saved")
            yield from self.asked()
        yield Plain(
            keyed(
                _(
                    "{go_on} Vidare   {go_back} Tillbaka   {rest} Paus   {stop_card} Stopp   "
                    "{more} Två minuter till"
                ),
                more=key_of(MORE),
            ),
            id="lock-keys",
        )

    # --- showing

    def on_mount(self) -> None:
        """Follow the meeting, and tick once a second."""
        self._unlisten = self._sitting.desk.listen(self._changed)
        self.call_after_refresh(self.show)
        self.set_interval(1, self.show)

    def on_unmount(self) -> None:
        """Stop listening."""
        self._unlisten()

    def on_resize(self) -> None:
        """The title is cut to the room there is."""
        self.call_after_refresh(self.show)

    def _changed(self) -> None:
        self.call_later(self.show)

    def show(self) -> None:
        """Show the time as it stands; in a quiet part, as at the seat, nothing counts."""
        meeting = self._sitting.meeting
        if not self.is_attached or meeting.moments.closed is not None:
            return
        sitting = self._sitting
        seat = seat_view(meeting, sitting.desk.now(), sitting.post, discreet=True)
        clock = self.query_one(ClockLine)
        clock.show(seat, meeting)
        clock.query_one("#part-ends").visible = not seat.quiet  # it tells of a key that rests
        trouble = bool(self._sitting.desk.saved.problem)
        self.query_one("#lock-saved", Plain).show(_("Ej sparat") if trouble else "")

    # --- the chair's moves

    async def action_go_on(self) -> None:
        """The next part."""
        await self._do(GoOn())

    async def action_go_back(self) -> None:
        """The part before."""
        await self._do(GoBack())

    async def action_rest(self) -> None:
        """Pause, or go on after it."""
        await self._do(Resume() if self._sitting.meeting.timekeeping.paused else TakePause())

    async def action_two_more(self) -> None:
        """Two minutes more."""
        await self._do(AddMinutes())

    async def _do(self, move: Command) -> None:
        """A refusal is told without its words, which could name somebody."""
        done = await self._seat.do(move)
        self.say("" if done else _("Det går inte härifrån."))
