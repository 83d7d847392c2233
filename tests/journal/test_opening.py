import shutil
from pathlib import Path

import msgspec
import pytest

from assistant.desk.ports import JournalProblem, WrongPassphrase, WrongStore
from assistant.journal import (
    create_store,
    destroy_practice,
    exists,
    open_practice,
    open_store,
)
from assistant.journal.database import Database
from assistant.journal.problems import (
    Damaged,
    KeysMissing,
    Missing,
    NewerStore,
    StoreExists,
    UnsafeFolder,
)
from assistant.journal.schema import APPLICATION
from tests.journal.samples import CHEAP, PASSPHRASE, START, Place, keyed


@pytest.fixture
async def real(tmp_path: Path) -> Path:
    folder = tmp_path / "real"
    journal = await create_store(folder, PASSPHRASE, cost=CHEAP)
    await journal.create("m1", "meeting", "Möte", START)
    await journal.close()
    return folder


async def test_a_wrong_passphrase_says_nothing_more(real: Path) -> None:
    with pytest.raises(WrongPassphrase) as refusal:
        await open_store(real, "fel")
    assert (refusal.value.args, refusal.value.__cause__) == ((), None)
    assert refusal.value.code == "wrong-passphrase"


async def test_a_passphrase_is_the_same_however_it_is_composed(real: Path) -> None:
    journal = await open_store(real, "trygg ha\u0308st o\u0308ver a\u030an")
    assert len(await journal.streams("meeting")) == 1
    await journal.close()


async def test_a_passphrase_at_its_real_cost(tmp_path: Path) -> None:
    await (await create_store(tmp_path / "s", PASSPHRASE)).close()
    [slot] = msgspec.json.decode((tmp_path / "s" / "rundan.keys").read_bytes())["slots"]
    assert slot["cost"] == {"time": 3, "memory": 256 * 1024, "lanes": 2}
    await (await open_store(tmp_path / "s", PASSPHRASE)).close()


async def test_a_store_is_not_made_twice(real: Path) -> None:
    with pytest.raises(StoreExists):
        await create_store(real, "annan", cost=CHEAP)
    await (await open_store(real, PASSPHRASE)).close()


async def test_where_there_is_no_store(tmp_path: Path) -> None:
    assert not exists(tmp_path / "none")
    with pytest.raises(Missing):
        await open_store(tmp_path / "none", PASSPHRASE)
    assert not (tmp_path / "none").exists()
    destroy_practice(tmp_path / "none")


async def test_real_and_practice_are_not_taken_for_each_other(real: Path, practice: Place) -> None:
    with pytest.raises(WrongStore):
        await open_practice(real)
    with pytest.raises(WrongStore):
        await open_store(practice.folder, PASSPHRASE)
    with pytest.raises(WrongStore):
        destroy_practice(real)
    await (await open_store(real, PASSPHRASE)).close()


@pytest.mark.parametrize(
    "mark", [f"PRAGMA application_id = {APPLICATION[False]}", "UPDATE meta SET value = '0'"]
)
async def test_a_practice_file_is_marked_twice(practice: Place, mark: str) -> None:
    await practice.close()
    with keyed(practice.folder) as database:
        database.run(mark)
    with pytest.raises(WrongStore):
        await practice.open()


async def test_a_newer_file_is_refused(practice: Place) -> None:
    await practice.close()
    with keyed(practice.folder) as database:
        database.run("PRAGMA user_version = 99")
    with pytest.raises(NewerStore) as refusal:
        await practice.open()
    assert refusal.value.code == "newer"


async def test_newer_keys_are_refused(practice: Place) -> None:
    await practice.close()
    (practice.folder / "rundan.keys").write_text('{"v": 2, "something": "new"}')
    with pytest.raises(NewerStore):
        await practice.open()


@pytest.mark.parametrize("content", ["", "{", '{"v":1}', '{"v":1,"practice":true,"slots":"x"}'])
async def test_keys_that_cannot_be_read(practice: Place, content: str) -> None:
    await practice.close()
    (practice.folder / "rundan.keys").write_text(content)
    with pytest.raises(Damaged):
        await practice.open()


@pytest.mark.parametrize(
    ("name", "value"), [("time", 10_000), ("memory", 2**40), ("lanes", 999), ("lanes", 0)]
)
async def test_a_cost_out_of_bounds_is_never_tried(real: Path, name: str, value: int) -> None:
    keys = real / "rundan.keys"
    file = msgspec.json.decode(keys.read_bytes())
    file["slots"][0]["cost"][name] = value
    keys.write_bytes(msgspec.json.encode(file))
    with pytest.raises(Damaged):
        await open_store(real, PASSPHRASE)


async def test_a_file_without_its_keys(real: Path, practice: Place) -> None:
    (real / "rundan.keys").unlink()
    assert exists(real)
    with pytest.raises(KeysMissing):
        await open_store(real, PASSPHRASE)
    with pytest.raises(StoreExists):
        await create_store(real, PASSPHRASE, cost=CHEAP)
    with pytest.raises(WrongStore):
        destroy_practice(real)
    await practice.close()
    (practice.folder / "practice.key").unlink()
    with pytest.raises(KeysMissing):
        await practice.open()


@pytest.mark.parametrize("empty", [True, False])
async def test_a_lost_file_is_not_replaced_by_an_empty_one(real: Path, empty: bool) -> None:
    (real / "rundan.db").unlink()
    if empty:
        (real / "rundan.db").touch()
    with pytest.raises(Missing):
        await open_store(real, PASSPHRASE)


async def test_a_making_cut_short_is_finished(tmp_path: Path) -> None:
    folder = tmp_path / "s"
    await (await create_store(folder, PASSPHRASE, cost=CHEAP)).close()
    (folder / "rundan.db").unlink()
    journal = await open_store(folder, PASSPHRASE)
    await journal.create("m1", "meeting", "Möte", START)
    await journal.close()


async def test_another_stores_file_is_damaged(real: Path, practice: Place) -> None:
    await practice.close()
    shutil.copy(real / "rundan.db", practice.folder / "rundan.db")
    with pytest.raises(Damaged):
        await practice.open()


async def test_a_practice_store_is_destroyed_whole(practice: Place) -> None:
    await practice.close()
    destroy_practice(practice.folder)
    assert not exists(practice.folder)
    assert list(practice.folder.iterdir()) == []
    assert await (await practice.open()).streams("meeting") == []


async def test_a_store_without_a_write_ahead_log_is_refused() -> None:
    with pytest.raises(UnsafeFolder):
        Database(Path(":memory:"), bytes(48))


async def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(JournalProblem):
        await open_practice(tmp_path / "file" / "folder")
