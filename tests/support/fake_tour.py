"""A tour that was seen before, of whatever meeting it is given."""

from collections.abc import Awaitable, Callable

from assistant.desk.desk import Desk


class FakeTour:
    """Counts how often it was left."""

    def __init__(self, begin: Callable[[], Awaitable[Desk]]) -> None:
        self._begin = begin
        self.seen = True
        self.left = 0

    async def begin(self) -> Desk:
        self.seen = True
        return await self._begin()

    async def leave(self) -> None:
        self.left += 1
