"""One part's widgets: made once, then changed only where the meeting changed."""

import asyncio
from contextlib import suppress

from textual.containers import Vertical
from textual.geometry import Size
from textual.widget import Widget

from assistant.meeting.meeting import Meeting
from assistant.tui.panels.long_text import LongText
from assistant.tui.panels.part import Stretch
from assistant.tui.sitting import Sitting
from assistant.tui.widgets.line import Target
from assistant.tui.widgets.lines import Lines
from assistant.tui.widgets.still import Ground, Still

BREATH = 0.03
"""Seconds between widgets made beforehand, so that keys come through."""


class PartSheet(Vertical, Ground, Still):
    """Holds a part's stretches; the one that is not shown keeps its widgets."""

    DEFAULT_CSS = "PartSheet { height: auto; width: 1fr; }"

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self._sitting = sitting
        self._shape: tuple[object, ...] = ()
        """What has been made, in order."""
        self._turn = asyncio.Lock()
        self._hurry = asyncio.Event()
        self._begun = False
        self.room: Size | None = None
        """What it took when it was last shown, or made ready."""

    async def prepare(self, wanted: tuple[Stretch, ...], meeting: Meeting) -> None:
        """Make the widgets beforehand, one by one, until they are asked for."""
        async with self._turn:
            for stretch in wanted:
                if self._hurry.is_set():
                    return
                await self.mount(self._widget(stretch, meeting))
                self._shape = (*self._shape, *_shape((stretch,)))
                with suppress(TimeoutError):
                    await asyncio.wait_for(self._hurry.wait(), BREATH)

    def lay_out(self, width: int) -> None:
        """Lay lines out and paint them beforehand, at the width they will be shown at."""
        for child in self.children:
            if isinstance(child, Lines):
                child.lay_out(width)

    async def show(self, wanted: tuple[Stretch, ...], meeting: Meeting) -> None:
        """Show these stretches; only another shape of them means new widgets."""
        self._hurry.set()
        async with self._turn:
            made = len(self._shape)
            if _shape(wanted[:made]) == self._shape:
                self._update(wanted[:made], meeting)
                if more := wanted[made:]:
                    await self.mount_all(self._widget(stretch, meeting) for stretch in more)
                    self._shape = _shape(wanted)
            else:
                await self._rebuild(wanted, meeting)

    def texts(self) -> list[LongText]:
        """Every long text here."""
        return list(self.query(LongText))

    def select(self, target: Target, *, ahead: bool = False) -> bool:
        """Put focus and cursor on a target, if it is here."""
        for lines in self.query(Lines):
            if lines.select(target, ahead=ahead):
                lines.focus(scroll_visible=False)
                return True
        return False

    def begin(self) -> None:
        """Put the focus where one begins: a text that is told, or the first thing to choose.

        It may lie below what is seen: what to say comes first.
        """
        for child in self.children:
            if isinstance(child, LongText):
                child.writing.focus(scroll_visible=False)
                return
            if isinstance(child, Lines) and child.target is not None:
                child.rest(first=not self._begun)  # rows may have come since it was made ready
                self._begun = True
                return
        self.screen.set_focus(None)  # what is hidden must hear no key

    def _update(self, wanted: tuple[Stretch, ...], meeting: Meeting) -> None:
        for child, stretch in zip(self.children, wanted, strict=True):
            if isinstance(child, Lines):
                child.show(stretch.lines)
            elif isinstance(child, LongText):
                child.show(meeting)

    async def _rebuild(self, wanted: tuple[Stretch, ...], meeting: Meeting) -> None:
        chosen = next((child.target for child in self.query(Lines) if child.has_focus), None)
        writing = next((text for text in self.texts() if text.writing.has_focus), None)
        with self.app.batch_update():
            await self.remove_children()
            await self.mount_all(self._widget(stretch, meeting) for stretch in wanted)
            self._shape = _shape(wanted)
            if chosen is not None:
                self.select(chosen)
            elif writing is not None:
                self._write_on(writing)

    def _write_on(self, before: LongText) -> None:
        """Go on where the cursor stood."""
        for text in self.texts():
            if text.place == before.place:
                text.writing.focus()
                text.writing.selection = before.writing.selection

    def _widget(self, stretch: Stretch, meeting: Meeting) -> Widget:
        if stretch.text is None:
            return Lines(stretch.lines)
        return LongText(stretch.text, meeting, self._sitting.drafts)


def _shape(wanted: tuple[Stretch, ...]) -> tuple[object, ...]:
    return tuple(stretch.text or Lines for stretch in wanted)
