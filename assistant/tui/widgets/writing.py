"""A field for a longer text."""

from textual.actions import SkipAction

from assistant.tui.widgets.text_rows import TextRows


class Writing(TextRows):
    """Grows with its text, keeps a still cursor, and lets Tab leave it."""

    DEFAULT_CSS = """
    Writing {
        height: auto;
        min-height: 4;
        max-height: 12;
        border: none;
        border-left: outer $border-blurred;
        background: $surface;
        color: $foreground;
        padding: 0 1;
        &:focus { border: none; border-left: outer $border; }
        & .text-area--cursor-line { background: $surface; }
        & .text-area--cursor {
            background: $input-cursor-background;
            color: $input-cursor-foreground;
        }
    }
    """

    def on_mount(self) -> None:
        """Writing goes on where the text ends."""
        self.move_cursor(self.document.end)

    def load_text(self, text: str) -> None:
        """Another text; writing goes on where it ends."""
        super().load_text(text)
        self.move_cursor(self.document.end)

    def action_undo(self) -> None:
        """Take back what was typed here; failing that, leave the key to the seat."""
        before = self.text
        super().action_undo()
        if self.text == before:
            raise SkipAction

    def action_redo(self) -> None:
        """Type again what was taken back here; failing that, leave the key to the seat."""
        before = self.text
        super().action_redo()
        if self.text == before:
            raise SkipAction
