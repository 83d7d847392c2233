"""Whether an open store can be believed (``assistant.desk.trust.Trust``)."""

import base64
from datetime import datetime
from typing import Final

import msgspec
from msgspec import Struct

from assistant.desk.ports import Clock
from assistant.desk.trust import How, Older, Trust
from assistant.journal import moment, streams, witness
from assistant.journal.problems import Damaged
from assistant.journal.store import SqlcipherJournal
from assistant.journal.vault import Vault
from assistant.journal.witness import Head, Witness

_REASON: Final = "rundan reason"


class Reason(Struct, frozen=True):
    """Why a store was kept though it was older than it had been."""

    at: str
    reason: str
    streams: tuple[str, ...]


class StoreTrust(Trust):
    """Answers for one open store."""

    def __init__(self, journal: SqlcipherJournal, clock: Clock) -> None:
        self._journal = journal
        self._clock = clock
        self._doubted: set[str] = set()

    @property
    def doubted(self) -> frozenset[str]:
        """The streams whose chain does not hold."""
        return frozenset(self._doubted)

    async def older(self) -> list[Older]:
        """What is older in the store than the witness remembers, last touched first."""
        if self._journal.witness is None:
            return []
        try:
            return await self._journal.at_vault(older, self._journal.witness)
        except Damaged:
            return []  # whoever reads the meetings is told

    async def keep(self, reason: str) -> None:
        """Keep the reason in the store, and believe it as it is from now on."""
        if self._journal.witness is not None:
            await self._journal.at_vault(keep, self._journal.witness, reason, self._clock.now())

    async def verify(self, *streams: str) -> bool:
        """Follow the chains; one that does not hold is remembered."""
        for stream in streams:
            try:
                await self._journal.verify(stream)
            except Damaged:
                self._doubted.add(stream)
        return self._doubted.isdisjoint(streams)


def older(vault: Vault, watching: Witness) -> list[Older]:
    """The streams that are not what they were."""
    known = watching.read()
    with vault.database.reading():
        now = witness.heads(vault)
        changed = {
            stream: head
            for stream, head in known.items()
            if stream not in now or not witness.holds(vault, stream, head)
        }
    labels = _labels(vault) if changed else {}
    last_first = sorted(changed, key=lambda stream: known[stream].at, reverse=True)
    return [_told(known[s], now.get(s), labels.get(s, "")) for s in last_first]


def keep(vault: Vault, watching: Witness, reason: str, at: datetime) -> None:
    """Keep the store as it is, with the reason sealed in it."""
    now = witness.heads(vault)
    changed = [s for s, head in watching.read().items() if not witness.holds(vault, s, head)]
    kept = Reason(at=moment.written(at), reason=reason, streams=tuple(changed))
    sealed = vault.keys.seal(_REASON).close(msgspec.json.encode(kept), _REASON)
    with vault.database.writing():
        name = f"reason {kept.at}"
        value = base64.b64encode(sealed).decode()
        vault.database.run("INSERT OR REPLACE INTO meta VALUES (?, ?)", name, value)
    watching.replace(now)


def reasons(vault: Vault) -> list[Reason]:
    """Why the store was kept, each time, oldest first."""
    rows = vault.database.every("SELECT value FROM meta WHERE name GLOB 'reason *' ORDER BY name")
    seal = vault.keys.seal(_REASON)
    opened = [seal.open(base64.b64decode(value), _REASON) for (value,) in rows]
    return [msgspec.json.decode(one, type=Reason) for one in opened]


def _labels(vault: Vault) -> dict[str, str]:
    return {row.id: row.label for kind in ("case", "meeting") for row in streams.rows(vault, kind)}


def _told(known: Head, now: Head | None, label: str) -> Older:
    missing = known.seq - (now.seq if now else 0)
    how: How = "gone" if now is None else "shorter" if missing > 0 else "other"
    return Older(
        kind=known.kind, how=how, label=label, missing=max(missing, 0), at=moment.read(known.at)
    )
