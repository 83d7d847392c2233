"""Kill the store at 1,000 random moments: ``python scripts/trials/store_kills.py [KILLS]``.

Each time a process that appends and types (or, every third time, two of them on the same
store) is ended by SIGKILL.  Every tenth time all that was acknowledged is looked for, the chain
followed and the file checked.  A kill leaves the system's caches alone: it shows what a
crash of the program loses.  What a power cut loses is shown by ``power_cuts.py``.
"""

import asyncio
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from _setup import CHECKOUT

sys.path.insert(0, str(CHECKOUT))

from tests.journal.killing import Said, faults, kill_writers, make

KILLS = 1_000
TOGETHER = 10
"""Rounds on one store before it is looked through."""


async def main(kills: int) -> int:
    """Kill until it is enough; the exit status is 1 if anything was amiss."""
    done = events = drafts = wrong = 0
    while done < kills:
        said = Said()
        with tempfile.TemporaryDirectory(prefix=".trial-", dir=CHECKOUT) as name:
            folder = Path(name) / "store"
            await make(folder)
            for turn in range(TOGETHER):
                both = [f"{turn}-chair", f"{turn}-secretary"]
                kill_writers(folder, both if turn % 3 == 2 else both[:1], said)
            for fault in await faults(folder, said):
                wrong += 1
                print(fault)
        done += said.kills
        events += len(said.events)
        drafts += len(said.drafts)
        print(
            f"\r{done} kills: {events} events and {drafts} drafts acknowledged, {wrong} amiss",
            end="",
            flush=True,
        )
    print()
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(asyncio.run(main(int(sys.argv[1]) if len(sys.argv) > 1 else KILLS)))
