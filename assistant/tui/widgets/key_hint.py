"""The row that tells the keys of what lies over a screen."""

from textual.content import Content
from textual.widget import Widget

from assistant.tui.safe import cells, content

BETWEEN = " · "


class KeyHint(Widget):
    """A few phrases on one row; where they do not fit, the first and the last are kept longest."""

    DEFAULT_CSS = "KeyHint { height: 1; width: 1fr; color: $muted; }"

    def __init__(self, text: str, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._phrases = text.split(BETWEEN)

    def render(self) -> Content:
        """As many phrases as there is room for."""
        phrases = list(self._phrases)
        while len(phrases) > 1 and cells(BETWEEN.join(phrases)) > self.content_size.width:
            del phrases[min(1, len(phrases) - 2)]
        return content(BETWEEN.join(phrases))
