"""Marked words, searched for in the raw bytes with one and the same code: never found in
the encrypted files, and found in files that are not encrypted until they are purged."""

from pathlib import Path

import pytest

from assistant.journal.backups import StoreBackups
from assistant.journal.store import SqlcipherJournal
from tests.journal import samples
from tests.journal.samples import START, draft, event
from tests.journal.test_backups import Moment
from tests.support.marked import found, holding
from tests.support.unsealed import seal_nothing

GONE = ("Tussilagoetikett", "Krokushändelse", "Vitsippsutkast", "Blåklintsärende")
KEPT = "Prästkragen"


async def _written(folder: Path) -> SqlcipherJournal:
    journal = await samples.with_passphrase(folder)
    assert isinstance(journal, SqlcipherJournal)
    for name, kind, label in (("c", "case", GONE[3]), ("m1", "meeting", GONE[0])):
        await journal.create(name, kind, label, START)  # type: ignore[arg-type]
    await journal.create("m2", "meeting", KEPT, START)
    for n in range(40):
        await journal.append([event(f"p{n}", GONE[1] * 90)])
        await journal.append([event(f"p{n}", GONE[3] * 90, stream="c", op="add")])
        await journal.put_draft("m1", draft("d", GONE[2] * (n + 1) * 9))
        await journal.append([event(f"p{n}", KEPT, stream="m2")])
    return journal


async def test_no_word_is_in_the_encrypted_files(tmp_path: Path) -> None:
    journal = await _written(tmp_path / "store")
    backups = StoreBackups(journal, tmp_path / "store", Moment())  # type: ignore[arg-type]
    await backups.copy_store(tmp_path / "kopia")
    await backups.copy_keys(tmp_path / "nycklar")
    assert found((*GONE, KEPT), tmp_path) == set()
    await journal.erase("m1", "c")
    assert found((*GONE, KEPT), tmp_path) == set()
    await journal.close()


async def test_every_word_is_in_clear_files_until_it_is_erased(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seal_nothing(monkeypatch)
    journal = await _written(tmp_path / "store")
    assert found((*GONE, KEPT), tmp_path) == {*GONE, KEPT}
    assert tmp_path / "store" / "rundan.db-wal" in holding(GONE[1], tmp_path)
    await journal.erase("m1", "c")
    assert found((*GONE, KEPT), tmp_path) == {KEPT}
    await journal.close()
    assert found((*GONE, KEPT), tmp_path) == {KEPT}


async def test_without_the_cleaning_the_words_would_be_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the search finds in free pages and log, it finds there too."""
    seal_nothing(monkeypatch)
    journal = await _written(tmp_path / "store")
    monkeypatch.setattr("assistant.journal.erasure._remove_traces", lambda _vault: None)
    await journal.erase("m1", "c")
    assert found(GONE, tmp_path) == set(GONE)
    await journal.close()
    monkeypatch.undo()
    seal_nothing(monkeypatch)
    again = await samples.with_passphrase(tmp_path / "store")
    assert found(GONE, tmp_path) == set()
    await again.close()


async def test_an_open_reader_puts_the_cleaning_off(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seal_nothing(monkeypatch)
    monkeypatch.setattr("assistant.journal.database._PATIENCE", 0.01)
    journal = await _written(tmp_path / "store")
    backups = StoreBackups(journal, tmp_path / "store", Moment())  # type: ignore[arg-type]
    other = await samples.with_passphrase(tmp_path / "store")
    assert isinstance(other, SqlcipherJournal)
    await other.at_vault(lambda vault: vault.database.run("BEGIN"))
    await other.at_vault(lambda vault: vault.database.one("SELECT count(*) FROM event"))
    await journal.erase("m1", "c")
    assert (await backups.remains()).unfinished
    await other.at_vault(lambda vault: vault.database.run("COMMIT"))
    await journal.erase("m1", "c")
    assert not (await backups.remains()).unfinished
    assert found((*GONE, KEPT), tmp_path) == {KEPT}
    await other.close()
    await journal.close()
