"""Two windows at one meeting: each sees the other, and nobody's text is written over."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from copy import deepcopy

import pytest

from assistant.desk.desk import Desk
from assistant.desk.late import written
from assistant.meeting.attendance import PERSON
from assistant.meeting.event import Refused
from assistant.meeting.goals import AddGoal, ChangeGoal
from assistant.meeting.moments import CloseMeeting, EndMeeting, FixPlan
from assistant.meeting.narrative import ChangeNarrative
from assistant.meeting.notes import Spoken, TakeTurn
from assistant.meeting.purpose import ChangePurpose
from assistant.meeting.timekeeping import GoOn
from assistant.meeting.turns import GiveWord, QueueUp, speaking
from tests.desk.build import Room, sit_down
from tests.support.memory_journal import MemoryJournal


def purpose(text: str) -> ChangePurpose:
    return ChangePurpose(values={"question": text})


def works(text: str) -> ChangeNarrative:
    return ChangeNarrative(values={"works": text})


@asynccontextmanager
async def following(*desks: Desk) -> AsyncIterator[None]:
    tasks = [asyncio.create_task(desk.follow()) for desk in desks]
    yield
    for task in tasks:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


async def until(desk: Desk, so: Callable[[], bool]) -> None:
    """Wait until something is so at a desk, told by its listeners."""
    told = asyncio.Event()
    stop = desk.listen(told.set)
    async with asyncio.timeout(5):
        while not so():
            await told.wait()
            told.clear()
    stop()


async def two() -> tuple[Room, Desk]:
    room = await sit_down()
    await room.desk.do(GoOn())
    return room, await room.again("secretary")


async def test_what_one_window_does_is_seen_in_the_other() -> None:
    room, other = await two()
    async with following(room.desk, other):
        await room.desk.do(purpose("Hur?"))
        await until(other, lambda: other.meeting.purpose.question == "Hur?")
        await other.do(works("Morgnarna"))
        await until(room.desk, lambda: room.desk.meeting.narrative.works == "Morgnarna")
    assert other.meeting == room.desk.meeting


async def test_different_fields_at_the_same_time_never_touch_each_other() -> None:
    room, other = await two()
    seen = other.seen
    await asyncio.gather(
        room.desk.do(purpose("Hur?"), seen=seen), other.do(works("Morgnarna"), seen=seen)
    )
    async with following(room.desk, other):
        await until(room.desk, lambda: room.desk.meeting.narrative.works == "Morgnarna")
        await until(other, lambda: other.meeting.purpose.question == "Hur?")
    assert room.desk.doubles == other.doubles == ()
    assert (await room.again()).meeting == room.desk.meeting == other.meeting


async def test_a_text_typed_before_the_other_was_seen_is_kept_beside_it() -> None:
    room, other = await two()
    seen = other.seen
    await room.desk.do(works("Ett"))
    await other.do(works("Två"), seen=seen)
    assert other.meeting.narrative.works == "Ett"
    [double] = other.doubles
    assert double.path == "narrative/works"
    assert [written(entry.event) for entry in double.entries] == ["Ett", "Två"]
    assert [entry.envelope.actor for entry in double.entries] == ["chair", "secretary"]
    again = await room.again()
    assert [d.path for d in again.doubles] == ["narrative/works"]


async def test_what_was_seen_before_it_was_typed_over_is_typed_over() -> None:
    room, other = await two()
    await room.desk.do(works("Ett"))
    async with following(other):
        await until(other, lambda: other.meeting.narrative.works == "Ett")
    await other.do(works("Ett, två"), seen=other.seen)
    assert (other.meeting.narrative.works, other.doubles) == ("Ett, två", ())


async def test_ones_own_earlier_text_is_no_news() -> None:
    room, _other = await two()
    seen = room.desk.seen
    await room.desk.do(works("Ett"), seen=seen)
    await room.desk.do(works("Två"), seen=seen)
    assert (room.desk.meeting.narrative.works, room.desk.doubles) == ("Två", ())


async def test_the_same_text_from_both_asks_nothing() -> None:
    room, other = await two()
    seen = other.seen
    await room.desk.do(works("Ett"))
    async with following(other):
        await until(other, lambda: other.meeting.narrative.works == "Ett")
    await other.do(works("Ett"), seen=seen)
    assert other.doubles == ()


@pytest.mark.parametrize(
    ("keep", "left"), [("first", "Ett"), ("second", "Två"), (None, "Ett\nTvå")]
)
async def test_choosing_settles_it_in_both_windows(keep: str | None, left: str) -> None:
    room, other = await two()
    seen = other.seen
    await room.desk.do(works("Ett"))
    await other.do(works("Två"), seen=seen)
    [double] = other.doubles
    ids = {"first": double.entries[0].id, "second": double.entries[1].id, None: None}
    async with following(room.desk):
        await until(room.desk, lambda: bool(room.desk.doubles))
        await other.choose(double.path, ids[keep])
        await until(room.desk, lambda: not room.desk.doubles)
    assert other.doubles == ()
    assert room.desk.meeting.narrative.works == other.meeting.narrative.works == left
    with pytest.raises(Refused):
        await other.choose(double.path, None)


async def test_a_late_text_stays_late_when_it_waited_for_the_disk() -> None:
    room, other = await two()
    other._record.journal.failing = True  # type: ignore[attr-defined]
    await other.do(works("Två"))
    assert other.meeting.narrative.works == "Två"
    await room.desk.do(works("Ett"))
    other._record.journal.failing = False  # type: ignore[attr-defined]
    await other.retry()
    assert other.meeting.narrative.works == "Ett"
    assert len(other.doubles) == 1
    async with following(room.desk):
        await until(room.desk, lambda: bool(room.desk.doubles))
    assert room.desk.meeting == other.meeting


async def test_what_waits_stays_on_top_of_the_news() -> None:
    room, other = await two()
    other._record.journal.failing = True  # type: ignore[attr-defined]
    await other.do(works("Två"))
    await room.desk.do(purpose("Hur?"))
    async with following(other):
        await until(other, lambda: other.meeting.purpose.question == "Hur?")
    assert other.meeting.narrative.works == "Två"
    assert other.saved.waiting == 1


async def test_a_move_that_came_too_late_hinders_nothing_where_the_news_cannot_be_read() -> None:
    room, other = await two()
    room.journal.failing = True
    await room.desk.do(GoOn())
    await other.do(GoOn())
    room.journal.failing, room.journal.reading_fails = False, True
    await room.desk.retry()
    room.journal.reading_fails = False
    await room.desk.do(purpose("Hur?"))
    assert room.desk.meeting.timekeeping.current == other.meeting.timekeeping.current
    assert (await room.again()).meeting == room.desk.meeting


async def test_what_is_written_in_a_store_that_was_left_is_no_news() -> None:
    room, other = await two()
    elsewhere = MemoryJournal(deepcopy(room.journal.store))
    following_it = asyncio.create_task(room.desk.follow())
    await asyncio.sleep(0)
    await room.desk.move(elsewhere)
    await other.do(purpose("Hur?"))
    await other.do(works("Morgnarna"))
    await asyncio.wait_for(following_it, 5)
    await room.desk.do(works("Kvällarna"))
    assert await elsewhere.read(room.desk.stream, room.desk.seen - 1)
    assert room.desk.meeting.purpose.question == ""
    assert (await room.again()).meeting == other.meeting


async def test_a_plan_fixed_in_one_window_is_whole_in_the_other() -> None:
    room, other = await two()
    async with following(other):
        await room.desk.do(FixPlan())
        await until(other, lambda: other.meeting.moments.fixed is not None)
    assert other.fixed_plan() == room.desk.fixed_plan()
    assert other.fixed_plan() is not None


async def test_a_draft_brought_back_remembers_what_it_was_typed_over() -> None:
    room, other = await two()
    await room.desk.do(works("Ett"))
    await room.desk.draft("narrative/works", "Ett två", room.desk.seen)
    before = room.desk.seen
    async with following(other):
        await until(other, lambda: other.meeting.narrative.works == "Ett")
        await other.do(works("Annat"))
    again = await room.again()
    assert again.seen_by("narrative/works") == before < again.seen
    await again.do(works("Ett två"), seen=again.seen_by("narrative/works"))
    assert [written(e.event) for d in again.doubles for e in d.entries] == ["Annat", "Ett två"]


async def test_another_seats_draft_is_not_ones_own() -> None:
    room, other = await two()
    await other.draft("narrative/works", "halv")
    assert (await room.again()).drafted("narrative/works") is None
    assert (await room.again("secretary")).drafted("narrative/works") == "halv"


async def test_a_meeting_closed_in_one_window_is_gone_in_the_other() -> None:
    room, other = await two()
    async with following(other):
        await room.desk.do(EndMeeting())
        await room.desk.do(CloseMeeting())
        await until(other, lambda: other.gone)
    assert room.desk.gone
    assert other.case.receipts == room.desk.case.receipts


async def test_a_meeting_closed_in_both_windows_at_once_leaves_both_the_receipt() -> None:
    room, other = await two()
    await room.desk.do(EndMeeting())
    async with following(other):
        await asyncio.gather(
            room.desk.do(CloseMeeting()), other.do(CloseMeeting()), return_exceptions=True
        )
        await until(other, lambda: other.gone)
    [receipt] = other.case.receipts
    assert room.desk.case.receipts == (receipt,)


async def test_a_goal_changed_in_both_windows_keeps_both_texts() -> None:
    room, other = await two()
    await room.desk.do(AddGoal(id="g", values={"text": "Sova"}))
    async with following(other):
        await until(other, lambda: "g" in other.meeting.goals.goals)
    seen = other.seen
    await room.desk.do(ChangeGoal(id="g", values={"text": "Sova gott"}))
    await other.do(ChangeGoal(id="g", values={"text": "Sova hela natten"}), seen=seen)
    assert [written(e.event) for d in other.doubles for e in d.entries] == [
        "Sova gott",
        "Sova hela natten",
    ]


async def test_two_who_give_the_word_on_at_once_skip_nobody() -> None:
    room, other = await two()
    await room.desk.do(QueueUp(who="Anna"), QueueUp(who="Bo"), GiveWord())
    async with following(other):
        await until(other, lambda: speaking(other.meeting) == "Anna")
    await room.desk.do(GiveWord(after="Anna"))
    await other.do(GiveWord(after="Anna"))
    assert speaking(other.meeting) == speaking(room.desk.meeting) == "Bo"


async def test_two_who_tick_off_the_same_turn_have_written_nothing_twice() -> None:
    room, other = await two()
    turn = TakeTurn(part="presentation", block="round-0", who=PERSON, spoken=Spoken.SPOKE)
    seen = other.seen
    await room.desk.do(turn)
    await other.do(turn, seen=seen)
    assert other.doubles == room.desk.doubles == ()
