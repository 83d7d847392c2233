"""A file that another holds, or that may not be written: told as it is, and gone on with after."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.desk.ports import JournalProblem
from assistant.journal import database
from tests.journal.samples import START, Place, as_practice, draft, event, keyed


async def test_a_file_held_by_another_is_busy_and_then_free(
    practice: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    await practice.close()
    monkeypatch.setattr(database, "_PATIENCE", 0.05)
    journal = await practice.open()
    kept = await journal.append([event("a")])
    with keyed(practice.folder) as other:
        other.run("BEGIN IMMEDIATE")
        for attempt in (journal.append([event("b")]), journal.put_draft("m1", draft("c", "x"))):
            with pytest.raises(JournalProblem) as held:
                await attempt
            assert held.value.code == "busy"
        assert await journal.read("m1") == kept, "it can be read all the while"
        other.run("ROLLBACK")
    [freed] = await journal.append([event("b")])
    assert freed.seq == 2
    assert await journal.verify("m1") == 2


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A small disk of its own, which can be made read-only while nothing on it is open."""
    mount = ["mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", str(tmp_path)]
    if subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("only root can mount a disk")
    yield tmp_path
    subprocess.run(["umount", "-l", str(tmp_path)], check=True)


def turned(disk: Path, how: str) -> None:
    subprocess.run(["mount", "-o", f"remount,{how}", str(disk)], check=True)


async def test_a_store_on_a_read_only_disk_is_told_as_such(disk: Path) -> None:
    journal = await as_practice(disk / "store")
    await journal.create("m1", "meeting", "Möte", START)
    await journal.append([event("a")])
    await journal.close()
    turned(disk, "ro")
    with pytest.raises(JournalProblem) as refused:
        await as_practice(disk / "store")
    assert refused.value.code == "read-only"
    turned(disk, "rw")
    again = await as_practice(disk / "store")
    await again.append([event("b")])
    assert await again.verify("m1") == 2
    await again.close()
