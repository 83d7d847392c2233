"""Kill the program 300 times, keys and all: ``python scripts/trials/app_kills.py [KILLS]``.

The practice meeting is opened in a pseudo-terminal.  While the family speaks letters are
typed, no letter twice, and now and then the chair goes on a part and back; at a random moment
the program is ended by SIGKILL.  Every third time a second window is joined, which types in
another field.  Each letter that was painted 100 ms before must be in the store, in its field,
and the part on the screen must be the one that is open.
"""

import asyncio
import random
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from _setup import CHECKOUT

sys.path.insert(0, str(CHECKOUT))

from assistant.bootstrap import PRACTICE
from assistant.desk.clock import SystemClock
from assistant.desk.desk import Desk
from assistant.journal import open_practice
from tests.house.terminal import Terminal

KILLS = 300
PROMISE = 0.1
"""A letter is on disk within so many seconds of being painted."""
LONGEST = 4.0
"""Seconds of typing, at most."""
PAUSES = (0.0, 0.02, 0.08, 0.3)
"""Seconds between two letters, at most."""
MOVES = 0.06
"""The share of letters that are followed by a visit to the next part."""
FAMILY = "elias"
F2, F3, TAB = b"\x1bOQ", b"\x1bOR", b"\t"
PARTS = {"narrative": "4 · ", "questions": "5 · "}
"""The narrative and the part after it, by what the screen calls them."""
LETTERS = [chr(n) for n in (*range(0x410, 0x450), *range(0x10D0, 0x10F1), *range(0x561, 0x587))]
"""Of one cell each, and none of them on the screen before it is typed."""


@dataclass
class Window:
    """A window, what was typed in it, and what was painted."""

    terminal: Terminal
    actor: str
    path: str
    """The field that is typed in."""
    letters: dict[str, float] = field(default_factory=dict)
    """When each letter was painted."""
    parts: set[str] = field(default_factory=lambda: {"narrative"})
    """The part on the screen; two, while it is being left."""
    killed: float = 0.0

    def type(self, letter: str, until: float) -> bool:
        """Type a letter; whether it was painted in time."""
        self.terminal.type(letter.encode())
        when = self.terminal.seen(letter, until)
        if when:
            self.letters[letter] = when
        return bool(when)

    def go_on_and_back(self, until: float) -> bool:
        """Visit the next part; whether there was time to."""
        there, after = PARTS
        for key, part in ((F2, after), (F3, there)):
            self.parts.add(part)
            self.terminal.type(key)
            if not self.terminal.seen(PARTS[part], until):
                return False
            self.parts = {part}
        return True

    def amiss(self, desk: Desk) -> list[str]:
        """What the store does not hold as it was painted."""
        told = desk.meeting.narrative
        text = desk.drafted(self.path) or getattr(told, self.path.partition("/")[2])
        wrong = [
            f"{self.actor}: a letter painted {self.killed - when:.3f} s before is lost"
            for letter, when in self.letters.items()
            if self.killed - when >= PROMISE and letter not in text
        ]
        if desk.meeting.timekeeping.current not in self.parts:
            wrong.append(f"{desk.meeting.timekeeping.current} is open, not {self.parts}")
        return wrong


def sit(home: Path) -> Window:
    """Open the practice meeting and go to the narrative."""
    terminal = Terminal(home, "practice", FAMILY)
    terminal.see("Presentation")
    for title in ("1 · ", "2 · ", "3 · ", "4 · "):
        terminal.type(F2)
        terminal.see(title)
    return Window(terminal, "chair", "narrative/situation")


def sit_beside(home: Path) -> Window:
    """Join, and go to the next field."""
    terminal = Terminal(home, "join")
    terminal.see("Sparas medan")
    terminal.type(TAB)
    return Window(terminal, "beside-2", "narrative/works")


def type_on(windows: list[Window], until: float) -> None:
    """Type letters in turn and, alone, go on and back, until it is time."""
    pause = random.choice(PAUSES)
    for number, letter in enumerate(LETTERS):
        window = windows[number % len(windows)]
        if not window.type(letter, until):
            return
        alone = len(windows) == 1
        if alone and random.random() < MOVES and not window.go_on_and_back(until):
            return
        time.sleep(min(random.uniform(0, pause), max(0.0, until - time.monotonic())))


async def amiss(home: Path, windows: list[Window]) -> list[str]:
    """What is not in the store as it was seen."""
    journal = await open_practice(home / PRACTICE / FAMILY)
    try:
        (row,) = await journal.streams("meeting")
        await journal.verify(row.id)
        return [
            fault
            for window in windows
            for fault in window.amiss(await Desk.open(journal, SystemClock(), window.actor, row.id))
        ]
    finally:
        await journal.close()


async def trial(home: Path, *, joined: bool) -> tuple[list[Window], list[str]]:
    """Type in one window or two, and kill."""
    windows = [sit(home)]
    if joined:
        windows.append(sit_beside(home))
    type_on(windows, time.monotonic() + random.uniform(0.1, LONGEST))
    for window in random.sample(windows, len(windows)):
        window.killed = window.terminal.kill()
    return windows, await amiss(home, windows)


async def main(kills: int) -> int:
    """Kill until it is enough; the exit status is 1 if anything was amiss."""
    done = wrong = letters = pairs = 0
    while done < kills:
        joined = done % 3 == 2
        with tempfile.TemporaryDirectory(prefix=".trial-", dir=CHECKOUT) as name:
            windows, faults = await trial(Path(name), joined=joined)
        done += len(windows)
        pairs += joined
        wrong += len(faults)
        letters += sum(len(window.letters) for window in windows)
        print(*faults, sep="\n", end="\n" if faults else "")
        told = f"{done} kills, {pairs} times of two windows: {letters} letters painted"
        print(f"\r{told}, {wrong} amiss", end="", flush=True)
    print()
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(asyncio.run(main(int(sys.argv[1]) if len(sys.argv) > 1 else KILLS)))
