"""A store comes back from its two copies; what was destroyed does not."""

import os
import secrets
import stat
from datetime import timedelta
from pathlib import Path

import pytest

from assistant.desk.backups import Restored
from assistant.desk.ports import Erased, JournalProblem
from assistant.desk.recovery import new_recovery_key
from assistant.journal.backups import StoreBackups
from assistant.journal.database import Database
from assistant.journal.keycare import StoreKeys
from assistant.journal.keys import database_key, master_by_passphrase, read_key_file
from assistant.journal.restoring import restore
from assistant.journal.seats import Seat
from assistant.journal.store import SqlcipherJournal
from tests.journal import samples
from tests.journal.samples import CHEAP, PASSPHRASE, START, draft, event, text, unguarded

NOW = START + timedelta(days=2)


class Copied:
    """A store with two meetings, copied; what happens afterwards is the test's."""

    def __init__(self, folder: Path) -> None:
        self.home = folder / "home"
        self.away = folder / "away"
        self.away.mkdir()
        self.journal: SqlcipherJournal
        self.store: Path
        self.keys: Path

    def now(self) -> object:
        return NOW

    def mono(self) -> float:
        return 0.0

    async def begin(self) -> None:
        journal = await samples.with_passphrase(self.home)
        assert isinstance(journal, SqlcipherJournal)
        self.journal = journal
        for name in ("m1", "m2"):
            await journal.create(name, "meeting", f"Möte {name}", START)
            await journal.append([event("a", f"text i {name}", stream=name)])
        await journal.put_draft("m2", draft("b", "halvskrivet"))
        backups = StoreBackups(journal, self.home, self)  # type: ignore[arg-type]
        self.store = (await backups.copy_store(self.away)).file
        self.keys = (await backups.copy_keys(self.away)).file

    def restore(self, folder: Path, *, set_aside: bool = False, phrase: str = "") -> Restored:
        return restore(
            self.store, self.keys, phrase or PASSPHRASE, folder, NOW, set_aside=set_aside
        )


@pytest.fixture
async def copied(tmp_path: Path) -> object:
    made = Copied(tmp_path)
    await made.begin()
    yield made
    await made.journal.close()


async def test_a_file_that_is_no_copy_of_keys_is_told_as_that(
    copied: Copied, tmp_path: Path
) -> None:
    copied.keys = copied.store
    with pytest.raises(JournalProblem) as refused:
        copied.restore(tmp_path / "back")
    assert refused.value.code == "copy-unreadable"


async def test_everything_comes_back(copied: Copied, tmp_path: Path) -> None:
    back = copied.restore(tmp_path / "ny")
    assert {row.id for row in back.readable} == {"m1", "m2"}
    assert (back.broken, back.lost, back.erased, back.aside) == ((), (), (), None)
    async with samples.place(tmp_path / "ny", samples.with_passphrase) as place:
        journal = await place.open()
        for name in ("m1", "m2"):
            assert await journal.read(name) == await copied.journal.read(name)
            assert await journal.verify(name) == 1
        assert [d.text for d in await journal.drafts("m2")] == ["halvskrivet"]
        await journal.append([event("c", "går vidare")])
    assert sorted(file.name for file in (tmp_path / "ny").iterdir()) == [
        "rundan.db",
        "rundan.keys",
        "rundan.lock",
        "rundan.reserve",
    ]


@pytest.mark.skipif(os.name == "nt", reason="mode bits mean nothing there")
async def test_what_comes_back_is_its_owners_alone(copied: Copied, tmp_path: Path) -> None:
    copied.store.chmod(0o644)
    copied.restore(tmp_path / "ny")
    modes = {stat.S_IMODE(file.stat().st_mode) for file in (tmp_path / "ny").iterdir()}
    assert modes == {0o600}
    assert stat.S_IMODE((tmp_path / "ny").stat().st_mode) == 0o700


async def test_a_store_that_is_there_is_only_set_aside_by_choice(copied: Copied) -> None:
    await copied.journal.append([event("c", "efter kopian")])
    await copied.journal.close()
    before = {f.name: f.read_bytes() for f in copied.home.iterdir()}
    with pytest.raises(JournalProblem) as problem:
        copied.restore(copied.home)
    assert problem.value.code == "would-replace"
    assert {f.name: f.read_bytes() for f in copied.home.iterdir()} == before
    back = copied.restore(copied.home, set_aside=True)
    assert back.aside is not None
    async with samples.place(back.aside, samples.with_passphrase) as place:
        assert [text(r.envelope) for r in await (await place.open()).read("m1")] == [
            "text i m1",
            "efter kopian",
        ]
    async with samples.place(copied.home, samples.with_passphrase) as place:
        assert len(await (await place.open()).read("m1")) == 1


@pytest.mark.parametrize("beside", [False, True])
async def test_a_store_that_is_open_is_left_alone(copied: Copied, beside: bool) -> None:
    seat = Seat(copied.home, beside=beside)
    with pytest.raises(JournalProblem) as problem:
        copied.restore(copied.home, set_aside=True)
    seat.release()
    assert problem.value.code == "others-seated"


async def test_what_was_destroyed_since_stays_destroyed(copied: Copied, tmp_path: Path) -> None:
    """The copy of the store is older than the erasure; the copy of the keys was rewritten."""
    await copied.journal.erase("m1")
    back = copied.restore(tmp_path / "ny")
    assert [row.id for row in back.lost] == ["m1"]
    assert [row.id for row in back.readable] == ["m2"]
    async with samples.place(tmp_path / "ny", samples.with_passphrase) as place:
        journal = await place.open()
        with pytest.raises(Erased):
            await journal.read("m1")
        assert await journal.verify("m1") == 1


async def test_an_old_copy_of_the_keys_brings_nothing_back_over_the_store_that_knows(
    copied: Copied, tmp_path: Path
) -> None:
    old = copied.keys.read_bytes()
    await copied.journal.erase("m1")
    await copied.journal.close()
    copied.keys.write_bytes(old)
    assert {row.id for row in copied.restore(tmp_path / "ny").readable} == {"m1", "m2"}
    back = copied.restore(copied.home, set_aside=True)
    assert [row.id for row in back.lost] == ["m1"]
    assert [row.id for row in back.readable] == ["m2"]
    for file in (copied.home / "rundan.keys", copied.keys):
        assert set(read_key_file(file, practice=False).streams) == {"m2"}


async def test_keys_that_are_too_old_cost_nothing_for_good(copied: Copied, tmp_path: Path) -> None:
    """What has no key in them is left out; a newer copy of the keys keeps it and gives it back."""
    old = tmp_path / "gammal.keys"
    old.write_bytes(copied.keys.read_bytes())
    await copied.journal.create("m3", "meeting", "nyast", START)
    backups = StoreBackups(copied.journal, copied.home, copied)  # type: ignore[arg-type]
    await backups.copy_keys(copied.away)
    copied.store = (await backups.copy_store(tmp_path / "nyare")).file
    newer, copied.keys = copied.keys, old
    assert [row.id for row in copied.restore(tmp_path / "ny").lost] == ["m3"]
    async with samples.place(tmp_path / "ny", samples.with_passphrase) as place:
        journal = await place.open()
        assert [row.id for row in await journal.streams("meeting") if not row.erased] == [
            "m2",
            "m1",
        ]
        await journal.erase("m1")
    copied.keys = newer
    back = copied.restore(tmp_path / "ny", set_aside=True)
    assert {row.id for row in back.readable} == {"m2", "m3"}
    assert [row.id for row in back.lost] == ["m1"]


async def test_copies_of_the_keys_are_remembered_past_a_restoration(
    copied: Copied, tmp_path: Path
) -> None:
    """The copy of the store is older than the copies of the keys; they are still found."""
    other = (
        await StoreBackups(copied.journal, copied.home, copied).copy_keys(  # type: ignore[arg-type]
            tmp_path / "annan"
        )
    ).file
    await copied.journal.close()
    back = copied.restore(copied.home, set_aside=True)
    journal = await samples.with_passphrase(copied.home)
    assert isinstance(journal, SqlcipherJournal)
    await journal.erase("m1")
    for file in (copied.keys, other):
        assert set(read_key_file(file, practice=False).streams) == {"m2"}
    remains = await StoreBackups(journal, copied.home, copied).remains()  # type: ignore[arg-type]
    assert remains.aside == (back.aside,)
    await journal.close()


async def test_the_recovery_key_brings_it_back_when_the_passphrase_is_forgotten(
    copied: Copied, tmp_path: Path
) -> None:
    key = new_recovery_key(secrets.randbelow)
    await StoreKeys(copied.home, copied.journal, cost=CHEAP).keep_recovery(key, PASSPHRASE)
    back = copied.restore(tmp_path / "ny", phrase=key.lower())
    assert {row.id for row in back.readable} == {"m1", "m2"}
    other = new_recovery_key(secrets.randbelow)
    with pytest.raises(JournalProblem) as problem:
        copied.restore(tmp_path / "annan", phrase=other)
    assert problem.value.code == "wrong-recovery"


async def test_a_wrong_passphrase_changes_nothing(copied: Copied, tmp_path: Path) -> None:
    with pytest.raises(JournalProblem) as problem:
        copied.restore(tmp_path / "ny", phrase="en helt annan fras")
    assert problem.value.code == "wrong-passphrase"
    assert [file.name for file in (tmp_path / "ny").iterdir()] == ["rundan.lock"]


async def test_copies_that_do_not_belong_together_are_told(copied: Copied, tmp_path: Path) -> None:
    async with samples.place(tmp_path / "annan", samples.with_passphrase) as place:
        await place.open()
    copied.keys = tmp_path / "annan" / "rundan.keys"
    with pytest.raises(JournalProblem) as problem:
        copied.restore(tmp_path / "ny")
    assert problem.value.code == "copy-unreadable"
    assert [file.name for file in (tmp_path / "ny").iterdir()] == ["rundan.lock"]


async def test_what_was_changed_in_the_copy_is_named(copied: Copied, tmp_path: Path) -> None:
    file = read_key_file(copied.keys, practice=False)
    database = Database(copied.store, database_key(master_by_passphrase(file, PASSPHRASE)))
    unguarded(database)
    database.run("UPDATE event SET actor = 'någon annan' WHERE stream = 'm2'")
    database.close()
    back = copied.restore(tmp_path / "ny")
    assert [row.id for row in back.broken] == ["m2"]
    assert [row.id for row in back.readable] == ["m1"]
