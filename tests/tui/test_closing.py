"""Closing a real meeting: every thing is listed, and what is to be kept is kept first."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from assistant.desk.desk import Desk
from assistant.meeting.moments import EndMeeting, FixPlan
from assistant.meeting.questions import ParkQuestion
from assistant.meeting.timekeeping import GoOn
from assistant.tui.screens.closing import ClosingScreen
from assistant.tui.screens.home import HomeScreen
from tests.tui.conftest import Chair, Sit
from tests.tui.fake_house import FakeHouse
from tests.tui.screens_text import flat


async def ended(house: FakeHouse) -> Desk:
    """A real meeting that is over: a fixed plan, and a question without an answer."""
    await house.unlock(house.PASSPHRASE)
    desk = await house.start("lots-first", 60, "Ada Påhitt", "Rum 1")
    await desk.do(GoOn(), FixPlan(), ParkQuestion(by="Amir", text="Vem hämtar?"), EndMeeting())
    return desk


@asynccontextmanager
async def about_to_close(
    sit: Sit, house: FakeHouse, size: tuple[int, int] = (80, 24)
) -> AsyncIterator[Chair]:
    async with sit(family="", house=house, size=size) as chair:
        await chair.presses("up", "enter")
        await chair.presses("f9")
        await chair.presses("down", "down", "down", "enter")
        yield chair


async def test_one_key_closes_and_the_receipt_is_shown_once(sit: Sit, house: FakeHouse) -> None:
    await ended(house)
    async with about_to_close(sit, house) as chair:
        assert isinstance(chair.app.screen, ClosingScreen)
        assert "Amir: Vem hämtar?  förs över till ärendet" in chair.sees()
        await chair.presses("j")
        assert "Mötet är stängt" in chair.sees()
        assert "Fört över till ärendet: 1 fråga utan svar." in flat(chair.sees())
        await chair.presses("enter")
        assert isinstance(chair.app.screen, HomeScreen)
        assert house.handed_over == []
        [left] = await house.shelf()
        assert [one.text for one in left.carried] == ["Amir: Vem hämtar?"]
