"""The chair's seat and home, against bare Textual programs: starting, typing, going on, resting.

Everything runs in a pseudo-terminal of 120 × 40, in turn with its peer, so that a slow second
of the machine falls on both; the ratios are of one round each, and the middle one is told.
Start times are from ``exec``.  Linux only.
"""

import random
import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from bench import loaded
from bench.measuring import MILLISECOND, Line, Series
from bench.program import Program

STARTS, SESSIONS, KEYS, WALKS, RESTS = 12, 4, 120, 4, 3
RESTING = 15.0
"""Seconds at rest, of which what is spent is told."""
BEFORE_MEMORY = 10.0
SETTLED = 4.0
"""Seconds after which a window that was opened has made ready what it makes ready."""
PARTS = ("1 · Pres", "2 · Sek", "3 · Så", "4 · Fam", "5 · Fråg", "6 · Dia", "7 · Val", "8 · Sam")
SPOKEN = (
    *("Välkomna hit", "Vi som är här", "Först får ni", "Nu är ordet ert", "Tack för att ni"),
    *("Vi stannar upp", "En lots är den", "Nu läser jag upp"),
)
"""How what is said first in each part begins."""
NOW = 3
"""The part that the loaded meeting stands in, the family's own."""
F2, F3 = b"\x1bOQ", b"\x1bOR"
PEERS = "scripts/bench/peers"


def letters() -> Iterator[str]:
    """Letters of one cell that no program shows before they are typed."""
    return map(chr, (*range(0x1401, 0x1677), *range(0x16A0, 0x16EB), *range(0x2D30, 0x2D66)))


@dataclass
class Figures:
    """What was found of one program, round by round."""

    wall: Series = field(default_factory=Series)
    work: list[float] = field(default_factory=list)
    """Processor seconds."""
    memory: list[float] = field(default_factory=list)
    """MiB."""


def ratio(these: Sequence[float], others: Sequence[float]) -> float:
    """The middle one of the rounds' ratios."""
    return statistics.median(a / b for a, b in zip(these, others, strict=True))


async def measure(folder: Path, *chosen: str) -> list[Line]:
    """One thing after the other, each in turn with what it is measured against."""
    seat = Seat(folder / "home")
    await loaded.held(seat.home)
    measures = (starting, typing, going_on, resting)
    return [line for one in measures if not chosen or one.__name__ in chosen for line in one(seat)]


class Seat:
    """The loaded meeting, sat down at as often as wanted."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.unseen = letters()
        """Drafts stay, so no letter is typed twice."""

    def start(self, *arguments: str) -> Program:
        """Begin the program at the meeting."""
        return _rundan(self.home, *(arguments or ("practice", loaded.FAMILY)))


def _rundan(home: Path, *arguments: str) -> Program:
    return Program("-m", "assistant", *arguments, environment={"RUNDAN_HOME": str(home)})


def _peer(name: str) -> Program:
    return Program(f"{PEERS}/{name}.py")


# --- starting


def starting(seat: Seat) -> list[Line]:
    """From ``exec`` until home is seen, and until a letter typed at the seat is seen."""
    empty = seat.home.with_name("nobody")
    found = {name: Figures() for name in ("bare", "home", "tabs", "seat")}
    ways: dict[str, tuple[Callable[[], Program], str, Iterator[str] | None]] = {
        "bare": (partial(_peer, "bare"), "Bare is ready", None),
        "home": (partial(_rundan, empty), "Ctrl+Q avslutar", None),
        "tabs": (partial(_peer, "tabs"), "Line 9", letters()),
        "seat": (seat.start, SPOKEN[NOW], seat.unseen),
    }
    for number in range(-1, STARTS):
        for name, (start, sight, unseen) in ways.items():
            took, worked = _start(start, sight, unseen)
            if number >= 0:  # the first of each fills the caches
                found[name].wall.times.append(took)
                found[name].work.append(worked)
    return [
        _start_line("home usable", found["home"], found["bare"], "bare Textual", 1.5),
        _start_line(
            "the chair's seat usable, the meeting loaded: a letter typed is seen",
            found["seat"],
            found["tabs"],
            "Textual with tabs, text and table",
            1.2,
        ),
    ]


def _start(
    start: Callable[[], Program], sight: str, unseen: Iterator[str] | None
) -> tuple[int, float]:
    program = start()
    try:
        seen = program.see(sight)
        if unseen is not None:
            letter = next(unseen)
            program.type(letter)
            seen = program.see(letter)
        return seen - program.begun, program.worked
    finally:
        program.end()


def _start_line(what: str, ours: Figures, theirs: Figures, peer: str, bar: float) -> Line:
    times = ratio(ours.wall.times, theirs.wall.times)
    return Line(
        what,
        f"{ours.wall.median:.0f} ms; {peer} {theirs.wall.median:.0f}: {times:.2f} ×"
        f" (processor {ratio(ours.work, theirs.work):.2f} ×)",
        f"≤ {bar} ×",
        times <= bar,
    )


# --- typing


def typing(seat: Seat) -> list[Line]:
    """From a key until its letter is seen, in the narrative and in a Textual field."""
    ours, theirs = Figures(), Figures()
    for _ in range(SESSIONS):
        type_on(_peer("field"), "Field is ready", letters(), theirs)
        type_on(seat.start(), SPOKEN[NOW], seat.unseen, ours)
    p50, p95, p99 = (quantile(ours.wall, share) for share in (0.5, 0.95, 0.99))
    peer = [quantile(theirs.wall, share) for share in (0.5, 0.95, 0.99)]
    return [
        Line(
            f"key to paint in a note, {len(ours.wall.times)} keys: p50 / p95 / p99",
            f"{p50:.1f} / {p95:.1f} / {p99:.1f} ms; a Textual Input {peer[0]:.1f} / {peer[1]:.1f}"
            f" / {peer[2]:.1f}: {p50 / peer[0]:.2f} ×"
            f" (processor {ratio(ours.work, theirs.work):.2f} ×)",
            "p50 ≤ 2 ×, p95 ≤ 16 ms, p99 ≤ 33 ms",
            p50 <= 2 * peer[0] and p95 <= 16 and p99 <= 33,
        )
    ]


def type_on(program: Program, sight: str, unseen: Iterator[str], found: Figures) -> None:
    """Type letters that were never seen, each as soon as the one before is there and a bit."""
    try:
        program.see(sight)
        program.run_for(1.0)
        before = program.worked
        for number in range(KEYS):
            if number % 6 == 5:
                program.type(" ")
                program.run_for(0.1)
            letter = next(unseen)
            typed = program.type(letter)
            found.wall.times.append(program.see(letter) - typed)
            program.run_for(random.uniform(0.02, 0.08))
        found.work.append(program.worked - before)
    finally:
        program.end()


def quantile(series: Series, share: float) -> float:
    """In milliseconds; that share of the times is shorter."""
    times = sorted(series.times)
    return times[min(len(times) - 1, int(len(times) * share))] / MILLISECOND


# --- going on


def going_on(seat: Seat) -> list[Line]:
    """From F2 until what to say in the next part is seen, and from F3 back."""
    steps = Series()
    for _ in range(WALKS):
        program = seat.start()
        try:
            program.see(SPOKEN[NOW])
            program.run_for(1.0)
            for part in (*range(NOW + 1, len(PARTS)), *range(len(PARTS) - 2, NOW - 1, -1)):
                program.run_for(random.uniform(0.4, 1.5))
                typed = program.type(F2 if len(steps.times) % 8 < 4 else F3)
                steps.times.append(program.see(PARTS[part], SPOKEN[part]) - typed)
        finally:
            program.end()
    p95 = quantile(steps, 0.95)
    return [
        Line(
            f"going to the next part or back, to paint, {len(steps.times)} times",
            f"p50 {steps.median:.1f} ms, p95 {p95:.1f}, worst {max(steps.times) / MILLISECOND:.1f}",
            "p95 ≤ 50 ms",
            p95 <= 50,
        )
    ]


# --- resting


def resting(seat: Seat) -> list[Line]:
    """What a minute's rest costs and holds, alone and with a second window beside."""
    tabs, alone, pair = Figures(), Figures(), Figures()
    for _ in range(RESTS):
        programs = [_peer("tabs"), seat.start()]
        try:
            programs[0].see("Line 9")
            programs[1].see(SPOKEN[NOW])
            for program, found in zip(programs, (tabs, alone), strict=True):
                program.run_for(1.0)
                program.run_for(BEFORE_MEMORY)
                found.memory.append(program.resident)
                found.work.append(_spent(program))
            programs.append(seat.start("join"))
            programs[2].see(PARTS[NOW])  # the secretary sees the plan, and which part is on
            programs[2].run_for(SETTLED)
            pair.work.append(_spent(*programs[1:]))
        finally:
            for program in programs:
                program.end()
    used = [statistics.median(found.work) / RESTING * 100 for found in (alone, tabs, pair)]
    times = ratio(alone.work, tabs.work)
    added = statistics.median(
        (both - one) / RESTING * 100 for both, one in zip(pair.work, alone.work, strict=True)
    )
    held = statistics.median(alone.memory)
    return [
        Line(
            "at rest, one window, the clock running: of one core",
            f"{used[0]:.2f} %; Textual with tabs, text and table {used[1]:.2f}: {times:.2f} ×",
            "≤ 0.7 ×",
            times <= 0.7,
        ),
        Line("the same, what a second window adds", f"{added:.2f} %", "≤ 1.5 %", added <= 1.5),
        Line(
            "memory after ten seconds at rest",
            f"{held:.0f} MiB; Textual with tabs, text and table"
            f" {statistics.median(tabs.memory):.0f}",
            "≤ 60 MiB",
            held <= 60,
        ),
    ]


def _spent(*programs: Program) -> float:
    """Processor seconds that programs at rest spend; each is drained by turns."""
    before = sum(program.worked for program in programs)
    until = time.monotonic() + RESTING
    while time.monotonic() < until:
        for program in programs:
            program.run_for(0.5 / len(programs))
    return sum(program.worked for program in programs) - before
