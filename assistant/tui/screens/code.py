"""Has a short code chosen for the locked screen."""

from pathlib import Path

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical

from assistant.asking.screenlock import Locking, unfit
from assistant.language.translation import _
from assistant.tui.keymap import keyed
from assistant.tui.safe import Plain
from assistant.tui.screens.leaving import Leaving
from assistant.tui.widgets.entry import Entry
from assistant.tui.widgets.key_hint import KeyHint


class CodeScreen(Leaving[bool]):
    """Leaves with whether a code was chosen."""

    CSS_PATH = Path(__file__).with_suffix(".tcss")

    def __init__(self, locking: Locking) -> None:
        super().__init__()
        self._locking = locking

    def compose(self) -> ComposeResult:
        """Two fields with a plain explanation."""
        with Vertical(id="code-box"):
            yield Plain(_("Välj en kort kod för skärmlåset"), id="code-title")
            yield Plain(self.about())
            yield Plain(_("Kod, 4 till 8 siffror"), classes="label")
            yield Entry(password=True, id="first")
            yield Plain(_("Samma en gång till"), classes="label")
            yield Entry(password=True, id="again")
            yield Plain(id="code-said")
            yield KeyHint(
                keyed(_("Enter går vidare · Esc eller {go_back} stänger · {help} hjälp")),
                id="code-keys",
            )

    def on_mount(self) -> None:
        """Ready to type."""
        self.query_one("#first", Entry).focus()

    @on(Entry.Submitted)
    async def _submitted(self, event: Entry.Submitted) -> None:
        event.stop()
        first, again = self.query_one("#first", Entry), self.query_one("#again", Entry)
        if wrong := unfit(first.value, None if event.input is first else again.value):
            first.value = again.value = ""
            first.focus()
            self.query_one("#code-said", Plain).show(wrong, layout=True)
        elif event.input is first:
            again.focus()
        else:
            await self._locking.choose(first.value)
            self.leave(True)

    def about(self) -> str:
        """What the code is for."""
        return _(
            "Med den tar du fram mötet igen när skärmen är låst. Den gäller tills du "
            "avslutar Rundan, och sparas ingenstans."
        )

    def action_cancel(self) -> None:
        """No code."""
        self.leave(False)
