"""A program in a pseudo-terminal, and when it painted what, what it cost, what it holds.

A paint is stamped when its bytes can be read, before they are read, so that what the bench does
with them is in no figure.  Linux only.
"""

import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from _setup import CHECKOUT

WAIT = 30.0
"""Seconds."""
_PLAIN = {"TERM": "xterm-256color", "COLORTERM": "truecolor", "LC_ALL": "sv_SE.UTF-8"}


class NotPainted(Exception):  # noqa: N818 - the bench ends with it, and shows what was
    """Something that was waited for never came."""


class Program:
    """A Python program in a terminal of its own, with a small clean environment."""

    def __init__(
        self,
        *arguments: str,
        environment: Mapping[str, str] | None = None,
        size: tuple[int, int] = (120, 40),
    ) -> None:
        self._terminal, other = pty.openpty()
        columns, rows = size
        fcntl.ioctl(other, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
        self._written = b""
        self.begun = time.monotonic_ns()
        self._process = subprocess.Popen(
            [sys.executable, *arguments],
            stdin=other,
            stdout=other,
            stderr=other,
            env={**kept, **_PLAIN, **(environment or {})},
            cwd=CHECKOUT,
            start_new_session=True,
            preexec_fn=_own_terminal,
        )
        os.close(other)

    def type(self, keys: str | bytes) -> int:
        """Send keys; returns when."""
        now = time.monotonic_ns()
        os.write(self._terminal, keys if isinstance(keys, bytes) else keys.encode())
        return now

    def see(self, *texts: str) -> int:
        """When the last of some texts was painted, of what has come since the last look."""
        wanted = [text.encode() for text in texts]
        until = time.monotonic() + WAIT
        stamp = time.monotonic_ns()
        while not all(text in self._written for text in wanted):
            if not select.select([self._terminal], [], [], max(0.0, until - time.monotonic()))[0]:
                raise NotPainted(f"{texts}: {self._written[-3000:]!r}")
            stamp = time.monotonic_ns()
            self._written += os.read(self._terminal, 1 << 20)
        self._written = b""
        return stamp

    def run_for(self, seconds: float) -> None:
        """Let it be for a time, reading what it paints."""
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0:
            if select.select([self._terminal], [], [], left)[0]:
                os.read(self._terminal, 1 << 20)
        self._written = b""

    @property
    def worked(self) -> float:
        """Seconds of processor time that all its threads have had, user and system."""
        return time.clock_gettime((~self._process.pid << 3) | 2)  # the kernel's CPUCLOCK_SCHED

    @property
    def resident(self) -> float:
        """MiB of memory it holds now."""
        status = Path(f"/proc/{self._process.pid}/status").read_text(
            encoding="ascii", errors="replace"
        )
        return next(int(x.split()[1]) for x in status.splitlines() if x.startswith("VmRSS")) / 1024

    def end(self) -> None:
        """Away with it."""
        with suppress(ProcessLookupError):
            os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()
        os.close(self._terminal)


def _own_terminal() -> None:
    """The terminal is the program's own: when the bench ends, however it does, it hangs up."""
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)
