"""The one way for text onto the screen.

Textual reads square brackets in a string as style, links and actions.  What
people type, and what stands in an agenda file, must show as it was typed; so
this is the only module that makes content of text, or derives from the
widgets that take a string.
"""

import re
from itertools import pairwise

from rich._wrap import divide_line
from rich.cells import cell_len
from rich.segment import Segment
from textual.content import Content
from textual.reactive import Reactive
from textual.strip import Strip
from textual.style import Style
from textual.widgets import Static

from assistant.tui.widgets.still import Still

_TAB = "    "
_STEERS = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
"""What steers a terminal, or turns the direction of writing and could hide what is written."""


def plain(text: str) -> str:
    """The text without what would steer a terminal; line breaks stay."""
    text = text.replace("\r\n", "\n").replace("\t", _TAB)
    return _STEERS.sub("", text)


def content(text: str) -> Content:
    """Exactly the text, as content for a widget."""
    return Content(plain(text))


def styled(*pieces: tuple[str, str | Style]) -> Content:
    """Texts one after another, each in its style."""
    return Content.assemble(*((plain(text), style) for text, style in pieces))


def painted(width: int, base: Style, *pieces: tuple[str, Style | None]) -> Strip:
    """One row of ``width`` cells, its texts each in its style over the base."""
    looks = [(plain(text), base + look if look else base) for text, look in pieces]
    segments = [Segment(text, look.rich_style) for text, look in looks if text]
    return Strip(segments).adjust_cell_length(width, base.rich_style)


def wrapped(text: str, width: int) -> list[str]:
    """The text in lines of at most ``width`` cells, broken between words."""
    width = max(width, 2)
    return [
        row[begin:end].rstrip()
        for row in plain(text).split("\n")
        for begin, end in pairwise((0, *_breaks(row, width), len(row)))
    ]


def _breaks(row: str, width: int) -> list[int]:
    return [] if cell_len(row) <= width else divide_line(row, width)


def cut(text: str, width: int) -> str:
    """The text on one line of at most ``width`` cells, with an ellipsis where it is cut."""
    line = " ".join(plain(text).split())
    if cell_len(line) <= width:
        return line
    return Content(line).truncate(max(width, 1), ellipsis=True).plain


def cut_rows(text: str, width: int, rows: int) -> str:
    """The text on at most ``rows`` lines, broken between words; an ellipsis where it is cut."""
    line = " ".join(plain(text).split())
    laid = wrapped(line, width)
    if len(laid) <= rows:
        return line
    return "\n".join((*laid[: rows - 1], cut(" ".join(laid[rows - 1 :]), width)))


def cells(text: str) -> int:
    """How many cells a text takes."""
    return cell_len(plain(text))


class Plain(Static, Still):
    """Some lines of text that is shown exactly as it is, and repainted only on change."""

    auto_links = Reactive(False)
    """Nothing that stands in a text is a link."""

    def __init__(
        self, text: str | Content = "", *, id: str | None = None, classes: str | None = None
    ) -> None:
        self._shown = _as_content(text)
        super().__init__(self._shown, markup=False, id=id, classes=classes)

    @property
    def text(self) -> str:
        """What is shown, without its styles."""
        return self._shown.plain

    def show(self, text: str | Content, *, layout: bool = False) -> None:
        """Show something else; ``layout`` where it may take another number of lines."""
        old, new = self._shown, _as_content(text)
        if not new.is_same(old):
            self._shown = new
            self.update(new, layout=layout and not self._as_large(old, new))

    def _as_large(self, *shown: Content) -> bool:
        """Whether both take the same room; a layout asks the whole screen, and few are needed."""
        width = self.content_size.width
        if not width or self.styles.is_auto_width:
            return False
        return len({len(wrapped(one.plain, width)) for one in shown}) == 1


def _as_content(text: str | Content) -> Content:
    return text if isinstance(text, Content) else content(text)
