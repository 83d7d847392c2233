import asyncio
import io
import signal
import sys
from pathlib import Path
from typing import Any

import pytest

from assistant.documents import workshop as shop
from assistant.documents.jobs import READ_MADE, WRITTEN, MakePlan, do
from assistant.documents.produce import Produced
from assistant.documents.worker import work
from assistant.documents.workshop import LENGTH, Workshop
from tests.documents.example import rich


def _job(folder: Path) -> MakePlan:
    return MakePlan(plan=rich(), folder=folder, language="sv")


async def test_it_makes_what_the_program_itself_would_make(tmp_path: Path) -> None:
    workshop = Workshop()
    try:
        there = await workshop.do(_job(tmp_path / "there"))
        again = await workshop.do(_job(tmp_path / "there"))
    finally:
        await workshop.close()
    here = do(_job(tmp_path / "here"))
    assert [path.read_bytes() for path in there.paths] == [p.read_bytes() for p in here.paths]
    assert len(there.paths) == 4
    assert again == there


async def test_a_process_that_dies_costs_the_pdf_alone(tmp_path: Path) -> None:
    workshop = Workshop()
    await workshop.warm()
    assert workshop._process is not None
    workshop._process.send_signal(signal.SIGSTOP)
    making = asyncio.create_task(workshop.do(_job(tmp_path)))
    await asyncio.sleep(0)
    workshop._process.kill()
    made = await making
    assert (made.pdf, made.problems) == (None, ("pdf-failed",))
    assert all((made.docx, made.text, made.json))
    whole = await workshop.do(_job(tmp_path))
    await workshop.close()
    assert whole.pdf is not None


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux sets another's limits")
async def test_a_process_out_of_memory_costs_the_pdf_alone(tmp_path: Path) -> None:
    import resource

    workshop = Workshop()
    process = await workshop._opened()
    # Less than it has: it gets no more, and has not read yet what makes documents.
    resource.prlimit(process.pid, resource.RLIMIT_AS, (1 << 20, 1 << 20))  # type: ignore[attr-defined,unused-ignore]
    made = await workshop.do(_job(tmp_path))
    await workshop.close()
    assert (made.pdf, made.problems) == (None, ("pdf-failed",))
    assert all((made.docx, made.text, made.json))


async def test_a_process_that_takes_too_long_is_given_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    workshop = Workshop()
    await workshop.warm()
    assert workshop._process is not None
    stuck = workshop._process
    stuck.send_signal(signal.SIGSTOP)
    monkeypatch.setattr(shop, "PATIENCE", 0.01)
    monkeypatch.setattr(shop, "LEAVING", 0.01)
    made = await workshop.do(_job(tmp_path))
    assert made.problems == ("pdf-failed",)
    assert stuck.returncode is not None


async def test_without_a_process_it_is_made_in_a_thread(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def refused(*_command: object, **_how: object) -> None:
        raise OSError

    monkeypatch.setattr(asyncio, "create_subprocess_exec", refused)
    made = await Workshop().do(_job(tmp_path))
    assert made.pdf is not None


async def test_a_start_that_nobody_waits_for_any_more_leaves_no_process(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    begun, go_on, started = asyncio.Event(), asyncio.Event(), list[asyncio.subprocess.Process]()
    start = asyncio.create_subprocess_exec

    async def slow(*command: str, **how: Any) -> asyncio.subprocess.Process:
        begun.set()
        await go_on.wait()
        started.append(await start(*command, **how))
        return started[0]

    monkeypatch.setattr(asyncio, "create_subprocess_exec", slow)
    workshop = Workshop()
    warming = asyncio.create_task(workshop.warm())
    await begun.wait()
    warming.cancel()
    go_on.set()
    await workshop.close()
    assert [process.returncode is not None for process in started] == [True]


def test_the_worker_answers_each_job_until_its_input_ends(tmp_path: Path) -> None:
    job = WRITTEN.encode(_job(tmp_path))
    answers = io.BytesIO()
    work(io.BytesIO((LENGTH.pack(len(job)) + job) * 2), answers)
    said = answers.getvalue()
    (length,) = LENGTH.unpack(said[: LENGTH.size])
    made: Produced = READ_MADE.decode(said[LENGTH.size : LENGTH.size + length])
    assert len(made.paths) == 4
    assert len(said) == 2 * (LENGTH.size + length)
