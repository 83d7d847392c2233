"""Who has a store open: told by locks that the system lets go of."""

import subprocess
import sys
from pathlib import Path

import pytest

from assistant.journal.problems import SeatTaken
from assistant.journal.seats import SEATS, Seat, taken

HOLDER = """
import sys
from pathlib import Path
from assistant.journal.seats import Seat
seat = Seat(Path(sys.argv[1]), beside=True)
print(seat.number, flush=True)
sys.stdin.read()
"""


def test_the_first_seat_is_one_windows(tmp_path: Path) -> None:
    chair = Seat(tmp_path)
    assert chair.number == 1
    with pytest.raises(SeatTaken):
        Seat(tmp_path)
    chair.release()
    assert taken(tmp_path) == frozenset()
    Seat(tmp_path).release()


def test_those_beside_sit_on_the_others_as_long_as_there_are_any(tmp_path: Path) -> None:
    chair = Seat(tmp_path)
    beside = [Seat(tmp_path, beside=True) for _seat in SEATS[1:]]
    assert [seat.number for seat in beside] == list(SEATS[1:])
    assert chair.others() == {seat.number for seat in beside}
    assert beside[0].others() == chair.others() - {2} | {1}
    with pytest.raises(SeatTaken):
        Seat(tmp_path, beside=True)
    for seat in (chair, *beside):
        seat.release()
    assert taken(tmp_path) == frozenset()


def test_a_killed_window_leaves_its_seat(tmp_path: Path) -> None:
    chair = Seat(tmp_path)
    other = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert other.stdout is not None
    assert other.stdout.readline().strip() == b"2"
    assert chair.others() == {2}
    other.kill()
    other.communicate()
    assert chair.others() == frozenset()
    chair.release()


def test_an_empty_folder_has_nobody_in_it(tmp_path: Path) -> None:
    assert taken(tmp_path / "none") == frozenset()
