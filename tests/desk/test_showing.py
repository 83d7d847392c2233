"""The room's screen follows the meeting for as long as its window is there."""

import asyncio

from assistant.desk.showing import Showing
from assistant.meeting.moments import EndMeeting
from assistant.meeting.stop_card import RaiseStopCard
from assistant.meeting.timekeeping import GoOn
from tests.desk.build import sit_down
from tests.support.fake_display import FakeDisplay


async def test_what_happens_is_shown_until_the_window_is_left() -> None:
    desk = (await sit_down()).desk
    display = FakeDisplay()
    showing = Showing(display, desk)
    await showing.serve()
    await desk.do(GoOn())
    assert display.seen[-1].now == 0
    await desk.do(RaiseStopCard())
    assert display.seen[-1].blank
    before = asyncio.all_tasks()
    await showing.stop()
    await asyncio.sleep(0)
    assert len(asyncio.all_tasks()) == len(before) - 1
    seen = len(display.seen)
    await desk.do(GoOn())
    assert len(display.seen) == seen


async def test_a_window_that_comes_back_shows_it_again() -> None:
    desk = (await sit_down()).desk
    display = FakeDisplay()
    showing = Showing(display, desk)
    await showing.serve()
    await showing.stop()
    await showing.resume()
    assert display.open
    await showing.stop()


async def test_after_the_meeting_no_screen_finds_its_way_back() -> None:
    desk = (await sit_down()).desk
    display = FakeDisplay()
    showing = Showing(display, desk)
    await showing.serve()
    await desk.do(EndMeeting())
    assert display.seen[-1].blank
    await showing.stop()
    await showing.resume()
    assert not display.open
