"""The journal in an encrypted file: one thread does the work, one task at a time."""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from functools import partial
from pathlib import Path
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
from assistant.journal.ballast import Ballast
from assistant.journal.keys import Keys
from assistant.journal.problems import Closed, NoStream
from assistant.journal.stirring import Stirring
from assistant.journal.vault import Vault
from assistant.journal.watching import ALONE, Watch
from assistant.journal.witness import PAUSE, Witness

P = ParamSpec("P")
T = TypeVar("T")


class SqlcipherJournal(Journal):
    """The desk's ``Journal`` over SQLCipher.

    What is appended, and each draft, is on the disk on return.  After any
    ``JournalProblem`` the same journal can be used again.
    """

    def __init__(
        self,
        thread: ThreadPoolExecutor,
        vault: Vault,
        ballast: Ballast | None = None,
        witness: Witness | None = None,
    ) -> None:
        """Take over a vault, and the thread that opened it; ``begin`` makes both."""
        self.witness = witness
        self._thread = thread
        self._vault = vault
        self._ballast = ballast
        self._unwitnessed: set[str] = set()
        self._noting: asyncio.TimerHandle | None = None
        self._closed = False

    @classmethod
    async def begin(
        cls, opener: Callable[[], Vault], ballast: Ballast | None = None, state: Path | None = None
    ) -> "SqlcipherJournal":
        """Open a vault in a thread of its own, which may take a while.

        ``state`` is a folder outside the store's, where its witness is kept.
        """
        opening = partial(ballast.bear, opener) if ballast else opener
        thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="journal")
        try:
            vault = await asyncio.get_running_loop().run_in_executor(thread, opening)
        except BaseException:
            thread.shutdown(wait=False)
            raise
        if ballast:
            ballast.renew()
        return cls(thread, vault, ballast, Witness(state, vault.keys) if state else None)

    @property
    def keys(self) -> Keys:
        """The store's keys."""
        return self._vault.keys

    @property
    def low(self) -> bool:
        """Whether the disk is so full that the reserve is gone."""
        return self._ballast is not None and self._ballast.low

    async def create(self, stream: str, kind: StreamKind, label: str, at: datetime) -> None:
        """Make an empty stream, or raise ``StreamExists``."""
        await self._do(streams.create, stream, kind, label, at)
        self._note(stream)

    async def streams(self, kind: StreamKind, limit: int | None = None) -> list[StreamRow]:
        """The streams of a kind, newest first; all of them, or the ``limit`` newest."""
        return await self._do(streams.rows, kind, limit)

    async def append(self, batch: Sequence[Envelope]) -> list[Recorded]:
        """Keep a batch, all or none; raise ``ClaimLost``, ``Erased`` or ``JournalFull``."""
        kept = await self._do(events.append, tuple(batch))
        self._note(*(envelope.stream for envelope in batch))
        return kept

    async def read(self, stream: str, after: int = 0) -> list[Recorded]:
        """The stream's events from ``after`` on, or raise ``Erased``."""
        return await self._do(events.read, stream, after)

    async def watch(self, stream: str, after: int = 0) -> AsyncIterator[list[Recorded]]:
        """The stream's events from ``after`` on as other windows append them."""
        eye, stirring = Watch(stream, after), Stirring(self._vault.database.folder)
        try:
            while True:
                try:
                    news = await self._do(eye.look)
                except (Erased, Closed, NoStream):
                    raise
                except JournalProblem:
                    news = []  # seen at a later look
                if news:
                    yield news
                await stirring.wait(eye.pause, ALONE)
        finally:
            stirring.end()

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

    async def close(self) -> None:
        """Let go of the store; closing it again does nothing."""
        if self._closed:
            return
        self._closed = True
        if self._noting is not None:
            self._noting.cancel()
            self._tell()
        done = asyncio.get_running_loop().run_in_executor(self._thread, self._let_go)
        self._thread.shutdown(wait=False)
        await done

    async def at_vault(
        self, work: Callable[Concatenate[Vault, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """Do an adapter's work on the open store, in the thread that may touch it."""
        return await self._do(work, *args, **kwargs)

    def _note(self, *streams: str) -> None:
        """Have the streams' heads witnessed before long, many at once."""
        self._unwitnessed.update(streams)
        if self.witness is not None and self._noting is None:
            self._noting = asyncio.get_running_loop().call_later(PAUSE, self._tell)

    def _tell(self) -> None:
        self._noting = None
        noted, self._unwitnessed = self._unwitnessed, set()
        if self.witness is not None and noted:
            self._thread.submit(self.witness.note, self._vault, noted)

    def _let_go(self) -> None:
        self._vault.close()
        for one in (self._ballast, self.witness):
            if one is not None:
                one.settle()

    async def _do(
        self, work: Callable[Concatenate[Vault, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        if self._closed:
            raise Closed
        loop = asyncio.get_running_loop()
        task = partial(work, self._vault, *args, **kwargs)
        return await loop.run_in_executor(
            self._thread, partial(self._ballast.bear, task) if self._ballast else task
        )
