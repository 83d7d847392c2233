"""Papers are made to the end, whoever asked for them and whatever became of that."""

import asyncio
from datetime import UTC, datetime
from pathlib import Path

from assistant.documents.making import PaperMaker
from assistant.meeting.plan import Plan
from tests.documents.example import rich


async def begun(folder: Path, plan: Plan) -> PaperMaker:
    """A maker of a plan's papers, which whoever asked for them has stopped waiting for."""
    maker = PaperMaker(lambda _practice: folder, lambda: datetime(2026, 11, 25, tzinfo=UTC))
    asking = asyncio.create_task(maker.plan(plan))
    await asyncio.sleep(0)
    asking.cancel()
    return maker


async def test_a_meetings_papers_are_made_though_nobody_waits(tmp_path: Path) -> None:
    maker = await begun(tmp_path, rich())
    assert maker.under_way
    await maker.finished()
    assert not maker.under_way
    await maker.close()
    assert {file.suffix for file in tmp_path.iterdir()} >= {".pdf", ".docx", ".txt"}


async def test_leaving_at_once_breaks_them_off(tmp_path: Path) -> None:
    maker = await begun(tmp_path, rich())
    await maker.close()
    assert not maker.under_way
    assert not list(tmp_path.iterdir())


async def test_of_a_practice_nothing_is_made_that_nobody_waits_for(tmp_path: Path) -> None:
    maker = await begun(tmp_path, rich(practice=True))
    assert not maker.under_way
    await maker.close()
    assert not list(tmp_path.iterdir())
