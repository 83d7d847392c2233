"""The two rehearsals typed into the full screen: the plan is the line mode's."""

from datetime import datetime
from pathlib import Path

import msgspec
import pytest

from assistant.desk.desk import Desk
from assistant.talk.directives import SetClock, Wait, directive_in, steps
from assistant.talk.made_clock import MadeClock
from assistant.talk.script import run_script
from assistant.talk.words import aside_in
from assistant.tui.screens.line import LineScreen
from assistant.tui.widgets.entry import Entry
from tests.talk.room import room, script
from tests.tui.conftest import Chair, Sit

ELSEWHERE = ("held", "fixed_at", "law", "law_as_of")
"""What comes of the clock and the house, and not of what is typed."""


def plan_of(desk: Desk) -> dict[str, object]:
    plan = desk.fixed_plan()
    assert plan is not None
    whole: dict[str, object] = msgspec.to_builtins(plan)
    return {name: value for name, value in whole.items() if name not in ELSEWHERE}


async def typed(chair: Chair, line: str) -> None:
    match directive_in(line):
        case SetClock(time=time, day=day):
            now = chair.house.clock.now()
            at = datetime.combine(day or now.date(), time, now.tzinfo)
            chair.house.clock.pass_(seconds=max(0.0, (at - now).total_seconds()))
        case Wait(length=length):
            chair.house.clock.pass_(seconds=length.total_seconds())
        case None:
            await chair.pilot.press("ctrl+o")
            chair.app.screen.query_one(Entry).value = line
            await chair.pilot.press("enter")
            assert not isinstance(chair.app.screen, LineScreen), line


@pytest.mark.parametrize("family", ["elias", "rut"])
async def test_a_rehearsal_typed_in_the_full_screen_gives_the_same_plan(
    family: str, sit: Sit, tmp_path: Path
) -> None:
    text = script(family)
    clock = MadeClock.for_script(text)
    async with room(tmp_path, clock, family) as made:
        await run_script(made, made.desk, clock, text, family, quiet=True)
        by_line = plan_of(made.desk)
    async with sit(family, (80, 24)) as chair:
        for _number, line in steps(text):
            if aside_in(line) is None:
                await typed(chair, line)
        assert plan_of(chair.seat.sitting.desk) == by_line
