"""Widgets that ask Textual for less: of layout where they do not scroll, of painting where they
show nothing themselves.

They stand last among a class's bases: Textual takes the style of the first.
"""

from rich.style import Style
from textual.geometry import Region, Size
from textual.reactive import Reactive
from textual.strip import Strip
from textual.widget import Widget


class Still(Widget):
    """Takes the size a layout gives it; Textual would lay the whole screen out once more."""

    virtual_size = Reactive(Size(0, 0), repaint=False)


class Ground(Widget):
    """Holds others, without border or text of its own: one blank row serves for all of it."""

    def render_lines(self, crop: Region) -> list[Strip]:
        """As many blank rows."""
        beneath, background = self.background_colors
        color = (beneath + background).rich_color
        row = Strip.blank(crop.width, Style.from_color(bgcolor=color))
        for one in self.get_line_filters():
            row = row.apply_filter(one, background)
        return [row] * crop.height
