"""A text that is handed over: an ordinary private file, named by its day alone."""

from datetime import date
from pathlib import Path

import pytest

from assistant.documents.handover import hand_over
from assistant.documents.problem import DocumentProblem
from assistant.language.translation import use

DAY = date(2026, 11, 25)


def test_only_its_owner_reads_it_and_its_name_tells_nothing(tmp_path: Path) -> None:
    path = hand_over("Ada Påhitt: Hur?", DAY, tmp_path / "papers")
    assert path.name == "anteckningar-2026-11-25.txt"
    assert path.read_text(encoding="utf-8") == "Ada Påhitt: Hur?\n"
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700


def test_the_same_text_is_one_file_another_is_another(tmp_path: Path) -> None:
    first = hand_over("ett", DAY, tmp_path)
    other = hand_over("två", DAY, tmp_path)
    assert hand_over("ett", DAY, tmp_path) == first
    assert other.name == "anteckningar-2026-11-25-2.txt"
    assert len(list(tmp_path.iterdir())) == 2


def test_what_would_steer_a_terminal_is_not_written(tmp_path: Path) -> None:
    path = hand_over("a\x1b[2Jb\ud800\r\n[/] {c}", DAY, tmp_path)
    assert path.read_text(encoding="utf-8") == "ab�\n[/] {c}\n"


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "papers").write_text("a file", encoding="utf-8")
    with pytest.raises(DocumentProblem) as problem:
        hand_over("ett", DAY, tmp_path / "papers")
    assert problem.value.code == "not-written"


def test_its_name_is_in_the_language_of_the_screen(tmp_path: Path) -> None:
    use("en")
    try:
        assert hand_over("one", DAY, tmp_path).name == "notes-2026-11-25.txt"
    finally:
        use("sv")
