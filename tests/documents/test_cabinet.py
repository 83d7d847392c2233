"""A plan's documents are told from another's by what they hold."""

from pathlib import Path

from msgspec.structs import replace

from assistant.documents.cabinet import Cabinet
from assistant.documents.produce import produce
from assistant.meeting.plan import Plan
from assistant.meeting.sharing import editions
from tests.documents.example import limited, rich


def test_a_plans_own_documents_are_found_and_no_others(tmp_path: Path) -> None:
    mine, other = rich(), replace(rich(), name="Bo Påhitt")
    made, others = produce(mine, tmp_path), produce(other, tmp_path)
    cabinet = Cabinet(tmp_path)
    assert set(cabinet.made_of(mine)) == set(made.paths)
    assert cabinet.discard(cabinet.made_of(mine)) == ()
    assert set(tmp_path.iterdir()) == set(others.paths)
    assert cabinet.made_of(mine) == ()


def _with_extract(plan: Plan, folder: Path) -> set[Path]:
    """The plan's documents, and those of somebody who gets less of it."""
    whole, extract = editions(plan)
    made = produce(whole.plan, folder, pdf=False)
    less = produce(extract.plan, folder, number=1, beside=made.paths[0].stem, pdf=False)
    return {*made.paths, *less.paths}


def test_extracts_of_two_meetings_on_one_day_are_told_apart(tmp_path: Path) -> None:
    mine, other = limited(), replace(limited(), name="Bo Påhitt")
    made, others = _with_extract(mine, tmp_path), _with_extract(other, tmp_path)
    assert not made & others
    assert set(Cabinet(tmp_path).made_of(mine)) == made
    assert set(Cabinet(tmp_path).made_of(other)) == others


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
