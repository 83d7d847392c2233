"""What would go, who else has it, and that it goes."""

from datetime import timedelta

import pytest
from msgspec.structs import replace

from assistant.desk.cases import cases
from assistant.desk.casework import Casework
from assistant.desk.desk import Desk
from assistant.desk.ports import Erased
from assistant.desk.purging import Purging
from assistant.desk.shelf import shelf
from assistant.desk.start import start_meeting
from assistant.meeting.attendance import ChangeParticipant
from assistant.meeting.copies import organisation_id
from assistant.meeting.moments import CloseMeeting, EndMeeting
from tests.desk.build import HandClock, Room, sit_down
from tests.meeting.build import TODAY, agenda, policy
from tests.support.fake_backups import FakeBackups, FakeCabinet
from tests.support.handed_out import HAS, WAS_TO_HAVE, hand_out
from tests.support.memory_journal import MemoryJournal


def _purging(room: Room) -> Purging:
    return Purging(room.journal, room.clock, "chair", FakeBackups(), FakeCabinet())


async def _another(journal: MemoryJournal, clock: HandClock) -> Desk:
    return await start_meeting(
        journal, clock, "chair", agenda=agenda(), policy=policy(), minutes=60, name="Bo Påhitt"
    )


async def _closed(desk: Desk) -> None:
    await desk.do(EndMeeting(), CloseMeeting())


async def test_a_meeting_goes_and_its_case_keeps_the_plan() -> None:
    room = await sit_down()
    await hand_out(room.desk)
    plan, held = room.desk.fixed_plan(), len(await room.journal.read(room.desk.stream))
    purging = _purging(room)
    going = await purging.meeting(room.desk.stream)
    assert [row.id for row in going.meetings] == [room.desk.stream]
    assert (going.cases, going.plans, going.staying) == ((), 0, 1)
    purged = await purging.purge(going)
    assert (purged.meetings, purged.cases, purged.plans, purged.events) == (1, 0, 0, held)
    with pytest.raises(Erased):
        await room.journal.read(room.desk.stream)
    assert [kept.plan for kept in await shelf(room.journal)] == [plan]
    assert await purging.meetings() == []


async def test_whoever_was_handed_a_plan_that_came_from_elsewhere_is_told_of_with_its_case() -> (
    None
):
    room = await sit_down()
    await hand_out(room.desk)
    [file] = await cases(room.journal)
    assert file.plan is not None
    received = replace(file.plan, version=7)
    casework = Casework(room.journal, room.clock, "chair")
    await casework.hand_over(file, received, "Påhittade enheten", TODAY)
    assert "Påhittade enheten" in (await _purging(room).case(file.stream)).having
    assert "Påhittade enheten" not in (await _purging(room).meeting(room.desk.stream)).having


async def test_a_case_goes_with_its_meetings_and_plans() -> None:
    room = await sit_down()
    await hand_out(room.desk)
    other = await _another(room.journal, room.clock)
    purging = _purging(room)
    mine = (await purging.cases())[1]
    going = await purging.case(mine.id)
    assert [row.id for row in going.meetings] == [room.desk.stream]
    assert (len(going.cases), going.plans, going.staying) == (1, 1, 0)
    await purging.purge(going)
    assert [row.label for row in await purging.cases()] == ["Bo Påhitt"]
    assert [row.id for row in await purging.meetings()] == [other.stream]
    assert await shelf(room.journal) == []


async def test_who_has_the_plan_is_said_of_an_open_meeting_and_of_a_closed_one() -> None:
    """The record that told it is gone; the case was told when it went."""
    room = await sit_down()
    await hand_out(room.desk)
    purging = _purging(room)
    [case] = await purging.cases()
    opened = await purging.case(case.id)
    await _closed(room.desk)
    closed = await purging.case(case.id)
    for going in (opened, closed):
        assert going.having == (HAS,)
        assert going.promised == (WAS_TO_HAVE,)
    assert (len(opened.meetings), len(closed.meetings)) == (1, 0)


async def test_what_a_purged_meeting_told_of_copies_outlives_it() -> None:
    room = await sit_down()
    await hand_out(room.desk)
    purging = _purging(room)
    await purging.purge(await purging.meeting(room.desk.stream))
    [case] = await purging.cases()
    assert (await purging.case(case.id)).having == (HAS,)


async def test_a_step_taken_back_tells_nothing_of_who_has_the_plan() -> None:
    room = await sit_down()
    await hand_out(room.desk)
    school = organisation_id(room.desk.meeting, HAS)
    await room.desk.do(ChangeParticipant(id="p0", values={"organisation": "Fel skola"}))
    await room.desk.undo()
    assert organisation_id(room.desk.meeting, HAS) == school
    going = await _purging(room).meeting(room.desk.stream)
    assert going.having == (HAS,)


async def test_what_is_older_goes_and_what_is_newer_stays() -> None:
    room = await sit_down()
    await hand_out(room.desk)
    room.clock.wait(60 * 24 * 10)
    other = await _another(room.journal, room.clock)
    purging = _purging(room)
    going = await purging.before(other.now() - timedelta(days=5))
    assert [row.id for row in going.meetings] == [room.desk.stream]
    assert len(going.cases) == 1
    await purging.purge(going)
    assert [row.id for row in await purging.meetings()] == [other.stream]
    assert (await purging.before(other.now() - timedelta(days=5))).nothing


async def test_an_old_meeting_in_a_case_that_goes_on_leaves_its_plan() -> None:
    room = await sit_down()
    await hand_out(room.desk)
    [case] = [id for id, s in room.journal.store.streams.items() if s.kind == "case"]
    room.clock.wait(60 * 24 * 10)
    room.journal.store.streams[case].changed = room.clock.now()
    going = await _purging(room).before(room.clock.now() - timedelta(days=5))
    assert [row.id for row in going.meetings] == [room.desk.stream]
    assert (going.cases, going.staying) == ((), 1)


async def test_the_case_is_told_once_however_often_it_is_tried() -> None:
    room = await sit_down()
    await hand_out(room.desk)
    purging = _purging(room)
    going = await purging.meeting(room.desk.stream)
    await purging.purge(going)
    await purging.purge(going)
    [case] = await purging.cases()
    kinds = [r.envelope.kind for r in await room.journal.read(case.id)]
    assert kinds.count("case.RecordDestroyed") == kinds.count("case.CopiesNoted") == 1


async def test_a_meeting_that_never_began_can_be_removed() -> None:
    """A crash may leave a stream without an event, which belongs to no case."""
    room = await sit_down()
    await room.journal.create("tom", "meeting", "Tomt", room.clock.now())
    purging = _purging(room)
    going = await purging.meeting("tom")
    assert (going.having, going.promised, going.papers) == ((), (), ())
    assert (await purging.purge(going)).events == 0
    assert "tom" not in [row.id for row in await purging.meetings()]


async def test_the_documents_of_its_plans_are_named() -> None:
    room = await sit_down()
    await hand_out(room.desk)
    going = await _purging(room).meeting(room.desk.stream)
    assert [path.name for path in going.papers] == ["plan-v1.pdf"]
