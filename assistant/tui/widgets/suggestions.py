"""What may complete an answer, under the field it is typed into."""

from typing import ClassVar

from textual.geometry import Size
from textual.strip import Strip
from textual.widget import Widget

from assistant.asking.completing import Offer
from assistant.tui.safe import cut, painted

MARK = "▸"
TAKES, TAKES_ALONE = "→", "Tab"
"""The key that takes the first, while none is marked; and in a field that stands alone."""
MORE = "↓"
"""That there are more below."""
ROWS = 6
"""How many are seen at once."""


class Suggestions(Widget):
    """A few rows, painted with the letter that brought them; one is marked by itself only
    where it is the only one and surely meant.

    Under a field that stands ``alone`` they keep the room they once took, so that nothing
    moves as somebody types.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {"suggestions--here", "suggestions--key"}
    DEFAULT_CSS = """
    Suggestions { height: auto; width: 1fr; color: $muted; display: none; }
    Suggestions .suggestions--key { color: $lead; }
    Suggestions .suggestions--here { background: $chosen; color: $foreground; }
    """

    def __init__(self, *, alone: bool = False) -> None:
        super().__init__()
        self._alone = alone
        self._offers: tuple[Offer, ...] = ()
        self._marked: int | None = None
        self.by_itself = False
        """Whether what is marked was marked by nobody."""

    @property
    def offers(self) -> tuple[Offer, ...]:
        """What is offered."""
        return self._offers

    @property
    def marked(self) -> Offer | None:
        """The one that the arrows have come to, or that is surely meant."""
        return None if self._marked is None else self._offers[self._marked]

    def show(self, offers: tuple[Offer, ...], *, sure: bool = False) -> None:
        """Offer something else; nothing is marked, unless the first is ``sure`` to be meant."""
        if offers == self._offers and self._marked is None and not sure:
            return
        before = self._height()
        self._offers, self._marked, self.by_itself = offers, 0 if sure else None, sure
        self.display = bool(offers) or (self._alone and self.display)
        self.refresh(layout=self._height() != before)

    def step(self, step: int) -> bool:
        """Mark the next or the one before; whether there was one, or the field itself."""
        there = (-1 if self._marked is None else self._marked) + step
        if not self._offers or there < -1 or there >= len(self._offers):
            return False
        self._marked, self.by_itself = None if there < 0 else there, False
        self.refresh()
        return True

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """One row each, as far as they are seen."""
        return self._height()

    def _height(self) -> int:
        return ROWS if self._alone and self.display else min(len(self._offers), ROWS)

    def _key(self, place: int, *, last: bool) -> str:
        """The key beside an offer: what takes it, or that there are more below."""
        if place == self._marked:
            return "Tab" if self.by_itself else "Enter"
        if place == 0 and self._marked is None:
            return TAKES_ALONE if self._alone else TAKES
        return MORE if last and place + 1 < len(self._offers) else ""

    def render_line(self, y: int) -> Strip:
        """Paint one row."""
        width, last = self.size.width, y == ROWS - 1
        y += max(0, (self._marked or 0) - ROWS + 1)
        if y >= len(self._offers):
            return Strip.blank(width, self.visual_style.rich_style)
        here = y == self._marked
        style = self.get_visual_style("suggestions--here") if here else self.visual_style
        lead = f" {MARK if here else ' '} "
        key = f"  {self._key(y, last=last)}"
        shown = cut(self._offers[y].shown, width - len(lead) - len(key))
        takes = self.get_visual_style("suggestions--key", partial=True)
        return painted(width, style, (lead + shown, None), (key, takes))
