"""What has happened: who changed what, when, the latest first."""

from pathlib import Path

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical, VerticalScroll
from textual.screen import ModalScreen

from assistant.asking.form import joined
from assistant.asking.history import Happened, seat
from assistant.language.translation import _, local
from assistant.tui.safe import Plain
from assistant.tui.widgets.line import Line
from assistant.tui.widgets.lines import Lines


class HistoryScreen(ModalScreen[None]):
    """Read, and leave."""

    CSS_PATH = Path(__file__).with_suffix(".tcss")
    BINDINGS = [Binding("escape,f3,enter,q", "leave", show=False)]

    def __init__(self, happened: list[Happened]) -> None:
        super().__init__()
        self._happened = happened

    def compose(self) -> ComposeResult:
        """A line for each thing, with what it was changed to beneath."""
        with Vertical(id="history"):
            yield Plain(_("Vad som har hänt, det senaste överst"), id="history-title")
            with VerticalScroll(id="history-scroll"):
                yield Lines(tuple(_line(one) for one in self._happened))
            yield Plain(_("↑ ↓ bläddrar · Esc, F3 eller Enter stänger"), id="history-keys")

    def on_mount(self) -> None:
        """Arrows scroll."""
        self.query_one("#history-scroll").focus()

    def action_leave(self) -> None:
        """Back."""
        if self.is_current:
            self.dismiss(None)


def _line(one: Happened) -> Line:
    marks = joined(
        _("ångrat") if one.undone else "", _("står bredvid: kom för sent") if one.late else ""
    )
    when = f"{local(one.at):%H:%M:%S}"
    return Line(
        joined(when, one.where, marks),
        "note" if one.undone else "row",
        detail=joined(seat(one.actor), one.text),
    )
