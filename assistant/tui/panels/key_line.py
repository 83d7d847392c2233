"""The bottom row: the keys that matter most."""

from textual import events
from textual.content import Content
from textual.widget import Widget

from assistant.language.translation import _
from assistant.tui.keymap import key_of
from assistant.tui.keys import DEEDS, Deed
from assistant.tui.safe import cells, styled

GAP = "   "


class KeyLine(Widget):
    """At most six keys, each with a word; a click does the same."""

    DEFAULT_CSS = """
    KeyLine { height: 1; width: 1fr; color: $muted; background: $surface; padding: 0 1; }
    """

    def render(self) -> Content:
        """The keys in a row."""
        pieces = [
            piece
            for deed in self._deeds()
            for piece in ((key_of(deed.action), "bold $lead"), (f" {_(deed.short)}{GAP}", ""))
        ]
        return styled(*pieces)

    def _deeds(self) -> list[Deed]:
        """Those there is room for; help, which tells of the others, goes last and stays."""
        deeds = [deed for deed in DEEDS if deed.short]
        while len(deeds) > 1 and sum(map(_width, deeds)) - len(GAP) > self.content_size.width:
            del deeds[-2]
        return deeds

    async def on_click(self, event: events.Click) -> None:
        """Do what was clicked on."""
        place = event.x - 1
        for deed in self._deeds():
            if 0 <= place < _width(deed):
                await self.screen.run_action(deed.action)
                return
            place -= _width(deed)


def _width(deed: Deed) -> int:
    return cells(f"{key_of(deed.action)} {_(deed.short)}{GAP}")
