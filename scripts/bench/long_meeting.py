"""A meeting of 5,000 events, key in hand: decrypted and folded, against its rows read raw.

The rehearsal with Elias is held until the plan is to be fixed, and then his goals, measures
and narrative are worded anew until there are enough events.  Sitting down at it is the
program's own way: the events, the case, the drafts.  The store is opened anew each time, so
that every page is decrypted; the chain is verified after the first paint, so it is no part.
"""

import io
import random
import time
from pathlib import Path

from _setup import CHECKOUT
from assistant.bootstrap import PRACTICE, Rundan, settings
from assistant.desk.clock import SystemClock
from assistant.desk.desk import Desk
from assistant.journal import open_practice
from assistant.journal.vault import Vault
from assistant.meeting.event import Command
from assistant.meeting.goals import ChangeGoal, ChangeMeasure
from assistant.meeting.narrative import ChangeNarrative
from assistant.talk.made_clock import MadeClock
from assistant.talk.script import run_script
from bench.measuring import Line, Series

EVENTS = 5_000
ROUNDS = 25
BAR = 60.0
FAMILY = "elias"
_SCRIPT = CHECKOUT / "agendas" / "practice" / f"{FAMILY}.rundan"
_SAID = "Elias har ont i magen om morgnarna och går hellre in genom den lilla grinden"


async def measure(folder: Path) -> list[Line]:
    """Hold the meeting once and open it again and again."""
    stream = await _held(folder)
    store = folder / PRACTICE / FAMILY
    opening, raw = Series(), Series()
    for _ in range(ROUNDS):
        raw.times.append(await _read_raw(store, stream))
        opening.times.append(await _open(store, stream))
    return [
        Line(
            f"a meeting of {EVENTS:,} events, key in hand, nothing of it in memory:"
            " decrypted and folded, as far as the seat",
            f"{opening.median:.1f} ms (p99 {opening.p99:.1f}); {opening.against(raw):.1f} ×"
            f" its rows read raw ({raw.median:.1f} ms)",
            f"≤ {BAR:.0f} ms",
            opening.median <= BAR,
        )
    ]


async def _open(store: Path, stream: str) -> int:
    journal = await open_practice(store)
    began = time.perf_counter_ns()
    await Desk.open(journal, SystemClock(), "chair", stream)
    took = time.perf_counter_ns() - began
    await journal.close()
    return took


async def _read_raw(store: Path, stream: str) -> int:
    """The rows as the file gives them, bodies still sealed, from a cold page cache."""

    def read(vault: Vault) -> int:
        began = time.perf_counter_ns()
        vault.database.every("SELECT * FROM event WHERE stream = ? ORDER BY seq", stream)
        return time.perf_counter_ns() - began

    journal = await open_practice(store)
    took = await journal._do(read)
    await journal.close()
    return took


async def _held(folder: Path) -> str:
    """The stream of the meeting."""
    script = _SCRIPT.read_text(encoding="utf-8").partition("\nfastställ")[0]
    clock = MadeClock.for_script(script)
    house = Rundan(folder, settings({}, "sv")[0], clock=clock)
    desk = await house.practise(FAMILY, afresh=True)
    await run_script(house, desk, clock, script, FAMILY, quiet=True, stdout=io.StringIO())
    await house.close()
    journal = await open_practice(folder / PRACTICE / FAMILY)
    desk = await Desk.open(journal, clock, "chair", desk.stream)
    missing = EVENTS - len(await journal.read(desk.stream))
    for number in range(missing):
        await desk.do(_reworded(desk, number))
    await journal.close()
    return desk.stream


def _reworded(desk: Desk, number: int) -> Command:
    """One thing or another worded anew, never as it was."""
    chosen = random.Random(number)
    text = f"{number} " + " ".join(chosen.choices(_SAID.split(), k=chosen.randint(5, 60)))
    goals = desk.meeting.goals
    return chosen.choice(
        (
            ChangeNarrative(values={chosen.choice(("situation", "works", "works_not")): text}),
            ChangeGoal(id=chosen.choice(list(goals.goals)), values={"text": text}),
            ChangeMeasure(id=chosen.choice(list(goals.measures)), values={"what": text}),
        )
    )
