"""The program in a pseudo-terminal: real keys in, and what it paints, with the time of it."""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from pathlib import Path

WAIT = 30.0
_ESCAPES = re.compile(
    rb"\x1b(\[[0-9;?<>=]*[a-zA-Z]|\][^\x07]*\x07|[PO_].*?\x1b\\)",
)


class Terminal:
    """A program in a terminal of 80 × 24, read as the text it has written."""

    def __init__(self, home: Path, *arguments: str) -> None:
        self._main, other = pty.openpty()
        fcntl.ioctl(other, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        environment = {**os.environ, "RUNDAN_HOME": str(home), "TERM": "xterm-256color"}
        self._program = subprocess.Popen(
            [sys.executable, "-m", "assistant", *arguments],
            stdin=other,
            stdout=other,
            stderr=other,
            env=environment,
            start_new_session=True,
        )
        os.close(other)
        self._written = b""

    def see(self, text: str) -> None:
        """Wait until a text has been painted since the last look; fail if it is not."""
        if not self.seen(text, time.monotonic() + WAIT):
            raise AssertionError(f"{text!r} was never painted:\n{self._text()[-2000:]}")

    def seen(self, text: str, until: float) -> float | None:
        """When a text was painted, of what has come since the last look; None if not in time.

        A time is one of ``time.monotonic``.
        """
        while text not in self._text():
            left = until - time.monotonic()
            if left <= 0:
                return None
            if select.select([self._main], [], [], left)[0]:
                self._written += os.read(self._main, 65536)
        self._written = b""
        return time.monotonic()

    def type(self, keys: bytes) -> None:
        """Send keys."""
        os.write(self._main, keys)

    def kill(self) -> float:
        """End it by SIGKILL, so that no handler runs; return when."""
        self._program.send_signal(signal.SIGKILL)
        killed = time.monotonic()
        self._program.wait()
        os.close(self._main)
        return killed

    def _text(self) -> str:
        return _ESCAPES.sub(b"", self._written).decode("utf-8", "replace")
