from typing import ClassVar

from textual._compositor import Compositor
from textual.app import App, ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.geometry import Region
from textual.screen import Screen
from textual.strip import Strip

from assistant.tui.changed_rows import ChangedRows
from assistant.tui.safe import Plain


class Lean(Screen[None]):
    CSS: ClassVar[str] = "VerticalScroll { width: 20; height: 6; } Plain { width: 18; }"

    def __init__(self) -> None:
        super().__init__()
        self._compositor = ChangedRows()

    def compose(self) -> ComposeResult:
        yield Plain("above", id="above")
        with Horizontal(), VerticalScroll():
            for number in range(12):
                yield Plain(f"row {number}", id=f"r{number}")


async def test_only_what_lies_on_the_changed_rows_is_asked_for_them() -> None:
    app: App[None] = App()
    async with app.run_test(size=(40, 10)) as pilot:
        screen = Lean()
        await app.push_screen(screen)
        await pilot.pause()
        place = screen.query_one("#r2").region
        chops = screen._compositor._render_chops(Region(0, place.y, 40, 1), place.y.__eq__)
        rows = {strip.text.strip() for chop in chops for strip in chop.values() if strip}
    assert "row 2" in rows
    assert not {"above", "row 1", "row 3"} & rows
    assert [y for y, chop in enumerate(chops) if any(chop.values())] == [place.y]


async def test_what_lies_covered_is_not_asked() -> None:
    app: App[None] = App()
    async with app.run_test(size=(40, 10)) as pilot:
        screen = Lean()
        await app.push_screen(screen)
        await pilot.pause()
        asked: list[Region] = []
        holder = screen.query_one(VerticalScroll)
        holder.render_lines = asked.append  # type: ignore[method-assign, assignment]
        screen._compositor.render_strips()
    assert asked == []


async def test_it_paints_what_textual_itself_does() -> None:
    app: App[None] = App()
    async with app.run_test(size=(40, 10)) as pilot:
        screen = Lean()
        await app.push_screen(screen)
        await pilot.pause()
        ours = screen._compositor
        chops = Compositor._render_chops(ours, ours.size.region, lambda _y: True)
        theirs = [Strip.join(chop.values()) for chop in chops]
        assert ours.render_strips() == theirs


async def test_a_change_in_what_is_scrolled_is_painted_where_it_is_seen() -> None:
    app: App[None] = App()
    async with app.run_test(size=(40, 10)) as pilot:
        screen = Lean()
        await app.push_screen(screen)
        screen.query_one(VerticalScroll).scroll_to(y=3, animate=False)
        await pilot.pause()
        screen.query_one("#r5", Plain).show("changed")
        await pilot.pause()
        shown = [strip.text.rstrip() for strip in screen._compositor.render_strips()]
    assert shown[1].startswith("row 3")
    assert shown[3].startswith("changed")
