"""A copy of the store opens nothing without the keys, and the keys lie apart."""

import os
import stat
from datetime import timedelta
from pathlib import Path

import msgspec
import pytest

from assistant.desk.ports import JournalProblem, WrongPassphrase
from assistant.journal.backups import StoreBackups
from assistant.journal.database import Database
from assistant.journal.keycare import StoreKeys
from assistant.journal.keys import (
    KeyFile,
    Keys,
    database_key,
    master_by_passphrase,
    read_key_file,
)
from assistant.journal.seal import Seal, WrongSeal
from assistant.journal.store import SqlcipherJournal
from tests.journal import samples
from tests.journal.samples import CHEAP, PASSPHRASE, START, draft, event
from tests.support.marked import found

WORDS = ("Tussilago", "Krokusmöte", "Vitsippa")


class Moment:
    """A clock that stands where it is set."""

    def __init__(self) -> None:
        self.at = START + timedelta(days=1)

    def now(self) -> object:
        return self.at

    def mono(self) -> float:
        return 0.0


@pytest.fixture
async def journal(tmp_path: Path) -> object:
    async with samples.place(tmp_path / "store", samples.with_passphrase) as place:
        opened = await place.open()
        await opened.create("m1", "meeting", WORDS[0], START)
        await opened.append([event("a", WORDS[1] * 20)])
        await opened.put_draft("m1", draft("b", WORDS[2] * 20))
        yield opened


@pytest.fixture
def clock() -> Moment:
    return Moment()


@pytest.fixture
def backups(journal: SqlcipherJournal, clock: Moment, tmp_path: Path) -> StoreBackups:
    return StoreBackups(journal, tmp_path / "store", clock)  # type: ignore[arg-type]


def _master(folder: Path, passphrase: str = PASSPHRASE) -> bytes:
    file = read_key_file(folder / "rundan.keys", practice=False)
    return master_by_passphrase(file, passphrase)


async def test_the_copy_is_whole_and_opens_with_the_same_key(
    backups: StoreBackups, tmp_path: Path
) -> None:
    copy = await backups.copy_store(tmp_path)
    assert copy.file.name == "rundan-2026-03-03-130000.rundan-kopia"
    assert (copy.meetings, copy.cases, copy.without_key) == (1, 0, 1)
    database = Database(copy.file, database_key(_master(tmp_path / "store")))
    database.furnish(practice=False)
    assert database.one("SELECT count(*) FROM event") == (1,)
    assert database.one("PRAGMA integrity_check") == ("ok",)
    database.close()


async def test_the_master_key_alone_reads_no_stream_in_a_copy(
    backups: StoreBackups, tmp_path: Path
) -> None:
    copy = await backups.copy_store(tmp_path / "kopia")
    assert found(WORDS, tmp_path) == set()
    master = _master(tmp_path / "store")
    database = Database(copy.file, database_key(master))
    keys = Keys(tmp_path / "none", KeyFile(practice=False, slots=()), master)
    rows = database.every("SELECT label FROM stream UNION ALL SELECT body FROM event")
    rows += database.every("SELECT body FROM draft")
    dump = repr(database.every("SELECT * FROM meta")) + repr(rows)
    database.close()
    with pytest.raises(JournalProblem):
        keys.stream("m1")
    assert len(rows) == 3
    for (sealed,) in rows:
        with pytest.raises(WrongSeal):
            Seal(master).open(sealed, "body", "m1", "e000001")
    assert [word for word in WORDS if word in dump] == []


@pytest.mark.skipif(os.name == "nt", reason="mode bits mean nothing there")
async def test_only_the_owner_may_read_the_copies(backups: StoreBackups, tmp_path: Path) -> None:
    os.umask(os.umask(0o022))
    made = (await backups.copy_store(tmp_path / "a")).file, (await backups.copy_keys(tmp_path)).file
    assert [stat.S_IMODE(file.stat().st_mode) for file in made] == [0o600, 0o600]


async def test_what_is_there_already_is_left_alone(backups: StoreBackups, tmp_path: Path) -> None:
    other = tmp_path / "annat"
    other.write_text("något annat", encoding="utf-8")
    for copy in (backups.copy_store, backups.copy_keys):
        with pytest.raises(JournalProblem) as problem:
            await copy(other)
        assert problem.value.code == "copy-in-the-way"
    assert other.read_text(encoding="utf-8") == "något annat"


async def test_a_memory_stick_that_knows_no_links_will_do(
    backups: StoreBackups, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr("assistant.journal.files.os.link", refused)
    copy = await backups.copy_store(tmp_path / "kopia")
    assert [file.name for file in tmp_path.iterdir() if file.is_file()] == ["kopia"]
    assert copy.file.stat().st_size > 4096


async def test_a_place_that_will_not_do_is_said(backups: StoreBackups, tmp_path: Path) -> None:
    (tmp_path / "annat").touch()
    for copy in (backups.copy_store, backups.copy_keys):
        for name in ("borta/kopia", "inget\udcff", "noll\0", "långt" * 1000, "annat/kopia"):
            with pytest.raises(JournalProblem) as problem:
                await copy(tmp_path / name)
            assert problem.value.code == "copy-failed"


@pytest.mark.skipif(os.name == "nt", reason="no limit on a file's size there")
async def test_a_full_disk_leaves_no_half_copy(
    journal: SqlcipherJournal, backups: StoreBackups, tmp_path: Path
) -> None:
    import resource

    await journal.append([event(f"p{n}", "x" * 4000) for n in range(60)])
    usual = resource.getrlimit(resource.RLIMIT_FSIZE)
    (tmp_path / "disk").mkdir()
    try:
        resource.setrlimit(resource.RLIMIT_FSIZE, (40_000, usual[1]))
        with pytest.raises(JournalProblem) as problem:
            await backups.copy_store(tmp_path / "disk")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, usual)
    assert problem.value.code == "copy-full"
    assert list((tmp_path / "disk").iterdir()) == []
    assert (await backups.copy_store(tmp_path / "disk")).meetings == 1


async def test_another_window_may_write_while_a_copy_is_made(
    journal: SqlcipherJournal, backups: StoreBackups, tmp_path: Path
) -> None:
    other = await samples.with_passphrase(tmp_path / "store")
    await other.append([event("c", "från det andra fönstret")])
    copy = await backups.copy_store(tmp_path)
    await other.append([event("d", "efter kopian")])
    await other.close()
    database = Database(copy.file, database_key(_master(tmp_path / "store")))
    assert database.one("SELECT count(*) FROM event") == (2,)
    database.close()


async def test_a_remembered_copy_loses_a_key_that_is_destroyed(
    journal: SqlcipherJournal, backups: StoreBackups, clock: Moment, tmp_path: Path
) -> None:
    await journal.create("m2", "meeting", "kvar", START)
    copy = await backups.copy_keys(tmp_path / "nycklar")
    assert (await backups.copy_store(tmp_path)).without_key == 0
    await journal.erase("m1")
    streams = msgspec.json.decode(copy.file.read_bytes())["streams"]
    assert set(streams) == {"m2"}
    remains = await backups.remains()
    assert remains.outdated == ()
    assert [renewed.file for renewed in remains.renewed] == [copy.file]
    assert not remains.unfinished


async def test_a_copy_out_of_reach_is_named_until_it_is_back(
    journal: SqlcipherJournal, backups: StoreBackups, clock: Moment, tmp_path: Path
) -> None:
    stick = tmp_path / "minne"
    stick.mkdir()
    copy = await backups.copy_keys(stick)
    stick.rename(tmp_path / "i fickan")
    await journal.erase("m1")
    assert (await backups.remains()).outdated == (copy,)
    assert (await backups.remains()).outdated == (copy,)
    (tmp_path / "i fickan").rename(stick)
    await journal.close()
    again = await samples.with_passphrase(tmp_path / "store")
    assert isinstance(again, SqlcipherJournal)
    assert (await StoreBackups(again, tmp_path / "store", clock).remains()).outdated == ()  # type: ignore[arg-type]
    await again.close()
    assert msgspec.json.decode(copy.file.read_bytes())["streams"] == {}


async def test_a_copy_that_was_moved_is_told_of_once(
    journal: SqlcipherJournal, backups: StoreBackups, tmp_path: Path
) -> None:
    copy = await backups.copy_keys(tmp_path / "nycklar")
    copy.file.unlink()
    await journal.erase("m1")
    assert (await backups.remains()).outdated == (copy,)
    assert (await backups.remains()).outdated == ()


async def test_a_remembered_copy_follows_a_changed_passphrase(
    journal: SqlcipherJournal, backups: StoreBackups, tmp_path: Path
) -> None:
    copy = await backups.copy_keys(tmp_path / "nycklar")
    keys = StoreKeys(tmp_path / "store", journal, cost=CHEAP)
    await keys.change(PASSPHRASE, "en helt ny fras")
    file = read_key_file(copy.file, practice=False)
    assert master_by_passphrase(file, "en helt ny fras") == _master(
        tmp_path / "store", "en helt ny fras"
    )
    with pytest.raises(WrongPassphrase):
        master_by_passphrase(file, PASSPHRASE)


async def test_what_lies_in_a_copys_place_is_never_written_over(
    journal: SqlcipherJournal, backups: StoreBackups, tmp_path: Path
) -> None:
    copy = await backups.copy_keys(tmp_path / "nycklar")
    copy.file.write_bytes(b"{}")
    await journal.erase("m1")
    assert copy.file.read_bytes() == b"{}"
    assert (await backups.remains()).outdated == (copy,)


async def test_a_key_that_only_the_copy_holds_stays_in_it(
    journal: SqlcipherJournal, backups: StoreBackups, tmp_path: Path
) -> None:
    """A store put back from an older copy must not cost what a newer one needs."""
    before = (tmp_path / "store" / "rundan.keys").read_bytes()
    await journal.create("m2", "meeting", "nyare", START)
    copy = await backups.copy_keys(tmp_path / "nycklar")
    (tmp_path / "store" / "rundan.keys").write_bytes(before)
    await journal.erase("m1")
    assert set(msgspec.json.decode(copy.file.read_bytes())["streams"]) == {"m2"}
