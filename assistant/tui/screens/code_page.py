"""An address with its QR code, what there is to say of it, and a few things to choose."""

from collections.abc import Callable
from pathlib import Path

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll

from assistant.language.translation import _
from assistant.tui.keymap import keyed
from assistant.tui.keys import ROWS
from assistant.tui.safe import Plain, cells, styled
from assistant.tui.screens.overlay import CLOSE, Overlay
from assistant.tui.widgets.key_hint import KeyHint
from assistant.tui.widgets.line import Line, Target
from assistant.tui.widgets.lines import Lines

_DARK_ON_LIGHT = "#000000 on #ffffff"
"""A camera wants it so in every look of the screen."""
Read = Callable[[], tuple[tuple[str, ...], tuple[str, ...]]]
"""What there is to say now, and the rows of the code; none where a camera could not use it."""


class CodePage(Overlay[Target | None]):
    """Leaves with what was chosen, or nothing; meanwhile it follows what is so."""

    CSS_PATH = Path(__file__).with_suffix(".tcss")
    KEYS = (*ROWS, CLOSE)

    def __init__(self, title: str, read: Read, lines: tuple[Line, ...]) -> None:
        super().__init__()
        self._title = title
        self._read = read
        self._lines = lines

    def compose(self) -> ComposeResult:
        """The code to the left; what it is and what can be done to the right."""
        with Horizontal(id="code-page"):
            yield Plain(id="code")
            with Vertical(id="code-words"):
                yield Plain(self._title, id="code-title")
                with VerticalScroll(id="code-told", can_focus=False):
                    yield Plain(id="code-said")
                yield Lines(self._lines)
                keys = _("↑ ↓ väljer · Enter · Esc eller {go_back} stänger · {help} hjälp")
                yield KeyHint(keyed(keys), id="code-keys")

    def on_mount(self) -> None:
        """The choices are at hand."""
        self.look()
        self.set_interval(1, self.look)
        self.query_one(Lines).focus()

    def look(self) -> None:
        """Show what is so now."""
        told, rows = self._read()
        code = self.query_one("#code", Plain)
        code.display = bool(rows)
        code.styles.width = max(map(cells, rows), default=0)
        code.show(styled(("\n".join(rows), _DARK_ON_LIGHT)), layout=True)
        self.query_one("#code-said", Plain).show("\n\n".join(told), layout=True)

    @on(Lines.Chosen)
    @on(Lines.Quick)
    def _chosen(self, event: Lines.Told) -> None:
        event.stop()
        if self.is_current:
            self.dismiss(event.target)

    def about(self) -> str:
        """What the page is, and how a screen comes in."""
        return "\n".join((self._title, *self._read()[0]))

    def action_cancel(self) -> None:
        """Choose nothing."""
        if self.is_current:
            self.dismiss(None)
