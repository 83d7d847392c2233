"""Looks after the ways into a store: the desk's ``KeyCare`` over the key file."""

import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from assistant.desk.keycare import RECOVERY, REMEMBERED, KeyCare, Way
from assistant.desk.ports import JournalProblem
from assistant.journal import key_copies, remembered
from assistant.journal.keys import KeyFile, read_key_file, slot_by_passphrase_in
from assistant.journal.opening import KEYS
from assistant.journal.passphrase import COST, Cost
from assistant.journal.problems import Closed, LastPassphrase, NameTaken, NoWay
from assistant.journal.remembered import KeyRing
from assistant.journal.seal import new_key
from assistant.journal.slots import Slot, recovery_seal, slot_by_key, slot_by_passphrase, unlike
from assistant.journal.store import SqlcipherJournal
from assistant.journal.vault import Vault


class StoreKeys(KeyCare):
    """The ways into the store in a folder, open or not.

    Passphrases are stretched in a thread beside the store's own, so that what is typed
    meanwhile is saved as fast as ever; the store's write lock is held only to write.
    """

    def __init__(
        self,
        folder: Path,
        store: SqlcipherJournal | None,
        *,
        ring: KeyRing | None = None,
        cost: Cost = COST,
    ) -> None:
        self._path = folder / KEYS
        self._store = store
        self._ring = ring
        self._cost = cost

    def ways(self) -> list[Way]:
        """Every way in, the first one made first; none where the keys cannot be read."""
        try:
            return [slot.way for slot in self._file().slots]
        except JournalProblem:
            return []  # opening the store tells what is the matter

    async def change(self, old: str, new: str) -> None:
        """Put a passphrase in the place of another, which opens nothing from then on."""

        def changed() -> tuple[Slot, Slot]:
            slot, master = slot_by_passphrase_in(self._file(), old)
            return slot, slot_by_passphrase(slot.name, new, master, self._cost)

        before, after = await asyncio.to_thread(changed)
        await self._write([before], [after])

    async def add(self, name: str, passphrase: str, proof: str) -> None:
        """Let a colleague in; raise ``NameTaken``."""
        if name.casefold() in {way.name.casefold() for way in self.ways()}:
            raise NameTaken

        def added() -> Slot:
            _slot, master = slot_by_passphrase_in(self._file(), proof)
            return slot_by_passphrase(name, passphrase, master, self._cost)

        await self._write([], [await asyncio.to_thread(added)])

    async def remove(self, name: str, proof: str) -> None:
        """Close a way; raise ``NoWay``, or ``LastPassphrase`` where the proof is itself."""
        proven, _master = await asyncio.to_thread(slot_by_passphrase_in, self._file(), proof)
        if proven.name == name:
            raise LastPassphrase
        await self._write([self._slot(name)], [])

    async def keep_recovery(self, key: str, proof: str) -> None:
        """Make a recovery key valid, in the place of the one before."""
        _slot, master = await asyncio.to_thread(slot_by_passphrase_in, self._file(), proof)
        after = slot_by_key(unlike(RECOVERY), recovery_seal(key), master, RECOVERY)
        await self._write(self._of_kind(RECOVERY), [after])

    async def can_remember(self) -> bool:
        """Whether this computer has a key ring that can be trusted with a key."""
        return await remembered.answers(self._ring)

    async def remember(self, proof: str) -> bool:
        """Let this computer's key ring open the store; whether it would."""
        _slot, master = await asyncio.to_thread(slot_by_passphrase_in, self._file(), proof)
        key, name = new_key(), unlike(REMEMBERED)
        if not await remembered.keep(name, key, self._ring):
            return False
        before = self._of_kind(REMEMBERED)
        await self._write(before, [slot_by_key(name, key, master, REMEMBERED)])
        await self._drop(before)
        return True

    async def forget(self) -> None:
        """Ask for the passphrase again."""
        before = self._of_kind(REMEMBERED)
        await self._write(before, [])
        await self._drop(before)

    async def _drop(self, slots: Sequence[Slot]) -> None:
        for slot in slots:
            await remembered.drop(slot.name, self._ring)

    async def _write(self, before: Sequence[Slot], after: Sequence[Slot]) -> None:
        def work(vault: Vault) -> None:
            with vault.database.writing():
                vault.keys.change_slots(before, after)
            key_copies.follow(vault, datetime.now(UTC))

        if self._store is None:
            raise Closed
        await self._store.at_vault(work)

    def _file(self) -> KeyFile:
        return read_key_file(self._path, practice=False)

    def _slot(self, name: str) -> Slot:
        for slot in self._file().slots:
            if slot.name == name:
                return slot
        raise NoWay

    def _of_kind(self, kind: str) -> list[Slot]:
        return [slot for slot in self._file().slots if slot.kind == kind]
