"""A few things to choose among, over whatever is on the screen."""

from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical, VerticalScroll

from assistant.language.translation import N_, _
from assistant.tui.keymap import keyed
from assistant.tui.keys import ROWS
from assistant.tui.safe import Plain
from assistant.tui.screens.overlay import CLOSE, NO_KEYS, YES_KEYS, Overlay
from assistant.tui.widgets.key_hint import KeyHint
from assistant.tui.widgets.line import Line, Target
from assistant.tui.widgets.lines import Lines

YES, NO = Target("yes"), Target("no")


class MenuScreen(Overlay[Target | None]):
    """Leaves with what was chosen, or nothing."""

    CSS_PATH = Path(__file__).with_suffix(".tcss")
    KEYS = (*ROWS, CLOSE)
    asks = False
    HINT: ClassVar = N_("↑ ↓ väljer · Enter · Esc eller {go_back} stänger · {help} hjälp")

    def __init__(
        self,
        title: str,
        lines: tuple[Line, ...],
        facts: tuple[str, ...] = (),
        at_hand: Target | None = None,
    ) -> None:
        """The cursor begins on the first line, or on ``at_hand``."""
        super().__init__()
        self._title = title
        self._lines = lines
        self._facts = facts
        self._at_hand = at_hand

    def compose(self) -> ComposeResult:
        """Title, what should be known first, the lines."""
        with Vertical(id="menu"):
            yield Plain(self._title, id="menu-title")
            with VerticalScroll(id="menu-lines", can_focus=False):
                if self._facts:
                    yield Plain("\n\n".join(self._facts), id="menu-facts")
                yield Lines(self._lines)
            yield KeyHint(keyed(_(self.HINT)), id="menu-keys")

    def on_mount(self) -> None:
        """One line is at hand."""
        lines = self.query_one(Lines)
        if self._at_hand is not None:
            lines.select(self._at_hand)
        lines.focus()

    @on(Lines.Chosen)
    @on(Lines.Quick)
    async def _chosen(self, event: Lines.Told) -> None:
        event.stop()
        if self.is_current:
            await self.choose(event.target)

    async def choose(self, target: Target) -> None:
        """Leave with what was chosen."""
        self.dismiss(target)

    def about(self) -> str:
        """What is asked, and what should be known first."""
        return "\n".join((self._title, *self._facts))

    def action_cancel(self) -> None:
        """Choose nothing."""
        if self.is_current:
            self.dismiss(None)


class ConfirmScreen(MenuScreen):
    """Asks once; the answer at hand is no."""

    BINDINGS = [
        Binding(YES_KEYS, "answer(True)", show=False),
        Binding(NO_KEYS, "answer(False)", show=False),
    ]
    asks = True

    def __init__(self, title: str, yes: str, no: str, facts: tuple[str, ...] = ()) -> None:
        super().__init__(title, (Line(no, "row", target=NO), Line(yes, "row", target=YES)), facts)

    def action_answer(self, yes: bool) -> None:
        """Answer by letter."""
        if self.is_current:
            self.dismiss(YES if yes else NO)
