"""The program is killed while the family speaks, and started again: nothing is gone."""

import asyncio
import os
import re
import select
import signal
import struct
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.bootstrap import PRACTICE
from assistant.desk.clock import SystemClock
from assistant.desk.desk import Desk
from assistant.journal import open_practice

if sys.platform == "win32":
    pytest.skip("a pseudo-terminal is needed", allow_module_level=True)

import fcntl
import pty
import termios

F2 = b"\x1bOQ"
WAIT = 20.0
PROMISE = 0.1
"""A keystroke is on disk within so many seconds."""
TOLD = "Elias sover inte om natten"
PATH = "narrative/situation"


class Terminal:
    """A program in a terminal of 80 × 24, read as the text it has written."""

    def __init__(self, home: Path) -> None:
        self._main, other = pty.openpty()
        fcntl.ioctl(other, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        environment = {**os.environ, "RUNDAN_HOME": str(home), "TERM": "xterm-256color"}
        self._program = subprocess.Popen(
            [sys.executable, "-m", "assistant", "practice", "elias"],
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
        end = time.monotonic() + WAIT
        while text not in self._text():
            assert time.monotonic() < end, f"{text!r} was never painted:\n{self._text()[-2000:]}"
            if select.select([self._main], [], [], 0.1)[0]:
                self._written += os.read(self._main, 65536)
        self._written = b""

    def type(self, keys: bytes) -> None:
        """Send keys."""
        os.write(self._main, keys)

    def kill(self) -> None:
        """End it as a power cut does: no handler runs."""
        self._program.send_signal(signal.SIGKILL)
        self._program.wait()
        os.close(self._main)

    def _text(self) -> str:
        plain = re.sub(
            rb"\x1b(\[[0-9;?<>=]*[a-zA-Z]|\][^\x07]*\x07|[PO_].*?\x1b\\)", b"", self._written
        )
        return plain.decode("utf-8", "replace")


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Path]:
    """A folder of the program's own."""
    return tmp_path


def _kept(home: Path) -> Desk:
    async def open_desk() -> Desk:
        journal = await open_practice(home / PRACTICE / "elias")
        (row,) = await journal.streams("meeting")
        desk = await Desk.open(journal, SystemClock(), "chair", row.id)
        await journal.close()
        return desk

    return asyncio.run(open_desk())


def test_killed_in_the_narrative_every_word_and_the_true_time_are_there(home: Path) -> None:
    """Each painted word is on disk as a draft, and the part is as old as it was."""
    terminal = Terminal(home)
    terminal.see("Presentation")
    for title in ("1 · Presentation", "2 · Sekretess", "3 · Så går", "4 · Familjens"):
        terminal.type(F2)
        terminal.see(title)
    for letter in TOLD:
        terminal.type(letter.encode())
        terminal.see(letter)
    time.sleep(2 * PROMISE)
    terminal.kill()

    first = _kept(home)
    assert first.drafted(PATH) == TOLD
    assert first.meeting.timekeeping.current == "narrative"

    again = Terminal(home)
    again.see(TOLD)
    again.kill()
    second = _kept(home)
    assert second.meeting.timekeeping == first.meeting.timekeeping
    assert TOLD in (second.drafted(PATH), second.meeting.narrative.situation)
