"""Completion over ten thousand names: from a key until letter and list are seen; how often it
finds who is meant; what the names cost.  Linux only.
"""

import json
import random
import time
import tracemalloc
from collections.abc import Callable
from pathlib import Path

from assistant.asking.completing import Completion, Here
from assistant.asking.line_completing import offers_in_line
from assistant.bootstrap import Rundan, settings
from assistant.language.index import Index
from assistant.language.names import folded
from assistant.language.suggesting import suggested
from assistant.tui.widgets.suggestions import ROWS
from bench import invented, loaded
from bench.measuring import MILLISECOND, Line, Series
from bench.program import Program
from bench.seat import NOW, PEERS, SPOKEN, Figures, letters, quantile, type_on

TYPED, TRIED, SESSIONS = 40, 2000, 3
LINE = b"\x0f"
"""Ctrl+O."""
EMPTIES = b"\x15"
"""Ctrl+U."""
SOMEBODY = "åtgärd: ringa; ansvarig "


async def measure(folder: Path) -> list[Line]:
    """The three."""
    chosen = random.Random(7)
    known = invented.names(chosen)
    await loaded.held(folder / "home")
    typing = await _typing(folder, known, chosen)
    return [*typing, *_finding(known, chosen), *_costs(known)]


async def _typing(folder: Path, known: list[str], chosen: random.Random) -> list[Line]:
    """Each key of a name's mistyped beginning, in the line over the loaded meeting."""
    file, times, peer = folder / "people.json", Series(), Figures()
    file.write_text(json.dumps([{"name": name} for name in known]), encoding="utf-8")
    offers = await _offers(folder / "home", file)
    for _session in range(SESSIONS):
        type_on(Program(f"{PEERS}/field.py"), "Field is ready", letters(), peer)
        kept = {"RUNDAN_HOME": str(folder / "home"), "RUNDAN_PEOPLE": str(file)}
        program = Program("-m", "assistant", "practice", loaded.FAMILY, environment=kept)
        try:
            program.see(SPOKEN[NOW])
            program.type(LINE)
            program.see("Till exempel")
            program.run_for(2.0)
            for _name in range(TYPED):
                _type_one(program, offers, _mistyped(chosen, chosen.choice(known)), times)
        finally:
            program.end()
    p50, p95 = quantile(times, 0.5), quantile(times, 0.95)
    alone = [quantile(peer.wall, share) for share in (0.5, 0.95)]
    return [
        Line(
            f"a key of a mistyped name to its letter and list, {len(times.times)} keys: p50 / p95",
            f"{p50:.1f} / {p95:.1f} ms; a Textual Input, with no list, {alone[0]:.1f} /"
            f" {alone[1]:.1f}: {p50 / alone[0]:.2f} ×",
            "p50 ≤ 8 ms",
            p50 <= 8,
        )
    ]


async def _offers(home: Path, file: Path) -> Callable[[str], list[str]]:
    """What the program will show in its list, by what is typed."""
    house = Rundan(home, settings({"RUNDAN_PEOPLE": str(file)}, "sv")[0])
    desk = await house.practise(loaded.FAMILY, afresh=False)
    here = Here(desk.meeting)
    await house.close()
    completion = Completion(house.colleagues)
    completion.begin()
    return lambda typed: [one.shown for one in offers_in_line(typed, completion, here)][:ROWS]


def _type_one(
    program: Program, offers: Callable[[str], list[str]], text: str, times: Series
) -> None:
    program.type(SOMEBODY)
    program.see(SOMEBODY)
    shown: list[str] = []
    for end in range(1, len(text) + 1):
        program.run_for(random.uniform(0.02, 0.08))
        before, shown = shown, offers(SOMEBODY + text[:end])
        new = [name for name in shown if name not in before][:1]
        typed = program.type(text[end - 1])
        times.times.append(program.see(text[:end].rstrip(), *new) - typed)
    program.type(EMPTIES)
    program.run_for(0.2)


def _finding(known: list[str], chosen: random.Random) -> list[Line]:
    """The right one among the first ten, by the beginnings of two words and of one."""
    index = Index(known)
    both = chosen.choices(known, k=TRIED)
    found = sum(name in suggested(_mistyped(chosen, name), index) for name in both) / TRIED
    word = [chosen.choice(invented.begun(chosen, name)) for name in both]
    tried = [invented.mistyped(chosen, one) for one in word]
    alone = sum(name in suggested(typed, index) for name, typed in zip(both, tried, strict=True))
    right = sum(name in suggested(typed, index) for name, typed in zip(both, word, strict=True))
    return [
        Line(
            "who is meant is among the first ten of 10,000, by three to six letters of each"
            " word with a slip in one",
            f"{found:.1%}",
            "≥ 85 %",
            found >= 0.85,
        ),
        Line(
            "by three to six letters of one word alone, with a slip in it",
            f"{alone / TRIED:.1%}; without the slip {right / TRIED:.1%}: more than ten begin so",
        ),
    ]


def _mistyped(chosen: random.Random, name: str) -> str:
    words = invented.begun(chosen, name)
    at = chosen.randrange(len(words))
    words[at] = invented.mistyped(chosen, words[at])
    return " ".join(words)


def _costs(known: list[str]) -> list[Line]:
    folded("")
    began = time.thread_time_ns()
    Index(known)
    took = (time.thread_time_ns() - began) / MILLISECOND
    tracemalloc.start()
    kept = Index(known)
    held = tracemalloc.get_traced_memory()[0] / 2**20
    tracemalloc.stop()
    return [Line(f"{len(kept)} names in order", f"{took:.0f} ms, {held:.1f} MiB beside the names")]
