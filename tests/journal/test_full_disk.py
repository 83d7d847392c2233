"""A disk that is full says so, loses nothing, and is written again when there is room."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.journal.samples import Place

ROOT = Path(__file__).parents[2]


@pytest.mark.skipif(os.name == "nt", reason="no limit on a file's size there")
async def test_the_same_journal_goes_on_when_there_is_room_again(practice: Place) -> None:
    await practice.close()
    command = [sys.executable, "-m", "tests.journal.filler", str(practice.folder)]
    filler = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert (filler.returncode, filler.stderr) == (0, "")
    kept = filler.stdout.split()
    assert len(kept) > 25
    journal = await practice.open()
    assert [r.envelope.id for r in await journal.read("m1")] == kept
    assert await journal.verify("m1") == len(kept)
    assert [d.text for d in await journal.drafts("m1")] == ["kvar"]
