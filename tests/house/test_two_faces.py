"""A whole meeting through the full screen by keys, and through a script: the same plan."""

import json
from pathlib import Path

import pytest
from textual.events import Paste
from textual.pilot import Pilot

from assistant.bootstrap import Rundan
from assistant.language.translation import use
from assistant.library.folders import data_folder
from assistant.library.settings import Settings
from assistant.meeting.plan import Plan, canonical
from assistant.meeting.swedish_time import local_day
from assistant.talk.directives import directive_in, steps
from assistant.talk.made_clock import MadeClock
from assistant.talk.script import EACH, run_script
from assistant.tui.app import Start
from assistant.tui.application import RundanApp
from assistant.tui.screens.seat import SeatScreen
from tests.house.by_forms import Hands
from tests.support.quick_pilot import quicken
from tests.tui.screens_text import screen_text

KEYS = {
    "nästa": ("f2",),
    "tillbaka": ("f3",),
    "paus": ("f5",),
    "fortsätt": ("f5",),
    "två till": ("f8", "enter", "enter"),
}
"""Moves that have a key; everything else is written in the line that Ctrl+O opens."""
MOMENTS = {"fastställ": ("f9", "enter"), "avsluta": ("f9", "enter")}
"""F9 goes to the one of the four moments that comes next."""
ONLY_TALKED = ("visa", "saknas", "var är vi", "säg")
"""Questions to the conversation; the seat shows the answers unasked."""


def _script(family: str) -> str:
    path = data_folder("agendas") / "practice" / f"{family}.rundan"
    return path.read_text(encoding="utf-8")


async def _by_script(family: str, home: Path) -> Plan:
    clock = MadeClock.for_script(_script(family))
    house = Rundan(home, Settings(), clock=clock)
    desk = await house.practise(family, afresh=True)
    assert await run_script(house, desk, clock, _script(family), family, quiet=True) == 0
    await house.close()
    plan = desk.fixed_plan()
    assert plan is not None
    return plan


async def _by_keys(family: str, home: Path, size: tuple[int, int], *, forms: bool) -> Plan:
    clock = MadeClock.for_script(_script(family))
    house = Rundan(home, Settings(), clock=clock)
    app = RundanApp(house, Start(family=family, afresh=True))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        hands = Hands(pilot, local_day(clock.now()))
        for _number, line in steps(_script(family)):
            if directive := directive_in(line):
                clock.follow(directive)
            elif not line.startswith(ONLY_TALKED):
                if forms and line in MOMENTS:
                    await hands.press(*MOMENTS[line])
                elif forms and line not in KEYS and not line.startswith("utskrivet"):
                    await hands.note(line)
                else:
                    await _press(pilot, line)
                clock.advance(EACH)
        await pilot.pause()
        seat = app.screen
        assert isinstance(seat, SeatScreen)
        plan = seat.sitting.desk.fixed_plan()
    assert plan is not None
    return plan


async def _press(pilot: Pilot[None], line: str) -> None:
    if line in KEYS:
        await pilot.press(*KEYS[line])
        return
    app, seat = pilot.app, pilot.app.screen
    await pilot.press("ctrl+o")
    app.screen.post_message(Paste(line))
    await pilot.press("enter")
    for _turn in range(50):
        await pilot.pause()
        if app.screen is seat:
            return
    raise AssertionError(f"{line}: {screen_text(app)}")


@pytest.mark.parametrize(
    ("family", "size", "forms"),
    [
        ("elias", (80, 24), True),
        ("elias", (120, 40), False),
        ("rut", (120, 40), True),
        ("rut", (80, 24), False),
    ],
    ids=["elias-80x24-forms", "elias-120x40-lines", "rut-120x40-forms", "rut-80x24-lines"],
)
async def test_both_faces_give_the_same_plan(
    family: str,
    size: tuple[int, int],
    forms: bool,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Every word, name, date and standing, whether filled into forms or typed as lines.

    Only the moments of the two runs differ.
    """
    use("sv")
    quicken(monkeypatch)
    by_script = await _by_script(family, tmp_path / "script")
    by_keys = await _by_keys(family, tmp_path / "keys", size, forms=forms)
    same_moments = {"fixed_at": by_script.fixed_at, "held": by_script.held}
    assert _read(_with(by_keys, same_moments)) == _read(by_script)
    assert not by_keys.missing


def _read(plan: Plan) -> dict[str, object]:
    read: dict[str, object] = json.loads(canonical(plan))
    return read


def _with(plan: Plan, changes: dict[str, object]) -> Plan:
    from msgspec.structs import replace

    return replace(plan, **changes)
