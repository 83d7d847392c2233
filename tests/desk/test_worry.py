"""A reminder of a worry: one seat's own, after the part, never while the family speaks."""

from assistant.desk import worry
from assistant.desk.worry import asked, due
from assistant.meeting.moments import EndMeeting
from assistant.meeting.timekeeping import GoOn, GoTo, TakePause
from tests.desk.build import sit_down


async def test_it_comes_when_the_part_is_over() -> None:
    desk = (await sit_down()).desk
    await desk.do(GoOn())
    await worry.ask(desk)
    assert (asked(desk), due(desk)) == (True, False)
    await desk.do(TakePause())
    assert not due(desk)
    await desk.do(GoTo(part="dialog"))
    assert due(desk)


async def test_it_waits_while_the_family_speaks() -> None:
    desk = (await sit_down()).desk
    await desk.do(GoOn())
    await worry.ask(desk)
    await desk.do(GoTo(part="story"))
    assert not due(desk)
    await desk.do(GoOn())
    assert due(desk)


async def test_read_too_soon_it_still_comes_and_read_when_due_it_rests() -> None:
    desk = (await sit_down()).desk
    await desk.do(GoOn())
    await worry.ask(desk)
    await worry.note_read(desk)
    await desk.do(GoTo(part="dialog"))
    assert due(desk)
    await worry.note_read(desk)
    assert (asked(desk), due(desk)) == (True, False)
    await worry.drop(desk)
    assert not asked(desk)


async def test_it_outlives_the_program_and_is_on_no_other_seat() -> None:
    room = await sit_down()
    await room.desk.do(GoOn())
    await worry.ask(room.desk)
    await room.desk.do(GoTo(part="dialog"))
    again, beside = await room.again(), await room.again("beside-2")
    assert (due(again), asked(beside), due(beside)) == (True, False, False)


async def test_it_is_no_event_and_closing_lists_nothing_of_it() -> None:
    room = await sit_down()
    await room.desk.do(GoOn(), EndMeeting())
    before = await room.desk.listed()
    await worry.ask(room.desk)
    assert await room.desk.listed() == before
    assert due(room.desk)
