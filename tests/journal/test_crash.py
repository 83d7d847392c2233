"""A process that dies at any moment loses nothing that was acknowledged.

A short form of ``scripts/trials/store_kills.py``.
"""

from pathlib import Path

from tests.journal.killing import Said, faults, kill_writers, make

ALONE, PAIRS = 3, 2


async def test_nothing_acknowledged_is_lost_when_the_process_is_killed(tmp_path: Path) -> None:
    said = Said()
    await make(tmp_path)
    for turn in range(ALONE):
        kill_writers(tmp_path, [f"{turn}"], said)
    for turn in range(PAIRS):
        kill_writers(tmp_path, [f"{turn}-chair", f"{turn}-secretary"], said)
    assert said.kills == ALONE + 2 * PAIRS
    assert len(said.events) > said.kills
    assert await faults(tmp_path, said) == []
