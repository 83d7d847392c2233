"""The secretary's middle: the plan, a sheet for each of its headings."""

import asyncio

from textual.containers import VerticalScroll
from textual.widget import Widget

from assistant.tui.panels.long_text import LongText
from assistant.tui.panels.part_sheet import PartSheet
from assistant.tui.panels.plan import Section, filled_now
from assistant.tui.sitting import Sitting
from assistant.tui.widgets.line import Target
from assistant.tui.widgets.still import Ground
from assistant.tui.widgets.writing import Writing


class PlanView(VerticalScroll, Ground, can_focus=False):
    """Shows the whole plan; turns to what a part fills, and never under a hand that writes."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self._sitting = sitting
        self._sheets: dict[str, PartSheet] = {}
        self._one_at_a_time = asyncio.Lock()
        self._part: str | None = None
        """The part that the plan was turned to last."""
        self.follows = True
        """Whether it turns to what a part fills when the part begins."""

    async def show(self, sections: tuple[Section, ...]) -> None:
        """Show the plan as it stands, what the eye rests on where it was."""
        meeting, focused = self._sitting.meeting, self._focused()
        before = self._row_of(focused) if focused else 0
        async with self._one_at_a_time:
            with self.app.batch_update():
                await self._make_sheets(sections)
                for section in sections:
                    await self._sheets[section.name].show(section.stretches, meeting)
            sheets = list(self._sheets.values())
            for at, sheet in enumerate(sheets):
                sheet.step_aside((*sheets[at:], *reversed(sheets[:at])))
        if focused is not None:
            self.call_after_refresh(self._hold, focused, before)
        self._turn()

    def texts(self) -> list[LongText]:
        """Every long text of the plan."""
        return [text for sheet in self._sheets.values() for text in sheet.texts()]

    def select(self, target: Target, *, ahead: bool = False) -> bool:
        """Put focus and cursor on a target, if it is in the plan."""
        return any(sheet.select(target, ahead=ahead) for sheet in self._sheets.values())

    def follow_or_stay(self) -> None:
        """To what the part fills and on with it; where one is there already, stay from now on."""
        if self.follows and self.there:
            self.follows = False
        else:
            self.follows = True
            self._go()

    @property
    def there(self) -> bool:
        """Whether the cursor is in what the part fills, or the part fills nothing."""
        filled = filled_now(self._sitting.meeting)
        return not filled or any(self._has_focus(name) for name in filled)

    def begin(self) -> None:
        """Where one begins: what the part fills; failing that, the plan's first line."""
        self._part = self._sitting.meeting.timekeeping.last
        if not self._go() and self._sheets:
            self.scroll_home(animate=False)
            next(iter(self._sheets.values())).begin()

    def _turn(self) -> None:
        """Turn to a part that has begun since, unless the hand is busy or wants to stay."""
        last = self._sitting.meeting.timekeeping.last
        if last == self._part:
            return
        self._part = last
        if self.follows and self.screen.is_current and not self._writes():
            self._go()

    def _go(self) -> bool:
        filled = filled_now(self._sitting.meeting)
        if not filled:
            return False
        sheet = self._sheets[filled[0]]
        sheet.begin()
        self.call_after_refresh(self._bring_up, sheet)
        return True

    def _bring_up(self, sheet: PartSheet, looks: int = 4) -> None:
        """At once, for the cursor's own list scrolls for its sake after it; and again, for
        the texts above know their heights some pictures after they have changed."""
        self.scroll_to(y=self._row_of(sheet), animate=False, immediate=True)
        if looks > 1:
            self.call_after_refresh(self._bring_up, sheet, looks - 1)

    def _writes(self) -> bool:
        """Whether something is typed where the cursor stands that is not kept yet."""
        meeting = self._sitting.meeting
        return any(text.writing.has_focus and text.unsaved(meeting) for text in self.texts())

    def _hold(self, focused: Widget, before: int) -> None:
        """What came above moves the plan, not the row one looks at."""
        if focused.is_attached and isinstance(focused, Writing):
            moved = self._row_of(focused) - before
            if moved:
                self.scroll_to(y=self.scroll_y + moved, animate=False, immediate=True)

    def _row_of(self, widget: Widget) -> int:
        """How far down in the plan something begins."""
        row, node = 0, widget
        while node is not self and isinstance(node.parent, Widget):
            row += node.virtual_region.y
            node = node.parent
        return row

    def _focused(self) -> Widget | None:
        focused = self.screen.focused if self.is_attached else None
        return focused if focused is not None and self in focused.ancestors else None

    def _has_focus(self, name: str) -> bool:
        focused = self._focused()
        return focused is not None and self._sheets.get(name) in focused.ancestors

    async def _make_sheets(self, sections: tuple[Section, ...]) -> None:
        """All that are new, in one mounting."""
        names = [section.name for section in sections if section.name not in self._sheets]
        new = {name: PartSheet(self._sitting) for name in names}
        await self.mount_all(new.values())
        self._sheets |= new
