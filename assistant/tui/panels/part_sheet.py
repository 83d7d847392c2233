"""One part's widgets: made once, then changed only where the meeting changed."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from contextlib import suppress

from msgspec import Struct
from msgspec.structs import replace
from textual.containers import Vertical
from textual.geometry import Size
from textual.widget import Widget
from textual.widgets.text_area import Selection

from assistant.meeting.meeting import Meeting
from assistant.tui.panels.long_text import LongText, TextPlace
from assistant.tui.panels.part import Stretch
from assistant.tui.sitting import Sitting
from assistant.tui.widgets.line import Target
from assistant.tui.widgets.lines import Lines
from assistant.tui.widgets.still import Ground, Still

BREATH = 0.03
"""Seconds between widgets made beforehand, so that keys come through."""


class Wrote(Struct, frozen=True):
    """Where one wrote when the text was taken away, and where the keys have gone since."""

    place: TextPlace
    selection: Selection
    since: Widget | None = None


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
        self._wrote: Wrote | None = None
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
            made, focused = len(self._shape), self.screen.focused
            here = focused is None or self in focused.ancestors
            if _shape(wanted[:made]) == self._shape:
                self._update(wanted[:made], meeting)
                if more := wanted[made:]:
                    await self.mount_all(self._widget(stretch, meeting) for stretch in more)
                    self._shape = _shape(wanted)
            else:
                await self._rebuild(wanted, meeting, focused)
            if self._wrote is not None:
                self._write_on(self._wrote, moved=not here and focused is not self._wrote.since)

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

    def step_aside(self, near: Iterable[PartSheet]) -> None:
        """Where the text that one wrote in is taken away, rest the cursor on the first line that
        can be chosen ``near`` it; the view stays."""
        if self._wrote is None or self._wrote.since is not None or self.screen.focused is not None:
            return
        lines = (one for sheet in near for one in sheet.query(Lines))
        found = next((one for one in lines if one.target is not None), None)
        if found is not None:
            found.rest(first=True)
            self._wrote = replace(self._wrote, since=found)

    def _update(self, wanted: tuple[Stretch, ...], meeting: Meeting) -> None:
        for child, stretch in zip(self.children, wanted, strict=True):
            if isinstance(child, Lines):
                child.show(stretch.lines)
            elif isinstance(child, LongText):
                child.show(meeting)

    async def _rebuild(
        self, wanted: tuple[Stretch, ...], meeting: Meeting, focused: Widget | None
    ) -> None:
        chosen = next((child.target for child in self.query(Lines) if child is focused), None)
        writing = next((text for text in self.texts() if text.writing is focused), None)
        if writing is not None:
            self._wrote = Wrote(writing.place, writing.writing.selection)
            self.screen.set_focus(None)  # left to itself it goes far away, and the view with it
        with self.app.batch_update():
            await self.remove_children()
            await self.mount_all(self._widget(stretch, meeting) for stretch in wanted)
            self._shape = _shape(wanted)
            if chosen is not None:
                self.select(chosen)

    def _write_on(self, wrote: Wrote, *, moved: bool) -> None:
        """Go on where the cursor stood, once the text is here, unless a hand has ``moved`` it."""
        text = next((text for text in self.texts() if text.place == wrote.place), None)
        if text is None:
            return
        self._wrote = None
        if self.display and not moved:
            self.screen.set_focus(text.writing)
            text.writing.selection = wrote.selection

    def _widget(self, stretch: Stretch, meeting: Meeting) -> Widget:
        if stretch.text is None:
            return Lines(stretch.lines)
        return LongText(stretch.text, meeting, self._sitting.drafts)


def _shape(wanted: tuple[Stretch, ...]) -> tuple[object, ...]:
    return tuple(stretch.text or Lines for stretch in wanted)
