"""Typing in the program while it makes documents: what a letter waits longer than it does else.

The practice meeting is opened in a pseudo-terminal and letters are typed in the narrative,
twenty-five a second: first as they are, then from the moment the plan is fixed on, with its
documents being made.  In turn, so that a slow second of the machine falls on both.
"""

import time
from pathlib import Path

from bench.measuring import MILLISECOND, Line, Series
from tests.house.terminal import Terminal

ROUNDS = 12
LETTERS = [chr(n) for n in (*range(0x410, 0x450), *range(0x10D0, 0x10F1))]
"""Of one cell each, and none of them on the screen before it is typed."""
PAUSE = 0.04
ADDED = 33.0
"""Milliseconds that the worst letter may wait longer."""
F2, F9, ENTER, BACK = b"\x1bOQ", b"\x1b[20~", b"\r", b"\x08"


async def measure(folder: Path) -> list[Line]:
    """Type, fix, type on."""
    terminal = Terminal(folder / "home", "practice", "elias", environment={"LC_ALL": "sv_SE.UTF-8"})
    try:
        terminal.see("Presentation")
        for title in ("1 · ", "2 · ", "3 · ", "4 · "):
            terminal.type(F2)
            terminal.see(title)
        quiet, busy = Series(), Series()
        for _ in range(ROUNDS):
            type_on(terminal, quiet)
            terminal.rest()
            terminal.type(F9)
            terminal.see("Fastställ")
            terminal.type(ENTER)
            terminal.see("fastställd")
            type_on(terminal, busy)
            terminal.rest()
    finally:
        terminal.put_away()
    worst = [max(series.times) / MILLISECOND for series in (quiet, busy)]
    return [
        Line(
            "a letter typed while documents are made, worst of "
            f"{len(busy.times)}, against worst without",
            f"{worst[1]:.0f} ms against {worst[0]:.0f} (p50 {busy.median:.0f} against "
            f"{quiet.median:.0f}, p99 {busy.p99:.0f} against {quiet.p99:.0f})",
            f"≤ {ADDED:.0f} ms more",
            worst[1] - worst[0] <= ADDED,
        )
    ]


def type_on(terminal: Terminal, series: Series) -> None:
    """Type each letter, and wait for it."""
    for letter in LETTERS[:30]:
        begun = time.monotonic_ns()
        terminal.type(letter.encode())
        terminal.see(letter)
        series.times.append(time.monotonic_ns() - begun)
        time.sleep(max(0.0, PAUSE - (time.monotonic_ns() - begun) / 1e9))
    for _ in LETTERS[:29]:  # one is left, so that there is something new to fix
        terminal.type(BACK)
    terminal.rest()
