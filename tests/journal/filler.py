"""Writes to a store that may not grow, until it is full; then goes on with more room."""

import asyncio
import resource
import sys
from pathlib import Path

from assistant.desk.ports import Journal, JournalFull
from assistant.journal import open_practice
from tests.journal.samples import START, draft, event

ROOM = 300_000


def limit(size: int) -> None:
    """Let no file grow past a size."""
    _, most = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, most))


async def fill(journal: Journal) -> list[str]:
    """Append until there is no more room; return what was acknowledged."""
    kept: list[str] = []
    try:
        while True:
            [record] = await journal.append([event(f"p{len(kept)}", "ord " * 500)])
            kept.append(record.envelope.id)
    except JournalFull:
        return kept


async def refused(journal: Journal) -> int:
    """How many of the other ways to write say that it is full."""
    count = 0
    for attempt in (
        journal.put_draft("m1", draft("d", "ord " * 20_000)),
        journal.create("m" * 300_000, "meeting", "", START),
        journal.append([event("q", "ord " * 20_000)]),
    ):
        try:
            await attempt
        except JournalFull:
            count += 1
    return count


async def main(folder: Path) -> None:
    journal = await open_practice(folder)
    limit(ROOM)
    kept = await fill(journal)
    assert await refused(journal) == 3
    assert [r.envelope.id for r in await journal.read("m1")] == kept
    limit(resource.RLIM_INFINITY)
    for number in range(20):
        [record] = await journal.append([event(f"q{number}", "ord " * 500)])
        kept.append(record.envelope.id)
    await journal.put_draft("m1", draft("d", "kvar"))
    assert [r.envelope.id for r in await journal.read("m1")] == kept
    assert await journal.verify("m1") == len(kept)
    await journal.close()
    sys.stdout.write(" ".join(kept))


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1])))
