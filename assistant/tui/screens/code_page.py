"""An address with its QR code, what there is to say of it, and a few things to choose."""

from collections.abc import Callable
from pathlib import Path

from msgspec import Struct
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


_LOOK = 1.0
"""Seconds between two looks at what there is to say."""


class Told(Struct, frozen=True):
    """What there is to say now."""

    words: tuple[str, ...]
    code: tuple[str, ...]


class CodePage(Overlay[Target | None]):
    """Leaves with what was chosen, or nothing."""

    CSS_PATH = Path(__file__).with_suffix(".tcss")
    KEYS = (*ROWS, CLOSE)

    def __init__(self, title: str, tell: Callable[[], Told], lines: tuple[Line, ...]) -> None:
        super().__init__()
        self._title = title
        self._tell = tell
        self._lines = lines
        self._known = tell()

    def compose(self) -> ComposeResult:
        """The code to the left; what it is and what can be done to the right."""
        with Horizontal(id="code-page"):
            yield Plain(id="code")
            with Vertical(id="code-words"):
                yield Plain(self._title, id="code-title")
                with VerticalScroll(id="code-told", can_focus=False):
                    yield Plain()
                yield Lines(self._lines)
                yield KeyHint(
                    keyed(_("↑ ↓ väljer · Enter · Esc eller {go_back} stänger · {help} hjälp")),
                    id="code-keys",
                )

    def on_mount(self) -> None:
        """The choices are at hand."""
        self._show()
        self.query_one(Lines).focus()
        self.set_interval(_LOOK, self.look)

    def look(self) -> None:
        """A screen that came in has spent the address, and is counted."""
        told = self._tell()
        if told != self._known and told.code:
            self._known = told
            self._show()

    def _show(self) -> None:
        code = self.query_one("#code", Plain)
        code.styles.width = max(map(cells, self._known.code))
        code.show(styled(("\n".join(self._known.code), _DARK_ON_LIGHT)), layout=True)
        self.query_one("#code-told > Plain", Plain).show(
            "\n\n".join(self._known.words), layout=True
        )

    @on(Lines.Chosen)
    @on(Lines.Quick)
    def _chosen(self, event: Lines.Told) -> None:
        event.stop()
        if self.is_current:
            self.dismiss(event.target)

    def about(self) -> str:
        """What it is, for help."""
        return "\n".join((self._title, *self._known.words))

    def action_cancel(self) -> None:
        """Choose nothing."""
        if self.is_current:
            self.dismiss(None)
