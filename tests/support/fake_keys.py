"""The ways into a store that is not there: what was asked, and what opens now."""

import asyncio
from datetime import UTC, datetime

from assistant.desk.keycare import FIRST, PASSPHRASE, RECOVERY, REMEMBERED, Way
from assistant.desk.ports import WrongPassphrase
from assistant.desk.recovery import plain_key
from assistant.journal.problems import LastPassphrase, NameTaken, WrongRecovery

MADE = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)


class FakeKeys:
    """Keeps the passphrases as they are."""

    def __init__(self) -> None:
        self.phrases: dict[str, str] = {}
        self.recovery = ""
        self.remembered = False
        self.has_ring = False
        self.stretched = asyncio.Event()
        """Cleared while a passphrase takes its time."""
        self.stretched.set()

    def make(self, passphrase: str) -> None:
        self.phrases[FIRST] = passphrase

    def opens(self, passphrase: str, way: str = "") -> bool:
        known = [self.phrases.get(way)] if way else self.phrases.values()
        return passphrase in known

    def recover(self, key: str, passphrase: str, way: str) -> None:
        if not self.recovery or plain_key(key) != plain_key(self.recovery):
            raise WrongRecovery
        self.phrases[way] = passphrase

    def ways(self) -> list[Way]:
        ways = [Way(name, PASSPHRASE, MADE) for name in self.phrases]
        ways += [Way("recovery-1", RECOVERY, MADE)] if self.recovery else []
        return ways + ([Way("remembered-1", REMEMBERED, MADE)] if self.remembered else [])

    async def change(self, old: str, new: str) -> None:
        await self.stretched.wait()
        self.phrases[self._proven(old)] = new

    async def add(self, name: str, passphrase: str, proof: str) -> None:
        if name in self.phrases:
            raise NameTaken
        self._proven(proof)
        self.phrases[name] = passphrase

    async def remove(self, name: str, proof: str) -> None:
        if self._proven(proof) == name:
            raise LastPassphrase
        if name in self.phrases:
            del self.phrases[name]
        else:
            self.recovery = ""

    async def keep_recovery(self, key: str, proof: str) -> None:
        self._proven(proof)
        self.recovery = key

    async def can_remember(self) -> bool:
        return self.has_ring

    async def remember(self, proof: str) -> bool:
        self._proven(proof)
        self.remembered = self.has_ring
        return self.remembered

    async def forget(self) -> None:
        self.remembered = False

    def _proven(self, proof: str) -> str:
        for name, phrase in self.phrases.items():
            if phrase == proof:
                return name
        raise WrongPassphrase
