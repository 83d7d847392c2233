"""The bottom row: the keys that matter most."""

from textual import events
from textual.content import Content
from textual.widget import Widget

from assistant.language.translation import _
from assistant.tui.keymap import key_of
from assistant.tui.keys import DEEDS
from assistant.tui.safe import cells, styled


class KeyLine(Widget):
    """At most six keys, each with a word; a click does the same."""

    DEFAULT_CSS = """
    KeyLine { height: 1; width: 1fr; color: $muted; background: $surface; padding: 0 1; }
    """

    def render(self) -> Content:
        """The keys in a row."""
        pieces = [
            piece
            for deed in DEEDS
            if deed.short
            for piece in ((key_of(deed.action), "bold $lead"), (f" {_(deed.short)}   ", ""))
        ]
        return styled(*pieces)

    async def on_click(self, event: events.Click) -> None:
        """Do what was clicked on."""
        place = event.x - 1
        for deed in DEEDS:
            if deed.short:
                width = cells(f"{key_of(deed.action)} {_(deed.short)}   ")
                if 0 <= place < width:
                    await self.screen.run_action(deed.action)
                    return
                place -= width
