"""The meeting circle, as large as the screen allows, with its parts beside it."""

from pathlib import Path

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical

from assistant.asking.circle import circle_told
from assistant.language.translation import _, clock_time
from assistant.meeting.meeting import Meeting
from assistant.meeting.partings import LEAST
from assistant.tui.keymap import keyed
from assistant.tui.panels.agenda_column import part_rows
from assistant.tui.panels.circle import MeetingCircle
from assistant.tui.safe import Plain, styled
from assistant.tui.screens.overlay import CLOSE, Overlay
from assistant.tui.sitting import Sitting
from assistant.tui.widgets.key_hint import KeyHint

BESIDE = 34
"""Cells for the list of parts."""


class CircleScreen(Overlay[None]):
    """Looked at, and left."""

    CSS_PATH = Path(__file__).with_suffix(".tcss")
    BINDINGS = [Binding("enter", "cancel", show=False)]
    KEYS = (CLOSE,)
    asks = False

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self._sitting = sitting

    def compose(self) -> ComposeResult:
        """The sentence that says the same, the circle, the parts, the keys."""
        with Vertical(id="circle-box"):
            yield Plain(id="circle-told")
            with Horizontal(id="circle-row"):
                yield MeetingCircle(id="circle-drawn")
                yield Plain(id="circle-parts")
            yield KeyHint(keyed(_("Esc, {go_back} eller Enter stänger")), id="circle-keys")

    def on_mount(self) -> None:
        """Follow the meeting."""
        self.call_after_refresh(self.show)
        self.set_interval(1, self.show)

    def on_resize(self) -> None:
        """As large as there is room for."""
        self.call_after_refresh(self.show)

    def show(self) -> None:
        """Show the meeting as it stands."""
        meeting = self._sitting.meeting
        if not self.is_attached or meeting.moments.closed is not None:
            return
        seat = self._sitting.view()
        self.query_one("#circle-told", Plain).show(circle_told(seat), layout=True)
        pieces = [(f"{text}\n", look) for text, look in part_rows(seat, BESIDE, numbered=True)]
        pieces += [(f"{text}\n", "$muted") for text in _pauses(meeting)]
        self.query_one("#circle-parts", Plain).show(styled(*pieces), layout=True)
        room = self.query_one("#circle-row").content_size
        self.query_one(MeetingCircle).show_seat(seat, room.width - BESIDE - 2, room.height)

    def about(self) -> str:
        """The same in a sentence."""
        return circle_told(self._sitting.view())

    def action_cancel(self) -> None:
        """Back."""
        if self.is_current:
            self.dismiss(None)


def _pauses(meeting: Meeting) -> list[str]:
    """The pauses that were taken as they were wanted: they are no parts, and moved the end."""
    told = _("Paus {since}–{until}")
    return [
        "     " + told.format(since=clock_time(pause.since), until=clock_time(pause.until))
        for pause in meeting.timekeeping.pauses
        if pause.until is not None and pause.until - pause.since >= LEAST
    ]
