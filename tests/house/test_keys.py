"""The house and the ways into its store."""

import secrets
from pathlib import Path

import pytest

from assistant.bootstrap import Rundan
from assistant.desk.ports import WrongPassphrase
from assistant.desk.recovery import new_recovery_key
from assistant.journal import create_store, remembered
from assistant.library.settings import Settings
from tests.journal.samples import CHEAP, PASSPHRASE
from tests.journal.test_remembered import Ring


@pytest.fixture
async def house(tmp_path: Path) -> Rundan:
    await (await create_store(tmp_path, PASSPHRASE, cost=CHEAP)).close()
    return Rundan(tmp_path, Settings())


async def test_a_forgotten_passphrase_is_replaced_on_the_way_in(house: Rundan) -> None:
    """At the real cost, once."""
    key = new_recovery_key(secrets.randbelow)
    await house.unlock(PASSPHRASE)
    await house.keys.keep_recovery(key, PASSPHRASE)
    await house.start("lots-first", 60, "Ada Påhitt", "")
    await house.close()
    with pytest.raises(WrongPassphrase):
        await house.recover(new_recovery_key(secrets.randbelow), "en ny lång fras", "passphrase")
    assert house.locked()
    await house.recover(key, "en ny lång fras", "passphrase")
    assert len(await house.meetings()) == 1
    await house.close()
    with pytest.raises(WrongPassphrase):
        await house.unlock(PASSPHRASE)
    await house.unlock("en ny lång fras", "passphrase")
    await house.close()


async def test_the_computer_opens_as_the_first_thing_only(
    house: Rundan, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """What was locked since wants its passphrase: else the lock would lock nobody out."""
    ring = Ring()
    monkeypatch.setattr(remembered, "key_ring", lambda: ring)
    assert not await house.unlock_remembered()
    await house.unlock(PASSPHRASE)
    assert await house.keys.remember(PASSPHRASE)
    await house.close()
    assert not await house.unlock_remembered()
    again = Rundan(tmp_path, Settings())
    assert await again.unlock_remembered()
    assert not again.locked()
    await again.close()
    assert not await again.unlock_remembered()


async def test_a_computer_that_has_lost_its_key_asks_as_ever(
    house: Rundan, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    ring = Ring()
    monkeypatch.setattr(remembered, "key_ring", lambda: ring)
    await house.unlock(PASSPHRASE)
    await house.keys.remember(PASSPHRASE)
    await house.close()
    for kept in ({}, dict.fromkeys(ring.kept, "00" * 32)):
        ring.kept = kept
        again = Rundan(tmp_path, Settings())
        assert not await again.unlock_remembered()
        await again.unlock(PASSPHRASE)
        await again.close()
