"""Painting a change: only the rows it is on, of only the widgets there.

For any change Textual asks every widget of the screen for all its rows (it looks at what clips a
widget, not at where it is): at the seat, half the work of a key.  Private names of the release
that is pinned.
"""

from collections.abc import Iterable

from textual._compositor import Compositor
from textual.geometry import Region
from textual.strip import Strip


class ChangedRows(Compositor):
    """A screen's compositor."""

    def _get_renders(
        self, crop: Region | None = None
    ) -> Iterable[tuple[Region, Region, list[Strip]]]:
        for widget, (region, clip) in self.visible_widgets.items():
            rows = clip if crop is None else Region(clip.x, crop.y, clip.width, crop.height)
            seen = region.intersection(clip).intersection(rows)
            if seen:
                yield region, seen, widget.render_lines(seen.translate(-region.offset))
