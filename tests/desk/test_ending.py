"""A meeting that never was is closed: its record goes, and the case knows why it ended."""

from assistant.case.ending import Ended, Reason
from assistant.desk.closing import close
from assistant.meeting.attendance import PERSON
from assistant.meeting.declined import NoteDeclined
from assistant.meeting.moments import CloseMeeting, EndMeeting, FixPlan
from tests.desk.build import sit_down
from tests.desk.test_closing import Files
from tests.meeting.build import TODAY


async def test_the_case_keeps_that_it_ended_and_why_and_nothing_of_what_was_said() -> None:
    room = await sit_down()
    await room.desk.do(NoteDeclined(values={"who": PERSON, "words": "Hemliga ord"}))
    await close(room.desk, await room.desk.listed(), (), Files(), "")
    case = room.desk.case
    assert case.ended == Ended(reason=Reason.DECLINED, on=TODAY)
    assert [receipt.meeting for receipt in case.receipts] == [room.desk.stream]
    assert "Hemliga" not in repr(case)
    assert room.desk.gone


async def test_a_case_with_a_plan_goes_on() -> None:
    room = await sit_down()
    await room.desk.do(FixPlan(), NoteDeclined(values={"who": PERSON}), CloseMeeting())
    assert room.desk.case.ended is None


async def test_a_meeting_that_was_held_ends_no_case() -> None:
    room = await sit_down()
    await room.desk.do(EndMeeting(), CloseMeeting())
    assert room.desk.case.ended is None
