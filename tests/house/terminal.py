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
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path

WAIT = 30.0
REST = 0.3
"""Seconds."""
_ESCAPES = re.compile(
    rb"\x1b(\[[0-9;?<>=]*[a-zA-Z]|\][^\x07]*\x07|[PO_].*?\x1b\\)",
)


class Terminal:
    """A program in a terminal of 80 × 24, read as the text it has written."""

    def __init__(
        self,
        home: Path,
        *arguments: str,
        program: Sequence[str] = ("-m", "assistant"),
        environment: Mapping[str, str] | None = None,
        folder: Path | None = None,
    ) -> None:
        """Run ``program`` in ``folder``, with more in its environment than ours has."""
        self._main, other = pty.openpty()
        fcntl.ioctl(other, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        ours = {**os.environ, "RUNDAN_HOME": str(home), "TERM": "xterm-256color"}
        self._program = subprocess.Popen(
            [sys.executable, *program, *arguments],
            stdin=other,
            stdout=other,
            stderr=other,
            env={**ours, **(environment or {})},
            cwd=folder,
            umask=0o022,
            start_new_session=True,
        )
        os.close(other)
        self._written = b""
        self.output = b""
        """All it has written, escape sequences and all."""

    @property
    def process(self) -> int:
        """The program's number."""
        return self._program.pid

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
                self._read()
        self._written = b""
        return time.monotonic()

    def rest(self) -> None:
        """Wait until nothing has been painted for a while, and look no more at what was."""
        self.settle(REST)
        self._written = b""

    def press_key(self, key: bytes, still: float) -> None:
        """Send a key that changes the picture; wait until it has, and for so many seconds more."""
        self.type(key)
        select.select([self._main], [], [], WAIT)
        self.settle(still)

    def settle(self, still: float) -> None:
        """Wait until nothing has been painted for so many seconds."""
        while select.select([self._main], [], [], still)[0]:
            self._read()

    def type(self, keys: bytes) -> None:
        """Send keys."""
        os.write(self._main, keys)

    def kill(self, how: signal.Signals = signal.SIGKILL) -> float:
        """End it by a signal, of itself one that no handler sees; return when."""
        self._program.send_signal(how)
        killed = time.monotonic()
        self._program.wait()
        with suppress(OSError):  # put away already, where it would not end
            os.close(self._main)
        return killed

    def vanish(self) -> int:
        """Take the terminal away, with no signal; return the program's status when it has ended."""
        os.close(self._main)
        return self._program.wait(WAIT)

    def put_away(self) -> None:
        """End it if a test that failed has not."""
        if self._program.poll() is None:
            self.kill()

    def ended(self) -> int:
        """Wait until it has ended of itself; return its status."""
        try:
            while select.select([self._main], [], [], WAIT)[0]:
                self._read()
        except OSError:
            pass  # nobody holds the terminal's other end
        os.close(self._main)
        return self._program.wait(WAIT)

    def _read(self) -> None:
        new = os.read(self._main, 65536)
        self._written += new
        self.output += new

    def _text(self) -> str:
        return _ESCAPES.sub(b"", self._written).decode("utf-8", "replace")
