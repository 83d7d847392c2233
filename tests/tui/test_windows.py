"""Two windows at one meeting, and the steps of one seat, at the keyboard."""

from collections.abc import Callable

import pytest

from assistant.desk.desk import Desk
from assistant.desk.printing import Standing
from assistant.meeting.goals import AddGoal, ChangeGoal
from assistant.meeting.moments import CloseMeeting, EndMeeting, FixPlan
from assistant.meeting.narrative import ChangeNarrative
from assistant.meeting.purpose import ChangePurpose
from assistant.meeting.timekeeping import GoOn, towards
from assistant.tui.panels.moments import FIX, PRINT
from assistant.tui.widgets.writing import Writing
from tests.support.memory_journal import MemoryJournal
from tests.tui.conftest import Chair, Sit
from tests.tui.screens_text import flat


async def beside(chair: Chair) -> Desk:
    """Another window on the same store."""
    journal = MemoryJournal(chair.house.journal.store)
    return await Desk.open(journal, chair.house.clock, "beside-2", chair.seat.sitting.desk.stream)


async def sees(chair: Chair, so: Callable[[], bool]) -> None:
    """Until what the other window did has come here."""
    for _turn in range(200):
        await chair.rests()
        if so():
            return
    raise AssertionError(chair.sees())


def works(text: str) -> ChangeNarrative:
    return ChangeNarrative(values={"situation": text})


async def test_what_the_other_window_writes_shows_here(sit: Sit) -> None:
    async with sit() as chair:
        other = await beside(chair)
        await chair.goes_to(4)
        await other.do(works("Morgnarna är svåra"))
        await sees(chair, lambda: "Morgnarna är svåra" in chair.sees())
        assert chair.app.screen.query(Writing).first().text == "Morgnarna är svåra"


async def test_a_text_being_written_is_not_touched_and_both_are_kept(sit: Sit) -> None:
    async with sit(size=(80, 24)) as chair:
        await chair.goes_to(4)
        other = await beside(chair)
        await chair.types("Det här skriver jag")
        await other.do(works("Det här skriver hon"))
        await sees(chair, lambda: chair.meeting.narrative.situation == "Det här skriver hon")
        writing = chair.app.screen.query(Writing).first()
        assert writing.text == "Det här skriver jag"
        await chair.presses("tab")
        await sees(chair, lambda: "Två har skrivit om samma sak" in chair.sees())
        assert chair.app.screen is chair.seat, "nothing is asked while the family speaks"
        assert writing.text == "Det här skriver hon"
        await chair.presses("f2")
        assert "Behåll: Det här skriver hon" in flat(chair.sees())
        assert "Behåll: Det här skriver jag" in flat(chair.sees())
        await chair.presses("down", "down", "enter")
        assert chair.meeting.narrative.situation == "Det här skriver hon\nDet här skriver jag"
        assert "Två har skrivit" not in chair.sees()


async def test_what_another_wrote_late_is_told_but_not_asked_of_this_seat(sit: Sit) -> None:
    async with sit() as chair:
        await chair.goes_to(6)
        await chair.seat.do(AddGoal(id="g", values={"text": "Sova"}))
        other = await beside(chair)
        seen = other.seen
        await chair.seat.do(ChangeGoal(id="g", values={"text": "Sova gott"}))
        await other.do(ChangeGoal(id="g", values={"text": "Sova länge"}), seen=seen)
        await sees(chair, lambda: "Ctrl+T väljer" in chair.sees())
        await chair.presses("f2")
        assert chair.app.screen is chair.seat
        await chair.presses("ctrl+t")
        assert "Plats 2" in chair.sees()
        await chair.presses("down", "enter")
        assert chair.meeting.goals.goals["g"].text == "Sova länge"
        await chair.presses("ctrl+t")
        assert "Ingenting är skrivet dubbelt." in chair.sees()


async def test_a_form_does_not_write_over_what_came_while_it_was_open(sit: Sit) -> None:
    async with sit() as chair:
        await chair.goes_to(6)
        await chair.seat.do(AddGoal(id="g", values={"text": "Sova"}))
        await chair.seat.rows.open("goals", "g")
        other = await beside(chair)
        await other.do(ChangeGoal(id="g", values={"text": "Sova länge"}))
        await sees(chair, lambda: chair.meeting.goals.goals["g"].text == "Sova länge")
        await chair.types(" gott")
        await chair.presses("ctrl+s")
        assert chair.meeting.goals.goals["g"].text == "Sova länge"
        assert len(chair.seat.sitting.desk.doubles) == 1


async def test_when_the_other_window_closes_the_meeting_this_one_goes_home(sit: Sit) -> None:
    async with sit() as chair:
        other = await beside(chair)
        await other.do(EndMeeting())
        await chair.presses("f1")
        await other.do(CloseMeeting())
        await sees(chair, lambda: "Gå vidare med ett möte" in chair.sees())


async def test_a_step_is_taken_back_and_forth_by_keys(sit: Sit) -> None:
    async with sit() as chair:
        await chair.goes_to(5)
        await chair.presses("f2")
        assert chair.meeting.timekeeping.current == chair.meeting.agenda.parts[5].id
        await chair.presses("ctrl+z")
        assert chair.meeting.timekeeping.current == chair.meeting.agenda.parts[4].id
        assert "Ångrat: Delen Dialog" in chair.sees()
        await chair.presses("ctrl+y")
        assert chair.meeting.timekeeping.current == chair.meeting.agenda.parts[5].id
        await chair.presses("ctrl+y")
        assert "Det finns inget ångrat att göra om." in chair.sees()


async def test_in_a_text_the_letters_are_taken_back_before_the_step(sit: Sit) -> None:
    async with sit() as chair:
        await chair.goes_to(3)
        await chair.presses("f2")
        assert isinstance(chair.app.focused, Writing)
        await chair.types("hej")
        while chair.app.focused is not None and chair.app.focused.text:
            await chair.presses("ctrl+z")
        assert chair.meeting.timekeeping.current == chair.meeting.agenda.parts[3].id
        await chair.presses("ctrl+z")
        assert chair.meeting.timekeeping.current == chair.meeting.agenda.parts[2].id
        await chair.presses("ctrl+y")
        assert chair.meeting.timekeeping.current == chair.meeting.agenda.parts[3].id


@pytest.mark.parametrize(("answer", "left"), [("n", "Deras"), ("j", "")])
async def test_what_somebody_else_has_changed_is_asked_about(
    sit: Sit, answer: str, left: str
) -> None:
    async with sit() as chair:
        await chair.goes_to(6)
        await chair.seat.do(ChangePurpose(values={"question": "Mitt"}))
        before = chair.meeting.purpose.question
        other = await beside(chair)
        await other.do(ChangePurpose(values={"question": "Deras"}))
        await sees(chair, lambda: chair.meeting.purpose.question == "Deras")
        await chair.presses("ctrl+z")
        assert "Någon annan har ändrat det sedan dess" in chair.sees()
        assert "Mitt" in chair.sees()
        await chair.presses(answer)
        assert before == "Mitt"
        assert (chair.meeting.purpose.question == "Deras") == (left == "Deras")


async def test_the_history_tells_who_wrote_what(sit: Sit) -> None:
    async with sit() as chair:
        other = await beside(chair)
        await other.do(AddGoal(values={"text": "Sova [/] gott"}))
        await sees(chair, lambda: len(chair.meeting.goals.goals) == 1)
        await chair.presses("ctrl+p")
        await chair.types("hänt")
        await chair.presses("enter")
        assert "Vad som har hänt" in chair.sees()
        assert "plats 2 · Sova [/] gott" in flat(chair.sees())
        await chair.presses("f3")
        assert chair.app.screen is chair.seat


async def test_what_the_other_window_fixed_is_what_is_printed_here(sit: Sit) -> None:
    async with sit() as chair:
        chair.house.printing.ends = Standing.DONE
        await chair.goes_to(9)
        await chair.seat.signing.moment(FIX)
        await chair.rests()
        other = await beside(chair)
        await other.do(ChangePurpose(values={"question": "En annan fråga"}), FixPlan())
        await sees(chair, lambda: len(chair.meeting.moments.versions) == 2)
        await chair.seat.signing.moment(PRINT)
        await chair.rests()
        await chair.presses("enter")
        assert [plan.version for plan in chair.house.paperwork.plans] == [1, 2]
        assert [version.copies for version in chair.meeting.moments.versions] == [0, 7]


async def test_two_who_go_on_at_the_same_moment_go_on_once(sit: Sit) -> None:
    async with sit() as chair:
        await chair.goes_to(2)
        other = await beside(chair)
        shown = chair.meeting
        await other.do(towards(shown, GoOn()))
        await chair.seat.do(towards(shown, GoOn()))
        await chair.rests()
        assert chair.meeting.timekeeping.current == shown.agenda.parts[2].id
        await chair.presses("f2")
        assert chair.meeting.timekeeping.current == shown.agenda.parts[3].id
