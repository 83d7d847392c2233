"""An address with its QR code, what there is to say of it, and a few things to choose."""

from pathlib import Path

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.screen import ModalScreen

from assistant.language.translation import _
from assistant.tui.safe import Plain, cells, styled
from assistant.tui.widgets.line import Line, Target
from assistant.tui.widgets.lines import Lines

_DARK_ON_LIGHT = "#000000 on #ffffff"
"""A camera wants it so in every look of the screen."""


class CodePage(ModalScreen[Target | None]):
    """Leaves with what was chosen, or nothing."""

    CSS_PATH = Path(__file__).with_suffix(".tcss")
    BINDINGS = [Binding("escape,f3", "cancel", show=False)]

    def __init__(
        self, title: str, told: tuple[str, ...], code: tuple[str, ...], lines: tuple[Line, ...]
    ) -> None:
        super().__init__()
        self._title = title
        self._told = told
        self._code = code
        self._lines = lines

    def compose(self) -> ComposeResult:
        """The code to the left; what it is and what can be done to the right."""
        code = Plain(styled(("\n".join(self._code), _DARK_ON_LIGHT)), id="code")
        code.styles.width = max(map(cells, self._code))
        with Horizontal(id="code-page"):
            yield code
            with Vertical(id="code-words"):
                yield Plain(self._title, id="code-title")
                with VerticalScroll(id="code-told", can_focus=False):
                    yield Plain("\n\n".join(self._told))
                yield Lines(self._lines)
                yield Plain(_("↑ ↓ väljer · Enter · Esc eller F3 stänger"), id="code-keys")

    def on_mount(self) -> None:
        """The choices are at hand."""
        self.query_one(Lines).focus()

    @on(Lines.Chosen)
    @on(Lines.Quick)
    def _chosen(self, event: Lines.Told) -> None:
        event.stop()
        if self.is_current:
            self.dismiss(event.target)

    def action_cancel(self) -> None:
        """Choose nothing."""
        if self.is_current:
            self.dismiss(None)
