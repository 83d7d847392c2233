"""A plan's documents are told from another's by what they hold."""

from pathlib import Path

from msgspec.structs import replace

from assistant.documents.cabinet import Cabinet
from assistant.documents.produce import produce
from tests.documents.example import rich


def test_a_plans_own_documents_are_found_and_no_others(tmp_path: Path) -> None:
    mine, other = rich(), replace(rich(), name="Bo Påhitt")
    made, others = produce(mine, tmp_path), produce(other, tmp_path)
    cabinet = Cabinet(tmp_path)
    assert set(cabinet.made_of(mine)) == set(made.paths)
    assert cabinet.discard(cabinet.made_of(mine)) == ()
    assert set(tmp_path.iterdir()) == set(others.paths)
    assert cabinet.made_of(mine) == ()


def test_papers_that_do_not_tell_whose_they_are_are_found_but_not_the_empty_form(
    tmp_path: Path,
) -> None:
    produce(rich(), tmp_path)
    for name in ("kallelse-2026-03-02.pdf", "kort-2026-03-02.pdf", "blankett-2026-03-02.pdf"):
        (tmp_path / name).touch()
    found = Cabinet(tmp_path).unsure()
    assert [file.name for file in found] == ["kallelse-2026-03-02.pdf", "kort-2026-03-02.pdf"]


def test_a_folder_that_is_not_there_holds_nothing(tmp_path: Path) -> None:
    assert Cabinet(tmp_path / "borta").made_of(rich()) == ()
    assert Cabinet(tmp_path / "borta").unsure() == ()


def test_what_cannot_be_deleted_is_told(tmp_path: Path) -> None:
    stuck = tmp_path / "mapp"
    stuck.mkdir()
    assert Cabinet(tmp_path).discard((stuck, tmp_path / "redan borta")) == (stuck,)
