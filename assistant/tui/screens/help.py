"""Help: what the thing in focus is for, and every key."""

from pathlib import Path

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical, VerticalScroll
from textual.screen import ModalScreen

from assistant.language.translation import _
from assistant.tui.keys import AT_HOME, DEEDS, WITHIN
from assistant.tui.safe import Plain, cells
from assistant.tui.widgets.line import Line
from assistant.tui.widgets.lines import Lines

KEY = 13


class HelpScreen(ModalScreen[None]):
    """Read, and leave by almost any key."""

    CSS_PATH = Path(__file__).with_suffix(".tcss")
    BINDINGS = [Binding("escape,f1,f3,ctrl+g,enter,q", "leave", show=False)]

    def __init__(self, about: str, *, at_home: bool = False) -> None:
        super().__init__()
        self._about = about
        self._at_home = at_home

    def compose(self) -> ComposeResult:
        """What is in focus, then the keys."""
        with Vertical(id="help"):
            with VerticalScroll(id="help-scroll"):
                yield Lines(self._lines())
            yield Plain(_("↑ ↓ bläddrar · Esc, F1 eller Enter stänger"), id="help-keys")

    def on_mount(self) -> None:
        """Arrows scroll."""
        self.query_one("#help-scroll").focus()

    def _lines(self) -> tuple[Line, ...]:
        about = (Line(self._about, "say"),) if self._about else ()
        where = _("Överallt") if self._at_home else _("Under mötet")
        deeds = [deed for deed in DEEDS if not self._at_home or deed.action in AT_HOME]
        return (
            *about,
            Line(where, "head", gap=True),
            *(Line(_keyed(deed.shown, _(deed.title))) for deed in deeds),
            Line(_("I delen och i formulär"), "head", gap=True),
            *(Line(_keyed(_(key), _(text))) for key, text in WITHIN),
            Line(
                _("Allt du skriver sparas medan du skriver. Inget försvinner om datorn stannar."),
                "note",
                gap=True,
            ),
        )

    def action_leave(self) -> None:
        """Back."""
        if self.is_current:
            self.dismiss(None)


def _keyed(key: str, text: str) -> str:
    return f"{key}{' ' * max(1, KEY - cells(key))}{text}"
