"""A store of 1,000,000 events, key in hand: opened, and its 50 newest meetings listed.

The meetings and their keys are made as the program makes them.  One has its events appended;
the others get copies of those rows under ids of their own, which no chain would follow, but
which are as many bytes in as many pages.
"""

import asyncio
import os
import sys
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

from _setup import CHECKOUT
from assistant.journal import open_practice
from assistant.journal.opening import STORE
from assistant.journal.vault import Vault
from bench import writes
from bench.measuring import Line, Series

MEETINGS = 2_500
EVENTS = 400
"""In each meeting."""
LISTED = 50
ROUNDS = 60
BAR = 5.0
_COPY = (
    "INSERT INTO event SELECT ?1, seq, ?1 || '-' || seq, kind, v, path, op, base, actor, at, mono,"
    " salt, body, commitment, hash, conflict FROM event WHERE stream = ?2"
)


async def measure(folder: Path) -> list[Line]:
    """Make the store once and open it again and again."""
    store = folder / "store"
    await _fill(store)
    took = Series(await _opened(store))
    size = (store / STORE).stat().st_size / 2**20
    return [
        Line(
            f"a store of {MEETINGS * EVENTS:,} events in {MEETINGS:,} meetings ({size:.0f} MiB):"
            f" opened, {LISTED} meetings listed",
            f"{took.median:.1f} ms (p99 {took.p99:.1f})",
            f"≤ {BAR:.0f} ms",
            took.median <= BAR,
        )
    ]


async def _opened(store: Path) -> list[int]:
    """The times, of a process that has read no meeting yet, as the program's is then."""
    path = os.pathsep.join((str(CHECKOUT / "scripts"), str(CHECKOUT)))
    opener = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bench.large_store", str(store)),
        env={**os.environ, "PYTHONPATH": path},
        stdout=asyncio.subprocess.PIPE,
    )
    told, _none = await opener.communicate()
    return [int(time) for time in told.split()]


async def _open(store: Path) -> None:
    for _ in range(ROUNDS):
        began = time.perf_counter_ns()
        journal = await open_practice(store)
        rows = await journal.streams("meeting", limit=LISTED)
        print(time.perf_counter_ns() - began)
        assert len(rows) == LISTED
        await journal.close()


async def _fill(store: Path) -> None:
    journal = await writes.make(store)
    first = datetime.now(UTC)
    made = writes.events_made()
    await journal.append([next(made) for _ in range(EVENTS)])
    names = [f"meeting-{number:06}" for number in range(1, MEETINGS)]
    for number, name in enumerate(names, 1):
        at = first + timedelta(days=number)
        await journal.create(name, "meeting", f"Möte · Elias Exempelin {number}", at)

    def copy(vault: Vault) -> None:
        for start in range(0, len(names), 100):
            with vault.database.writing():
                for name in names[start : start + 100]:
                    vault.database.run(_COPY, name, writes.STREAM)

    await journal._do(copy)
    await journal.close()


if __name__ == "__main__":
    asyncio.run(_open(Path(sys.argv[1])))
