"""A power cut while papers are made: the next start makes them, and says so."""

import asyncio
from datetime import UTC, datetime
from pathlib import Path

from assistant.bootstrap import Rundan
from assistant.bootstrap.unfinished import BegunPapers
from assistant.desk.papers import Paper
from assistant.desk.unfinished import Begun
from assistant.documents.making import PaperMaker
from assistant.library.settings import Settings
from assistant.meeting.moments import FixPlan
from assistant.meeting.plan import digest
from tests.documents.example import rich
from tests.house.living import PHRASE


def maker(folder: Path, marks: BegunPapers) -> PaperMaker:
    now = datetime(2026, 11, 25, tzinfo=UTC)
    return PaperMaker(lambda _practice: folder / "papers", lambda: now, marks=marks)


async def test_what_is_broken_off_is_known_to_the_next_start_and_what_is_made_is_not(
    tmp_path: Path,
) -> None:
    plan, marks = rich(), BegunPapers(tmp_path)
    making = maker(tmp_path, marks)
    asking = asyncio.create_task(making.plan(plan))
    await asyncio.sleep(0)
    await making.close()
    asking.cancel()
    [file] = tmp_path.glob("begun/*.json")
    assert file.stat().st_mode & 0o777 == 0o600
    assert plan.name not in file.read_text("utf-8")
    assert marks.left() == [], "it was begun by this program itself"
    assert BegunPapers(tmp_path).left() == [Begun(plan=digest(plan))]

    anew = maker(tmp_path, BegunPapers(tmp_path))
    await anew.plan(plan)
    await anew.close()
    assert BegunPapers(tmp_path).left() == []


async def test_a_practice_leaves_no_mark(tmp_path: Path) -> None:
    making = maker(tmp_path, BegunPapers(tmp_path))
    await making.plan(rich(practice=True))
    await making.close()
    assert not (tmp_path / "begun").exists()


def test_a_mark_that_cannot_be_read_is_forgotten(tmp_path: Path) -> None:
    (tmp_path / "begun").mkdir()
    (tmp_path / "begun" / "x.json").write_bytes(b"{")
    assert BegunPapers(tmp_path).left() == []
    assert not list((tmp_path / "begun").iterdir())


async def test_the_next_start_makes_them_and_sweeps_what_was_half_written(tmp_path: Path) -> None:
    home = tmp_path / "home"
    house = Rundan(home, Settings())
    await house.unlock(PHRASE)
    desk = await house.start("lots-first", 60, "Ada Påhitt", "")
    await desk.do(FixPlan())
    plan = desk.fixed_plan()
    assert plan is not None
    await house.close()
    BegunPapers(home / "state").begin(Begun(plan=digest(plan)))
    papers = home / "papers"
    papers.mkdir()
    (papers / ".plan-2026-11-25-v1.pdf.0123abcd").touch()
    (papers / ".egen").touch()

    house = Rundan(home, Settings())
    await house.unlock(PHRASE)
    while not house.making_papers:
        await asyncio.sleep(0)
    [told] = house.unfinished.of(plan)
    assert told.papers is None, "they are being made"
    await house.paperwork.finished()
    while (told := house.unfinished.of(plan)[0]).papers is None:
        await asyncio.sleep(0)
    assert told.papers.folder == papers
    await house.close()
    assert {file.suffix for file in papers.iterdir()} >= {".pdf", ".docx", ".txt", ".json"}
    assert sorted(file.name for file in papers.glob(".*")) == [".egen"]
    assert BegunPapers(home / "state").left() == []


async def test_an_invitation_that_was_cut_off_is_made_at_the_next_start(tmp_path: Path) -> None:
    home = tmp_path / "home"
    house = Rundan(home, Settings())
    await house.unlock(PHRASE)
    desk = await house.start("lots-first", 60, "Ada Påhitt", "")
    asking = asyncio.create_task(
        house.paperwork.of_meeting(Paper.INVITATION, desk.meeting, desk.stream)
    )
    await asyncio.sleep(0)
    await house.close()
    asking.cancel()
    [file] = home.glob("state/begun/*.json")
    assert "Ada" not in file.read_text("utf-8")

    house = Rundan(home, Settings())
    await house.unlock(PHRASE)
    while not (told := house.unfinished.of_meeting(desk.stream)) or told[0][1].papers is None:
        await asyncio.sleep(0)
    assert [paper for paper, _remade in told] == [Paper.INVITATION]
    await house.close()
    assert [file.name[:8] for file in (home / "papers").glob("*.pdf")] == ["kallelse"]
    assert BegunPapers(home / "state").left() == []
