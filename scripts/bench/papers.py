"""The plan's documents: from fixing to DOCX, PDF and stamp; a thousand of them; a very long one.

LibreOffice's conversion of the Word file and, where it is installed, docxtpl's filling of a
template are measured in the same run.
"""

import asyncio
import importlib.util
import io
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

from msgspec.structs import replace

from _setup import CHECKOUT
from assistant.documents.clean import clean_all
from assistant.documents.pdf import pdf
from assistant.documents.plan_document import plan_document
from assistant.documents.produce import produce
from assistant.documents.rendering import docx_face
from assistant.documents.stamp_key import Stamper, own_key
from assistant.meeting.plan import Plan
from bench.measuring import Line, Series
from tests.documents.example import rich

ROUNDS = 40
MANY = 1_000
PDFS = 200
PEOPLE, GOALS = 600, 500
COLD = (
    "import sys; sys.path.insert(0, '.');"
    "from pathlib import Path; from datetime import UTC, datetime;"
    "from assistant.documents.produce import produce;"
    "from assistant.documents.stamp_key import Stamper, own_key;"
    "from tests.documents.example import rich; now = datetime.now(UTC);"
    "made = produce(rich(), Path(sys.argv[1]), stamper=Stamper(kept=own_key('', now), at=now));"
    "assert made.problems == ()"
)


async def measure(folder: Path) -> list[Line]:
    """One thing after the other, in a thread, as a stamp wants no event loop about it."""
    return await asyncio.to_thread(measured, folder)


def measured(folder: Path) -> list[Line]:
    """The same, as it is."""
    now = datetime.now(UTC)
    stamper = Stamper(kept=own_key("", now), at=now)

    def make(plan: Plan) -> None:
        made = produce(plan, folder / "papers", stamper=stamper)
        assert made.stamped, made.problems

    make(rich())
    numbers = count(1)
    warm = timed(ROUNDS, lambda: make(different(next(numbers))))
    cold = timed(5, lambda: run([sys.executable, "-c", COLD, str(folder / "cold")]))
    lines = [
        bar(
            "fixing → DOCX, PDF and stamp, on disk, warm, another plan of four pages each time",
            warm,
            150,
        ),
        bar("the same from a cold process", cold, 1_000),
        *many(folder, make),
        bar(
            f"{PEOPLE} participants, {GOALS} goals with a measure each",
            timed(3, lambda: make(long(next(numbers)))),
            2_000,
        ),
    ]
    return [*lines, *peers(folder, warm)]


def many(folder: Path, make: Callable[[Plan], None]) -> list[Line]:
    """A thousand different plans in this process, and what it holds afterwards.

    In a thread for each processor: Typst, which takes most of the time, lets others go on.
    """
    held: dict[int, int] = {}
    with ThreadPoolExecutor(os.cpu_count() or 1) as threads:
        begun = time.perf_counter()
        for hundred in range(MANY // 100):
            list(threads.map(make, map(different, range(100 * hundred + 1, 100 * hundred + 101))))
            shutil.rmtree(folder / "papers")
            held[hundred + 1] = resident()
        rate = MANY / (time.perf_counter() - begun)
        begun = time.perf_counter()
        list(threads.map(alone, map(different, range(PDFS))))
        pdfs = PDFS / (time.perf_counter() - begun)
    grown = 100 * (held[max(held)] / held[2] - 1) if len(held) > 2 else 0.0
    threads_used = f"{os.cpu_count()} threads"
    return [
        Line(
            f"{MANY} different plans of four pages in one process, {threads_used}:"
            " DOCX, PDF and stamp",
            f"{rate:.1f} a second",
            "≥ 10 a second",
            rate >= 10,
        ),
        Line(
            "memory after the last hundred against the second",
            f"{held[max(held)]} MiB, {grown:+.1f} %",
            "≤ 10 %",
            grown <= 10,
        ),
        Line(f"{PDFS} of them, PDF alone", f"{pdfs:.1f} a second", "≥ 25 a second", pdfs >= 25),
    ]


def alone(plan: Plan) -> None:
    """The PDF, in memory."""
    pdf(clean_all(plan_document(plan)).value)


def peers(folder: Path, warm: Series) -> list[Line]:
    """What others take for a part of it."""
    lines = []
    content = docx_face(clean_all(plan_document(rich())).value)
    ours = timed(ROUNDS, lambda: docx_face(clean_all(plan_document(rich())).value))
    lines.append(Line("DOCX alone, with its outline", f"{ours.median:.1f} ms"))
    if shutil.which("soffice"):
        (folder / "plan.docx").write_bytes(content)
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        command = ["soffice", "--headless", profile, "--convert-to", "pdf", "--outdir"]
        theirs = timed(4, lambda: run([*command, str(folder), str(folder / "plan.docx")]))
        lines.append(told("LibreOffice: the same Word file to PDF, no stamp", theirs, warm))
    if importlib.util.find_spec("docxtpl"):
        from docxtpl import DocxTemplate  # type: ignore[import-not-found]

        (folder / "plan.docx").write_bytes(content)

        def filled() -> None:
            template = DocxTemplate(folder / "plan.docx")
            template.render({})
            template.save(io.BytesIO())

        lines.append(
            told("docxtpl: the same Word file, nothing filled in", timed(20, filled), ours)
        )
    return lines


def told(what: str, theirs: Series, ours: Series) -> Line:
    """A peer's time, and how many of ours it is."""
    return Line(what, f"{theirs.median:.0f} ms ({theirs.against(ours):.1f} times ours)")


def bar(what: str, series: Series, most: int) -> Line:
    """The median against a bar in milliseconds."""
    measured = f"{series.median:.0f} ms (worst of {len(series.times)}: {worst(series):.0f})"
    return Line(what, measured, f"≤ {most:,} ms", series.median <= most)


def worst(series: Series) -> float:
    """In milliseconds."""
    return max(series.times) / 1_000_000


def timed(times: int, do: Callable[[], object]) -> Series:
    """Do it so many times."""
    series = Series()
    for _ in range(times):
        begun = time.perf_counter_ns()
        do()
        series.times.append(time.perf_counter_ns() - begun)
    return series


def run(command: list[str]) -> None:
    """In a process of its own."""
    subprocess.run(command, cwd=CHECKOUT, check=True, capture_output=True)


def different(number: int) -> Plan:
    """A plan of four pages, unlike every other, all through."""
    plan = rich()
    goals = tuple(replace(goal, text=f"{goal.text} {number}", sub_goals=()) for goal in plan.goals)
    question = f"{plan.question} {number}"
    return replace(
        plan, version=number, question=question, goals=goals, opinions=(), disagreements=""
    )


def long(version: int) -> Plan:
    """A plan of far too many people and goals, a measure to each goal, all of it new."""
    plan = rich()
    goal = replace(plan.goals[0], sub_goals=(), measures=plan.goals[0].measures[:1])
    return replace(
        plan,
        version=version,
        attendees=plan.attendees * (PEOPLE // len(plan.attendees)),
        goals=tuple(
            replace(goal, text=f"{goal.text} {version}:{number}") for number in range(GOALS)
        ),
    )


def resident() -> int:
    """What this process holds in memory now, in MiB; 0 where it cannot be told."""
    try:
        pages = int(Path("/proc/self/statm").read_text().split()[1])
    except OSError:
        return 0
    return pages * 4096 // 2**20
