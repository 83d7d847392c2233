"""What somebody thinks of a meeting outlives it, and comes to the next one if it may."""

from datetime import date

import pytest
from msgspec.structs import replace

from assistant.case.judgement import in_order
from assistant.case.receiving import Condition, PlanReceived
from assistant.desk.desk import Desk
from assistant.desk.judging import Judging, JudgingAtDesk, judging
from assistant.desk.ports import JournalProblem
from assistant.desk.receiving import begin_from
from assistant.desk.shelf import shelf
from assistant.meeting.judgement import Given, Judgement
from assistant.meeting.moments import CloseMeeting, EndMeeting, FixPlan, stale
from assistant.meeting.plan import Plan
from tests.desk.build import Room, sit_down
from tests.meeting.build import agenda, policy, rich

DAY = date(2026, 11, 25)


def judgement(words: str, *, may_show: bool = True) -> Judgement:
    return Judgement(
        meeting="m", on=DAY, answers=(Given("reception", 5),), words=words, may_show=may_show
    )


async def closed() -> tuple[Room, Judging]:
    """At home, when the meeting that somebody answered about is closed."""
    room = await sit_down()
    at_desk = JudgingAtDesk(room.desk, licensed=False)
    await room.desk.do(FixPlan(), EndMeeting())
    await at_desk.give(judgement("Vid datorn"))
    await room.desk.do(CloseMeeting())
    [left] = await shelf(room.journal)
    return room, await judging(room.journal, room.clock, "chair", left.case, licensed=False)


async def next_meeting(room: Room, arrived: PlanReceived | None = None) -> Desk:
    """One that begins from the plan of the closed meeting, or from one that arrived."""
    plan = arrived.plan if arrived else (await shelf(room.journal))[0].plan
    assert plan is not None
    return await begin_from(
        room.journal,
        room.clock,
        "chair",
        plan,
        arrived=arrived,
        agenda=agenda(),
        policy=policy(),
        minutes=60,
        place="",
    )


async def test_it_outlives_the_meeting_and_a_paper_can_be_written_in_later() -> None:
    _room, at_home = await closed()
    await at_home.give(judgement("På papper", may_show=False))
    assert [one.words for one in in_order(at_home.given)] == ["Vid datorn", "På papper"]


async def test_what_is_filled_in_before_a_plan_is_fixed_stands_on_that_plan() -> None:
    room = await sit_down()
    at_desk = JudgingAtDesk(room.desk, licensed=True)
    await at_desk.give(judgement("Före", may_show=False))
    await at_desk.give(judgement("Inför mötet"))
    await room.desk.do(FixPlan())
    await at_desk.give(judgement("Efter"))
    fixed = room.desk.fixed_plan()
    assert fixed is not None
    assert [one.words for one in fixed.judgements] == ["Inför mötet"]
    assert not stale(room.desk.meeting)


async def test_the_next_meeting_has_those_that_may_be_shown() -> None:
    room, at_home = await closed()
    await at_home.give(judgement("På papper", may_show=False))
    desk = await next_meeting(room)
    assert desk.meeting.judgement.judgements == (judgement("Vid datorn"),)
    await desk.do(FixPlan())
    plan = desk.fixed_plan()
    assert plan is not None
    assert plan.judgements == (judgement("Vid datorn"),)


async def test_one_that_is_removed_at_the_desk_leaves_the_plan_to_come_as_well() -> None:
    room, _at_home = await closed()
    desk = await next_meeting(room)
    at_desk = JudgingAtDesk(desk, licensed=False)
    [id] = at_desk.given
    await at_desk.remove(id)
    assert at_desk.given == {}
    assert desk.meeting.judgement.judgements == ()


async def test_one_that_came_with_a_received_plan_is_read_and_removed_as_the_others() -> None:
    plan = replace(rich().plan(), judgements=(judgement("Hos den andra enheten"),))
    room = await sit_down()
    desk = await next_meeting(room, received(plan))
    at_desk = JudgingAtDesk(desk, licensed=False)
    [id] = at_desk.given
    assert at_desk.given[id].words == "Hos den andra enheten"
    await at_desk.remove(id)
    assert at_desk.given == {}
    assert desk.meeting.judgement.judgements == ()
    again = await next_meeting(room, received(plan))
    assert again.meeting.judgement.judgements == ()
    assert JudgingAtDesk(again, licensed=False).given == {}


def received(plan: Plan) -> PlanReceived:
    return PlanReceived(
        file="0" * 64, plan=plan, condition=Condition.WHOLE, key="", handed_by="Maria"
    )


async def test_one_that_is_removed_at_home_is_gone() -> None:
    _room, at_home = await closed()
    [id] = at_home.given
    await at_home.remove(id)
    assert at_home.given == {}


async def test_what_the_disk_cannot_take_is_not_kept_and_can_be_tried_again() -> None:
    room = await sit_down()
    at_desk = JudgingAtDesk(room.desk, licensed=False)
    room.journal.failing = True
    with pytest.raises(JournalProblem):
        await at_desk.give(judgement("Vid datorn"))
    assert at_desk.given == {}
    room.journal.failing = False
    await at_desk.give(judgement("Vid datorn"))
    assert len(at_desk.given) == 1
