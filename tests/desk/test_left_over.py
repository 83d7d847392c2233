"""What closed meetings carried over is taken up once by the next meeting of the case."""

from assistant.asking.closing import carried_paper, things
from assistant.asking.forms import form
from assistant.asking.line_words import form_named
from assistant.asking.lines import read_line
from assistant.case.case import Case, Receipt
from assistant.case.closing import CarriedOver, Fate
from assistant.desk.desk import Desk
from assistant.desk.folders import case_of
from assistant.desk.left_over import waiting
from assistant.desk.receiving import begin_from
from assistant.meeting.event import Command
from assistant.meeting.left_over import ChangeLeftover
from assistant.meeting.moments import EndMeeting, FixPlan
from assistant.meeting.plan import Plan
from assistant.meeting.questions import ChangeQuestion, Standing
from assistant.meeting.remnants import Kind
from tests.desk.build import Room
from tests.desk.test_closing import Files, closes, ended
from tests.meeting.build import START, agenda, policy


async def follows(room: Room, plan: Plan) -> Desk:
    """The next meeting of the case, which starts from the plan."""
    return await begin_from(
        room.journal,
        room.clock,
        "chair",
        plan,
        agenda=agenda(),
        policy=policy(),
        minutes=60,
        place="",
    )


def said(desk: Desk, line: str) -> tuple[Command, ...]:
    return read_line(line, desk.meeting, START.date()).commands


async def closed() -> tuple[Room, Plan]:
    """A closed meeting that carried over a question and a note, and its plan."""
    room = await ended()
    plan = room.desk.fixed_plan()
    assert plan is not None
    await closes(room, Files(), **{Kind.NOTE: Fate.CARRIED})
    return room, plan


async def test_a_question_is_parked_and_a_note_waits_for_the_chair() -> None:
    room, plan = await closed()
    desk = await follows(room, plan)
    assert [q.text for q in desk.meeting.questions.asked.values()] == ["Hur?"]
    [thing] = desk.meeting.left_over.things.values()
    assert (thing.text, thing.on) == ("Hemlig anteckning", START.date())


def test_who_signed_is_nothing_to_take_care_of() -> None:
    kinds = (Kind.SIGNATURES, Kind.NOTE)
    carried = tuple(
        CarriedOver(meeting="m", id=kind, kind=kind, about=kind, text="Ada") for kind in kinds
    )
    receipts = (Receipt(meeting="m", at=START, events=1),)
    left = waiting(Case(meetings=("m",), carried=carried, receipts=receipts))
    assert [one.about for one in left.things] == [Kind.NOTE]
    assert [one.id for one in left.taken] == [Kind.NOTE]


async def test_each_is_taken_up_by_one_meeting_alone() -> None:
    room, plan = await closed()
    first = await follows(room, plan)
    assert all(one.taken_up for one in first.case.carried)
    second = await follows(room, plan)
    assert second.meeting.questions.asked == {}
    assert second.meeting.left_over.things == {}


async def test_a_question_in_both_the_plan_and_the_case_is_parked_once() -> None:
    room, plan = await closed()
    both = [*plan.carried, "Amir: Hur?"]
    assert both.count("Amir: Hur?") == 1
    desk = await follows(room, plan)
    await desk.do(
        *form("questions").commands(
            desk.meeting, next(iter(desk.meeting.questions.asked)), {"standing": "carried"}
        ),
        FixPlan(),
        EndMeeting(),
    )
    fixed = desk.fixed_plan()
    assert fixed is not None
    assert fixed.carried == ("Amir: Hur?",)
    await closes(Room(desk, room.journal, room.clock), Files())
    third = await follows(room, fixed)
    assert [q.text for q in third.meeting.questions.asked.values()] == ["Hur?"]


async def test_a_meeting_that_is_not_closed_keeps_its_own() -> None:
    room = await ended()
    plan = room.desk.fixed_plan()
    assert plan is not None
    desk = await follows(room, plan)
    assert desk.meeting.questions.asked == {}


async def test_what_nobody_takes_care_of_is_carried_on_and_what_is_done_is_not() -> None:
    room, plan = await closed()
    desk = await follows(room, plan)
    await desk.do(FixPlan(), EndMeeting())
    listed = await desk.listed()
    [waits] = [one for one in things(listed) if one.remnant.kind is Kind.LEFT_OVER]
    assert (waits.about, waits.text) == ("Det vi hör (Dialog)", "Hemlig anteckning")
    assert waits.fate is Fate.CARRIED
    [id] = desk.meeting.left_over.things
    await desk.do(ChangeLeftover(id=id, values={"done": True}))
    assert not [one for one in (await desk.listed()).remnants if one.kind is Kind.LEFT_OVER]


async def test_what_is_carried_on_again_is_itself_and_of_its_own_day() -> None:
    room, plan = await closed()
    second = await follows(room, plan)
    room.clock.wait(60 * 24 * 60)
    await second.do(FixPlan(), EndMeeting())
    fixed = second.fixed_plan()
    assert fixed is not None
    await closes(Room(second, room.journal, room.clock), Files())
    third = await follows(room, fixed)
    [thing] = third.meeting.left_over.things.values()
    assert (thing.about, thing.text) == ("Det vi hör (Dialog)", "Hemlig anteckning")
    assert thing.on == START.date()
    assert carried_paper(third.case.carried).count("Hemlig anteckning") == 1


async def test_a_half_answer_comes_along_marked_as_such() -> None:
    room, plan = await closed()
    second = await follows(room, plan)
    await second.do(*said(second, "ändra fråga 1: tas med till nästa möte; svar Halva"))
    await second.do(FixPlan(), EndMeeting())
    fixed = second.fixed_plan()
    assert fixed is not None
    assert (fixed.carried, fixed.so_far) == (("Amir: Hur?",), ("Halva",))
    await closes(Room(second, room.journal, room.clock), Files())
    third = await follows(room, fixed)
    [question] = third.meeting.questions.asked.values()
    assert (question.text, question.so_far, question.answer) == ("Hur?", "Halva", "")
    assert question.standing is Standing.PARKED
    [row] = form("questions").rows(third.meeting)
    assert row.detail.endswith("svar hittills: Halva")
    await third.do(*said(third, "ändra fråga 1: tas med till nästa möte; svar och resten"))
    await third.do(FixPlan())
    last = third.fixed_plan()
    assert last is not None
    assert last.so_far == ("Halva; och resten",)


async def test_a_question_waits_since_the_meeting_where_it_was_first_asked() -> None:
    room, plan = await closed()
    second = await follows(room, plan)
    room.clock.wait(60 * 24 * 60)
    await second.do(*said(second, "ändra fråga 1: tas med till nästa möte"))
    await second.do(FixPlan(), EndMeeting())
    fixed = second.fixed_plan()
    assert fixed is not None
    assert fixed.day != START.date()
    await closes(Room(second, room.journal, room.clock), Files())
    third = await follows(room, fixed)
    [question] = third.meeting.questions.asked.values()
    assert question.since == START.date()
    [row] = form("questions").rows(third.meeting)
    assert row.detail == "väntar sedan mötet 25 november 2026"


async def test_an_answered_question_is_carried_over_no_longer() -> None:
    room, plan = await closed()
    second = await follows(room, plan)
    assert "Amir: Hur?" in carried_paper(second.case.still_carried)
    await second.do(*said(second, "ändra fråga 1: besvarad"))
    await second.do(FixPlan(), EndMeeting())
    await closes(Room(second, room.journal, room.clock), Files())
    case = await case_of(room.journal, second.meeting.opened.case)
    assert "Hemlig anteckning" in carried_paper(case.still_carried)
    assert "Amir: Hur?" not in carried_paper(case.still_carried)


async def test_a_half_answer_comes_along_without_a_plan_that_tells_it() -> None:
    room, plan = await closed()
    second = await follows(room, plan)
    [question] = second.meeting.questions.asked
    await second.do(ChangeQuestion(id=question, values={"answer": "Halva"}), FixPlan())
    await second.do(ChangeQuestion(id=question, values={"standing": "carried"}), EndMeeting())
    await closes(Room(second, room.journal, room.clock), Files())
    third = await follows(room, plan)
    assert [one.so_far for one in third.meeting.questions.asked.values()] == ["Halva"]


async def test_the_rows_tell_what_it_is_and_not_what_it_says() -> None:
    room, plan = await closed()
    desk = await follows(room, plan)
    one, _head = form_named("överfört 1")
    [row] = one.rows(desk.meeting)
    assert (row.headed, row.done) == ("1  Det vi hör (Dialog)", False)
    assert row.detail == "kvar från mötet 25 november 2026"
    assert one.chairs
    assert one.veiled
    assert one.private
