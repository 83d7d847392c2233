"""The latest picture, and those who wait for the next."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import suppress
from typing import Final

from assistant.display.shown import BLANK, Shown, encoded

HEARD: Final = 5.0
"""Seconds after which a screen hears that the seat is still there."""
MOST: Final = 40
"""Screens at once."""


class News:
    """Hands the newest picture to every screen, however slow: none that is old is kept."""

    def __init__(self) -> None:
        self._picture = encoded(BLANK)
        self._number = 0
        self._changed = asyncio.Event()
        self._over = False
        self.screens = 0
        """How many look now."""

    def show(self, shown: Shown) -> None:
        """Show a picture."""
        picture = encoded(shown)
        if picture != self._picture:
            self._picture = picture
            self._tell()

    def stop(self) -> None:
        """Let every screen go."""
        self._over = True
        self._tell()

    def _tell(self) -> None:
        self._number += 1
        self._changed.set()
        self._changed = asyncio.Event()

    async def follow(self) -> AsyncIterator[bytes]:
        """The picture there is, then each newer one; an empty one where nothing happens, and
        a blank one last."""
        if self.screens >= MOST:
            return
        self.screens += 1
        try:
            seen = -1
            while not self._over:
                if seen != self._number:
                    seen = self._number
                    yield self._picture
                    continue
                changed = self._changed
                with suppress(TimeoutError):
                    await asyncio.wait_for(changed.wait(), HEARD)
                    continue
                yield b""
            yield encoded(BLANK)
        finally:
            self.screens -= 1
