"""Who has a store open: a numbered seat for each window, kept by the system alone.

A seat is a lock on a small file.  Whatever ends a program, the system lets go of it.
"""

import os
import sys
from pathlib import Path
from typing import Final

from assistant.journal.files import private_folder
from assistant.journal.problems import SeatTaken, told

SEATS: Final = range(1, 9)
"""The seats there are; the first is the chair's."""


class Seat:
    """A place at a store, held until it is let go of or the program ends."""

    def __init__(self, folder: Path, *, beside: bool = False) -> None:
        """Take the first seat or, ``beside``, one of the others; raise ``SeatTaken``."""
        self._folder = folder
        with told():
            private_folder(folder)
        for number in SEATS[1:] if beside else SEATS[:1]:
            held = _taken(folder, number)
            if held is not None:
                self.number, self._file = number, held
                return
        raise SeatTaken

    def others(self) -> frozenset[int]:
        """The seats that other windows hold now."""
        return taken(self._folder) - {self.number}

    def release(self) -> None:
        """Let go."""
        os.close(self._file)


def taken(folder: Path) -> frozenset[int]:
    """The seats that somebody holds now, this window too."""
    return frozenset(number for number in SEATS if _is_held(folder, number))


def _file(folder: Path, number: int) -> Path:
    return folder / ("rundan.lock" if number == 1 else f"rundan-{number}.lock")


def _is_held(folder: Path, number: int) -> bool:
    if not _file(folder, number).exists():
        return False
    held = _taken(folder, number)
    if held is None:
        return True
    os.close(held)
    return False


def _taken(folder: Path, number: int) -> int | None:
    """The seat's file, locked; None where another holds it."""
    with told():
        file = os.open(_file(folder, number), os.O_RDWR | os.O_CREAT, 0o600)
    try:
        _lock(file)
    except OSError:
        os.close(file)
        return None
    return file


if sys.platform == "win32":
    import msvcrt

    def _lock(file: int) -> None:
        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(file: int) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
