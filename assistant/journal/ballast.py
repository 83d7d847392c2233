"""A reserve of room beside the store: given back when the disk is full, so a meeting goes on."""

import os
import shutil
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from threading import Lock, Thread
from typing import Final, TypeVar

from assistant.desk.ports import JournalFull

RESERVE: Final = "rundan.reserve"
SIZE: Final = 16 * 1024 * 1024
"""In bytes; some 40,000 events."""
_PIECE: Final = 1024 * 1024
_PATIENCE: Final = 30.0
"""Seconds between two tries to make the reserve again."""

T = TypeVar("T")


class Ballast:
    """The reserve of one folder."""

    def __init__(self, folder: Path, size: int = SIZE) -> None:
        self.low = False
        """Whether there is no reserve: it is given back, or there was no room to make it."""
        self._path = folder / RESERVE
        self._size = size
        self._tried = 0.0
        self._turn = Lock()
        self._making: Thread | None = None

    def bear(self, work: Callable[[], T]) -> T:
        """Do the work; where the disk is full, do it once more in the reserve's room."""
        try:
            done = work()
        except JournalFull:
            self._give_back()
            return work()
        if self.low and time.monotonic() - self._tried > _PATIENCE:
            self.renew()
        return done

    def renew(self) -> None:
        """Make the reserve, if there is room for it twice, in a thread of its own."""
        self._tried = time.monotonic()
        self._making = Thread(target=self._make, name="ballast", daemon=True)
        self._making.start()

    def settle(self) -> None:
        """Wait until nothing is being made."""
        if self._making is not None:
            self._making.join()

    def _give_back(self) -> None:
        with self._turn:
            self.low = True
            self._tried = time.monotonic()
            _remove(self._path)

    def _make(self) -> None:
        with self._turn:
            try:
                there = self._path.stat().st_size if self._path.exists() else 0
                wanted = 2 * self._size - there
                self.low = shutil.disk_usage(self._path.parent).free < wanted
                if not self.low and there < self._size:
                    _fill(self._path, self._size)
            except OSError:
                self.low = True
                _remove(self._path)


def _remove(path: Path) -> None:
    with suppress(OSError):  # where the folder cannot be written the work itself says so
        path.unlink(missing_ok=True)


def _fill(path: Path, size: int) -> None:
    """Take room that is really taken: a file of holes would give nothing back."""
    descriptor = os.open(path, os.O_CREAT | os.O_RDWR, 0o600)
    try:
        if hasattr(os, "posix_fallocate"):
            os.posix_fallocate(descriptor, 0, size)
        else:
            for _piece in range(0, size, _PIECE):
                os.write(descriptor, os.urandom(min(_PIECE, size)))
    finally:
        os.close(descriptor)
