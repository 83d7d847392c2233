"""Taking a step back, and forth: this seat's own, never over somebody else's head."""

from datetime import timedelta

import pytest

from assistant.desk.desk import Desk
from assistant.desk.undo import Contested, Steps, steps_of
from assistant.meeting.attendance import PERSON
from assistant.meeting.consent import AnswerConsent
from assistant.meeting.event import Refused
from assistant.meeting.goals import AddGoal, AddMeasure, ChangeGoal, RemoveGoal
from assistant.meeting.moments import FixPlan
from assistant.meeting.narrative import ChangeNarrative
from assistant.meeting.opening import PutInPause
from assistant.meeting.purpose import ChangePurpose
from assistant.meeting.stop_card import LiftStopCard, RaiseStopCard
from assistant.meeting.timekeeping import AddMinutes, GoOn, MendStart
from assistant.meeting.undo import StepUndone
from tests.desk.build import Room, sit_down


def purpose(text: str) -> ChangePurpose:
    return ChangePurpose(values={"question": text})


async def refusal(desk: Desk, *, forth: bool = False) -> str:
    with pytest.raises(Refused) as refused:
        await (desk.redo() if forth else desk.undo())
    return refused.value.code


async def test_the_latest_step_is_taken_back_and_done_again() -> None:
    room = await sit_down()
    await room.desk.do(purpose("Ett"))
    await room.desk.do(purpose("Två"))
    taken = await room.desk.undo()
    assert [entry.path for entry in taken] == ["purpose/question"]
    assert room.desk.meeting.purpose.question == "Ett"
    assert (await room.again()).meeting == room.desk.meeting
    await room.desk.undo()
    assert room.desk.meeting.purpose.question == ""
    await room.desk.redo()
    await room.desk.redo()
    assert room.desk.meeting.purpose.question == "Två"
    assert await refusal(room.desk, forth=True) == "nothing-to-redo"
    assert (await room.again()).meeting == room.desk.meeting


async def test_it_goes_on_after_the_program_was_started_again() -> None:
    room = await sit_down()
    await room.desk.do(purpose("Ett"))
    again = await room.again()
    await again.undo()
    assert again.meeting.purpose.question == ""
    third = await room.again()
    await third.redo()
    assert third.meeting.purpose.question == "Ett"


async def test_a_step_of_several_events_goes_as_one() -> None:
    room = await sit_down()
    await room.desk.do(purpose("Hur?"), AddGoal(id="g", values={"text": "Sova"}))
    await room.desk.undo()
    assert (room.desk.meeting.purpose.question, room.desk.meeting.goals.goals) == ("", {})
    await room.desk.redo()
    assert list(room.desk.meeting.goals.goals) == ["g"]


async def test_what_was_removed_comes_back_in_its_place() -> None:
    room = await sit_down()
    for id in "abc":
        await room.desk.do(AddGoal(id=id, values={"text": id}))
    await room.desk.do(RemoveGoal(id="b"))
    await room.desk.undo()
    assert list(room.desk.meeting.goals.goals) == ["a", "b", "c"]


async def test_a_part_gone_on_to_too_soon_was_never_left() -> None:
    room = await sit_down()
    await room.desk.do(GoOn())
    before = room.desk.meeting.timekeeping
    room.clock.wait(3)
    await room.desk.do(GoOn())
    await room.desk.undo()
    assert room.desk.meeting.timekeeping == before


async def test_a_new_step_ends_what_could_be_done_again() -> None:
    room = await sit_down()
    await room.desk.do(purpose("Ett"))
    await room.desk.undo()
    await room.desk.do(AddGoal(values={"text": "Sova"}))
    assert await refusal(room.desk, forth=True) == "nothing-to-redo"


async def test_nothing_is_taken_back_before_anything_is_done() -> None:
    room = await sit_down()
    assert await refusal(room.desk) == "nothing-to-undo"


async def test_a_step_back_whose_step_is_lost_hinders_nothing() -> None:
    """So it may be in what could be read of a damaged store."""
    room = await sit_down()
    await room.desk.do(purpose("Ett"))
    await room.desk.undo()
    log = room.desk.log
    lost = [entry for entry in log.entries if isinstance(entry.event, StepUndone)]
    log.entries[:] = lost
    assert steps_of(log, "chair") == Steps()


async def test_what_others_act_on_is_not_taken_back() -> None:
    room = await sit_down()
    await room.desk.do(FixPlan())
    assert await refusal(room.desk) == "nothing-to-undo"
    await room.desk.do(AnswerConsent(who=PERSON, values={"says": "no"}))
    assert await refusal(room.desk) == "nothing-to-undo"


async def test_only_ones_own_steps_are_taken_back() -> None:
    room = await sit_down()
    await room.desk.do(purpose("Mitt"))
    other = await room.again("secretary")
    await other.do(AddGoal(id="g", values={"text": "Deras"}))
    await room.desk.do(AddGoal(id="h", values={"text": "Mitt"}))
    await room.desk.undo()
    await room.desk.undo()
    assert list(room.desk.meeting.goals.goals) == ["g"]
    assert room.desk.meeting.purpose.question == ""
    assert await refusal(await room.again("third")) == "nothing-to-undo"


async def changed_since() -> tuple[Room, Desk]:
    room = await sit_down()
    await room.desk.do(purpose("Ett"))
    await room.desk.do(purpose("Två"))
    other = await room.again("secretary")
    await other.do(purpose("Deras"))
    return room, other


async def test_what_somebody_else_has_changed_since_is_asked_about() -> None:
    room, _other = await changed_since()
    with pytest.raises(Contested) as asked:
        await room.desk.undo()
    [(mine, theirs)] = asked.value.pairs
    assert (mine.envelope.actor, theirs.envelope.actor) == ("chair", "secretary")
    assert room.desk.meeting.purpose.question == "Deras"


async def test_it_can_be_taken_back_even_so() -> None:
    room, other = await changed_since()
    with pytest.raises(Contested):
        await room.desk.undo()
    await room.desk.undo(even_so=True)
    assert room.desk.meeting.purpose.question == "Ett"
    assert (await room.again()).meeting == room.desk.meeting
    await other.do(AddGoal(values={"text": "Sova"}))
    assert other.meeting.purpose.question == "Ett"


async def test_a_goal_that_others_hang_things_on_stays() -> None:
    room = await sit_down()
    await room.desk.do(AddGoal(id="g", values={"text": "Sova"}))
    other = await room.again("secretary")
    await other.do(AddMeasure(values={"what": "Ringa", "goal": "g"}))
    await room.desk.do(GoOn())
    await room.desk.undo()
    assert await refusal(room.desk) == "goal-in-use"
    assert len(room.desk.meeting.goals.measures) == 1


async def test_a_field_somebody_else_set_in_what_was_added_is_asked_about() -> None:
    room = await sit_down()
    await room.desk.do(AddGoal(id="g", values={"text": "Sova"}))
    other = await room.again("secretary")
    await other.do(ChangeGoal(id="g", values={"text": "Sova gott"}))
    await room.desk.do(GoOn())
    await room.desk.undo()
    with pytest.raises(Contested):
        await room.desk.undo()


async def test_a_text_typed_over_what_was_just_taken_back_is_kept_beside() -> None:
    room = await sit_down()
    await room.desk.do(ChangeNarrative(values={"works": "Ett"}))
    other = await room.again("secretary")
    seen = other.seen
    await room.desk.undo()
    await other.do(ChangeNarrative(values={"works": "Ett två"}), seen=seen)
    assert other.meeting.narrative.works == ""
    assert len(other.doubles) == 1


async def test_while_the_stop_card_is_up_nothing_is_undone_and_after_it_what_came_before() -> None:
    room = await sit_down()
    await room.desk.do(purpose("Ett"))
    await room.desk.do(RaiseStopCard())
    assert await refusal(room.desk) == "stop-card-up"
    assert await refusal(room.desk, forth=True) == "stop-card-up"
    await room.desk.do(LiftStopCard())
    await room.desk.undo()
    assert room.desk.meeting.purpose.question == ""
    assert not room.desk.meeting.stop_card.up


async def test_time_that_was_given_goes_back_to_those_who_gave_it() -> None:
    room = await sit_down()
    await room.desk.do(GoOn())
    await room.desk.do(AddMinutes(minutes=4, payers=("dialog", "closing")))
    assert room.desk.meeting.timekeeping.added
    await room.desk.undo()
    assert room.desk.meeting.timekeeping.added == {}


async def test_a_mended_start_is_taken_back() -> None:
    room = await sit_down()
    await room.desk.do(GoOn())
    since = room.desk.meeting.timekeeping.started
    assert since is not None
    await room.desk.do(MendStart(since=since - timedelta(minutes=5)))
    await room.desk.undo()
    assert room.desk.meeting.timekeeping.started == since


async def test_a_pause_that_somebody_stands_in_is_not_taken_out_unasked() -> None:
    room = await sit_down()
    await room.desk.do(GoOn())
    await room.desk.do(PutInPause(minutes=5, title="Paus"))
    other = await room.again("beside-2")
    await other.do(GoOn())
    with pytest.raises(Contested):
        await room.desk.undo()
    with pytest.raises(Refused):
        await room.desk.undo(even_so=True)
    await other.undo()
    desk = await room.again()
    await desk.undo()
    assert len(desk.meeting.agenda.parts) == 4
    assert await refusal(await room.again("beside-2"), forth=True) == "moved-on"
