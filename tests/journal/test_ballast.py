"""The reserve: really there, given back on a full disk, and made again when there is room."""

import subprocess
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from assistant.desk.ports import JournalFull
from assistant.journal.ballast import RESERVE, Ballast
from assistant.journal.opening import _open_practice
from assistant.journal.store import SqlcipherJournal
from tests.journal.samples import START, draft, event, with_passphrase

SIZE = 512 * 1024


def _made(folder: Path) -> Ballast:
    ballast = Ballast(folder, SIZE)
    ballast.renew()
    ballast.settle()
    return ballast


def test_the_room_is_really_taken_and_nobody_elses(tmp_path: Path) -> None:
    assert not _made(tmp_path).low
    found = (tmp_path / RESERVE).stat()
    assert (found.st_size, found.st_mode & 0o777) == (SIZE, 0o600)
    assert found.st_blocks * 512 >= SIZE


def test_work_that_finds_no_room_is_done_again_without_the_reserve(tmp_path: Path) -> None:
    ballast, tries = _made(tmp_path), list[bool]()

    def work() -> str:
        tries.append((tmp_path / RESERVE).exists())
        if tries[-1]:
            raise JournalFull
        return "kept"

    assert ballast.bear(work) == "kept"
    assert tries == [True, False]
    assert ballast.low
    ballast.renew()
    ballast.settle()
    assert not ballast.low
    assert (tmp_path / RESERVE).exists()


def test_what_finds_no_room_twice_is_told(tmp_path: Path) -> None:
    ballast = _made(tmp_path)

    def work() -> None:
        raise JournalFull

    with pytest.raises(JournalFull):
        ballast.bear(work)
    assert not (tmp_path / RESERVE).exists()


def test_where_there_is_no_room_for_a_reserve_that_is_known(tmp_path: Path) -> None:
    ballast = Ballast(tmp_path, 1 << 60)
    ballast.renew()
    ballast.settle()
    assert ballast.low
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_gone_stops_nothing(tmp_path: Path) -> None:
    ballast = Ballast(tmp_path / "gone", SIZE)
    ballast.renew()
    ballast.settle()
    assert ballast.low
    assert ballast.bear(lambda: "kept") == "kept"


async def test_a_real_store_has_one(tmp_path: Path) -> None:
    journal = await with_passphrase(tmp_path)
    await journal.close()
    assert (tmp_path / RESERVE).exists()
    assert not journal.low


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of four MiB."""
    mount = ["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", str(tmp_path)]
    if subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("only root can make a small disk")
    yield tmp_path
    subprocess.run(["umount", "--lazy", str(tmp_path)], check=True)


async def test_a_meeting_goes_on_when_its_disk_is_full(small_disk: Path) -> None:
    """Events and drafts are kept in the reserve's room, and it is known that they are."""
    ballast = Ballast(small_disk, SIZE)
    journal = await SqlcipherJournal.begin(partial(_open_practice, small_disk), ballast)
    await journal.create("m1", "meeting", "Möte", START)
    ballast.settle()
    assert not journal.low
    stuffing = small_disk / "stuffing"
    with pytest.raises(OSError, match="No space"):
        stuffing.write_bytes(bytes(8 * 1024 * 1024))
    kept = 0
    while not journal.low:
        await journal.append([event(f"p{kept}", "ord " * 5000)])
        kept += 1
    await journal.put_draft("m1", draft("d", "kvar"))
    assert kept == await journal.verify("m1")
    stuffing.unlink()
    ballast.renew()
    ballast.settle()
    assert not journal.low
    await journal.close()
