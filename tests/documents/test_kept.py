"""Papers that lie in their folder are found again as they were made, or not at all."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from assistant.documents.making import PaperMaker
from tests.documents.example import limited, rich


def maker(folder: Path) -> PaperMaker:
    return PaperMaker(lambda _practice: folder, lambda: datetime(2026, 11, 25, tzinfo=UTC))


async def test_a_plans_papers_and_its_extracts_are_found_as_they_were_made(tmp_path: Path) -> None:
    here = maker(tmp_path)
    other = await here.plan(rich())
    made = await here.plan(limited())
    await here.close()
    later = maker(tmp_path)
    assert await later.kept(limited()) == made
    assert await later.kept(rich()) == other
    assert {file.suffix for file in made.files} == {".pdf", ".docx", ".txt", ".json", ".ics"}
    assert len(made.pieces) == 2


@pytest.mark.parametrize("gone", ["*v1.pdf", "*.docx", "*.json", "*utdrag-1.pdf", "*.ics"])
async def test_where_any_is_gone_none_are(tmp_path: Path, gone: str) -> None:
    here = maker(tmp_path)
    await here.plan(limited())
    await here.close()
    for file in tmp_path.glob(gone):
        file.unlink()
    assert await here.kept(limited()) is None


async def test_a_folder_that_is_not_there_holds_none(tmp_path: Path) -> None:
    assert await maker(tmp_path / "borta").kept(rich()) is None
