"""Textual's pilot, but waiting for the program instead of for the processor.

The pilot's own wait sleeps 20 ms at a time until the processor rests, after a message to every
widget there is; and every new application parses the same style sheets over again.
"""

import asyncio
import time
from typing import Any

import pytest
from textual._context import active_app
from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet
from textual.pilot import Pilot

SOON = 1 / 50
"""Seconds within which what is timed belongs to what is going on: a key that waits, a movement."""
ENOUGH = 30.0
"""Seconds after which nothing more is waited for, on however busy a machine."""
BESIDE = 2.0
"""Seconds in which some thread has to be done: it may be waiting for what the test does next."""

_beside: set[asyncio.Future[Any]] = set()
"""What threads are doing for the loop."""
_run_beside = asyncio.BaseEventLoop.run_in_executor
_parse = Stylesheet._parse_rules
_parsed: dict[tuple[Any, ...], list[RuleSet]] = {}


def quicken(patch: pytest.MonkeyPatch) -> None:
    """Let the pilot wait like this, and what has been parsed be used again."""
    _beside.clear()  # a loop that was closed never tells that anything is done
    for place in ("textual.pilot", "textual.app"):
        patch.setattr(f"{place}.wait_for_idle", quiet)
    patch.setattr(Pilot, "_wait_for_screen", quiet)
    patch.setattr(asyncio.BaseEventLoop, "run_in_executor", _known_beside)
    patch.setattr(Stylesheet, "_parse_rules", _parsed_once)


async def quiet(*_asked: object) -> None:
    """Return when nothing is going on, nothing is soon to come, and the screen is painted.

    No public way tells the first two; the two lists are those of every loop of ``asyncio``.
    """
    loop: Any = asyncio.get_running_loop()
    app = active_app.get()
    latest = time.monotonic() + ENOUGH
    while time.monotonic() < latest:
        await asyncio.sleep(0)
        if loop._ready:
            continue
        if app.screen_stack:
            app.screen._on_timer_update()
        if loop._ready:
            continue
        if _beside:
            first = asyncio.FIRST_COMPLETED
            done, _going_on = await asyncio.wait(set(_beside), timeout=BESIDE, return_when=first)
            if not done:
                return
            continue
        timed = (handle.when() for handle in loop._scheduled if not handle.cancelled())
        due = min(timed, default=loop.time() + ENOUGH) - loop.time()
        if due > SOON:
            return
        await asyncio.sleep(max(0.0, due))


def _known_beside(loop: asyncio.BaseEventLoop, *asked: Any) -> asyncio.Future[Any]:
    """What the loop does itself, and it is known to go on until it is done."""
    done = _run_beside(loop, *asked)
    _beside.add(done)
    done.add_done_callback(_beside.discard)
    return done


def _parsed_once(sheet: Stylesheet, *asked: Any, **named: Any) -> list[RuleSet]:
    """The rules of a text; the sheet's own memory of them goes with every application."""
    key = (*asked, *named.items(), *sorted(sheet._variables.items()))
    if key not in _parsed:
        _parsed[key] = _parse(sheet, *asked, **named)
    return _parsed[key]
