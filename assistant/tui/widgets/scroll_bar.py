"""A scroll bar that is painted at once: its rows are of four kinds, each made once.

Textual's own goes through Rich row by row; where three of them stand they are half of what
going on to the next part takes.
"""

from rich.color import Color
from rich.segment import Segment
from rich.style import Style as RichStyle
from textual.css.styles import RulesMap
from textual.scrollbar import ScrollBarRender
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual


class QuickBar(ScrollBarRender, Visual):
    """The same cells, in the same looks."""

    def render_strips(
        self, width: int, height: int | None, style: Style, _options: RenderOptions
    ) -> list[Strip]:
        """The bar in so many columns and rows."""
        rows = height or 1
        look = RichStyle.parse(self.style) if isinstance(self.style, str) else self.style
        base = style.rich_style
        bar = self.render_bar(
            size=rows if self.vertical else width,
            virtual_size=self.virtual_size,
            window_size=self.window_size,
            position=self.position,
            thickness=width if self.vertical else rows,
            vertical=self.vertical,
            back_color=look.bgcolor or Color.default(),
            bar_color=look.color or Color.default(),
        )
        if not self.vertical:
            return [Strip([_over(base, cell) for cell in bar.segments[:width]], width)] * rows
        kinds = {id(row): Strip([_over(base, row)], width) for row in bar.segments}
        return [kinds[id(row)] for row in bar.segments]

    def get_optimal_width(self, _rules: RulesMap, container_width: int) -> int:
        """As wide as it may be: a layout gives it its size."""
        return self.thickness if self.vertical else container_width

    def get_height(self, _rules: RulesMap, _width: int) -> int:
        """As high as it is thick: a layout gives it its size."""
        return self.thickness


def _over(base: RichStyle, cell: Segment) -> Segment:
    return Segment(cell.text, base + cell.style if cell.style else base)
