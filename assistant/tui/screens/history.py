"""What has happened: who changed what, when, the latest first."""

from pathlib import Path

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical, VerticalScroll

from assistant.asking.form import joined
from assistant.asking.history import Happened, seat
from assistant.language.translation import N_, _
from assistant.meeting.meeting import Meeting
from assistant.meeting.swedish_time import local
from assistant.tui.keymap import keyed
from assistant.tui.safe import Plain
from assistant.tui.screens.overlay import CLOSE, Overlay
from assistant.tui.widgets.key_hint import KeyHint
from assistant.tui.widgets.line import Line
from assistant.tui.widgets.lines import Lines


class HistoryScreen(Overlay[None]):
    """Read, and leave."""

    CSS_PATH = Path(__file__).with_suffix(".tcss")
    BINDINGS = [Binding("enter,q", "cancel", show=False)]

    KEYS = (("↑ ↓", N_("Bläddra")), CLOSE)
    asks = False

    def __init__(self, happened: list[Happened]) -> None:
        super().__init__()
        self._happened = happened

    def covered(self, meeting: Meeting) -> bool:
        """Whatever was written may stand in it."""
        return True

    def compose(self) -> ComposeResult:
        """A line for each thing, with what it was changed to beneath."""
        with Vertical(id="history"):
            yield Plain(_("Vad som har hänt, det senaste överst"), id="history-title")
            with VerticalScroll(id="history-scroll"):
                yield Lines(tuple(_line(one) for one in self._happened))
            yield KeyHint(
                keyed(_("↑ ↓ bläddrar · Esc, {go_back} eller Enter stänger")), id="history-keys"
            )

    def on_mount(self) -> None:
        """Arrows scroll."""
        self.query_one("#history-scroll").focus()

    def about(self) -> str:
        """What is listed."""
        return _("Allt som har antecknats, av vilken plats och när. Inget går att ändra här.")

    def action_cancel(self) -> None:
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
