"""The case is told how far its meetings have come, so that it knows when the next is due."""

from datetime import date

from assistant.case.milestones import Milestones
from assistant.desk.desk import Desk
from assistant.meeting.agenda import Deadline
from assistant.meeting.declined import NoteDeclined, TakeBackDeclined
from assistant.meeting.event import Command
from assistant.meeting.invitation import ChangeInvitation, NoteReply, NoteSending
from assistant.meeting.moments import EndMeeting, FixPlan, ReopenMeeting
from assistant.meeting.timekeeping import GoOn
from tests.desk.build import sit_down
from tests.meeting.build import TODAY, agenda

TERM = Deadline(id="first", what="Det första mötet", after="sent", working_days=15)


async def course(*steps: Command) -> Milestones:
    """What the case knows after each of the steps."""
    room = await sit_down(agenda=agenda("adult", deadlines=(TERM,)))
    for step in steps:
        await room.desk.do(step)
    return known(room.desk)


def known(desk: Desk) -> Milestones:
    return desk.case.milestones[desk.stream]


async def test_it_knows_the_agenda_and_its_terms_from_the_start() -> None:
    begun = await course()
    assert (begun.agenda, begun.title, begun.deadlines) == ("small", "Litet möte", (TERM,))
    assert (begun.called_for, begun.sent, begun.held) == (None, None, None)


async def test_it_knows_the_day_it_is_called_for_and_the_day_the_first_invitation_went() -> None:
    came = await course(
        ChangeInvitation(values={"on": "2026-12-14"}),
        NoteReply(who="person", values={"reply": "signed"}),
        NoteSending(who="person", values={"on": "2026-11-24"}),
    )
    assert (came.called_for, came.sent) == (date(2026, 12, 14), date(2026, 11, 24))


async def test_what_is_taken_back_the_case_forgets() -> None:
    room = await sit_down()
    await room.desk.do(ChangeInvitation(values={"on": "2026-12-14"}))
    await room.desk.undo()
    assert known(room.desk).called_for is None


async def test_it_is_held_once_it_is_fixed_or_ended_and_not_before() -> None:
    assert (await course(GoOn())).held is None
    assert (await course(GoOn(), EndMeeting())).held == TODAY
    assert (await course(GoOn(), FixPlan())).held == TODAY
    assert (await course(FixPlan())).held == TODAY
    assert (await course(GoOn(), EndMeeting(), ReopenMeeting())).held is None


async def test_one_that_was_ended_before_it_began_is_neither_called_for_nor_held() -> None:
    ended = await course(ChangeInvitation(values={"on": "2026-12-14"}), EndMeeting())
    assert (ended.called_for, ended.held) == (None, None)


async def test_one_that_was_declined_is_not_due_unless_it_is_held_after_all() -> None:
    room = await sit_down(agenda=agenda("adult", deadlines=(TERM,)))
    await room.desk.do(ChangeInvitation(values={"on": "2026-12-14"}))
    await room.desk.do(NoteDeclined(values={"who": "person"}))
    assert (known(room.desk).called_for, known(room.desk).deadlines) == (None, ())
    await room.desk.do(TakeBackDeclined())
    assert (known(room.desk).called_for, known(room.desk).deadlines) == (
        date(2026, 12, 14),
        (TERM,),
    )


async def test_a_meeting_that_an_older_program_opened_is_told_of_at_its_next_step() -> None:
    room = await sit_down()
    old = await room.again()
    old.case.milestones.clear()
    await old.do(GoOn())
    assert known(old).title == "Litet möte"
