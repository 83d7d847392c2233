"""The computer's key ring opens the store where it can; where it cannot, nothing is said."""

import sys
from collections.abc import AsyncIterator
from pathlib import Path
from types import ModuleType

import pytest

from assistant.desk.keycare import REMEMBERED
from assistant.journal import create_store
from assistant.journal.keycare import StoreKeys
from assistant.journal.opening import open_remembered
from assistant.journal.problems import Damaged
from assistant.journal.remembered import key_ring, recall
from assistant.journal.seal import KEY
from assistant.journal.store import SqlcipherJournal
from tests.journal.samples import CHEAP, PASSPHRASE, START


class Ring:
    """A key ring in memory, which can be told to fail."""

    priority = 5.0

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}
        self.broken = False

    def get_password(self, service: str, username: str) -> str | None:
        self._answer()
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._answer()
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self._answer()
        del self.kept[service, username]

    def _answer(self) -> None:
        if self.broken:
            raise RuntimeError("locked")


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[SqlcipherJournal]:
    journal = await create_store(tmp_path, PASSPHRASE, cost=CHEAP)
    await journal.create("m1", "meeting", "Möte", START)
    yield journal
    await journal.close()


async def test_what_is_remembered_opens_until_it_is_forgotten(
    store: SqlcipherJournal, tmp_path: Path
) -> None:
    ring = Ring()
    keys = StoreKeys(tmp_path, store, ring=ring, cost=CHEAP)
    assert await keys.can_remember()
    assert await keys.remember(PASSPHRASE)
    [name] = [way.name for way in keys.ways() if way.kind == REMEMBERED]
    key = await recall(name, ring)
    assert key is not None
    assert (len(key), PASSPHRASE in repr(ring.kept)) == (KEY, False)
    again = await open_remembered(tmp_path, key)
    assert [row.label for row in await again.streams("meeting")] == ["Möte"]
    await again.close()
    await keys.forget()
    assert (ring.kept, await recall(name, ring)) == ({}, None)
    with pytest.raises(Damaged):
        await open_remembered(tmp_path, key)


async def test_remembering_again_leaves_one_key(store: SqlcipherJournal, tmp_path: Path) -> None:
    ring = Ring()
    keys = StoreKeys(tmp_path, store, ring=ring, cost=CHEAP)
    assert await keys.remember(PASSPHRASE)
    assert await keys.remember(PASSPHRASE)
    assert len(ring.kept) == 1
    assert len([way for way in keys.ways() if way.kind == REMEMBERED]) == 1


async def test_a_key_ring_that_fails_changes_nothing(
    store: SqlcipherJournal, tmp_path: Path
) -> None:
    ring = Ring()
    keys = StoreKeys(tmp_path, store, ring=ring, cost=CHEAP)
    ring.broken = True
    assert not await keys.remember(PASSPHRASE)
    assert len(keys.ways()) == 1
    assert await recall("remembered-1", ring) is None
    ring.broken = False
    assert await keys.remember(PASSPHRASE)
    ring.broken = True
    await keys.forget()
    assert len(keys.ways()) == 1


@pytest.mark.parametrize("kept", ["", "zz", "ab" * 31])
async def test_what_is_no_key_is_not_taken_for_one(kept: str) -> None:
    ring = Ring()
    ring.kept["rundan", "remembered-1"] = kept
    assert await recall("remembered-1", ring) is None


def _installed(monkeypatch: pytest.MonkeyPatch, ring: Ring | None) -> None:
    module = ModuleType("keyring")

    def get_keyring() -> Ring:
        if ring is None:
            raise RuntimeError("no backend")
        return ring

    module.get_keyring = get_keyring  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "keyring", module)


def test_only_a_key_ring_that_seals_what_it_keeps_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    ring = Ring()
    _installed(monkeypatch, ring)
    assert key_ring() is ring
    ring.priority = 0.5
    assert key_ring() is None
    _installed(monkeypatch, None)
    assert key_ring() is None


async def test_without_the_extra_there_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "keyring", None)
    assert key_ring() is None
    assert await recall("remembered-1") is None
