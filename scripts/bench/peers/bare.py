"""The least that Textual can show."""

from textual.app import App, ComposeResult
from textual.widgets import Static


class Bare(App[None]):
    """One line."""

    def compose(self) -> ComposeResult:
        """The line."""
        yield Static("Bare is ready")


if __name__ == "__main__":
    Bare().run()
