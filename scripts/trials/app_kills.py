"""Kill the program 300 times, keys and all: ``python scripts/trials/app_kills.py [KILLS]``.

The practice meeting is opened in a pseudo-terminal.  While the family speaks letters are
typed, no letter twice, and now and then the chair goes on a part and back; at a random moment
the program is ended by SIGKILL.  Each letter that was painted 100 ms before must be in the
store, and the part on the screen must be the one that is open.
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
"""Seconds of typing."""
PAUSES = (0.0, 0.02, 0.08, 0.3)
"""Seconds between two letters, at most."""
MOVES = 0.06
"""The share of letters that are followed by a visit to the next part."""
FAMILY = "elias"
PATH = "narrative/situation"
F2, F3 = b"\x1bOQ", b"\x1bOR"
PARTS = {"narrative": "4 · ", "questions": "5 · "}
"""The narrative and the part after it, by what the screen calls them."""
LETTERS = [chr(n) for n in (*range(0x410, 0x450), *range(0x10D0, 0x10F1), *range(0x561, 0x587))]
"""Of one cell each, and none of them on the screen before it is typed."""


@dataclass
class Seen:
    """What was painted, and when."""

    letters: dict[str, float] = field(default_factory=dict)
    parts: set[str] = field(default_factory=set)
    """The part on the screen; two, while it is being left."""


def sit(home: Path) -> Terminal:
    """Open the practice meeting and go to the narrative."""
    window = Terminal(home, "practice", FAMILY)
    window.see("Presentation")
    for title in ("1 · ", "2 · ", "3 · ", "4 · "):
        window.type(F2)
        window.see(title)
    return window


def type_on(window: Terminal, until: float, seen: Seen) -> None:
    """Type letters, and go on and back, until it is time."""
    pause = random.choice(PAUSES)
    first, second = PARTS
    for letter in LETTERS:
        window.type(letter.encode())
        if not _painted(window, letter, until, seen):
            return
        if random.random() < MOVES:
            for key, there in ((F2, second), (F3, first)):
                seen.parts.add(there)
                window.type(key)
                if not window.seen(PARTS[there], until):
                    return
                seen.parts = {there}
        time.sleep(min(random.uniform(0, pause), max(0.0, until - time.monotonic())))


def _painted(window: Terminal, letter: str, until: float, seen: Seen) -> bool:
    when = window.seen(letter, until)
    if when:
        seen.letters[letter] = when
    return bool(when)


async def amiss(home: Path, seen: Seen, killed: float) -> list[str]:
    """What is not in the store as it was seen."""
    journal = await open_practice(home / PRACTICE / FAMILY)
    try:
        (row,) = await journal.streams("meeting")
        desk = await Desk.open(journal, SystemClock(), "chair", row.id)
        await journal.verify(row.id)
    finally:
        await journal.close()
    text = desk.drafted(PATH) or desk.meeting.narrative.situation
    wrong = [
        f"a letter painted {killed - when:.3f} s before is lost"
        for letter, when in seen.letters.items()
        if killed - when >= PROMISE and letter not in text
    ]
    if desk.meeting.timekeeping.current not in seen.parts:
        wrong.append(f"{desk.meeting.timekeeping.current} is open, not {seen.parts}")
    return wrong


async def main(kills: int) -> int:
    """Kill until it is enough; the exit status is 1 if anything was amiss."""
    wrong = letters = 0
    for number in range(1, kills + 1):
        with tempfile.TemporaryDirectory(prefix=".trial-", dir=CHECKOUT) as name:
            window, seen = sit(Path(name)), Seen(parts={"narrative"})
            type_on(window, time.monotonic() + random.uniform(0.1, LONGEST), seen)
            faults = await amiss(Path(name), seen, window.kill())
        wrong += len(faults)
        letters += len(seen.letters)
        print(*faults, sep="\n", end="\n" if faults else "")
        print(f"\r{number} kills: {letters} letters painted, {wrong} amiss", end="", flush=True)
    print()
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(asyncio.run(main(int(sys.argv[1]) if len(sys.argv) > 1 else KILLS)))
