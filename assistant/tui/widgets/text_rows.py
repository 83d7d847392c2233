"""A text area whose rows are painted one by one: of a long note, only those that changed.

Textual lays out a whole paragraph for each of its rows and repaints them all at every key, which
in a paragraph of 1,200 words took 20 ms of each key.  It leans on private names of the release
that is pinned; its screens are compared with Textual's own in a test.
"""

from collections.abc import Sequence
from itertools import pairwise

from msgspec import Struct
from textual.document._document import Document, EditResult, Location, Selection
from textual.document._document_navigator import DocumentNavigator
from textual.document._edit import Edit
from textual.geometry import Region
from textual.reactive import Reactive, reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.widgets import TextArea

from assistant.tui.safe import painted
from assistant.tui.widgets.wrapped import Wrapped

_KEPT = 256
"""Painted rows that are kept, at most."""


class Row(Struct, frozen=True):
    """All that a row's look depends on: its piece of the text, the cursor, what is chosen."""

    text: str
    tabs: tuple[int, ...] = ()
    """How many cells each tab in it takes."""
    cursor: int = -1
    chosen: tuple[int, int] = (0, 0)


class TextRows(TextArea):
    """Plain wrapped text, without line numbers, placeholder, suggestion or highlighting."""

    selection: Reactive[Selection] = reactive(
        Selection.cursor((0, 0)), init=False, always_update=True, repaint=False
    )

    def __init__(
        self, text: str = "", *, id: str | None = None, classes: str | None = None
    ) -> None:
        self._shown: dict[int, Row] = {}
        self._painted: dict[tuple[Row, int], Strip] = {}
        super().__init__(text, id=id, classes=classes, highlight_cursor_line=False)
        self.cursor_blink = False
        self.match_cursor_bracket = False

    # --- painting

    def render_lines(self, crop: Region) -> list[Strip]:
        """Paint rows, in this widget's own colours."""
        return ScrollView.render_lines(self, crop)

    def render_line(self, y: int) -> Strip:
        """Paint one row, or take it as it was painted before."""
        row, width = self._row(y + self.scroll_offset.y), self.scrollable_content_region.width
        self._shown[y] = row
        if (row, width) not in self._painted:
            if len(self._painted) >= _KEPT:
                self._painted.clear()
            self._painted[row, width] = self._paint(row, width)
        return self._painted[row, width]

    def notify_style_update(self) -> None:
        """The colours may be others now."""
        self._painted.clear()
        super().notify_style_update()

    def _paint(self, row: Row, width: int) -> Strip:
        looks = [(*row.chosen, "selection"), (row.cursor, row.cursor + 1, "cursor")]
        edges = sorted({0, len(row.text), *(edge for look in looks for edge in look[:2])} - {-1})
        tabs = iter(row.tabs)
        pieces = []
        for begin, end in pairwise(edges):
            names = [f"text-area--{look}" for start, stop, look in looks if start <= begin < stop]
            first, *more = row.text[begin:end].split("\t")
            text = first + "".join(" " * next(tabs) + piece for piece in more)
            pieces.append((text, self.get_visual_style(*names) if names else None))
        return painted(width, self.visual_style, *pieces)

    def _row(self, y: int) -> Row:
        """The row ``y`` of the whole text as it is wrapped."""
        wrapped, places = self.wrapped_document, self.wrapped_document._offset_to_line_info
        line, section = places[y] if y < len(places) else (self.document.line_count, 0)
        if line >= self.document.line_count:  # below the text, or not wrapped anew yet
            return Row("")
        whole, breaks = self.document.get_line(line), wrapped.get_offsets(line)
        begin = breaks[section - 1] if section else 0
        last = section == len(breaks)
        end = len(whole) + 1 if last else breaks[section]
        text = whole[begin:end] + (" " if last else "")  # the cursor can stand after the text
        tabs: list[int] = []
        if "\t" in text:
            before = whole.count("\t", 0, begin)
            tabs = wrapped.get_tab_widths(line)[before : before + text.count("\t")]
        here = self.selection.end
        cursor = here[1] - begin if here[0] == line and begin <= here[1] < end else -1
        return Row(
            text,
            tuple(tabs),
            cursor if self._draw_cursor else -1,
            self._chosen(line, begin, len(text)),
        )

    def _chosen(self, line: int, begin: int, length: int) -> tuple[int, int]:
        first: Location
        last: Location
        first, last = sorted(self.selection)
        if first == last or not first[0] <= line <= last[0]:
            return 0, 0
        start = first[1] - begin if first[0] == line else 0
        stop = last[1] - begin if last[0] == line else length
        start, stop = max(0, min(start, length)), max(0, min(stop, length))
        return (start, stop) if start < stop else (0, 0)

    # --- what changes

    def edit(self, edit: Edit) -> EditResult:
        """Change the text; where it grew past the last row, the cursor stays in sight."""
        before = len(self.wrapped_document._offset_to_line_info)
        result = super().edit(edit)
        if len(self.wrapped_document._offset_to_line_info) != before:
            self.scroll_cursor_visible(animate=False)  # Textual's own came before there was room
        self._paint_changed()
        return result

    def _set_document(self, text: str, language: str | None) -> None:
        self.document = Document(text)
        self.wrapped_document = Wrapped(self.document, tab_width=self.indent_width)
        self.navigator = DocumentNavigator(self.wrapped_document)
        self.move_cursor((0, 0))
        self._rewrap_and_refresh_virtual_size()

    def _undo_batch(self, edits: Sequence[Edit]) -> None:
        super()._undo_batch(edits)
        self._paint_changed()

    def _redo_batch(self, edits: Sequence[Edit]) -> None:
        super()._redo_batch(edits)
        self._paint_changed()

    def _watch_selection(self, before: Selection, after: Selection) -> None:
        super()._watch_selection(before, after)
        self._paint_changed()

    def _paint_changed(self) -> None:
        top = self.scroll_offset.y
        for y in range(self.size.height):
            if self._row(top + y) != self._shown.get(y):
                self.refresh_lines(top + y)
