"""What covers everything until the one whose program it is opens it again."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from textual import on
from textual.binding import Binding
from textual.screen import Screen
from textual.widget import Widget

from assistant.asking.replies import reply
from assistant.asking.screenlock import Locking, Way, how
from assistant.desk.ports import JournalProblem
from assistant.language.translation import _
from assistant.tui.keymap import keyed
from assistant.tui.safe import Plain
from assistant.tui.widgets.entry import Entry

if TYPE_CHECKING:
    from assistant.tui.screens.seat import SeatScreen


class UnlockingScreen(Screen[None]):
    """Says how it is opened, and hears the code."""

    AUTO_FOCUS = ""  # the field may be hidden
    BINDINGS = [
        Binding("enter", "enter", show=False),
        Binding("escape", "clear", show=False),
    ]

    def __init__(
        self, seat: "SeatScreen | None", locking: Locking, opened: Callable[[], object]
    ) -> None:
        """``seat`` is what lies beneath; None where that is home."""
        super().__init__()
        self._beneath = seat
        self._practice = seat is not None and seat.sitting.meeting.opened.practice
        self._locking = locking
        self._opened = opened
        self._trying = False
        self._leaving = False

    def asked(self) -> Iterator[Widget]:
        """How to open, the field for it, and what there is to say."""
        yield Plain(id="unlock-how")
        yield Entry(password=True, id="code")
        yield Plain(id="unlock-said")

    def on_mount(self) -> None:
        """Ready to be opened."""
        self._ask()

    def _ask(self) -> None:
        way = self._locking.way(practice=self._practice)
        self.query_one("#unlock-how", Plain).show(how(way), layout=True)
        entry = self.query_one(Entry)
        entry.display = way is not Way.ENTER
        if entry.display:
            entry.focus()

    def say(self, text: str) -> None:
        """Say something below the field."""
        self.query_one("#unlock-said", Plain).show(text, layout=True)

    @on(Entry.Changed)
    def _typed(self, event: Entry.Changed) -> None:
        if event.value:
            self._leaving = False
            self.say("")

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
        self.say(_("Ser efter …"))
        self.run_worker(self._open(text), group="unlock", exit_on_error=False)

    async def _open(self, text: str) -> None:
        try:
            told = await self._locking.opens(text, practice=self._practice)
        except JournalProblem as problem:
            told = reply(problem)
        finally:
            self._trying = False
        if told:
            self.say(told)
            self._ask()
        else:
            self._opened()

    def action_clear(self) -> None:
        """Begin again."""
        self.query_one(Entry).value = ""
        self._leaving = False
        self.say("")

    def sure_to_leave(self) -> bool:
        """Whether leaving the program was asked for twice; the first time says what it costs."""
        if self._leaving:
            return True
        self._leaving = True
        if self._beneath is None:
            self.say(keyed(_("{leave} igen avslutar Rundan.")))
        elif self._beneath.sitting.desk.saved.waiting:
            self.say(keyed(_("Allt är inte sparat. {leave} igen avslutar ändå.")))
        elif self._practice and self._beneath.sitting.house.practice_stays():
            told = _("{leave} igen lämnar övningen. Den finns kvar i det andra fönstret.")
            self.say(keyed(told))
        elif self._practice:
            self.say(keyed(_("{leave} igen lämnar övningen, och då förstörs den.")))
        else:
            self.say(keyed(_("{leave} igen avslutar Rundan. Mötet finns kvar.")))
        return False
