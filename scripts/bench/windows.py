"""One window's change, seen in the other: from before it is appended until the watch gives it.

Two processes at one store, both seated at the meeting, as a chair and a secretary are.  The
clock is the system's monotonic one, which is the same for both.
"""

import asyncio
import os
import random
import sys
import time
from pathlib import Path

from _setup import CHECKOUT
from assistant.journal import open_practice
from bench.measuring import Line, Series
from bench.writes import STREAM, events_made, make

CHANGES = 1_000
PAUSE = 0.06
"""The longest between two changes, in seconds."""
MEDIAN, P99 = 25.0, 60.0


async def measure(folder: Path) -> list[Line]:
    """Let the other window write, and watch."""
    journal = await make(folder / "store")
    await journal.sit(1, STREAM)
    path = os.pathsep.join((str(CHECKOUT / "scripts"), str(CHECKOUT)))
    other = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bench.windows", str(folder / "store")),
        env={**os.environ, "PYTHONPATH": path},
    )
    seen = Series()
    async for news in journal.watch(STREAM):
        now = time.monotonic()
        seen.times += [int((now - recorded.envelope.mono) * 1e9) for recorded in news]
        if len(seen.times) >= CHANGES:
            break
    await other.wait()
    await journal.close()
    return [
        Line(
            "one window's change seen in the other",
            f"p50 {seen.median:.1f} ms, p99 {seen.p99:.1f} ms",
            f"≤ {MEDIAN:.0f} ms, p99 ≤ {P99:.0f} ms",
            seen.median <= MEDIAN and seen.p99 <= P99,
        )
    ]


async def write(store: Path) -> None:
    """Be the other window: change something every now and then."""
    journal = await open_practice(store)
    await journal.sit(2, STREAM)
    made = events_made()
    for _ in range(CHANGES):
        await asyncio.sleep(random.uniform(0, PAUSE))
        await journal.append([next(made)])
    await journal.close()


if __name__ == "__main__":
    asyncio.run(write(Path(sys.argv[1])))
