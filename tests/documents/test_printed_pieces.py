"""The original and each extract come out of one print: the right bytes, for as many as get them."""

import asyncio
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.desk.papers import Papers
from assistant.desk.printing import News, Piece, Standing
from assistant.documents.making import PaperMaker
from assistant.documents.printout import PaperPrintout
from tests.documents.example import FIXED, limited
from tests.support.ipp_printer import CANCEL_JOB, Paper
from tests.support.ipp_printer import ipp_printer as printer
from tests.support.programs import bare_machine


@pytest.fixture
def paper() -> Iterator[Paper]:
    with printer() as made:
        yield made


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return bare_machine(tmp_path, monkeypatch)


@pytest.fixture
def pieces(machine: Path) -> tuple[Piece, ...]:
    """Three who get the whole plan, and one who gets less of it."""
    made = []
    for name, copies in (("plan.pdf", 3), ("plan-utdrag-1.pdf", 1)):
        (machine / name).write_bytes(b"%PDF-1.7 " + name.encode() * 5_000)
        made.append(Piece(machine / name, copies))
    return tuple(made)


async def followed(uri: str, pieces: tuple[Piece, ...]) -> list[News]:
    return [news async for news in PaperPrintout(uri, pieces, 0, pace=0).follow()]


async def made_of_limited(folder: Path) -> Papers:
    maker = PaperMaker(lambda practice: folder, lambda: FIXED)
    try:
        return await maker.plan(limited())
    finally:
        await maker.close()


async def test_what_was_made_is_what_comes_out(paper: Paper, machine: Path) -> None:
    papers = await made_of_limited(machine / "papper")
    news = await followed(paper.uri, papers.pieces)
    assert [job.document for job in paper.jobs] == [p.file.read_bytes() for p in papers.pieces]
    assert [job.number("copies") for job in paper.jobs] == [3, 1]
    for job in paper.jobs:
        assert job.text("sides") == "two-sided-long-edge"
        assert job.text("media") == "iso_a4_210x297mm"
        assert job.text("print-scaling") == "none"
        assert job.text("document-format") == "application/pdf"
        assert job.text("job-name") == "Rundan"
    assert (news[-1].standing, news[-1].copies) == (Standing.DONE, 4)
    assert (news[-1].out, news[-1].of) == (8, 8)


async def test_a_printer_that_is_gone_leaves_each_with_its_number(
    pieces: tuple[Piece, ...],
) -> None:
    with printer() as paper:
        uri = paper.uri
    news = await followed(uri, pieces)
    assert (news[-1].standing, news[-1].by_hand) == (Standing.SAVED, pieces)


async def test_a_printer_that_goes_between_them_is_told_of(
    paper: Paper, pieces: tuple[Piece, ...]
) -> None:
    paper.jams_after = 1
    news = await followed(paper.uri, pieces)
    assert [job.document for job in paper.jobs] == [pieces[0].file.read_bytes()]
    assert news[-1].standing is Standing.GIVEN_UP


async def test_a_slow_printer_gets_both_and_keeps_nobody_waiting(
    paper: Paper, pieces: tuple[Piece, ...]
) -> None:
    paper.holds = threading.Event()
    following = asyncio.create_task(followed(paper.uri, pieces))
    await asyncio.to_thread(paper.arrived.wait)
    for _turn in range(100):  # the loop is free
        await asyncio.sleep(0)
    assert not following.done()
    paper.holds.set()
    assert (await following)[-1].standing is Standing.DONE
    assert len(paper.jobs) == 2


async def test_out_of_paper_holds_both_until_it_is_refilled(
    paper: Paper, pieces: tuple[Piece, ...]
) -> None:
    paper.reasons = ["media-empty-error"]
    told = []
    async for news in PaperPrintout(paper.uri, pieces, 0, pace=0).follow():
        told.append((news.standing, news.why))
        if news.why == "media-empty":
            paper.reasons = ["none"]
    assert (Standing.STOPPED, "media-empty") in told
    assert (told[-1], news.out) == ((Standing.DONE, ""), 8)


async def test_all_that_is_left_is_taken_back(paper: Paper, pieces: tuple[Piece, ...]) -> None:
    paper.steady = True
    print_ = PaperPrintout(paper.uri, pieces, 0, pace=0)
    async for news in print_.follow():
        if news.standing is Standing.WAITING:
            await print_.take_back()
    assert paper.operations.count(CANCEL_JOB) == 2
    assert print_.news.standing is Standing.TAKEN_BACK
