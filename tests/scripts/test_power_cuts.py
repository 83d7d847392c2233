"""A short form of ``scripts/trials/power_cuts.py``, and that it would find what is lost."""

import os
import random
import sys
from itertools import groupby
from pathlib import Path
from shutil import which

import pytest

from tests.journal.killing import make
from trials.power_cuts import trial
from trials.recording import Call, Disk, record

CUTS, TIMES = 12, 20

strace = pytest.mark.skipif(
    which("strace") is None and "strace" not in os.environ.get("RUNDAN_DEMAND", ""),
    reason="strace records the writer",
)


@strace
async def test_an_append_and_a_draft_are_one_sync_each(tmp_path: Path) -> None:
    store = tmp_path / "store"
    await make(store)
    writer = [sys.executable, "-m", "tests.journal.writer", str(store), "0", str(TIMES)]
    calls = record(writer, store, tmp_path)
    between = [list(run) for said, run in groupby(calls, lambda c: c.what == "said") if not said]
    syncs = [sum(call.what == "sync" for call in run) for run in between]
    # Before the first answer the log is begun; after the last the store is closed.
    assert syncs[2:-1] == [1] * (2 * TIMES - 1)


@strace
async def test_a_power_cut_loses_nothing_that_was_acknowledged(tmp_path: Path) -> None:
    said, wrong = await trial(tmp_path, CUTS, TIMES)
    assert wrong == []
    assert (said.kills, len(said.events)) == (CUTS, 2 * TIMES)


def _cut(folder: Path, *calls: Call) -> set[bytes]:
    """All that many cuts after these calls leave of a file."""
    (folder / "disk").mkdir()
    (folder / "left").mkdir()
    (folder / "disk" / "file").write_bytes(b"a" * 1024)
    disk = Disk(folder / "disk")
    for call in calls:
        disk.do(call)
    left = set()
    for seed in range(50):
        disk.cut(folder / "left", random.Random(seed))
        left.add((folder / "left" / "file").read_bytes())
    return left


def test_what_was_not_synced_may_be_there_in_part(tmp_path: Path) -> None:
    file = tmp_path / "disk" / "file"
    left = _cut(tmp_path, Call("write", file, b"b" * 1024))
    assert left == {a * 512 + b * 512 for a in (b"a", b"b") for b in (b"a", b"b")}


def test_what_was_synced_is_there(tmp_path: Path) -> None:
    file = tmp_path / "disk" / "file"
    left = _cut(tmp_path, Call("write", file, b"b" * 512, 512), Call("sync", file))
    assert left == {b"a" * 512 + b"b" * 512}
