"""What answers for a store, told beforehand what to answer."""

from assistant.desk.trust import Older


class FakeTrust:
    """Remembers what it was asked."""

    def __init__(self) -> None:
        self.found: list[Older] = []
        self.reasons: list[str] = []
        self.changed: set[str] = set()
        """The streams whose chains do not hold; found when they are verified."""
        self.doubted: frozenset[str] = frozenset()

    async def older(self) -> list[Older]:
        return self.found

    async def keep(self, reason: str) -> None:
        self.reasons.append(reason)
        self.found = []

    async def verify(self, *streams: str) -> bool:
        self.doubted |= self.changed.intersection(streams)
        return self.doubted.isdisjoint(streams)
