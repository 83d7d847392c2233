"""A text as it is wrapped, of which a key wraps anew only what may have changed."""

from bisect import bisect_left

from textual._wrap import compute_wrap_offsets
from textual.document._document import Location
from textual.document._wrapped_document import WrappedDocument


class Wrapped(WrappedDocument):
    """Breaks where Textual's own does, which wraps a whole paragraph at every key."""

    def get_sections(self, line_index: int) -> list[str]:
        """The line's rows."""
        whole, breaks = self.document.get_line(line_index), self._wrap_offsets[line_index]
        return [
            whole[begin:end] for begin, end in zip((0, *breaks), (*breaks, len(whole)), strict=True)
        ]

    def wrap_range(self, start: Location, old_end: Location, new_end: Location) -> None:
        """Take in an edit; within a line it is wrapped from a little before it on."""
        number = start[0]
        if old_end[0] == new_end[0] == number and "\t" not in self.document.get_line(number):
            before = self._wrap_offsets[number]
            after = self._breaks(number, min(start, old_end, new_end)[1])
            if len(after) == len(before):
                self._wrap_offsets[number] = after
                self._tab_width_cache[number] = [0]
                return
        super().wrap_range(start, old_end, new_end)

    def _breaks(self, number: int, changed: int) -> list[int]:
        """Where a line breaks that is the same as it was up to a place in it."""
        text, breaks = self.document.get_line(number), self._wrap_offsets[number]
        kept = bisect_left(breaks, changed)
        for _ in range(2):  # a shorter word may go up a row
            kept = _whole(text, breaks, max(0, kept - 1))
        sure = breaks[kept - 1] if kept else 0
        rest = compute_wrap_offsets(text[sure:], self._width, self._tab_width)
        return [*breaks[:kept], *(sure + place for place in rest)]


def _whole(text: str, breaks: list[int], kept: int) -> int:
    """How many of the breaks to keep, so that the last one divides no word."""
    while kept and not text[breaks[kept - 1] - 1].isspace():
        kept -= 1
    return kept
