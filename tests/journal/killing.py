"""Writers that are killed at any moment, and what is left of what they said was kept."""

import random
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

from tests.journal.samples import START, as_practice, keyed, text

ROOT = Path(__file__).parents[2]
LONGEST = 0.25
"""Seconds that a writer may write."""


@dataclass
class Said:
    """What writers said was on disk before they were killed."""

    kills: int = 0
    events: list[str] = field(default_factory=list)
    drafts: dict[str, int] = field(default_factory=dict)
    """The last number each of them typed."""

    def hear(self, line: str) -> None:
        """Take in one line, if it is whole."""
        if not line.endswith("\n"):
            return
        what, name = line.split()
        turn, _, number = name.rpartition("-")
        if what == "event":
            self.events += [name, f"{name}b"]
        else:
            self.drafts[f"draft-{turn}"] = int(number)


async def make(folder: Path) -> None:
    """A practice store with one meeting in it, closed."""
    journal = await as_practice(folder)
    await journal.create("m1", "meeting", "Möte", START)
    await journal.close()


def kill_writers(folder: Path, turns: list[str], said: Said) -> None:
    """Let a writer for each turn write for a while, side by side, and kill them all."""
    command = [sys.executable, "-m", "tests.journal.writer", str(folder)]
    writers = [
        subprocess.Popen([*command, turn], stdout=subprocess.PIPE, cwd=ROOT, text=True)
        for turn in turns
    ]
    for writer in writers:
        assert writer.stdout
        assert writer.stdout.readline() == "ready\n"
    for writer in random.sample(writers, len(writers)):
        time.sleep(random.uniform(0, LONGEST))
        writer.kill()
        said.kills += 1
    for writer in writers:
        with writer:
            assert writer.stdout
            for line in writer.stdout:
                said.hear(line)


async def faults(folder: Path, said: Said) -> list[str]:
    """What is not as it was said to be; nothing, if all is well."""
    journal = await as_practice(folder)
    try:
        kept = await journal.read("m1")
        found = {d.path: int(d.text.rpartition("-")[2]) for d in await journal.drafts("m1")}
        verified = await journal.verify("m1")
    finally:
        await journal.close()
    ids = {r.envelope.id for r in kept}
    wrong = [f"event {name} is lost" for name in said.events if name not in ids]
    wrong += [
        f"{path} is older than {number}"
        for path, number in said.drafts.items()
        if found.get(path, -1) < number
    ]
    wrong += [
        f"half a batch: {id}"
        for id in ids
        if f"{id.rstrip('b')}{'' if id[-1] == 'b' else 'b'}" not in ids
    ]
    wrong += [
        f"not as written: {r.envelope.id}" for r in kept if text(r.envelope) not in r.envelope.id
    ]
    if verified != len(kept):
        wrong.append(f"{verified} verified of {len(kept)}")
    with keyed(folder) as database:
        if database.every("PRAGMA integrity_check") != [("ok",)]:
            wrong.append("integrity_check")
        if database.every("PRAGMA cipher_integrity_check"):
            wrong.append("cipher_integrity_check")
    return wrong
