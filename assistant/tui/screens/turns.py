"""The word: a few things to do with it, at the bottom of the screen."""

from textual.binding import Binding

from assistant.tui.screens.menu import MenuScreen
from assistant.tui.widgets.line import Line
from assistant.tui.widgets.lines import Lines


class TurnsScreen(MenuScreen):
    """The key that opens it does what is at hand too, so that it can be pressed twice."""

    BINDINGS = [Binding("f6", "at_hand", show=False)]

    def __init__(self, title: str, lines: tuple[Line, ...], facts: tuple[str, ...] = ()) -> None:
        super().__init__(title, lines, facts)
        self.add_class("-low")

    def action_at_hand(self) -> None:
        """Do what the cursor stands on."""
        if self.is_current:
            self.dismiss(self.query_one(Lines).target)
