"""An erasure that is cut short is finished; a key that a backup brings back is destroyed."""

from pathlib import Path

import msgspec
import pytest

from assistant.desk.ports import Erased, JournalFull, JournalProblem
from assistant.journal import keys as keys_module
from assistant.journal.database import Database
from tests.journal.samples import Place, event, keyed


def _keys(folder: Path) -> set[str]:
    return set(msgspec.json.decode((folder / "rundan.keys").read_bytes())["streams"])


async def test_the_key_is_gone_from_the_key_file(practice: Place) -> None:
    journal = await practice.open()
    assert _keys(practice.folder) == {"m1"}
    await journal.erase("m1")
    assert _keys(practice.folder) == set()


async def test_a_key_file_that_cannot_be_written_leaves_the_rest_to_be_done_again(
    practice: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    journal = await practice.open()
    await journal.append([event("a")])
    with monkeypatch.context() as patch:

        def full(*_: object, **__: object) -> None:
            raise OSError(28, "No space left on device")

        patch.setattr(keys_module, "write_whole", full)
        with pytest.raises(JournalFull):
            await journal.erase("m1")
    with pytest.raises(Erased):
        await journal.read("m1")
    assert _keys(practice.folder) == {"m1"}
    assert await journal.erase("m1") == 1
    assert _keys(practice.folder) == set()


async def test_opening_finishes_an_erasure(
    practice: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    journal = await practice.open()
    await journal.append([event("a")])
    kept = (practice.folder / "rundan.keys").read_bytes()
    with monkeypatch.context() as patch:

        def busy(_: Database) -> None:
            raise JournalProblem

        patch.setattr(Database, "compact", busy)
        assert await journal.erase("m1") == 1
    await practice.close()
    (practice.folder / "rundan.keys").write_bytes(kept)
    with keyed(practice.folder) as database:
        assert database.one("SELECT 1 FROM meta WHERE name = 'traces'")
    await practice.open()
    await practice.close()
    assert _keys(practice.folder) == set()
    with keyed(practice.folder) as database:
        assert not database.one("SELECT 1 FROM meta WHERE name = 'traces'")


async def test_leftovers_of_a_crash_go_with_the_key(practice: Place) -> None:
    journal = await practice.open()
    leftover = practice.folder / ".rundan.keys.abc"
    leftover.write_bytes((practice.folder / "rundan.keys").read_bytes())
    await journal.erase("m1")
    assert not leftover.exists()
