"""One event and one keystroke's draft on disk, against the disk itself.

The disk itself is a raw append and fdatasync, on the same file system, of exactly as many
bytes as one append makes SQLite's log grow by; and the same over bytes already allocated, as
the log is written once it has been through its first checkpoint.  All four take turns, in a
new order each round.  The store's own checkpoints are in its figures: they show at p99.
"""

import itertools
import os
import random
import time
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import msgspec
from sqlcipher3 import dbapi2 as sqlcipher

from assistant.desk.identity import new_id
from assistant.desk.ports import Draft, Envelope
from assistant.journal import drafts, events, open_practice
from assistant.journal.opening import STORE
from assistant.journal.store import SqlcipherJournal
from assistant.journal.vault import Vault
from bench.measuring import Line, Series

ROUNDS = 2_000
WARMING = 50
PATHS = 40
STREAM = "meeting"
TEXT = "Elias har ont i magen om morgnarna och vill inte gå in genom den stora grinden. " * 2


@dataclass(frozen=True)
class Way:
    """What is written, how long it may take, and the two ways to write it."""

    what: str
    in_thread: Callable[[], Awaitable[int]]
    """Within the store's thread."""
    with_hop: Callable[[], Awaitable[None]]
    """As the desk does it, with the hop to the thread and back."""
    bars: tuple[float, float | None]


async def measure(folder: Path) -> list[Line]:
    """Measure both."""
    journal = await make(folder / "store")
    made, typed = events_made(), drafts_typed()

    async def append() -> None:
        await journal.append([next(made)])

    async def type_on() -> None:
        await journal.put_draft(STREAM, next(typed))

    ways = (
        Way("one event", lambda: journal._do(_timed_append, next(made)), append, (1.5, 2.0)),
        Way(
            "one keystroke's draft",
            lambda: journal._do(_timed_put, next(typed)),
            type_on,
            (1.2, None),
        ),
    )
    lines = [line for way in ways for line in await _compare(way, journal, folder)]
    await journal.close()
    return lines


async def make(store: Path) -> SqlcipherJournal:
    """A store with one meeting in it, open."""
    journal = await open_practice(store)
    await journal.create(STREAM, "meeting", "Möte", datetime.now(UTC))
    return journal


async def _compare(way: Way, journal: SqlcipherJournal, folder: Path) -> list[Line]:
    size = await _growth(way, journal, folder / "store" / f"{STORE}-wal")
    disk = Disk(folder / way.what, size)
    raw, over, inside, hopping = Series(), Series(), Series(), Series()

    async def hop() -> int:
        began = time.perf_counter_ns()
        await way.with_hop()
        return time.perf_counter_ns() - began

    turns = [(raw, disk.append), (over, disk.overwrite), (inside, way.in_thread), (hopping, hop)]
    for _ in range(ROUNDS):
        random.shuffle(turns)  # what comes after another's sync may find the disk still busy
        for series, write in turns:
            series.times.append(await write())
    disk.close()

    def line(where: str, series: Series, bar: float | None) -> Line:
        ratio = series.against(raw)
        measured = (
            f"{ratio:.2f} × (p50 {series.median:.3f}, p99 {series.p99:.3f} ms; the raw append"
            f" of {size:,} bytes {raw.median:.3f}, {raw.p99:.3f};"
            f" {series.against(over):.2f} × a raw overwrite)"
        )
        if bar is None:
            return Line(f"{way.what} on disk, {where}", measured)
        return Line(f"{way.what} on disk, {where}", measured, f"≤ {bar} ×", ratio <= bar)

    return [
        line("in the store's thread", inside, way.bars[0]),
        line("with the hop to the thread", hopping, way.bars[1]),
    ]


async def _growth(way: Way, journal: SqlcipherJournal, log: Path) -> int:
    """How many bytes one writing adds to the log."""
    for _ in range(WARMING):
        await way.with_hop()
    await journal._do(lambda vault: vault.database.one("PRAGMA wal_checkpoint(TRUNCATE)"))
    await way.with_hop()
    before = log.stat().st_size
    for _ in range(WARMING):
        await way.with_hop()
    return (log.stat().st_size - before) // WARMING


class Disk:
    """Two files written raw: one that grows, one whose blocks are there."""

    _AHEAD = 4 << 20

    def __init__(self, path: Path, size: int) -> None:
        self._bytes = os.urandom(size)
        self._growing = os.open(path, os.O_CREAT | os.O_WRONLY | os.O_APPEND, 0o600)
        self._there = os.open(path.with_suffix(".there"), os.O_CREAT | os.O_WRONLY, 0o600)
        os.write(self._there, os.urandom(self._AHEAD))
        os.fsync(self._there)
        self._places = itertools.cycle(range(0, self._AHEAD - size, size))

    async def append(self) -> int:
        """The nanoseconds an append takes."""
        return _timed(partial(os.write, self._growing, self._bytes), self._growing)

    async def overwrite(self) -> int:
        """The nanoseconds it takes over bytes that are there."""
        place = next(self._places)
        return _timed(partial(os.pwrite, self._there, self._bytes, place), self._there)

    def close(self) -> None:
        """Let go of both."""
        os.close(self._growing)
        os.close(self._there)


def _timed(write: Callable[[], int], file: int) -> int:
    began = time.perf_counter_ns()
    write()
    os.fdatasync(file)
    return time.perf_counter_ns() - began


def _timed_append(vault: Vault, event: Envelope) -> int:
    began = time.perf_counter_ns()
    events.append(vault, [event])
    return time.perf_counter_ns() - began


def _timed_put(vault: Vault, draft: Draft) -> int:
    began = time.perf_counter_ns()
    drafts.put(vault, STREAM, draft)
    return time.perf_counter_ns() - began


def events_made() -> Iterator[Envelope]:
    """Forty fields set again and again, each over what was there."""
    heads: dict[str, str] = {}
    for number in itertools.count():
        path = f"goals/{number % PATHS}/text"
        event = Envelope(
            id=new_id(),
            stream=STREAM,
            kind="goals.GoalSet",
            v=1,
            path=path,
            op="set",
            base=heads.get(path),
            actor="chair",
            at=datetime.now(UTC),
            mono=time.monotonic(),
            body=msgspec.Raw(msgspec.json.encode({"text": TEXT})),
        )
        heads[path] = event.id
        yield event


def drafts_typed() -> Iterator[Draft]:
    """A text that grows by a letter, begun again when it is whole."""
    for number in itertools.count(1):
        text = TEXT[: number % len(TEXT) + 1]
        at = datetime.now(UTC)
        yield Draft(path="narrative/situation", actor="chair", text=text, base=None, at=at)


def version() -> str:
    """SQLCipher's version."""
    connection = sqlcipher.connect(":memory:")
    (found,) = connection.execute("PRAGMA cipher_version").fetchone()
    connection.close()
    return str(found)
