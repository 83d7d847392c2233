"""Cut the power at 500 recorded points: ``python scripts/trials/power_cuts.py [CUTS]``.

A real writer of events and drafts is recorded by strace, through several checkpoints of the
log.  Then, at points drawn among its calls, its folder is laid out as a cut there might have left
it, opened, and looked through for all that was acknowledged before.  A simulation: it believes
that what a sync has returned from is on the disk, which a disk that lies makes untrue.
"""

import asyncio
import random
import sys
import tempfile
from pathlib import Path
from shutil import which

sys.path.insert(0, str(Path(__file__).parents[1]))

from _setup import CHECKOUT

sys.path.insert(0, str(CHECKOUT))

from tests.journal.killing import Said, faults, make
from trials.recording import Call, Disk, record

CUTS = 500
TIMES = 450
"""Batches and drafts that are written: enough for the log to be begun anew three times."""


async def trial(folder: Path, cuts: int, times: int, seed: int = 1) -> tuple[Said, list[str]]:
    """Record a writer and cut; return all it acknowledged and what was amiss after a cut."""
    store = folder / "store"
    await make(store)
    disk = Disk(store)
    writer = [sys.executable, "-m", "tests.journal.writer", str(store), "0", str(times)]
    calls = record(writer, store, folder)
    draw = random.Random(seed)
    points = set(draw.sample(range(len(calls)), min(cuts, len(calls))))
    said, wrong = Said(), []
    for number, call in enumerate(calls):
        _happen(call, disk, said)
        if number in points:
            said.kills += 1
            wrong += [f"cut {number}: {fault}" for fault in await _after(disk, draw, said, folder)]
    return said, wrong


def _happen(call: Call, disk: Disk, said: Said) -> None:
    disk.do(call)
    if call.what == "said":
        for line in call.data.decode().splitlines(keepends=True):
            if line != "ready\n":
                said.hear(line)


async def _after(disk: Disk, draw: random.Random, said: Said, folder: Path) -> list[str]:
    with tempfile.TemporaryDirectory(dir=folder) as name:
        disk.cut(Path(name), draw)
        return await faults(Path(name), said)


async def main(cuts: int) -> int:
    """Cut, and say what came of it; the exit status is 1 if anything was amiss."""
    if which("strace") is None:
        print("strace is needed to record a writer, and is not installed (apt-get install strace).")
        return 2
    with tempfile.TemporaryDirectory(prefix=".trial-", dir=CHECKOUT) as name:
        said, wrong = await trial(Path(name), cuts, TIMES)
    print(*wrong, sep="\n")
    print(
        f"{said.kills} cuts of a writer of {len(said.events)} events and {TIMES} drafts:"
        f" {len(wrong)} amiss"
    )
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(asyncio.run(main(int(sys.argv[1]) if len(sys.argv) > 1 else CUTS)))
