"""A case ends, goes on again and is handed over, and knows it."""

from datetime import date

import msgspec

from assistant.case.deadlines import due
from assistant.case.ending import Ended, Reason
from assistant.desk.cases import CaseFile, cases
from assistant.desk.casework import Casework
from assistant.meeting.followup import ChangeFollowup
from assistant.meeting.moments import CloseMeeting, EndMeeting, FixPlan
from tests.desk.build import Room, sit_down

DAY = date(2026, 11, 25)


async def held() -> tuple[Room, Casework]:
    room = await sit_down()
    await room.desk.do(ChangeFollowup(values={"on": "2026-12-01"}), FixPlan(), EndMeeting())
    return room, Casework(room.journal, room.clock, "chair")


async def only(room: Room) -> CaseFile:
    [file] = await cases(room.journal)
    return file


async def test_an_ended_case_is_quiet_until_it_is_opened_again() -> None:
    room, casework = await held()
    assert due((await only(room)).case)
    await casework.end(await only(room), Reason.REACHED, DAY)
    assert (await only(room)).case.ended == Ended(reason=Reason.REACHED, on=DAY)
    assert due((await only(room)).case) == ()
    await casework.reopen(await only(room))
    assert due((await only(room)).case)
    await casework.end(await only(room), Reason.OTHER, DAY)
    assert (await only(room)).case.ended == Ended(reason=Reason.OTHER, on=DAY)


async def test_it_knows_to_whom_it_was_handed_over_and_which_version() -> None:
    room, casework = await held()
    file = await only(room)
    assert file.plan is not None
    await casework.hand_over(file, file.plan, "Påhittade enheten", DAY)
    [over] = (await only(room)).case.handed_over
    assert (over.to, over.on, over.meeting, over.number) == (
        "Påhittade enheten",
        DAY,
        room.desk.stream,
        1,
    )


async def test_a_case_is_listed_with_its_open_meetings_and_what_the_closed_left() -> None:
    room, _casework = await held()
    assert [row.id for row in (await only(room)).meetings] == [room.desk.stream]
    assert (await only(room)).closed == []
    await room.desk.do(CloseMeeting())
    file = await only(room)
    assert file.meetings == ()
    assert [left.plan for left in file.closed] == [file.plan]
    assert file.plans == (file.plan,)


async def test_a_case_that_a_newer_program_wrote_in_is_listed_all_the_same() -> None:
    room, _casework = await held()
    file = await only(room)
    last = (await room.journal.read(file.stream))[-1].envelope
    strange = msgspec.structs.replace(
        last, id="new", kind="case.CaseDreamt", path="dreamt/x", op="add"
    )
    await room.journal.append([strange])
    assert await only(room) == file
