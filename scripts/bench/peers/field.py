"""A line to type in, and nothing else."""

from textual.app import App, ComposeResult
from textual.widgets import Input, Static


class Field(App[None]):
    """One line and Textual's own field."""

    def compose(self) -> ComposeResult:
        """The two."""
        yield Static("Field is ready")
        yield Input()


if __name__ == "__main__":
    Field().run()
