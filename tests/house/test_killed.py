"""The program is killed while the family speaks, and started again: nothing is gone."""

import asyncio
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

from tests.house.terminal import Terminal

F2 = b"\x1bOQ"
PROMISE = 0.1
"""A keystroke is on disk within so many seconds."""
TOLD = "Elias sover inte om natten"
PATH = "narrative/situation"


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
    terminal = Terminal(home, "practice", "elias")
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

    again = Terminal(home, "practice", "elias")
    again.see(TOLD)
    again.kill()
    second = _kept(home)
    assert second.meeting.timekeeping == first.meeting.timekeeping
    assert TOLD in (second.drafted(PATH), second.meeting.narrative.situation)


def test_a_terminal_that_vanishes_without_a_signal_ends_the_program(home: Path) -> None:
    """It would else read nothing for ever, as fast as it can, and keep the seat and the keys."""
    terminal = Terminal(home, "practice", "elias")
    terminal.see("Presentation")
    assert terminal.vanish() == 0
