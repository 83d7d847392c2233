"""A print is what was asked for, and is told of truthfully until it is out."""

import asyncio
import hashlib
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.desk.printing import News, Piece, Standing
from assistant.documents import ipp_printer, printout
from assistant.documents.printout import PaperPrintout
from tests.support.ipp_printer import ABORTED, CANCEL_JOB, CANCELED, Paper
from tests.support.ipp_printer import ipp_printer as printer
from tests.support.programs import bare_machine

PLAN = b"%PDF-1.7" + bytes(range(256)) * 400


@pytest.fixture
def paper() -> Iterator[Paper]:
    with printer() as made:
        yield made


@pytest.fixture
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A plan, on a machine with no printing system and no desktop."""
    file = bare_machine(tmp_path, monkeypatch) / "plan.pdf"
    file.write_bytes(PLAN)
    return file


def begun(paper: Paper, *pieces: Piece, page: int = 0) -> PaperPrintout:
    return PaperPrintout(paper.uri, pieces, page, pace=0)


async def followed(print_: PaperPrintout) -> list[News]:
    return [news async for news in print_.follow()]


async def test_the_right_bytes_copies_sides_and_paper(paper: Paper, plan: Path) -> None:
    news = await followed(begun(paper, Piece(plan, 7)))
    (job,) = paper.jobs
    assert hashlib.sha256(job.document).digest() == hashlib.sha256(PLAN).digest()
    assert job.number("copies") == 7
    assert job.text("sides") == "two-sided-long-edge"
    assert job.text("media") == "iso_a4_210x297mm"
    assert job.text("print-scaling") == "none"
    assert job.text("document-format") == "application/pdf"
    assert (job.text("job-name"), job.text("requesting-user-name")) == ("Rundan", "rundan")
    assert "page-ranges" not in job.asked
    assert [one.standing for one in news if one.out == 0][:2] == [
        Standing.SENDING,
        Standing.WAITING,
    ]
    assert [(one.out, one.of) for one in news if one.out] == [(n, 4) for n in (1, 2, 3, 4)]
    assert news[-1] == News(standing=Standing.DONE, printer="Korridoren", copies=7, out=4, of=4)


async def test_one_page_is_put_back(paper: Paper, plan: Path) -> None:
    news = await followed(begun(paper, Piece(plan, 1), page=3))
    assert paper.jobs[0].asked["page-ranges"] == [b"\0\0\0\3\0\0\0\3"]
    assert news[-1].only == 3


async def test_several_files_are_one_print(paper: Paper, plan: Path) -> None:
    extract = plan.with_name("utdrag.pdf")
    extract.write_bytes(b"%PDF-utdrag")
    news = await followed(begun(paper, Piece(plan, 2), Piece(extract, 3)))
    assert [(job.document, job.number("copies")) for job in paper.jobs] == [
        (PLAN, 2),
        (b"%PDF-utdrag", 3),
    ]
    assert (news[-1].standing, news[-1].copies, news[-1].of) == (Standing.DONE, 5, 8)


async def test_a_file_that_is_not_taken_after_others_is_told(paper: Paper, plan: Path) -> None:
    gone = Piece(plan.with_name("utdrag.pdf"), 1)
    print_ = begun(paper, Piece(plan, 2), gone)
    async for news in print_.follow():
        if news.standing is Standing.WAITING:
            await print_.take_back()
    assert (print_.news.standing, print_.news.why) == (Standing.GIVEN_UP, "no-file")
    assert paper.operations.count(CANCEL_JOB) == 1


async def test_out_of_paper_is_told_until_it_is_refilled(paper: Paper, plan: Path) -> None:
    paper.reasons = ["media-empty-error"]
    told = []
    async for news in begun(paper, Piece(plan, 2)).follow():
        told.append((news.standing, news.why))
        if news.why == "media-empty":
            paper.reasons = ["none"]
    assert (Standing.STOPPED, "media-empty") in told
    assert told[-1] == (Standing.DONE, "")


async def test_an_empty_tray_of_two_stops_nothing(paper: Paper, plan: Path) -> None:
    paper.reasons = ["media-empty-warning"]
    news = await followed(begun(paper, Piece(plan, 1)))
    assert {one.why for one in news} == {""}


async def test_a_printer_that_is_gone_leaves_the_file_to_be_opened(plan: Path) -> None:
    with printer() as paper:
        uri = paper.uri
    news = await followed(PaperPrintout(uri, (Piece(plan, 7),), 0, pace=0))
    assert (news[-1].standing, news[-1].why) == (Standing.SAVED, "no-answer")
    assert news[-1].by_hand == (Piece(plan, 7),)


async def test_what_several_are_to_get_is_not_opened_as_one(
    plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(printout, "open_file", lambda path: True)
    pieces = (Piece(plan, 2), Piece(plan.with_name("utdrag.pdf"), 3))
    news = await followed(PaperPrintout("", pieces, 0, pace=0))
    assert (news[-1].standing, news[-1].by_hand) == (Standing.SAVED, pieces)
    news = await followed(PaperPrintout("", pieces[:1], 0, pace=0))
    assert news[-1].standing is Standing.OPENED


async def test_a_slow_printer_keeps_nobody_waiting(paper: Paper, plan: Path) -> None:
    paper.holds = threading.Event()
    print_ = begun(paper, Piece(plan, 1))
    following = asyncio.create_task(followed(print_))
    await asyncio.to_thread(paper.arrived.wait)
    turns = 0
    while turns < 100:  # the loop is free
        await asyncio.sleep(0)
        turns += 1
    assert print_.news.standing is Standing.SENDING
    assert not following.done()
    paper.holds.set()
    assert (await following)[-1].standing is Standing.DONE


async def test_a_printer_that_never_answers_is_left(
    paper: Paper, plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ipp_printer, "ASKING", 0.2)
    paper.holds = threading.Event()
    news = await followed(begun(paper, Piece(plan, 1)))
    assert (news[-1].standing, news[-1].why) == (Standing.SAVED, "no-answer")


async def test_what_may_come_out_is_not_printed_elsewhere(paper: Paper, plan: Path) -> None:
    paper.dies = True
    news = await followed(begun(paper, Piece(plan, 1)))
    assert news[-1].standing is Standing.UNKNOWN


async def test_a_printer_that_falls_silent_is_told_and_waited_for(paper: Paper, plan: Path) -> None:
    told = []
    async for news in begun(paper, Piece(plan, 1)).follow():
        told.append((news.standing, news.why))
        if news.standing is Standing.WAITING:
            paper.raw = b"garbage"
        if news.why == "offline":
            paper.raw = None
    assert (Standing.STOPPED, "offline") in told
    assert told[-1] == (Standing.DONE, "")


async def test_a_printer_that_forgets_is_not_believed(paper: Paper, plan: Path) -> None:
    paper.forgets = True
    assert (await followed(begun(paper, Piece(plan, 1))))[-1].standing is Standing.UNKNOWN


async def test_a_printer_that_never_ends_is_given_up(
    paper: Paper, plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(printout, "_LOOKS", 3)
    paper.steady = True
    assert (await followed(begun(paper, Piece(plan, 1))))[-1].standing is Standing.UNKNOWN


async def test_what_is_not_printed_is_taken_back(paper: Paper, plan: Path) -> None:
    paper.steady = True
    print_ = begun(paper, Piece(plan, 7))
    async for news in print_.follow():
        if news.standing is Standing.WAITING:
            await print_.take_back()
    assert CANCEL_JOB in paper.operations
    assert print_.news.standing is Standing.TAKEN_BACK


async def test_what_is_taken_back_before_it_is_sent_is_not_sent(paper: Paper, plan: Path) -> None:
    print_ = begun(paper, Piece(plan, 7))
    await print_.take_back()
    assert (await followed(print_))[-1].standing is Standing.TAKEN_BACK
    assert paper.jobs == []


@pytest.mark.parametrize(
    ("state", "standing"), [(ABORTED, Standing.GIVEN_UP), (CANCELED, Standing.TAKEN_BACK)]
)
async def test_what_is_ended_at_the_printer_is_told(
    paper: Paper, plan: Path, state: int, standing: Standing
) -> None:
    told = []
    async for news in begun(paper, Piece(plan, 1)).follow():
        told.append(news.standing)
        if news.standing is Standing.WAITING:
            paper.jobs[0].state = state
    assert told[-1] is standing


@pytest.mark.parametrize(
    ("bad", "value", "why"),
    [
        ("formats", ("image/urf",), "no-pdf"),
        ("status", 0x0506, "refused"),
        ("http", 401, "refused"),
        ("raw", b"\0" * 5, "no-answer"),
    ],
)
async def test_a_refusal_is_told(
    paper: Paper, plan: Path, bad: str, value: object, why: str
) -> None:
    setattr(paper, bad, value)
    news = await followed(begun(paper, Piece(plan, 1)))
    assert (news[-1].standing, news[-1].why) == (Standing.SAVED, why)


async def test_a_busy_printer_is_waited_for(paper: Paper, plan: Path) -> None:
    paper.status = 0x0507
    print_ = begun(paper, Piece(plan, 1))
    following = asyncio.create_task(followed(print_))
    await asyncio.to_thread(paper.arrived.wait)
    paper.status = 0
    assert (await following)[-1].standing is Standing.DONE


async def test_an_old_printer_is_spoken_to_in_its_own_version(paper: Paper, plan: Path) -> None:
    paper.version = b"\x01\x01"
    assert (await followed(begun(paper, Piece(plan, 1))))[-1].standing is Standing.DONE


async def test_only_a_whole_pdf_is_sent(paper: Paper, plan: Path) -> None:
    news = await followed(begun(paper, Piece(plan.with_suffix(".docx"), 1)))
    assert (news[-1].standing, news[-1].why) == (Standing.SAVED, "no-file")
    plan.with_suffix(".docx").write_bytes(b"PK")
    news = await followed(begun(paper, Piece(plan.with_suffix(".docx"), 1)))
    assert (news[-1].standing, news[-1].why) == (Standing.SAVED, "no-pdf")
    assert paper.jobs == []


@pytest.mark.parametrize(
    ("chosen", "why"), [("", "no-printer"), ("Kontoret", "no-printer"), ("ipp://a b/", "address")]
)
async def test_without_a_printer_it_is_saved(plan: Path, chosen: str, why: str) -> None:
    news = await followed(PaperPrintout(chosen, (Piece(plan, 2),), 0, pace=0))
    assert (news[-1].standing, news[-1].why) == (Standing.SAVED, why)
