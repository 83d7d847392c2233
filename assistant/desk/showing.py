"""Keeps the room's screen at what the meeting is, while it is open."""

import asyncio
from collections.abc import Callable
from typing import Final

from assistant.desk.desk import Desk
from assistant.desk.display import Display
from assistant.desk.public import public_view

_TICK: Final = 1.0
"""Seconds between looks where nothing happens, since time does."""


class Showing:
    """One window's meeting on the room's screen."""

    def __init__(self, display: Display, desk: Desk) -> None:
        self.display = display
        self._desk = desk
        self._task: asyncio.Task[None] | None = None
        self._unlisten: Callable[[], None] | None = None

    async def serve(self, *, network: bool = False) -> None:
        """Open it; raises as ``Display.serve`` does."""
        await self.display.serve(self._desk.stream, network=network)
        self._begin()

    async def resume(self) -> None:
        """Open it again where it was open when the program ended."""
        await self.display.resume(self._desk.stream)
        if self.display.open:
            self._begin()

    async def close(self) -> None:
        """The chair wants it no more."""
        self._end()
        await self.display.close()

    async def stop(self) -> None:
        """This window is left; the screens find their way back when it is opened again,
        unless the meeting is over."""
        self._end()
        if self._desk.meeting.moments.ended:
            await self.display.close()
        else:
            await self.display.stop()

    def _begin(self) -> None:
        self._end()
        self._show()
        self._unlisten = self._desk.listen(self._show)
        self._task = asyncio.create_task(self._tick())

    def _end(self) -> None:
        if self._unlisten is not None:
            self._unlisten()
            self._unlisten = None
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _show(self) -> None:
        self.display.show(public_view(self._desk.meeting, self._desk.now()))

    async def _tick(self) -> None:
        while True:
            await asyncio.sleep(_TICK)
            self._show()
