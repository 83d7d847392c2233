"""Events, drafts and stores made small for the tests."""

import itertools
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import msgspec

from assistant.desk.ports import Draft, Envelope, Journal
from assistant.journal import create_store, exists, open_practice, open_store
from assistant.journal.database import Database
from assistant.journal.keys import database_key, master_by_key, read_key_file
from assistant.journal.passphrase import Cost
from assistant.meeting.event import Op

START = datetime(2026, 3, 2, 13, 0, tzinfo=UTC)
CHEAP = Cost(time=1, memory=64, lanes=1)
PASSPHRASE = "trygg häst över ån"

_numbers = itertools.count(1)


def event(
    path: str,
    text: str = "hej",
    *,
    op: Op = "set",
    base: str | None = None,
    stream: str = "m1",
    actor: str = "chair",
    id: str | None = None,
) -> Envelope:
    number = next(_numbers)
    return Envelope(
        id=id or f"e{number:06}",
        stream=stream,
        kind="goals.GoalWorded",
        v=1,
        path=path,
        op=op,
        base=base,
        actor=actor,
        at=START + timedelta(seconds=number),
        mono=number / 10,
        body=msgspec.Raw(msgspec.json.encode({"text": text})),
    )


def draft(path: str, text: str, *, actor: str = "chair", base: str | None = None) -> Draft:
    return Draft(path=path, actor=actor, text=text, base=base, at=START)


def text(envelope: Envelope) -> Any:
    return msgspec.json.decode(envelope.body)["text"]


@dataclass
class Place:
    """Where a store is, and how it is opened; what was opened is closed after the test."""

    folder: Path
    unlock: Callable[[Path], Awaitable[Journal]]
    opened: list[Journal] = field(default_factory=list)

    async def open(self) -> Journal:
        self.opened.append(await self.unlock(self.folder))
        return self.opened[-1]

    async def close(self) -> None:
        for journal in self.opened:
            await journal.close()


@asynccontextmanager
async def place(folder: Path, unlock: Callable[[Path], Awaitable[Journal]]) -> AsyncIterator[Place]:
    made = Place(folder, unlock)
    try:
        yield made
    finally:
        await made.close()


async def with_passphrase(folder: Path) -> Journal:
    if exists(folder):
        return await open_store(folder, PASSPHRASE)
    return await create_store(folder, PASSPHRASE, cost=CHEAP)


async def as_practice(folder: Path) -> Journal:
    return await open_practice(folder)


@contextmanager
def keyed(folder: Path) -> Iterator[Database]:
    """The file of a practice store that nobody has open, as its owner could get at it."""
    file = read_key_file(folder / "rundan.keys", practice=True)
    master = master_by_key(file, (folder / "practice.key").read_bytes())
    database = Database(folder / "rundan.db", database_key(master))
    try:
        yield database
    finally:
        database.close()


def unguarded(database: Database) -> None:
    """Take away what keeps the tables append-only."""
    for (name,) in database.every("SELECT name FROM sqlite_schema WHERE type = 'trigger'"):
        database.run(f"DROP TRIGGER {name}")
