"""A text to read, with a few things to choose below it."""

from pathlib import Path

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical, VerticalScroll
from textual.events import Resize

from assistant.language.translation import N_, _
from assistant.tui.keymap import keyed
from assistant.tui.keys import ROWS
from assistant.tui.safe import Plain
from assistant.tui.screens.leaving import Leaving
from assistant.tui.screens.overlay import CLOSE
from assistant.tui.widgets.key_hint import KeyHint
from assistant.tui.widgets.line import Line, Target
from assistant.tui.widgets.lines import Lines

_AROUND, _LOW_AROUND = 7, 5
"""Rows for the border, the title, the keys, and what stands between; on a low screen."""
_LOW = 30
"""Rows below which a screen is low."""
_LEAST = 3


class ReadingScreen(Leaving[Target | None]):
    """Leaves with what was chosen, or nothing."""

    CSS_PATH = Path(__file__).with_suffix(".tcss")
    BINDINGS = [
        Binding("pageup", "turn(-1)", show=False),
        Binding("pagedown", "turn(1)", show=False),
    ]

    KEYS = (("PgUp PgDn", N_("Bläddra i texten")), *ROWS, CLOSE)
    asks = False

    def __init__(
        self, title: str, text: str, lines: tuple[Line, ...], at_hand: Target | None = None
    ) -> None:
        super().__init__()
        self._title = title
        self._text = text
        self._lines = lines
        self._at_hand = at_hand

    def compose(self) -> ComposeResult:
        """Title, the text, the choices, the keys."""
        with Vertical(id="reading"):
            yield Plain(self._title, id="reading-title")
            with VerticalScroll(id="reading-text", can_focus=False):
                yield Plain(self._text)
            yield Lines(self._lines)
            yield KeyHint(
                keyed(_("PgUp PgDn bläddrar · ↑ ↓ väljer · Enter · Esc eller {go_back} stänger")),
                id="reading-keys",
            )

    def on_mount(self) -> None:
        """The choice at hand, or the first."""
        lines = self.query_one(Lines)
        lines.focus()
        if self._at_hand is not None:
            lines.select(self._at_hand)

    def on_resize(self, event: Resize) -> None:
        """The text has all the room that the choices and the keys leave, which are always in
        sight."""
        low = event.size.height < _LOW
        self.set_class(low, "-low")
        room = event.size.height - len(self._lines) - (_LOW_AROUND if low else _AROUND)
        self.query_one("#reading-text").styles.max_height = max(_LEAST, room)

    @on(Lines.Chosen)
    @on(Lines.Quick)
    def _chosen(self, event: Lines.Told) -> None:
        event.stop()
        self.leave(event.target)

    def about(self) -> str:
        """What is read."""
        return self._title

    def action_turn(self, pages: int) -> None:
        """A page up or down in the text."""
        text = self.query_one("#reading-text", VerticalScroll)
        text.scroll_relative(y=pages * max(1, text.size.height - 1), animate=False)

    def action_cancel(self) -> None:
        """Choose nothing."""
        self.leave(None)
