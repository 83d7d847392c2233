"""A process that dies at any moment loses nothing that was acknowledged."""

import random
import subprocess
import sys
import time
from pathlib import Path

from tests.journal.samples import Place, text

ROOT = Path(__file__).parents[2]
KILLS = 10


def _killed(folder: Path, turn: int, after: float) -> list[str]:
    """Let a writer write for a while, kill it, and return what it said."""
    command = [sys.executable, "-m", "tests.journal.writer", str(folder), str(turn)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=ROOT, text=True) as writer:
        assert writer.stdout
        assert writer.stdout.readline() == "ready\n"
        time.sleep(after)
        writer.kill()
        said = writer.stdout.read()
    return [line for line in said.splitlines(keepends=True) if line.endswith("\n")]


async def test_nothing_acknowledged_is_lost_when_the_process_is_killed(practice: Place) -> None:
    await practice.close()
    acknowledged: list[str] = []
    drafts: dict[str, int] = {}
    for turn in range(KILLS):
        for line in _killed(practice.folder, turn, random.uniform(0.01, 0.15)):
            what, name = line.split()
            if what == "event":
                acknowledged += [name, f"{name}b"]
            else:
                drafts[f"draft-{turn}"] = int(name.partition("-")[2])
    journal = await practice.open()
    kept = [r.envelope.id for r in await journal.read("m1")]
    assert len(acknowledged) > KILLS
    assert set(acknowledged) <= set(kept)
    assert len(kept) % 2 == 0  # a batch is whole or not there
    assert await journal.verify("m1") == len(kept)
    found = {d.path: int(d.text.partition("-")[2]) for d in await journal.drafts("m1")}
    assert all(found[path] >= number for path, number in drafts.items())
    assert all(text(r.envelope) in r.envelope.id for r in await journal.read("m1"))
