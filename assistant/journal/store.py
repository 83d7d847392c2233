"""The journal in an encrypted file: one thread does the work, one task at a time."""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from typing import Concatenate, ParamSpec, TypeVar

from assistant.desk.ports import (
    Draft,
    Envelope,
    Erased,
    Journal,
    JournalProblem,
    Recorded,
    StreamKind,
    StreamRow,
)
from assistant.journal import drafts, erasure, events, streams, verification, watching
from assistant.journal.problems import Closed, NoStream
from assistant.journal.vault import Vault
from assistant.journal.watching import Watch

P = ParamSpec("P")
T = TypeVar("T")


class SqlcipherJournal(Journal):
    """The desk's ``Journal`` over SQLCipher.

    What is appended, and each draft, is on the disk on return.  After any
    ``JournalProblem`` the same journal can be used again.
    """

    def __init__(self, thread: ThreadPoolExecutor, vault: Vault) -> None:
        """Take over a vault, and the thread that opened it; ``begin`` makes both."""
        self._thread = thread
        self._vault = vault
        self._closed = False

    @classmethod
    async def begin(cls, opener: Callable[[], Vault]) -> "SqlcipherJournal":
        """Open a vault in a thread of its own, which may take a while."""
        thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="journal")
        try:
            vault = await asyncio.get_running_loop().run_in_executor(thread, opener)
        except BaseException:
            thread.shutdown(wait=False)
            raise
        return cls(thread, vault)

    async def create(self, stream: str, kind: StreamKind, label: str, at: datetime) -> None:
        """Make an empty stream, or raise ``StreamExists``."""
        await self._do(streams.create, stream, kind, label, at)

    async def streams(self, kind: StreamKind, limit: int | None = None) -> list[StreamRow]:
        """The streams of a kind, newest first; all of them, or the ``limit`` newest."""
        return await self._do(streams.rows, kind, limit)

    async def append(self, batch: Sequence[Envelope]) -> list[Recorded]:
        """Keep a batch, all or none; raise ``ClaimLost``, ``Erased`` or ``JournalFull``."""
        return await self._do(events.append, tuple(batch))

    async def read(self, stream: str, after: int = 0) -> list[Recorded]:
        """The stream's events from ``after`` on, or raise ``Erased``."""
        return await self._do(events.read, stream, after)

    async def watch(self, stream: str, after: int = 0) -> AsyncIterator[list[Recorded]]:
        """The stream's events from ``after`` on as other windows append them."""
        eye = Watch(stream, after)
        while True:
            try:
                news = await self._do(eye.look)
            except (Erased, Closed, NoStream):
                raise
            except JournalProblem:
                news = []  # seen at a later look
            if news:
                yield news
            await asyncio.sleep(eye.pause)

    async def sit(self, seat: int, stream: str | None) -> None:
        """Say which meeting a seat has open; None when it leaves."""
        await self._do(watching.sit, seat, stream)

    async def seated(self) -> dict[int, str]:
        """The meeting that each seat has open."""
        return await self._do(watching.seated)

    async def heads(self, stream: str) -> dict[str, str]:
        """The id of the event that holds each path now, or raise ``Erased``."""
        return await self._do(events.heads, stream)

    async def put_draft(self, stream: str, draft: Draft) -> None:
        """Keep a text being typed; an empty one takes the draft away."""
        await self._do(drafts.put, stream, draft)

    async def drafts(self, stream: str) -> list[Draft]:
        """Texts that were being typed, oldest first, or raise ``Erased``."""
        return await self._do(drafts.every, stream)

    async def erase(self, *streams: str) -> int:
        """Destroy the streams' keys and content; doing it again changes nothing."""
        return await self._do(erasure.erase, *streams)

    async def verify(self, stream: str) -> int:
        """Check the chain, of an erased stream too, or raise ``Tampered``."""
        return await self._do(verification.verify, stream)

    async def at_vault(self, work: Callable[[Vault], T]) -> T:
        """Do work of another kind in the store's thread: on its keys, say."""
        return await self._do(work)

    async def close(self) -> None:
        """Let go of the store; closing it again does nothing."""
        if self._closed:
            return
        self._closed = True
        done = asyncio.get_running_loop().run_in_executor(self._thread, self._vault.close)
        self._thread.shutdown(wait=False)
        await done

    async def beside(
        self, work: Callable[Concatenate[Vault, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """Do an adapter's work on the open store, in the thread that may touch it."""
        return await self._do(work, *args, **kwargs)

    async def _do(
        self, work: Callable[Concatenate[Vault, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        if self._closed:
            raise Closed
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._thread, lambda: work(self._vault, *args, **kwargs))
