from collections.abc import Sequence
from typing import ClassVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from textual.app import App, ComposeResult
from textual.document._document import Document
from textual.document._wrapped_document import WrappedDocument
from textual.widgets import TextArea
from textual.widgets.text_area import Selection

from assistant.tui.widgets.text_rows import TextRows
from assistant.tui.widgets.wrapped import Wrapped

LONG = "Elias har ont i magen om morgnarna och går hellre in genom den lilla grinden. " * 12
TEXTS = [
    "",
    "kort",
    LONG,
    f"{LONG}\n\n{LONG}",
    "a\tb\tc med tabbar " * 9,
    "ettmycketlångtordutanmellanrum" * 8,
    "bredd: 漢字 och emoji 🙂 " * 9,
]


class Beside(App[None]):
    CSS: ClassVar[str] = "TextArea { width: 40; height: 8; border: none; padding: 0; }"

    def __init__(self, area: TextArea) -> None:
        super().__init__()
        self._area = area

    def compose(self) -> ComposeResult:
        yield self._area


async def shown(area: TextArea, keys: Sequence[str]) -> list[str]:
    app = Beside(area)
    async with app.run_test(size=(40, 10)) as pilot:
        area.focus()
        area.move_cursor(area.document.end)
        await pilot.press(*keys)
        area.scroll_home(animate=False, immediate=True)  # Textual's own comes too late to the end
        await pilot.pause()
        return [strip.text for strip in app.screen._compositor.render_strips()]


@pytest.mark.parametrize("text", TEXTS)
async def test_it_shows_what_textuals_own_shows(text: str) -> None:
    keys = ["x", " ", "y", "up", "left", "z", "enter", "q"]
    ours = await shown(TextRows(text), keys)
    theirs = await shown(TextArea(text), keys)
    assert ours == theirs


async def test_what_is_chosen_has_its_colour_and_nothing_else_has() -> None:
    area = TextRows(LONG)
    app = Beside(area)
    async with app.run_test(size=(40, 10)) as pilot:
        area.focus()
        area.selection = Selection((0, 2), (0, 9))
        await pilot.pause()
        chosen = area.get_component_rich_style("text-area--selection").bgcolor
        found = "".join(
            part.text for part in area.render_line(0) if part.style and part.style.bgcolor == chosen
        )
    assert found == LONG[2:9]


async def test_a_letter_that_goes_past_the_last_row_is_seen_at_once() -> None:
    area = TextRows("ord " * 400)
    app = Beside(area)
    async with app.run_test(size=(40, 10)) as pilot:
        area.focus()
        area.move_cursor(area.document.end)
        await pilot.pause()
        for letter in "abcdefghijklmnopqrstuvwxyz" * 2:
            area.insert(letter)
            row = area.wrapped_document.location_to_offset(area.cursor_location).y
            assert row - area.scroll_offset.y < area.size.height


async def test_a_key_repaints_the_row_it_is_on() -> None:
    area = TextRows(LONG)
    app = Beside(area)
    async with app.run_test(size=(40, 10)) as pilot:
        area.focus()
        area.move_cursor((0, 50))
        await pilot.pause()
        painted: list[int] = []
        refresh = area.refresh_lines
        area.refresh_lines = (  # type: ignore[method-assign]
            lambda y, count=1: (painted.append(y), refresh(y, count))[1]
        )
        area.move_cursor((0, 51))
    assert set(painted) == {1}


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_an_edit_wraps_the_text_as_if_it_were_wrapped_whole(data: st.DataObject) -> None:
    piece = st.text("ab  ", max_size=60)
    text, width = data.draw(piece), data.draw(st.integers(2, 12))
    document = Document(text)
    wrapped = Wrapped(document, width)
    for _ in range(data.draw(st.integers(1, 4))):
        line = document.get_line(0)
        start, stop = sorted(data.draw(st.tuples(*[st.integers(0, len(line))] * 2)))
        end = document.replace_range((0, start), (0, stop), data.draw(piece)).end_location
        wrapped.wrap_range((0, start), (0, stop), end)
        whole = WrappedDocument(document, width)
        assert wrapped.get_offsets(0) == whole.get_offsets(0)
        assert wrapped.get_sections(0) == whole.get_sections(0)
        assert wrapped._offset_to_line_info == whole._offset_to_line_info
