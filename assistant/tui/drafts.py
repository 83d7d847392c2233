"""Keeps on disk what is being typed, without ever holding up a key."""

import asyncio
from collections.abc import Callable

from assistant.desk.desk import Desk


class Drafts:
    """The texts being typed at one desk: the newest of each, written one at a time."""

    def __init__(self, desk: Desk, written: Callable[[], None]) -> None:
        self._desk = desk
        self._written = written
        self._pending: dict[str, tuple[str, int | None]] = {}
        self._writer: asyncio.Task[None] | None = None

    def note(self, path: str, text: str, seen: int | None = None) -> None:
        """Keep a text as it stands now, typed over what was ``seen``; returns at once."""
        self._pending[path] = (text, seen)
        if self._writer is None:
            self._writer = asyncio.create_task(self._write())

    def shown(self, path: str) -> str | None:
        """The text that was being typed at a path, if any."""
        if path in self._pending:
            return self._pending[path][0] or None
        return self._desk.drafted(path) or None

    def seen(self, path: str) -> int:
        """How far the seat had seen when it began to type at a path, or has seen now."""
        return self._desk.seen_by(path)

    async def settle(self) -> None:
        """Wait until everything noted is with the desk, so that a command comes after it."""
        while self._writer is not None:
            await asyncio.shield(self._writer)

    async def drop(self, path: str) -> None:
        """Forget a draft, on disk too."""
        if self.shown(path) is not None:
            self.note(path, "")
        await self.settle()

    async def _write(self) -> None:
        try:
            while self._pending:
                path = next(iter(self._pending))
                await self._desk.draft(path, *self._pending.pop(path))
        finally:
            self._writer = None
        self._written()
