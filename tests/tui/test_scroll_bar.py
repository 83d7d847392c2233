"""The scroll bar is painted as Textual would paint it, only sooner."""

from itertools import product

import pytest
from rich.segment import Segment
from rich.style import Style as RichStyle
from textual.app import App, ComposeResult
from textual.content import Content
from textual.scrollbar import ScrollBar, ScrollBarRender
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, RichVisual

from assistant.tui.widgets.scroll_bar import QuickBar

LOOK = RichStyle.parse("#d0d0d0 on #202020")
BASE = Style.parse("white on black")
BARS = [
    {"virtual_size": virtual, "window_size": window, "position": position}
    for virtual, window, position in (
        (100, 0, 0),
        (100, 20, 0),
        (100, 20, 40.5),
        (100, 20, 80),
        (31, 30, 1),
        (3000, 5, 1000.125),
    )
]


def cells(strips: list[Strip]) -> list[list[tuple[str, object]]]:
    """Each cell and how it looks, however the row is cut."""
    return [
        [(letter, style) for text, style, _ in Segment.simplify(strip) for letter in text]
        for strip in strips
    ]


class Empty(App[None]):
    def compose(self) -> ComposeResult:
        yield ScrollBar()


@pytest.mark.parametrize("bar", BARS)
async def test_it_looks_as_textuals_own(bar: dict[str, float]) -> None:
    app = Empty()
    async with app.run_test(size=(20, 10)):
        widget = app.query_one(ScrollBar)
        options = RenderOptions(lambda _name: Style(), widget.styles)
        for vertical, (width, height) in product((True, False), ((1, 1), (2, 9), (30, 2))):
            made = {"vertical": vertical, "thickness": width if vertical else height, **bar}
            ours = QuickBar(style=LOOK, **made)  # type: ignore[arg-type]
            theirs = RichVisual(widget, ScrollBarRender(style=LOOK, **made))  # type: ignore[arg-type]
            assert cells(ours.render_strips(width, height, BASE, options)) == cells(
                theirs.render_strips(width, height, BASE, options)
            )


async def test_content_beside_it_is_no_bar() -> None:
    """Textual takes ours as it is, and does not hand it to Rich."""
    from textual.visual import visualize

    app = Empty()
    async with app.run_test(size=(20, 10)):
        bar = QuickBar()
        assert visualize(app.query_one(ScrollBar), bar) is bar
        assert isinstance(visualize(app.query_one(ScrollBar), "text"), Content)
