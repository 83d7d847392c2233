"""Something told line by line, to be read and left."""

from pathlib import Path

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical, VerticalScroll
from textual.screen import ModalScreen

from assistant.language.translation import _
from assistant.tui.safe import Plain
from assistant.tui.widgets.line import Line
from assistant.tui.widgets.lines import Lines


class ToldScreen(ModalScreen[None]):
    """Read, and leave."""

    CSS_PATH = Path(__file__).with_suffix(".tcss")
    BINDINGS = [Binding("escape,f3,enter,q", "leave", show=False)]

    def __init__(self, title: str, lines: tuple[Line, ...]) -> None:
        super().__init__()
        self._title = title
        self._lines = lines

    def compose(self) -> ComposeResult:
        """The title, and what is told beneath."""
        with Vertical(id="told"):
            yield Plain(self._title, id="told-title")
            with VerticalScroll(id="told-scroll"):
                yield Lines(self._lines)
            yield Plain(_("↑ ↓ bläddrar · Esc, F3 eller Enter stänger"), id="told-keys")

    def on_mount(self) -> None:
        """Arrows scroll."""
        self.query_one("#told-scroll").focus()

    def action_leave(self) -> None:
        """Back."""
        if self.is_current:
            self.dismiss(None)
