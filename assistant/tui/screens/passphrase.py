"""Asks for the passphrase or, the first time, has one chosen."""

from pathlib import Path

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.screen import ModalScreen

from assistant.asking.passphrase import weakness
from assistant.asking.replies import reply
from assistant.desk.house import House
from assistant.desk.ports import JournalProblem
from assistant.language.translation import _
from assistant.tui.safe import Plain
from assistant.tui.widgets.entry import Entry


class PassphraseScreen(ModalScreen[bool]):
    """Leaves with whether the store is open."""

    CSS_PATH = Path(__file__).with_suffix(".tcss")
    BINDINGS = [Binding("escape,f3", "cancel", show=False)]

    def __init__(self, house: House) -> None:
        super().__init__()
        self._house = house
        self._fresh = house.fresh()
        self._opening = False

    def compose(self) -> ComposeResult:
        """One field, or two with a plain explanation."""
        with Vertical(id="pass-box"):
            if self._fresh:
                yield Plain(_("Välj en lösenfras"), id="pass-title")
                yield Plain(
                    _(
                        "Den låser allt som skrivs i mötena på den här datorn. Ingen kan öppna "
                        "det utan den: inte vi, inte IT-avdelningen. Glöms den är anteckningarna "
                        "borta. Välj några ord som du minns, och skriv dem på ett säkert ställe."
                    )
                )
                yield Plain(_("Lösenfras"), classes="label")
                yield Entry(password=True, id="first")
                yield Plain(_("Samma en gång till"), classes="label")
                yield Entry(password=True, id="again")
            else:
                yield Plain(_("Lösenfras för dina möten"), id="pass-title")
                yield Entry(password=True, id="first")
            yield Plain(id="pass-said")
            yield Plain(_("Enter går vidare · Esc eller F3 stänger"), id="pass-keys")

    def on_mount(self) -> None:
        """Ready to type."""
        self.query_one("#first", Entry).focus()

    @on(Entry.Submitted)
    async def _submitted(self, event: Entry.Submitted) -> None:
        event.stop()
        first = self.query_one("#first", Entry).value
        if self._fresh and event.input.id == "first":
            self.query_one("#again", Entry).focus()
        elif not first:
            self._say(_("Skriv lösenfrasen först."))
        elif weak := self._weakness(first):
            self._say(weak)
            for name in ("#again", "#first"):
                self.query_one(name, Entry).value = ""
                self.query_one(name, Entry).focus()
        elif not self._opening:
            self._opening = True
            self._say(_("Öppnar …"))
            self.run_worker(self._open(first), exit_on_error=False)

    def _weakness(self, first: str) -> str:
        return weakness(first, self.query_one("#again", Entry).value) if self._fresh else ""

    async def _open(self, passphrase: str) -> None:
        try:
            await self._house.unlock(passphrase)
        except JournalProblem as problem:
            self._say(reply(problem))
            self._opening = False
            return
        if self.is_current:
            self.dismiss(True)

    def action_cancel(self) -> None:
        """Leave it locked."""
        if self.is_current and not self._opening:
            self.dismiss(False)

    def _say(self, text: str) -> None:
        self.query_one("#pass-said", Plain).show(text, layout=True)
