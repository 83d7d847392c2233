"""A field for one line."""

from collections.abc import Callable

from textual.actions import SkipAction
from textual.binding import Binding
from textual.widgets import Input

from assistant.asking.completing import Offer
from assistant.asking.line_rows import surely_named
from assistant.tui.widgets.still import Still
from assistant.tui.widgets.suggestions import Suggestions


class Entry(Input, Still):
    """A one-line field with a still cursor, which may be offered what is known.

    An arrow down marks an offer, Enter or Tab takes the marked one, an arrow right at the
    end of the text takes the first; so does Tab in a field that stands alone.  Where
    somebody known is asked for, the only one that the text begins is marked by itself.
    Nothing else takes any.
    """

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
    BINDINGS = [
        Binding("down", "mark(1)", show=False),
        Binding("up", "mark(-1)", show=False),
        Binding("tab", "take_and_leave", show=False),
    ]

    def __init__(self, value: str = "", *, password: bool = False, id: str | None = None) -> None:
        self._suggestions: Suggestions | None = None
        self._offers: Callable[[str], tuple[Offer, ...]] = lambda text: ()
        self._alone = self._known = False
        super().__init__(value, password=password, select_on_focus=False, id=id)
        self.cursor_blink = False

    def offer(
        self,
        suggestions: Suggestions,
        offers: Callable[[str], tuple[Offer, ...]],
        *,
        alone: bool = False,
        known: bool = False,
    ) -> None:
        """Offer, in the rows given, what completes the text; ``alone`` where Tab leads nowhere,
        ``known`` where somebody known is asked for."""
        self._suggestions, self._offers = suggestions, offers
        self._alone, self._known = alone, known

    def watch_value(self, value: str) -> None:
        """The rows follow the letters in the same picture."""
        if self._suggestions is not None:
            offers = self._offers(value) if self.has_focus else ()
            self._suggestions.show(offers, sure=self._known and _surely(value, offers))

    def on_blur(self) -> None:
        """What is not written here is not offered here."""
        if self._suggestions is not None:
            self._suggestions.show(())

    def action_mark(self, step: int) -> None:
        """Along the offers; where there are none further, the key means what it did."""
        if self._suggestions is None or not self._suggestions.step(step):
            raise SkipAction

    def action_take_and_leave(self) -> None:
        """Take what is marked, and go on as Tab does; alone, take that or the first, and stay."""
        rows = self._suggestions
        first = rows.offers[0] if rows and rows.offers and self._alone else None
        self._take((rows.marked if rows else None) or first)
        if not self._alone:
            raise SkipAction

    def action_cursor_right(self, select: bool = False) -> None:
        """At the end of the text, take the marked offer or the first."""
        rows = self._suggestions
        at_end = self.cursor_position == len(self.value) and not select
        if not (at_end and rows and rows.offers and self._take(rows.marked or rows.offers[0])):
            super().action_cursor_right(select)

    async def action_submit(self) -> None:
        """Take what is marked; failing that, or where nobody had to mark it, the answer is
        given."""
        rows = self._suggestions
        by_itself = rows is not None and rows.by_itself
        if not self._take(rows.marked if rows else None) or by_itself:
            await super().action_submit()

    def _take(self, offer: Offer | None) -> bool:
        if offer is not None:
            self.value = offer.text
            self.cursor_position = len(offer.text)
        return offer is not None


def _surely(text: str, offers: tuple[Offer, ...]) -> bool:
    """Whether there is one offer, which the text is the beginning of, and more than that."""
    return len(offers) == 1 and offers[0].text != text and surely_named(text, offers[0].text)
