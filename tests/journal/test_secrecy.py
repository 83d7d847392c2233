import os
import stat
from pathlib import Path

import pytest

from assistant.desk.ports import JournalProblem, WrongPassphrase
from assistant.journal import open_store
from assistant.journal.database import Database
from tests.journal.samples import Place, draft, event, keyed

WORDS = ("Tussilago", "Krokus", "Linnea")


def _holding(folder: Path, word: str) -> list[str]:
    return [file.name for file in folder.iterdir() if word.encode() in file.read_bytes()]


async def _written(place: Place) -> None:
    journal = await place.open()
    await journal.create("m7", "meeting", WORDS[0], event("a").at)
    await journal.append([event("a", WORDS[1] * 50, stream="m7") for _ in range(30)])
    await journal.put_draft("m7", draft("b", WORDS[2] * 50))


async def test_no_word_is_found_in_the_files(place: Place) -> None:
    await _written(place)
    journal = place.opened[-1]
    assert [f for word in (*WORDS, "goals.GoalWorded") for f in _holding(place.folder, word)] == []
    await journal.erase("m7")
    assert [f for word in WORDS for f in _holding(place.folder, word)] == []


async def test_bodies_are_sealed_inside_the_file_as_well(practice: Place) -> None:
    await _written(practice)
    await practice.close()
    with keyed(practice.folder) as database:
        for table in ("stream", "event", "draft"):
            rows = repr(database.every(f"SELECT * FROM {table}"))
            assert [word for word in WORDS if word in rows] == []


async def test_nothing_of_an_erased_stream_is_left_in_the_file(practice: Place) -> None:
    await _written(practice)
    await practice.close()
    with keyed(practice.folder) as database:
        sealed = [row[0] for row in database.every("SELECT body FROM event WHERE stream = 'm7'")]
        sealed += database.one("SELECT body FROM draft") + database.one(
            "SELECT label FROM stream WHERE id = 'm7'"
        )
    await (await practice.open()).erase("m7")
    assert not (practice.folder / "rundan.db-wal").stat().st_size > 8 * 4096
    await practice.close()
    with keyed(practice.folder) as database:
        plain = practice.folder.parent / "plain.db"
        database.run("ATTACH ? AS plain KEY ''", str(plain))
        for table in ("stream", "event", "draft", "meta"):
            database.run(f"CREATE TABLE plain.{table} AS SELECT * FROM main.{table}")
        freed = database.one("PRAGMA freelist_count")[0]
    assert freed == 0
    left = plain.read_bytes()
    assert len(sealed) == 32
    assert [body for body in sealed if body in left] == []


@pytest.mark.skipif(os.name == "nt", reason="mode bits mean nothing there")
async def test_only_the_owner_may_read(place: Place) -> None:
    os.umask(os.umask(0o022))
    await _written(place)
    assert stat.S_IMODE(place.folder.stat().st_mode) == 0o700
    modes = {f.name: stat.S_IMODE(f.stat().st_mode) for f in place.folder.iterdir()}
    assert {"rundan.db", "rundan.db-wal", "rundan.keys"} <= set(modes)
    assert set(modes.values()) == {0o600}


async def test_nothing_is_written_over_the_screen(
    practice: Place, capfd: pytest.CaptureFixture[str]
) -> None:
    await practice.close()
    with pytest.raises(JournalProblem):
        Database(practice.folder / "rundan.db", bytes(48))
    database = practice.folder / "rundan.db"
    content = bytearray(database.read_bytes())
    content[4096:] = bytes(len(content) - 4096)
    database.write_bytes(content)
    with pytest.raises(JournalProblem):
        await practice.open()
    assert capfd.readouterr() == ("", "")


async def test_a_problem_holds_nothing_that_was_written(place: Place) -> None:
    journal = await place.open()
    with pytest.raises(JournalProblem) as problem:
        await journal.append([event("a", WORDS[0], stream="none")])
    assert WORDS[0] not in repr(problem.value) + str(problem.value.args)
    if not (place.folder / "practice.key").exists():
        with pytest.raises(WrongPassphrase) as refusal:
            await open_store(place.folder, WORDS[0])
        assert WORDS[0] not in repr(refusal.value)


async def test_the_connection_is_set_up_to_be_safe(practice: Place) -> None:
    await practice.close()
    wanted = {
        "journal_mode": "wal",
        "synchronous": 2,
        "fullfsync": 1,
        "checkpoint_fullfsync": 1,
        "secure_delete": 1,
        "temp_store": 2,
        "cipher_memory_security": "1",
    }
    with keyed(practice.folder) as database, database.reading():
        assert {name: database.one(f"PRAGMA {name}")[0] for name in wanted} == wanted
