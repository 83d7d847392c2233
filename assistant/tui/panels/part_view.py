"""The middle column's scrolling part: the one that is open, and the next made ready."""

from textual.containers import VerticalScroll
from textual.geometry import Size

from assistant.meeting.meeting import Meeting, evolve
from assistant.meeting.timekeeping import PartOpened
from assistant.tui.panels.before import before_lines
from assistant.tui.panels.long_text import LongText
from assistant.tui.panels.part import Stretch, stretches
from assistant.tui.panels.part_sheet import PartSheet
from assistant.tui.sitting import Sitting
from assistant.tui.widgets.line import Target
from assistant.tui.widgets.still import Ground
from assistant.tui.widgets.writing import Writing

QUIET = 0.4
"""Seconds after which the next part is made ready."""


class PartView(VerticalScroll, Ground, can_focus=False):
    """Shows the part that is open, or the one opened last."""

    def __init__(self, sitting: Sitting, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._sitting = sitting
        self._sheets: dict[str | None, PartSheet] = {}
        self._shown: PartSheet | None = None
        self._top: tuple[str, ...] = ()
        """The lines that the part begins with."""

    async def show(self) -> None:
        """Show the part as it stands."""
        meeting = self._sitting.meeting
        last = meeting.timekeeping.last
        sheet, wanted = await self._sheet(last), self._wanted(meeting)
        await sheet.show(wanted, meeting)
        if sheet is self._shown:
            sheet.step_aside((sheet,))
        news = self._has_news(wanted)
        if sheet is not self._shown:
            self._turn_to(sheet)
            self.set_timer(QUIET, self._make_ready)
        elif news and not isinstance(self.screen.focused, Writing):
            self.call_after_refresh(self.scroll_home, animate=False)

    def texts(self) -> list[LongText]:
        """Every long text in the part."""
        return self._shown.texts() if self._shown else []

    def select(self, target: Target, *, ahead: bool = False) -> bool:
        """Put focus and cursor on a target, if it is in this part; ``ahead`` shows what
        follows it too."""
        return self._shown is not None and self._shown.select(target, ahead=ahead)

    def begin(self) -> None:
        """Put the focus where one begins."""
        if self._shown is not None:
            self._shown.begin()

    async def _sheet(self, part: str | None) -> PartSheet:
        if part not in self._sheets:
            sheet = PartSheet(self._sitting)
            sheet.display = False
            self._sheets[part] = sheet
            await self.mount(sheet)
        return self._sheets[part]

    def _turn_to(self, sheet: PartSheet) -> None:
        with self.app.batch_update():
            if self._shown is not None:
                self._shown.room = self.virtual_size
                self._shown.display = False
            sheet.display = True
            self._shown = sheet
            self.scroll_home(animate=False, immediate=True)  # while there is a bar to scroll by
            self._make_room_for(sheet)
            sheet.begin()
            self.call_after_refresh(self.scroll_home, animate=False)  # a new text scrolls to itself

    def _make_room_for(self, sheet: PartSheet) -> None:
        """Let the scroll bar come or go beforehand; a layout that finds out is made again."""
        if self.container_size:
            self.virtual_size = sheet.room or self._room_for(sheet)
            self._refresh_scrollbars()

    def _room_for(self, sheet: PartSheet) -> Size:
        """What a sheet takes, at least all there is; narrower where it needs the scroll bar."""
        room, screen = self.container_size, self.app.size
        if sheet.get_content_height(room, screen, room.width) <= room.height:
            return room
        width = room.width - self.styles.scrollbar_size_vertical
        return Size(width, sheet.get_content_height(room, screen, width))

    def _has_news(self, wanted: tuple[Stretch, ...]) -> bool:
        """Whether the part begins with something it did not hold at its top before."""
        before = self._top
        self._top = tuple(line.text for stretch in wanted[:1] for line in stretch.lines)
        return bool(self._top) and self._top[0] not in before

    def _make_ready(self) -> None:
        if self.is_attached:
            self.run_worker(self._prepare(), group="ready", exit_on_error=False)

    async def _prepare(self) -> None:
        """Make the next part's widgets while nobody waits for them."""
        meeting = self._sitting.meeting
        last = meeting.timekeeping.last
        parts = meeting.agenda.parts
        coming = meeting.agenda.after(last) if last is not None else parts[0]
        if coming is None or coming.id in self._sheets:
            return
        then = evolve(meeting, PartOpened(part=coming.id), self._sitting.desk.now())
        sheet = await self._sheet(coming.id)
        await sheet.prepare(self._wanted(then), then)
        if self.container_size:
            sheet.room = self._room_for(sheet)
            sheet.lay_out(sheet.room.width)

    def _wanted(self, meeting: Meeting) -> tuple[Stretch, ...]:
        last = meeting.timekeeping.last
        if last is not None:
            return stretches(self._sitting, meeting, meeting.agenda.part(last))
        return (Stretch(lines=tuple(before_lines(self._sitting, meeting))),)
