"""Waiting for the store's files to be written to, instead of asking again and again.

Two windows that each ask fifty times a second take 5 % of a core between them.  Linux tells
(inotify); elsewhere one asks.
"""

import asyncio
import ctypes
import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import Final

AFTER: Final = 0.5
"""Seconds for which one asks often: what is written is there to be read a moment later."""
_NONBLOCK, _CLOSE_ON_EXEC, _MODIFY = 0o4000, 0o2000000, 0x2


class Stirring:
    """Tells that something is written in a folder; begun and ended in the loop's thread."""

    def __init__(self, folder: Path) -> None:
        self._told = asyncio.Event()
        self._until = 0.0
        self._file = _watched(folder)
        if self._file is not None:
            asyncio.get_running_loop().add_reader(self._file, self._read)

    async def wait(self, near: float, far: float) -> None:
        """Until something is written, or ``far`` seconds; ``near`` ones while it is, in steps."""
        if self._file is None or asyncio.get_running_loop().time() < self._until:
            await asyncio.sleep(near)
            return
        with suppress(TimeoutError):
            await asyncio.wait_for(self._told.wait(), far)
        self._told.clear()

    def end(self) -> None:
        """Watch no more."""
        if self._file is not None:
            asyncio.get_running_loop().remove_reader(self._file)
            os.close(self._file)
            self._file = None

    def _read(self) -> None:
        with suppress(OSError):
            os.read(self._file or 0, 1 << 16)
        self._until = asyncio.get_running_loop().time() + AFTER
        self._told.set()


def _watched(folder: Path) -> int | None:
    """A file that can be read when something in the folder was written; None where none can."""
    if sys.platform != "linux":
        return None
    system = ctypes.CDLL(None)
    try:
        file = int(system.inotify_init1(_NONBLOCK | _CLOSE_ON_EXEC))
    except AttributeError:
        return None
    if file >= 0 and system.inotify_add_watch(file, os.fsencode(folder), _MODIFY) < 0:
        os.close(file)
        return None
    return file if file >= 0 else None
