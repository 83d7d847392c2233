"""Whether an open file is still in its place: a removed one takes what is written, and loses it."""

import os
from pathlib import Path

from assistant.journal.problems import Vanished, told


class Foothold:
    """Remembers which file lies at a path."""

    def __init__(self, path: Path) -> None:
        self._path = str(path)
        with told():
            self._file = self._there()

    def check(self) -> None:
        """See that it is the same file, or raise ``Vanished``; some millionths of a second."""
        try:
            here = self._there()
        except OSError:
            raise Vanished from None
        if here != self._file:
            raise Vanished

    def _there(self) -> tuple[int, int]:
        found = os.stat(self._path)
        return found.st_dev, found.st_ino
