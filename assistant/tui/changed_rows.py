"""Painting a change: only the rows it is on, and there only what nothing lies over.

For any change Textual asks every widget of the screen for all its rows, those too that others
cover: at the seat, half the work of a key and two thirds of going on to the next part.  Private
names of the release that is pinned.
"""

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from typing import Any

from textual._compositor import Compositor, ReflowResult
from textual.geometry import Region, Size
from textual.strip import Strip
from textual.widget import Widget


class ChangedRows(Compositor):
    """A screen's compositor."""

    def reflow(self, parent: Widget, size: Size) -> ReflowResult:
        """Lay everything out; Textual would do it again for a widget that is new in it."""
        result = super().reflow(parent, size)
        self._full_map_invalidated = False
        return result

    def _render_chops(
        self, crop: Region, is_rendered_line: Callable[[int], bool]
    ) -> Sequence[Mapping[int, Strip]]:
        """Fill each row's pieces, told by where they begin, from the front to the back."""
        chops: list[dict[int, Any]] = [dict.fromkeys(cuts[:-1]) for cuts in self.cuts]
        bare = [
            {cut for cut, end in pairwise(cuts) if cut < crop.right and end > crop.x}
            if is_rendered_line(y)
            else set()
            for y, cuts in enumerate(self.cuts)
        ]
        for widget, (region, clip) in self.visible_widgets.items():
            seen = region.intersection(clip).intersection(
                Region(clip.x, crop.y, clip.width, crop.height)
            )
            first, last = seen.column_span
            rows = [y for y in seen.line_range if _holds(bare[y], first, last)]
            if not rows:
                continue
            shown = Region(seen.x, rows[0], seen.width, rows[-1] - rows[0] + 1)
            strips = widget.render_lines(shown.translate(-region.offset))
            for y, strip in zip(shown.line_range, strips, strict=False):
                cuts = [cut for cut in self.cuts[y] if first <= cut <= last]
                for cut, piece in zip(cuts, _divided(strip, cuts), strict=False):
                    if cut in bare[y]:
                        bare[y].remove(cut)
                        chops[y][cut] = piece
        return chops


def _holds(cuts: set[int], first: int, last: int) -> bool:
    """Whether any lies there; asked for each widget's every row, and mostly told at once."""
    if not cuts:
        return False
    return first in cuts or any(first <= cut < last for cut in cuts)


def _divided(strip: Strip, cuts: list[int]) -> list[Strip]:
    if len(cuts) == 2:
        return [strip]
    return list(strip.divide([cut - cuts[0] for cut in cuts[1:]]))
