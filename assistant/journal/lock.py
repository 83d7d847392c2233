"""One window at a time: two that wrote in the same meeting would not see each other."""

import os
import sys
from pathlib import Path
from typing import Final

from assistant.journal.files import private_folder
from assistant.journal.problems import SeatTaken, told

LOCK: Final = "rundan.lock"


class Lock:
    """Held by one program at a time; the system lets go of it when that program ends."""

    def __init__(self, folder: Path) -> None:
        """Take it, or raise ``SeatTaken``."""
        with told():
            private_folder(folder)
            self._file = os.open(folder / LOCK, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _take(self._file)
        except OSError:
            os.close(self._file)
            raise SeatTaken from None

    def release(self) -> None:
        """Let go."""
        os.close(self._file)


if sys.platform == "win32":
    import msvcrt

    def _take(file: int) -> None:
        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _take(file: int) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
