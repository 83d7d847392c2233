"""After somebody sat here alone: thanks, and nothing else until the chair opens it."""

from collections.abc import Callable
from pathlib import Path

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.screen import Screen

from assistant.asking.replies import reply
from assistant.asking.screenlock import Locking, Way, how
from assistant.desk.ports import JournalProblem
from assistant.language.translation import _
from assistant.tui.keymap import keyed
from assistant.tui.safe import Plain
from assistant.tui.widgets.entry import Entry


class HandBackScreen(Screen[None]):
    """Opens as the locked screen does; whoever left questions unanswered can go back to them."""

    CSS_PATH = Path(__file__).with_suffix(".tcss")
    AUTO_FOCUS = ""  # the field may be hidden
    BINDINGS = [
        Binding("enter", "enter", show=False),
        Binding("escape", "clear", show=False),
        Binding("pageup", "resume", show=False),
    ]

    def __init__(
        self,
        said: str,
        locking: Locking,
        opened: Callable[[], object],
        *,
        practice: bool,
        unanswered: bool = False,
    ) -> None:
        """``said`` is said to whoever sits here; ``unanswered`` questions lie beneath."""
        super().__init__()
        self._thanks = said
        self._locking = locking
        self._opened = opened
        self._practice = practice
        self._unanswered = unanswered
        self._trying = False
        self._leaving = False

    def compose(self) -> ComposeResult:
        """What is said, how to open."""
        with Vertical(id="hand-back"):
            yield Plain(self._thanks, id="hand-back-thanks")
            if self._unanswered:
                yield Plain(_("PgUp går tillbaka till frågorna."), id="hand-back-resume")
            yield Plain(id="hand-back-how")
            yield Entry(password=True, id="code")
            yield Plain(id="hand-back-said")

    def on_mount(self) -> None:
        """Ready to be opened."""
        self._ask()

    def _ask(self) -> None:
        way = self._locking.way(practice=self._practice)
        self.query_one("#hand-back-how", Plain).show(how(way), layout=True)
        entry = self.query_one(Entry)
        entry.display = way is not Way.ENTER
        if entry.display:
            entry.focus()

    def _say(self, text: str) -> None:
        self.query_one("#hand-back-said", Plain).show(text, layout=True)

    @on(Entry.Submitted)
    async def _given(self, event: Entry.Submitted) -> None:
        event.stop()
        text, event.input.value = event.value, ""
        if text:
            await self._try(text)

    async def action_enter(self) -> None:
        """Open, where nothing has to be known."""
        if self._locking.way(practice=self._practice) is Way.ENTER:
            await self._try("")

    async def _try(self, text: str) -> None:
        if self._trying:
            return
        self._trying = True
        self._say(_("Ser efter …"))
        try:
            told = await self._locking.opens(text, practice=self._practice)
        except JournalProblem as problem:
            told = reply(problem)
        self._trying = False
        if told:
            self._say(told)
            self._ask()
        else:
            self._opened()

    def action_clear(self) -> None:
        """Begin again."""
        self.query_one(Entry).value = ""
        self._say("")

    def sure_to_leave(self) -> bool:
        """Whether leaving the program was asked for twice."""
        leaving, self._leaving = self._leaving, True
        if not leaving:
            self._say(keyed(_("{leave} igen avslutar Rundan.")))
        return leaving

    def action_resume(self) -> None:
        """Back to the questions."""
        if self._unanswered:
            self.dismiss(None)
