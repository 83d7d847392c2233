"""An ordinary Textual program: header, keys, tabs, a text area, a table, a clock at 1 Hz.

Two thousand lines of text and five hundred rows; nothing in it is tuned.
"""

import time
from typing import ClassVar

from textual.app import App, ComposeResult
from textual.widgets import DataTable, Footer, Header, Static, TabbedContent, TabPane, TextArea

TEXT = "\n".join(
    f"Line {number}: somebody said something, and somebody else wrote it down"
    for number in range(2000)
)
ROWS = [
    (str(number), f"Name {number}", f"Place {number % 37}", f"{number * 1.37:.2f}", "2026-11-25")
    for number in range(500)
]


class Countdown(Static):
    """What is left of an hour."""

    def on_mount(self) -> None:
        """Begin."""
        self._end = time.monotonic() + 3600
        self.tick()
        self.set_interval(1, self.tick)

    def tick(self) -> None:
        """A second less."""
        left = int(self._end - time.monotonic())
        self.update(f"{left // 60:02}:{left % 60:02}")


class Tabs(App[None]):
    """All of it on one screen, the text in front."""

    TITLE = "Tabs"
    CSS = "Countdown { dock: right; width: 16; height: 1; } TabbedContent { height: 1fr; }"
    BINDINGS: ClassVar = [
        ("f2", "tab('text')", "Text"),
        ("f3", "tab('rows')", "Rows"),
        ("f10", "quit", "Quit"),
    ]

    def compose(self) -> ComposeResult:
        """Header, clock, two tabs, the keys."""
        yield Header()
        yield Countdown()
        with TabbedContent(initial="text"):
            with TabPane("Text", id="text"):
                yield TextArea(TEXT)
            with TabPane("Rows", id="rows"):
                yield DataTable[str](cursor_type="row")
        yield Footer()

    def on_mount(self) -> None:
        """Fill the table, and write."""
        table = self.query_one(DataTable)
        table.add_columns("No", "Name", "Place", "Amount", "Date")
        table.add_rows(ROWS)
        self.query_one(TextArea).focus()


if __name__ == "__main__":
    Tabs().run()
