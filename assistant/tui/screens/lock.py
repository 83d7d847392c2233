"""The locked screen of a meeting: the part and its time, and nothing anybody said."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.screen import Screen

from assistant.asking.replies import reply
from assistant.asking.screenlock import Locking, Way, how
from assistant.desk.ports import JournalProblem
from assistant.desk.views import seat_view
from assistant.language.translation import _
from assistant.meeting.event import Command
from assistant.meeting.timekeeping import AddMinutes, GoBack, GoOn, Resume, TakePause
from assistant.tui.panels.clock_line import ClockLine
from assistant.tui.safe import Plain
from assistant.tui.widgets.entry import Entry

if TYPE_CHECKING:
    from assistant.tui.screens.seat import SeatScreen


class LockScreen(Screen[None]):
    """Lies over a seat, where everything goes on; only moves and the code are heard."""

    CSS_PATH = Path(__file__).with_suffix(".tcss")
    AUTO_FOCUS = ""  # the field may be hidden
    BINDINGS = [
        Binding("f2", "go_on", show=False),
        Binding("f3", "go_back", show=False),
        Binding("f5", "rest", show=False),
        Binding("f8", "two_more", show=False),
        Binding("enter", "enter", show=False),
        Binding("escape", "clear", show=False),
    ]

    def __init__(self, seat: "SeatScreen", locking: Locking, opened: Callable[[], object]) -> None:
        super().__init__()
        self._seat = seat
        self._sitting = seat.sitting
        self._practice = seat.sitting.meeting.opened.practice
        self._locking = locking
        self._opened = opened
        self._unlisten: Callable[[], None] = lambda: None
        self._trying = False
        self._leaving = False

    def compose(self) -> ComposeResult:
        """Part and time, how to open, what there is to say, the keys."""
        with Vertical(id="lock"):
            yield ClockLine()
            yield Plain(id="lock-saved")
            yield Plain(id="lock-how")
            yield Entry(password=True, id="code")
            yield Plain(id="lock-said")
        yield Plain(
            _("F2 Vidare   F3 Tillbaka   F5 Paus   F7 Stopp   F8 Två minuter till"), id="lock-keys"
        )

    # --- showing

    def on_mount(self) -> None:
        """Follow the meeting, and tick once a second."""
        self._unlisten = self._sitting.desk.listen(self._changed)
        self._ask()
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
        seat = seat_view(meeting, self._sitting.desk.now(), self._sitting.post, discreet=True)
        clock = self.query_one(ClockLine)
        clock.show(seat, meeting)
        clock.query_one("#part-ends").visible = not seat.quiet  # it tells of a key that rests
        trouble = bool(self._sitting.desk.saved.problem)
        self.query_one("#lock-saved", Plain).show(_("Ej sparat") if trouble else "")

    def _ask(self) -> None:
        way = self._locking.way(practice=self._practice)
        self.query_one("#lock-how", Plain).show(how(way), layout=True)
        entry = self.query_one(Entry)
        entry.display = way is not Way.ENTER
        if entry.display:
            entry.focus()

    def _say(self, text: str) -> None:
        self.query_one("#lock-said", Plain).show(text, layout=True)

    # --- opening

    @on(Entry.Changed)
    def _typed(self, event: Entry.Changed) -> None:
        if event.value:
            self._leaving = False
            self._say("")

    @on(Entry.Submitted)
    def _given(self, event: Entry.Submitted) -> None:
        event.stop()
        if event.value and not self._trying:
            self._try(event.value)
        event.input.value = ""

    def action_enter(self) -> None:
        """Open, where nothing has to be known."""
        if not self._trying and self._locking.way(practice=self._practice) is Way.ENTER:
            self._try("")

    def _try(self, text: str) -> None:
        self._trying = True
        self._say(_("Ser efter …"))
        self.run_worker(self._open(text), group="unlock", exit_on_error=False)

    async def _open(self, text: str) -> None:
        try:
            told = await self._locking.opens(text, practice=self._practice)
        except JournalProblem as problem:
            told = reply(problem)
        finally:
            self._trying = False
        if told:
            self._say(told)
            self._ask()
        else:
            self._opened()

    def action_clear(self) -> None:
        """Begin again."""
        self.query_one(Entry).value = ""
        self._leaving = False
        self._say("")

    def sure_to_leave(self) -> bool:
        """Whether leaving the program was asked for twice; the first time says what it costs."""
        if self._leaving:
            return True
        self._leaving = True
        if self._sitting.desk.saved.waiting:
            self._say(_("Allt är inte sparat. Ctrl+Q igen avslutar ändå."))
        elif self._practice:
            self._say(_("Ctrl+Q igen lämnar övningen, och då förstörs den."))
        else:
            self._say(_("Ctrl+Q igen avslutar Rundan. Mötet finns kvar."))
        return False

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
        self._say("" if done else _("Det går inte härifrån."))
