"""Ways into a store come, change and go; what is closed opens nothing."""

import secrets
from collections.abc import AsyncIterator
from pathlib import Path

import msgspec
import pytest

from assistant.desk.keycare import FIRST, PASSPHRASE, RECOVERY
from assistant.desk.ports import ClaimLost, JournalProblem, WrongPassphrase
from assistant.desk.recovery import new_recovery_key, plain_key
from assistant.journal import create_store, open_store
from assistant.journal.keycare import StoreKeys
from assistant.journal.keys import MOST, Keys, read_key_file
from assistant.journal.opening import recover_store
from assistant.journal.problems import LastPassphrase, NameTaken, NoWay, SlotsFull, WrongRecovery
from assistant.journal.seal import new_key
from assistant.journal.slots import slot_by_passphrase
from assistant.journal.store import SqlcipherJournal
from tests.journal.samples import CHEAP, START
from tests.journal.samples import PASSPHRASE as FRAS

NEW, COLLEAGUE = "en helt ny fras", "kollegans egen fras"


class Opened:
    """An open store and its keys."""

    def __init__(self, folder: Path, journal: SqlcipherJournal) -> None:
        self.folder = folder
        self.journal = journal
        self.keys = StoreKeys(folder, journal, cost=CHEAP)

    @property
    def file(self) -> bytes:
        return (self.folder / "rundan.keys").read_bytes()

    async def opens_by(self, passphrase: str, way: str = "") -> bool:
        try:
            journal = await open_store(self.folder, passphrase, way)
        except WrongPassphrase:
            return False
        rows = await journal.streams("meeting")
        await journal.close()
        return [row.label for row in rows] == ["Möte"]


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Opened]:
    journal = await create_store(tmp_path, FRAS, cost=CHEAP)
    await journal.create("m1", "meeting", "Möte", START)
    yield Opened(tmp_path, journal)
    await journal.close()


async def test_a_changed_passphrase_opens_and_the_old_one_does_not(store: Opened) -> None:
    before = msgspec.json.decode(store.file)["slots"][0]
    await store.keys.change(FRAS, NEW)
    assert await store.opens_by(NEW)
    assert not await store.opens_by(FRAS)
    assert before["master"].encode() not in store.file
    assert [way.name for way in store.keys.ways()] == [FIRST]


async def test_the_wrong_old_passphrase_changes_nothing(store: Opened) -> None:
    before = store.file
    with pytest.raises(WrongPassphrase):
        await store.keys.change("fel fel fel", NEW)
    assert store.file == before


async def test_a_colleague_has_a_way_of_their_own(store: Opened) -> None:
    await store.keys.add("Sekreterare", COLLEAGUE, FRAS)
    assert await store.opens_by(COLLEAGUE, "Sekreterare")
    assert await store.opens_by(FRAS, FIRST)
    assert not await store.opens_by(COLLEAGUE, FIRST)
    assert not await store.opens_by(FRAS, "Sekreterare")
    assert not await store.opens_by(FRAS, "Ingen sådan")
    for phrase in (FRAS, COLLEAGUE):
        assert await store.opens_by(phrase)


async def test_a_change_keeps_the_others_and_their_order(store: Opened) -> None:
    await store.keys.add("Sekreterare", COLLEAGUE, FRAS)
    await store.keys.change(FRAS, NEW)
    assert [way.name for way in store.keys.ways()] == [FIRST, "Sekreterare"]
    assert await store.opens_by(COLLEAGUE)


@pytest.mark.parametrize("name", ["Sekreterare", "SEKRETERARE", FIRST])
async def test_a_name_is_given_once(store: Opened, name: str) -> None:
    await store.keys.add("Sekreterare", COLLEAGUE, FRAS)
    with pytest.raises(NameTaken):
        await store.keys.add(name, NEW, FRAS)


async def test_adding_wants_a_passphrase_that_opens(store: Opened) -> None:
    with pytest.raises(WrongPassphrase):
        await store.keys.add("Sekreterare", COLLEAGUE, "fel fel fel")
    assert not await store.opens_by(COLLEAGUE)


async def test_a_passphrase_goes_only_on_proof_of_another(store: Opened) -> None:
    with pytest.raises(LastPassphrase):
        await store.keys.remove(FIRST, FRAS)
    await store.keys.add("Sekreterare", COLLEAGUE, FRAS)
    with pytest.raises(LastPassphrase):
        await store.keys.remove(FIRST, FRAS)
    await store.keys.remove(FIRST, COLLEAGUE)
    assert not await store.opens_by(FRAS)
    assert await store.opens_by(COLLEAGUE)
    with pytest.raises(NoWay):
        await store.keys.remove(FIRST, COLLEAGUE)


async def test_a_recovery_key_opens_with_a_new_passphrase(store: Opened) -> None:
    key = new_recovery_key(secrets.randbelow)
    await store.keys.keep_recovery(key, FRAS)
    assert [way.kind for way in store.keys.ways()] == [PASSPHRASE, RECOVERY]
    journal = await recover_store(store.folder, key.lower(), NEW, cost=CHEAP)
    assert [row.label for row in await journal.streams("meeting")] == ["Möte"]
    await journal.close()
    assert await store.opens_by(NEW)
    assert not await store.opens_by(FRAS)
    again = await recover_store(store.folder, key, FRAS, cost=CHEAP)
    await again.close()
    assert await store.opens_by(FRAS)


async def test_recovery_leaves_a_colleagues_passphrase_alone(store: Opened) -> None:
    key = new_recovery_key(secrets.randbelow)
    await store.keys.keep_recovery(key, FRAS)
    await store.keys.add("Sekreterare", COLLEAGUE, FRAS)
    await (await recover_store(store.folder, key, NEW, "Sekreterare", cost=CHEAP)).close()
    assert await store.opens_by(FRAS, FIRST)
    assert await store.opens_by(NEW, "Sekreterare")
    assert not await store.opens_by(COLLEAGUE)


async def test_another_recovery_key_opens_nothing(store: Opened) -> None:
    first, second = (new_recovery_key(secrets.randbelow) for _key in range(2))
    with pytest.raises(WrongRecovery):
        await recover_store(store.folder, first, NEW, cost=CHEAP)
    await store.keys.keep_recovery(first, FRAS)
    await store.keys.keep_recovery(second, FRAS)
    before = store.file
    with pytest.raises(WrongRecovery) as refused:
        await recover_store(store.folder, first, NEW, cost=CHEAP)
    assert refused.value.code == "wrong-recovery"
    assert store.file == before
    await store.keys.remove(store.keys.ways()[1].name, FRAS)
    with pytest.raises(WrongRecovery):
        await recover_store(store.folder, second, NEW, cost=CHEAP)


async def test_nothing_secret_is_told_or_lies_on_the_disk(store: Opened) -> None:
    key = new_recovery_key(secrets.randbelow)
    await store.keys.add("Sekreterare", COLLEAGUE, FRAS)
    await store.keys.keep_recovery(key, FRAS)
    told = repr(store.keys.ways())
    on_disk = b"".join(file.read_bytes() for file in store.folder.iterdir() if file.is_file())
    for secret in (FRAS, COLLEAGUE, key, plain_key(key), key.split()[0]):
        assert secret not in told
        assert secret.encode() not in on_disk


async def test_leftovers_of_a_crash_go_with_the_old_passphrase(store: Opened) -> None:
    leftover = store.folder / ".rundan.keys.abc"
    leftover.write_bytes(store.file)
    await store.keys.change(FRAS, NEW)
    assert not leftover.exists()


async def test_what_another_window_changed_meanwhile_is_not_overwritten(store: Opened) -> None:
    file = read_key_file(store.folder / "rundan.keys", practice=False)
    other = Keys(store.folder / "rundan.keys", file, new_key())
    theirs = slot_by_passphrase(FIRST, "de andras fras", new_key(), CHEAP)
    other.change_slots(file.slots, [theirs])
    mine = Keys(store.folder / "rundan.keys", file, new_key())
    with pytest.raises(ClaimLost):
        mine.change_slots(file.slots, [slot_by_passphrase(FIRST, NEW, new_key(), CHEAP)])
    with pytest.raises(ClaimLost):
        mine.change_slots([], [slot_by_passphrase(FIRST, NEW, new_key(), CHEAP)])


async def test_two_windows_that_take_each_other_away_leave_one(store: Opened) -> None:
    await store.keys.add("Sekreterare", COLLEAGUE, FRAS)
    file = read_key_file(store.folder / "rundan.keys", practice=False)
    first, second = (Keys(store.folder / "rundan.keys", file, new_key()) for _w in range(2))
    first.change_slots([file.slots[0]], [])
    with pytest.raises(LastPassphrase):
        second.change_slots([file.slots[1]], [])
    assert await store.opens_by(COLLEAGUE)


async def test_another_windows_stream_keys_survive_a_change(store: Opened) -> None:
    """Each window has read the key file before the other wrote it."""
    second = await open_store(store.folder, FRAS)
    await second.create("m2", "meeting", "Möte två", START)
    await store.keys.change(FRAS, NEW)
    await second.create("m3", "meeting", "Möte tre", START)
    await second.close()
    again = await open_store(store.folder, NEW)
    assert {row.label for row in await again.streams("meeting")} == {
        "Möte",
        "Möte två",
        "Möte tre",
    }
    await again.close()


async def test_there_is_an_end_to_how_many(store: Opened) -> None:
    for number in range(MOST - 1):
        await store.keys.add(f"Kollega {number}", COLLEAGUE, FRAS)
    with pytest.raises(SlotsFull):
        await store.keys.add("En till", NEW, FRAS)
    assert await store.opens_by(FRAS)


async def test_a_closed_store_tells_its_ways_but_changes_none(store: Opened) -> None:
    closed = StoreKeys(store.folder, None, cost=CHEAP)
    assert [way.name for way in closed.ways()] == [FIRST]
    with pytest.raises(JournalProblem):
        await closed.change(FRAS, NEW)
    assert StoreKeys(store.folder / "none", None).ways() == []
    (store.folder / "rundan.keys").write_bytes(b"{")
    assert closed.ways() == []


async def test_a_key_file_of_0_1_0_opens_and_can_be_changed(store: Opened) -> None:
    """It said neither of what kind a slot was nor when it was made."""
    file = msgspec.json.decode(store.file)
    for slot in file["slots"]:
        del slot["made"]
        assert set(slot) == {"name", "cost", "salt", "master"}
    (store.folder / "rundan.keys").write_bytes(msgspec.json.encode(file))
    assert await store.opens_by(FRAS)
    assert store.keys.ways()[0].made is None
    await store.keys.change(FRAS, NEW)
    assert await store.opens_by(NEW)
