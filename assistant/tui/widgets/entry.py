"""A field for one line."""

from textual.widgets import Input


class Entry(Input):
    """A one-line field with a still cursor."""

    DEFAULT_CSS = """
    Entry {
        border: none;
        border-left: outer $border-blurred;
        height: 1;
        padding: 0 1;
        background: $surface;
        color: $foreground;
        &:focus { border: none; border-left: outer $border; background-tint: $foreground 0%; }
    }
    """

    def __init__(self, value: str = "", *, password: bool = False, id: str | None = None) -> None:
        super().__init__(value, password=password, select_on_focus=False, id=id)
        self.cursor_blink = False
