"""A terminal that is gone takes nothing more, and must not hold the program that writes to it.

Textual writes in a thread that dies of the first refusal; the queue before it then fills, and
the program would stand still for good, with the seat and the keys. It reads nothing, again and
again, from one that went without a signal.
"""

import os
import select
from collections.abc import Callable
from contextlib import suppress
from threading import Thread
from typing import IO, Any

from textual.driver import Driver


class Outliving:
    """A terminal's file: what it refuses is let go."""

    def __init__(self, file: IO[str]) -> None:
        self._file = file

    def write(self, text: str) -> int:
        """Write, if there is anywhere to."""
        with suppress(OSError, ValueError):
            self._file.write(text)
        return len(text)

    def flush(self) -> None:
        """Flush, likewise."""
        with suppress(OSError, ValueError):
            self._file.flush()

    def fileno(self) -> int:
        """The terminal's own."""
        return self._file.fileno()


def outliving(driver: type[Driver]) -> type[Driver]:
    """A driver that goes on when its terminal is gone."""

    class OutlivingDriver(driver):  # type: ignore[misc, valid-type]
        def __init__(self, *given: Any, **named: Any) -> None:
            super().__init__(*given, **named)
            if file := getattr(self, "_file", None):
                self._file = Outliving(file)

    return OutlivingDriver


def when_gone(terminal: int, leave: Callable[[], object]) -> None:
    """Call ``leave``, in a thread of its own, when a terminal has gone, with a signal or without.

    ``terminal`` is a file's number. Nothing is called for what is no terminal, nor where the
    system does not tell.
    """
    if os.isatty(terminal) and hasattr(select, "poll"):
        Thread(target=_await_end, args=(terminal, leave), daemon=True).start()


def _await_end(terminal: int, leave: Callable[[], object]) -> None:
    watch = select.poll()
    watch.register(terminal, 0)  # that it has gone is told unasked
    if any(told & select.POLLHUP for _number, told in watch.poll()):
        leave()
