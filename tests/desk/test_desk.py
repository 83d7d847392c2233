"""The desk: decide, append, evolve, tell; and what happens when the journal cannot."""

import asyncio

import msgspec
import pytest

from assistant.desk.desk import Desk
from assistant.desk.envelopes import NewerVersion
from assistant.desk.ports import Draft, Envelope, Erased, JournalProblem
from assistant.meeting.attendance import PERSON, AddParticipant
from assistant.meeting.event import Refused
from assistant.meeting.goals import AddGoal
from assistant.meeting.moments import CloseMeeting, EndMeeting, FixPlan, NotePrint, stale
from assistant.meeting.narrative import ChangeNarrative
from assistant.meeting.plan import digest
from assistant.meeting.purpose import ChangePurpose
from assistant.meeting.timekeeping import GoOn, GoTo
from tests.desk.build import Room, sit_down
from tests.support.memory_journal import MemoryJournal


def purpose(text: str) -> ChangePurpose:
    return ChangePurpose(values={"question": text})


async def kinds(room: Room, stream: str | None = None) -> list[str]:
    stored = await room.journal.read(stream or room.desk.stream)
    return [recorded.envelope.kind for recorded in stored]


async def test_a_meeting_begins_with_its_case_and_its_person() -> None:
    room = await sit_down(place="Rum Eken", known=(purpose("Hur?"),))
    desk = room.desk
    assert desk.case.name == "Elias Exempelgren"
    assert desk.case.meetings == (desk.stream,)
    assert desk.meeting.attendance.people[PERSON].name == "Elias Exempelgren"
    assert (desk.meeting.opened.place, desk.meeting.purpose.question) == ("Rum Eken", "Hur?")
    [row] = await room.journal.streams("meeting")
    assert row.label == "Litet möte · Elias Exempelgren"
    assert [r.label for r in await room.journal.streams("case")] == ["Elias Exempelgren"]


async def test_what_is_done_is_on_disk_before_it_is_told() -> None:
    room = await sit_down()
    told: list[bool] = []
    stored = room.journal.store.streams[room.desk.stream].records
    room.desk.listen(lambda: told.append(stored[-1].envelope.kind == "purpose.PurposeSet"))
    await room.desk.do(purpose("Hur?"))
    assert told == [True]
    assert room.desk.saved.at is not None
    assert (room.desk.saved.waiting, room.desk.saved.problem) == (0, None)


async def test_a_listener_can_stop_listening() -> None:
    room = await sit_down()
    told: list[int] = []
    stop = room.desk.listen(lambda: told.append(1))
    await room.desk.do(purpose("Hur?"))
    stop()
    await room.desk.do(purpose("När?"))
    assert told == [1]


async def test_opening_it_again_gives_the_same_meeting_and_case() -> None:
    room = await sit_down()
    await room.desk.do(GoOn(), purpose("Hur?"))
    room.clock.wait(7)
    await room.desk.do(AddGoal(values={"text": "Sova"}), FixPlan())
    again = await room.again()
    assert again.meeting == room.desk.meeting
    assert again.case == room.desk.case


async def test_several_commands_are_all_or_none() -> None:
    room = await sit_down()
    before, kept = room.desk.meeting, room.journal.batches
    with pytest.raises(Refused):
        await room.desk.do(purpose("Hur?"), AddParticipant(values={}))
    assert room.desk.meeting == before
    assert room.journal.batches == kept
    await room.desk.do(purpose("Hur?"), AddGoal(values={"text": "Sova"}))
    assert room.journal.batches == kept + 1


async def test_a_later_command_sees_what_an_earlier_one_did() -> None:
    room = await sit_down()
    await room.desk.do(
        AddGoal(id="g", values={"text": "Sova"}), AddGoal(values={"text": "Nu", "parent": "g"})
    )
    assert len(room.desk.meeting.goals.under("g")) == 1


async def test_what_is_so_already_writes_nothing() -> None:
    room = await sit_down()
    await room.desk.do(purpose("Hur?"))
    kept = room.journal.batches
    await room.desk.do(purpose("Hur?"))
    assert room.journal.batches == kept


async def test_commands_at_the_same_time_come_one_after_the_other() -> None:
    room = await sit_down()
    await asyncio.gather(*(room.desk.do(AddGoal(values={"text": str(n)})) for n in range(5)))
    assert [goal.text for goal in room.desk.meeting.goals.goals.values()] == list("01234")
    assert (await room.again()).meeting == room.desk.meeting


async def test_each_event_says_what_it_was_typed_upon() -> None:
    room = await sit_down()
    await room.desk.do(purpose("Hur?"))
    await room.desk.do(purpose("När?"))
    first, second = [r.envelope for r in (await room.journal.read(room.desk.stream))[-2:]]
    assert (first.base, second.base) == (None, first.id)
    assert (first.actor, first.path) == ("chair", "purpose/question")
    assert first.mono < second.mono


# --- when the journal cannot ---------------------------------------------------


async def test_what_cannot_be_saved_counts_all_the_same_and_waits() -> None:
    room = await sit_down()
    saved = room.desk.saved.at
    room.journal.failing = True
    await room.desk.do(purpose("Hur?"))
    await room.desk.do(GoOn(), AddGoal(values={"text": "Sova"}))
    assert room.desk.meeting.purpose.question == "Hur?"
    assert room.desk.meeting.timekeeping.current == "presentation"
    assert room.desk.saved == type(room.desk.saved)(saved, 3, "full")
    assert "purpose.PurposeSet" not in await kinds(room)


async def test_what_waited_goes_first_and_in_order_when_it_is_back() -> None:
    room = await sit_down()
    room.journal.failing = True
    await room.desk.do(purpose("Ett"))
    await room.desk.do(GoOn())
    await room.desk.draft("narrative/works", "halv")
    room.journal.failing = False
    await room.desk.do(purpose("Två"))
    assert (await kinds(room))[-3:] == [
        "purpose.PurposeSet",
        "timekeeping.PartOpened",
        "purpose.PurposeSet",
    ]
    assert room.desk.saved.waiting == 1
    await room.desk.retry()
    assert (room.desk.saved.waiting, room.desk.saved.problem) == (0, None)
    again = await room.again()
    assert again.meeting == room.desk.meeting
    assert again.drafted("narrative/works") == "halv"


async def test_trying_again_while_it_still_fails_keeps_everything() -> None:
    room = await sit_down()
    room.journal.failing = True
    await room.desk.do(purpose("Ett"))
    await room.desk.retry()
    assert room.desk.saved.waiting == 1
    room.journal.failing = False
    told: list[int] = []
    room.desk.listen(lambda: told.append(1))
    await room.desk.retry()
    assert told == [1]
    assert room.desk.saved.waiting == 0
    assert (await room.again()).meeting == room.desk.meeting


async def test_trying_again_with_nothing_to_write_is_nothing() -> None:
    room = await sit_down()
    told: list[int] = []
    room.desk.listen(lambda: told.append(1))
    await room.desk.retry()
    assert told == []


# --- two windows ---------------------------------------------------------------


async def test_a_claim_that_came_too_late_is_decided_again_upon_the_news() -> None:
    room = await sit_down()
    await room.desk.do(GoOn())
    other = await room.again("secretary")
    await other.do(GoTo(part="dialog"), purpose("Hur?"))
    await room.desk.do(GoOn())
    assert room.desk.meeting.timekeeping.current == "closing"
    assert room.desk.meeting.purpose.question == "Hur?"
    assert (await room.again()).meeting == room.desk.meeting


async def test_a_claim_that_the_news_made_impossible_is_refused() -> None:
    room = await sit_down()
    await room.desk.do(GoOn())
    other = await room.again("secretary")
    await other.do(GoTo(part="closing"), EndMeeting())
    with pytest.raises(Refused) as refused:
        await room.desk.do(GoOn())
    assert refused.value.code == "last-part-ended"
    assert room.desk.meeting == other.meeting


async def test_what_is_written_when_another_window_has_closed_it_is_told_to_be_lost() -> None:
    room = await sit_down()
    await room.desk.do(EndMeeting())
    other = await room.again("secretary")
    await other.do(CloseMeeting())
    await room.desk.do(purpose("Hur?"))
    assert (room.desk.saved.waiting, room.desk.saved.problem) == (1, "erased")


async def test_when_a_waiting_claim_is_lost_the_newer_command_is_done_once() -> None:
    room = await sit_down()
    await room.desk.do(GoOn())
    other = await room.again("secretary")
    room.journal.failing = True
    await room.desk.do(GoOn())
    await other.do(GoTo(part="closing"))
    room.journal.failing = False
    await room.desk.do(AddGoal(values={"text": "Sova"}))
    assert [goal.text for goal in room.desk.meeting.goals.goals.values()] == ["Sova"]
    assert room.desk.meeting.timekeeping.current == "closing"
    assert room.desk.saved.waiting == 0
    assert (await room.again()).meeting == room.desk.meeting


async def test_a_lost_claim_that_waited_is_told_when_tried_again() -> None:
    room = await sit_down()
    await room.desk.do(GoOn())
    other = await room.again("secretary")
    room.journal.failing = True
    await room.desk.do(GoOn())
    await room.desk.do(purpose("Hur?"))
    await other.do(GoTo(part="closing"))
    room.journal.failing = False
    await room.desk.retry()
    assert room.desk.saved.problem == "claim-lost"
    assert room.desk.meeting.timekeeping.current == "closing"
    assert room.desk.meeting.purpose.question == "Hur?"
    await room.desk.retry()
    assert (room.desk.saved.waiting, room.desk.saved.problem) == (0, None)
    assert (await room.again()).meeting == room.desk.meeting


async def test_news_that_cannot_be_read_leaves_the_meeting_as_it_was() -> None:
    room = await sit_down()
    await room.desk.do(GoOn())
    other = await room.again("secretary")
    await other.do(GoTo(part="closing"))
    before = room.desk.meeting
    room.journal.reading_fails = True
    with pytest.raises(JournalProblem):
        await room.desk.do(GoOn())
    assert room.desk.meeting == before
    room.journal.reading_fails = False
    await room.desk.do(purpose("Hur?"))
    assert room.desk.meeting.purpose.question == "Hur?"


# --- drafts ----------------------------------------------------------------------


async def test_a_draft_is_there_after_a_kill() -> None:
    room = await sit_down()
    await room.desk.draft("narrative/situation", "Det är tun")
    again = await room.again()
    assert again.drafted("narrative/situation") == "Det är tun"
    assert again.meeting.narrative.situation == ""
    assert again.drafted("narrative/works") is None


async def test_a_draft_that_became_an_event_is_gone() -> None:
    room = await sit_down()
    await room.desk.draft("narrative/situation", "Det är tun")
    await room.desk.do(ChangeNarrative(values={"situation": "Det är tungt"}))
    assert room.desk.drafted("narrative/situation") is None
    assert (await room.again()).drafted("narrative/situation") is None


async def test_a_draft_knows_what_it_was_typed_upon() -> None:
    room = await sit_down()
    await room.desk.do(ChangeNarrative(values={"situation": "Ett"}))
    await room.desk.draft("narrative/situation", "Ett två")
    head = (await room.journal.heads(room.desk.stream))["narrative/situation"]
    [draft] = await room.journal.drafts(room.desk.stream)
    assert isinstance(draft, Draft)
    assert (draft.base, draft.actor, draft.text) == (head, "chair", "Ett två")


async def test_only_the_last_of_a_draft_waits() -> None:
    room = await sit_down()
    room.journal.failing = True
    for text in ("h", "he", "hej"):
        await room.desk.draft("narrative/works", text)
    assert (room.desk.saved.waiting, room.desk.drafted("narrative/works")) == (1, "hej")
    room.journal.failing = False
    await room.desk.retry()
    assert [d.text for d in await room.journal.drafts(room.desk.stream)] == ["hej"]


async def test_a_draft_typed_after_an_event_that_waits_is_kept_by_the_news() -> None:
    room = await sit_down()
    await room.desk.do(GoOn())
    other = await room.again("secretary")
    room.journal.failing = True
    await room.desk.do(GoOn())
    await room.desk.do(ChangeNarrative(values={"works": "Ett"}))
    await room.desk.draft("narrative/works", "Ett två")
    await other.do(GoTo(part="closing"))
    room.journal.failing = False
    await room.desk.retry()
    assert room.desk.drafted("narrative/works") == "Ett två"


# --- fixing and closing -------------------------------------------------------------


async def test_fixing_writes_the_plan_whole_into_the_case() -> None:
    room = await sit_down()
    await room.desk.do(GoOn(), purpose("Hur?"))
    await room.desk.do(FixPlan())
    plan, fixed = room.desk.fixed_plan(), room.desk.meeting.moments.fixed
    assert plan is not None
    assert fixed is not None
    assert (plan.version, plan.question) == (1, "Hur?")
    assert digest(plan) == fixed.digest
    [kept] = room.desk.case.plans
    assert (kept.meeting, kept.number, kept.plan) == (room.desk.stream, 1, plan)
    assert (await kinds(room, room.desk.meeting.opened.case))[-2:] == [
        "case.PlanKept",
        "milestones.MilestonesNoted",
    ]


async def test_the_version_that_counts_is_the_last() -> None:
    room = await sit_down()
    assert room.desk.fixed_plan() is None
    await room.desk.do(FixPlan())
    await room.desk.do(purpose("Nytt"))
    await room.desk.do(FixPlan())
    plan = room.desk.fixed_plan()
    assert plan is not None
    assert (plan.version, plan.question) == (2, "Nytt")
    assert [kept.number for kept in room.desk.case.plans] == [1, 2]
    assert (await room.again()).fixed_plan() == plan


async def test_what_is_done_in_one_go_with_fixing_is_fixed_as_it_stood_then() -> None:
    room = await sit_down()
    await room.desk.do(GoOn(), purpose("Före"), FixPlan(), purpose("Efter"))
    plan, fixed = room.desk.fixed_plan(), room.desk.meeting.moments.fixed
    assert plan is not None
    assert fixed is not None
    assert (plan.question, digest(plan)) == ("Före", fixed.digest)
    assert stale(room.desk.meeting)
    await room.desk.do(purpose("Före"))
    assert not stale(room.desk.meeting)


async def test_a_plan_fixed_while_nothing_can_be_saved_waits_with_its_meeting() -> None:
    room = await sit_down()
    room.journal.failing = True
    await room.desk.do(FixPlan(), NotePrint(copies=2))
    assert room.desk.fixed_plan() is not None
    assert room.desk.saved.waiting == 4
    room.journal.failing = False
    await room.desk.retry()
    assert (await room.again()).fixed_plan() == room.desk.fixed_plan()


async def closed() -> Room:
    room = await sit_down()
    await room.desk.do(purpose("Hemligt"), FixPlan(), EndMeeting())
    await room.desk.draft("narrative/works", "Hemligt")
    return room


async def test_closing_destroys_the_record_and_leaves_the_plan_and_a_receipt() -> None:
    room = await closed()
    await room.desk.do(CloseMeeting())
    with pytest.raises(Erased):
        await room.journal.read(room.desk.stream)
    [row] = await room.journal.streams("meeting")
    assert (row.erased, row.label) == (True, "")
    [receipt] = room.desk.case.receipts
    # Opened, the person, the question, fixed, ended, closed.
    assert (receipt.meeting, receipt.events) == (room.desk.stream, 6)
    assert (await kinds(room, room.desk.meeting.opened.case)) == [
        "case.CaseOpened",
        "case.MeetingCalled",
        "milestones.MilestonesNoted",
        "case.PlanKept",
        "milestones.MilestonesNoted",
        "case.RecordDestroyed",
    ]
    plan = room.desk.fixed_plan()
    assert plan is not None
    assert plan.question == "Hemligt"
    assert room.desk.drafted("narrative/works") is None
    with pytest.raises(Refused) as refused:
        await room.desk.do(purpose("Mer"))
    assert refused.value.code == "meeting-closed"


async def test_a_meeting_closed_while_nothing_can_be_saved_is_destroyed_later() -> None:
    room = await closed()
    room.journal.failing = True
    await room.desk.do(CloseMeeting())
    assert room.desk.meeting.moments.closed is not None
    assert room.desk.saved.problem == "full"
    assert not room.journal.store.streams[room.desk.stream].erased
    room.journal.failing = False
    await room.desk.retry()
    assert room.journal.store.streams[room.desk.stream].erased
    assert len(room.desk.case.receipts) == 1
    assert room.desk.saved.waiting == 0


async def test_a_kill_between_closing_and_destroying_is_made_good() -> None:
    room = await closed()
    erase = room.journal.erase

    async def killed(stream: str) -> int:
        raise JournalProblem

    room.journal.erase = killed  # type: ignore[method-assign]
    await room.desk.do(CloseMeeting())
    room.journal.erase = erase  # type: ignore[method-assign]
    again = await room.again()
    assert room.journal.store.streams[room.desk.stream].erased
    assert [receipt.meeting for receipt in again.case.receipts] == [room.desk.stream]


async def test_a_destroyed_meeting_cannot_be_opened() -> None:
    room = await closed()
    await room.desk.do(CloseMeeting())
    with pytest.raises(Erased):
        await room.again()


# --- newer programs ---------------------------------------------------------------------


async def test_a_meeting_that_a_newer_program_wrote_in_is_not_opened() -> None:
    room = await sit_down()
    last = (await room.journal.read(room.desk.stream))[-1].envelope
    strange: Envelope = msgspec.structs.replace(
        last, id="new", kind="goals.GoalDreamt", path="goals/x", op="add"
    )
    await room.journal.append([strange])
    with pytest.raises(NewerVersion):
        await Desk.open(MemoryJournal(room.journal.store), room.clock, "chair", room.desk.stream)


async def test_an_unknown_meeting_is_a_problem() -> None:
    room = await sit_down()
    with pytest.raises(JournalProblem):
        await Desk.open(room.journal, room.clock, "chair", "nowhere")


async def test_a_candidate_beside_the_head_is_not_folded() -> None:
    room = await sit_down()
    await room.desk.do(purpose("Min"))
    last = (await room.journal.read(room.desk.stream))[-1].envelope
    body = msgspec.Raw(b'{"field":"question","value":"Din"}')
    await room.journal.append([msgspec.structs.replace(last, id="late", body=body)])
    assert (await room.again()).meeting.purpose.question == "Min"


async def test_what_is_typed_while_an_event_is_written_stays_a_draft() -> None:
    """The event settles the text it was made of, not the text that was typed since."""
    room = await sit_down()
    desk, path = room.desk, "narrative/situation"
    await desk.draft(path, "ett")
    append = room.journal.append

    async def slow(batch: list[Envelope]) -> object:
        await desk.draft(path, "ett två")
        return await append(batch)

    room.journal.append = slow  # type: ignore[method-assign, assignment]
    await desk.do(ChangeNarrative(values={"situation": "ett"}))
    assert desk.drafted(path) == "ett två"


async def test_trouble_is_told_until_everything_is_on_disk() -> None:
    """A keystroke that reached the disk does not hide the event that did not."""
    room = await sit_down()
    desk, append = room.desk, room.journal.append

    async def full(batch: list[Envelope]) -> object:
        raise JournalProblem

    room.journal.append = full  # type: ignore[method-assign, assignment]
    await desk.do(purpose("Hur?"))
    await desk.draft("narrative/situation", "ett")
    assert (desk.saved.waiting, desk.saved.problem) == (1, "unavailable")
    room.journal.append = append  # type: ignore[method-assign]
    await desk.retry()
    assert (desk.saved.waiting, desk.saved.problem) == (0, None)


async def test_a_disk_that_is_all_but_full_is_known_while_it_still_saves() -> None:
    room = await sit_down()
    room.journal.low = True
    await room.desk.do(GoOn())
    assert (room.desk.saved.problem, room.desk.saved.trouble) == (None, "low")
    room.journal.low = False
    await room.desk.draft("purpose/question", "Hur")
    assert room.desk.saved.trouble is None
