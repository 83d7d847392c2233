"""What could not be printed is told to the chair, in both faces."""

from asyncio import timeout
from pathlib import Path

from assistant.bootstrap import Rundan
from assistant.library.settings import Settings
from assistant.meeting.moments import FixPlan
from assistant.meeting.purpose import ChangePurpose
from assistant.talk.converse import converse
from assistant.tui.app import Start
from assistant.tui.application import RundanApp
from assistant.tui.screens.seat import SeatScreen
from tests.talk.room import typed
from tests.tui.screens_text import flat, screen_text

TYPED = ChangePurpose(values={"question": "Hur blir det 😀 med 中, och igen 😀?"})
ENOUGH = 60.0
"""Seconds in which documents are made, however slow the machine."""
TOLD = "2 tecken kunde inte skrivas ut."


async def test_the_line_mode_tells(tmp_path: Path) -> None:
    house = Rundan(tmp_path, Settings())
    desk = await house.practise("elias", afresh=True)
    await desk.do(TYPED, FixPlan())
    said: list[str] = []
    await converse(house, desk, typed("papper"), said.append)
    await house.close()
    assert TOLD in said


async def test_the_seat_tells(tmp_path: Path) -> None:
    house = Rundan(tmp_path, Settings())
    app = RundanApp(house, Start(family="elias", afresh=True))
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        seat = app.screen
        assert isinstance(seat, SeatScreen)
        await seat.sitting.desk.do(TYPED)
        await pilot.press("f9", "enter")
        said = f"version 1. F9 visar var den ligger och skriver ut den. {TOLD}"
        async with timeout(ENOUGH):
            while said not in flat(screen_text(app)):
                await pilot.pause(0.05)
