"""Consent and people while the meeting runs, by the keys alone."""

import pytest

from assistant.desk.desk import Desk
from assistant.meeting.arrivals import Arrive, Way
from assistant.meeting.attendance import ChangeParticipant
from assistant.meeting.consent import AnswerConsent
from assistant.meeting.disclosure import AnswerDisclosure, given
from assistant.meeting.leaving import PlanLeaving
from assistant.meeting.narrative import ChangeNarrative
from assistant.meeting.protection import Protect
from assistant.meeting.taking_back import After, Extent, Fate
from assistant.meeting.withdrawal import (
    BeginWithdrawal,
    ChooseAfter,
    DropWithdrawal,
    NoteWithdrawal,
)
from assistant.tui.screens.form import FormScreen
from assistant.tui.widgets.line import Target
from assistant.tui.widgets.writing import Writing
from tests.support.memory_journal import MemoryJournal
from tests.tui.conftest import Chair, Sit
from tests.tui.screens_text import flat
from tests.tui.test_windows import beside, sees

SIZES = pytest.mark.parametrize("size", [(80, 24), (120, 40)])


async def agrees(chair: Chair) -> None:
    """Everybody is here, and the guardians have said yes."""
    people = chair.meeting.attendance.people
    await chair.seat.do(
        *(ChangeParticipant(id=id, values={"presence": "room"}) for id in people),
        *(AnswerConsent(who=who, values={"says": "yes"}) for who in ("maria", "jonas")),
        *(AnswerDisclosure(who=who, values={"says": "yes"}) for who in ("maria", "jonas")),
    )


@SIZES
async def test_a_consent_is_taken_back_in_the_middle_of_a_sentence(
    sit: Sit, size: tuple[int, int]
) -> None:
    async with sit(size=size) as chair:
        await agrees(chair)
        await chair.goes_to(4)
        await chair.types("Det är tungt och")
        await chair.presses("ctrl+r")
        assert chair.meeting.timekeeping.paused
        assert "Vem återtar?" in chair.sees()
        await chair.presses("1", "enter", "3", "enter")
        await chair.types("morgnarna")
        await chair.presses("ctrl+s")
        assert "tungt" not in chair.sees()
        assert "Maria Exempelgren har återtagit sitt samtycke" in flat(chair.sees())
        assert not given(chair.meeting)

        await chair.presses("ctrl+r")
        assert "Vad händer med mötet?" in chair.sees()
        await chair.presses("1", "enter")
        await chair.types("Maria vill det")
        await chair.presses("enter", "1", "ctrl+s")
        [one] = chair.meeting.withdrawal.every.values()
        assert (one.who, one.extent, one.after) == ("maria", Extent.PARTLY, After.WITHOUT_SHARING)
        assert Fate.STAYS in one.texts.values()
        assert chair.app.screen.query(Writing).first().text == "Det är tungt och"
        await chair.presses("f5")
        assert not chair.meeting.timekeeping.paused


async def test_the_key_leads_to_a_text_that_waits_for_its_choice_and_begins_nothing(
    sit: Sit,
) -> None:
    async with sit(size=(80, 24)) as chair:
        await agrees(chair)
        await chair.goes_to(4)
        await chair.types("Det är tungt")
        await chair.seat.do(NoteWithdrawal(values={"who": "maria", "extent": "sharing"}))
        id = chair.meeting.withdrawal.open
        chosen = {"after": "without-sharing", "reason": "Maria vill det"}
        await chair.seat.do(ChooseAfter(id=id, values=chosen))
        await chair.presses("f5")
        waits = "Texter är täckta tills ni har valt om de ska stå kvar. Ctrl+R: välj."
        assert waits in chair.sees()
        await chair.presses("ctrl+r")
        assert "Det som redan är skrivet: berättelsen" in chair.sees()
        await chair.presses("f3")
        assert "Återtar någon på nytt: skriv återtar och namnet." in chair.sees()
        await chair.presses("ctrl+r")
        assert [*chair.meeting.withdrawal.every] == [id]
        assert not chair.meeting.timekeeping.paused
        await chair.presses("tab", "tab", "1", "ctrl+s")
        assert waits not in chair.sees()
        await chair.presses("ctrl+r")
        assert len(chair.meeting.withdrawal.every) == 2


async def test_undo_says_how_a_withdrawal_begun_by_mistake_is_put_right(sit: Sit) -> None:
    async with sit(size=(80, 24)) as chair:
        await agrees(chair)
        await chair.goes_to(4)
        await chair.presses("ctrl+r", "f3", "ctrl+z")
        assert "Var det ett misstag, skriv återtar inte." in flat(chair.sees())
        await chair.presses("ctrl+o")
        await chair.types("återtar inte")
        await chair.presses("enter")
        assert chair.meeting.withdrawal.every == {}
        await chair.seat.do(NoteWithdrawal(values={"who": "maria", "extent": "sharing"}))
        await chair.presses("ctrl+z")
        assert "Det som är sagt står kvar; notera ett nytt svar" in flat(chair.sees())


async def test_when_a_text_is_covered_the_keys_go_to_what_is_shown(sit: Sit) -> None:
    async with sit() as chair:
        await agrees(chair)
        await chair.goes_to(4)
        await chair.types("Det är tungt och")
        await chair.presses("ctrl+r", "f3")
        focused = chair.seat.focused
        assert focused in chair.seat.focus_chain
        assert "börjar mötet" not in chair.sees()


async def test_a_slip_is_put_right_by_the_row_itself(sit: Sit) -> None:
    async with sit() as chair:
        await agrees(chair)
        await chair.goes_to(6)
        await chair.presses("ctrl+r", "f3")
        assert "Ett samtycke återtas: klockan står" in flat(chair.sees())
        await chair.presses("ctrl+p")
        await chair.types("inget samtycke")
        await chair.presses("enter")
        assert chair.meeting.withdrawal.every == {}
        assert given(chair.meeting)


async def test_the_other_window_is_covered_too_and_keeps_what_was_being_typed(sit: Sit) -> None:
    async with sit() as chair:
        await agrees(chair)
        await chair.goes_to(4)
        await chair.seat.do(ChangeNarrative(values={"situation": "Det är tungt"}))
        journal = MemoryJournal(chair.house.journal.store)
        stream = chair.seat.sitting.desk.stream
        other = await Desk.open(journal, chair.house.clock, "beside-2", stream)
        await other.do(BeginWithdrawal())
        for _turn in range(200):
            await chair.rests()
            if "tungt" not in chair.sees():
                break
        assert "tungt" not in chair.sees()
        assert "Täckt" in chair.sees()


async def test_covered_texts_are_not_opened_from_the_palette_either(sit: Sit) -> None:
    async with sit() as chair:
        await chair.goes_to(4)
        await chair.seat.do(ChangeNarrative(values={"situation": "Det är tungt"}))
        await chair.presses("ctrl+r", "f3")
        await chair.seat.rows.open("narrative")
        await chair.rests()
        assert not chair.app.screen.is_modal
        assert "tungt" not in chair.sees()


@SIZES
async def test_somebody_who_is_not_covered_is_chosen_about_where_the_chair_looks(
    sit: Sit, size: tuple[int, int]
) -> None:
    async with sit(size=size) as chair:
        await agrees(chair)
        await chair.goes_to(6)
        await chair.presses("ctrl+p")
        await chair.types("kommer till mötet")
        await chair.presses("enter")
        await chair.types("Bo Påhittad")
        await chair.presses("ctrl+s")
        assert "omfattas inte av medgivandet" in flat(chair.sees())
        bo = [*chair.meeting.attendance.people][-1]
        assert chair.meeting.attendance.people[bo].came
        assert chair.seat.query_one("#part").select(_row("arrivals", bo))
        await chair.presses("enter", "2", "enter")
        await chair.types("Familjen vill vänta")
        await chair.presses("ctrl+s")
        assert chair.meeting.arrivals.noted[bo].way is Way.LISTENS
        assert "En del väntar vi med" in flat(chair.sees())


async def test_while_the_family_speaks_only_one_quiet_line_says_it(sit: Sit) -> None:
    async with sit() as chair:
        await agrees(chair)
        await chair.goes_to(4)
        await chair.seat.do(Arrive(values={"name": "Bo Påhittad", "organisation": "Polisen"}))
        await chair.rests()
        assert not chair.app.screen.is_modal
        assert "Polisen omfattas inte av medgivandet." in chair.sees()
        assert "Vänta med det hemliga" not in flat(chair.sees())
        await chair.presses("f2")
        assert not chair.app.screen.is_modal
        assert "Vänta med det hemliga" in flat(chair.sees())


async def test_one_who_leaves_early_comes_first(sit: Sit) -> None:
    async with sit() as chair:
        await agrees(chair)
        await chair.seat.do(PlanLeaving(id="karin", at="23:50"))
        await chair.goes_to(6)
        assert "Karin Låtsberg går 23:50: ta de åtagandena först." in flat(chair.sees())


async def test_one_guardians_no_is_told_with_the_law_where_it_was_answered(sit: Sit) -> None:
    async with sit() as chair:
        await agrees(chair)
        await chair.goes_to(2)
        await chair.seat.do(AnswerDisclosure(who="jonas", values={"says": "no"}))
        await chair.rests()
        assert "FB 6 kap. 13 a §" in flat(chair.sees())
        assert "Ska få veta vad som inte längre får delas" in flat(chair.sees())


@SIZES
async def test_once_all_have_said_yes_again_a_row_leads_to_the_choice(
    sit: Sit, size: tuple[int, int]
) -> None:
    async with sit(size=size) as chair:
        await agrees(chair)
        await chair.goes_to(4)
        await chair.seat.do(NoteWithdrawal(values={"who": "maria", "extent": "sharing"}))
        id = chair.meeting.withdrawal.open
        await chair.seat.do(
            ChooseAfter(id=id, values={"after": "without-sharing", "reason": "Maria vill det"})
        )
        await chair.presses("f5")
        await chair.seat.do(AnswerDisclosure(who="maria", values={"says": "yes"}))
        await chair.rests()
        assert "Alla har sagt ja nu" not in flat(chair.sees()), "the family speaks"
        await chair.presses("f2")
        assert "Alla har sagt ja nu. Inget delas än" in flat(chair.sees())
        assert chair.seat.query_one("#part").select(_row("sharing", ""))
        await chair.presses("enter")
        assert "Maria vill det" not in chair.sees(), "that was the reason for another choice"
        await chair.presses("1", "enter")
        await chair.types("De har sagt ja igen")
        await chair.presses("ctrl+s")
        assert chair.meeting.disclosure.choice.reason == "De har sagt ja igen"
        assert given(chair.meeting)
        assert "Alla har sagt ja nu" not in flat(chair.sees())


async def test_a_protected_guardian_is_marked_in_the_attendance(sit: Sit) -> None:
    async with sit() as chair:
        await chair.goes_to(1)
        assert chair.seat.query_one("#part").select(_row("attendance", "maria"))
        await chair.presses("enter", "shift+tab", "space", "ctrl+s")
        assert chair.meeting.protection.people == ("maria",)
        assert "skyddade uppgifter" in chair.sees()


def _row(form: str, row: str) -> Target:
    return Target("row", form, row)


async def test_a_discreet_view_tells_nobody_whose_data_are_protected(sit: Sit) -> None:
    async with sit() as chair:
        await agrees(chair)
        await chair.goes_to(2)
        await chair.seat.do(Protect(id="maria"))
        await chair.rests()
        assert "Skyddade personuppgifter (Maria" in flat(chair.sees())
        await chair.presses("ctrl+d")
        assert "Skyddade personuppgifter (Maria" not in flat(chair.sees())


async def test_a_form_that_lies_open_is_covered_too_and_keeps_what_was_typed(sit: Sit) -> None:
    async with sit() as chair:
        await agrees(chair)
        await chair.goes_to(4)
        await chair.seat.rows.open("narrative", "narrative")
        await chair.types("Nätterna är tunga")
        await chair.presses("ctrl+r")
        await chair.rests()
        assert not [one for one in chair.app.screen_stack if isinstance(one, FormScreen)]
        assert "Nätterna" not in chair.sees()
        await chair.seat.do(DropWithdrawal())
        await chair.rests()
        await chair.seat.rows.open("narrative", "narrative")
        await chair.rests()
        assert "Nätterna är tunga" in chair.sees()


async def test_the_key_rests_and_covers_over_another_question_too(sit: Sit) -> None:
    async with sit() as chair:
        await agrees(chair)
        await chair.goes_to(6)
        await chair.seat.rows.open("goals")
        await chair.types("Sova hela natten")
        await chair.presses("ctrl+r")
        assert chair.meeting.withdrawal.open
        assert chair.meeting.timekeeping.paused
        assert "Sova hela natten" in chair.sees()


async def test_the_history_that_lies_open_is_left(sit: Sit) -> None:
    async with sit() as chair:
        await agrees(chair)
        await chair.goes_to(4)
        await chair.seat.do(ChangeNarrative(values={"situation": "Det är tungt"}))
        chair.seat.action_history()
        await chair.rests()
        assert "Det är tungt" in chair.sees()
        await chair.presses("ctrl+r")
        await chair.rests()
        assert "Det är tungt" not in chair.sees()


async def test_what_a_typed_line_came_to_is_seen_beside_what_stands(sit: Sit) -> None:
    async with sit() as chair:
        await agrees(chair)
        await chair.goes_to(6)
        await chair.seat.do(Arrive(values={"name": "Bo Påhittad", "organisation": "Polisen"}))
        await chair.presses("ctrl+o")
        await chair.types("mål: Elias sover")
        await chair.presses("enter")
        assert "Mål: 1. Elias sover" in last_lines(chair)
        assert chair.seat.live.told(chair.meeting) not in last_lines(chair)
        await chair.presses("down")
        assert chair.seat.live.told(chair.meeting) in last_lines(chair)


def last_lines(chair: Chair) -> str:
    """The quiet line, above the keys."""
    return flat("\n".join(chair.sees().splitlines()[-4:-1]))


async def test_who_wrote_where_a_text_was_covered_writes_on_there(sit: Sit) -> None:
    async with sit(size=(80, 24)) as chair:
        await agrees(chair)
        await chair.goes_to(4)
        await chair.presses("ctrl+e")
        other = await beside(chair)
        await chair.types("Det är tungt")
        await chair.presses("left", "left")
        await other.do(BeginWithdrawal())
        await sees(chair, lambda: "tungt" not in chair.sees())
        assert "▸ + Lägg till ett mål" in chair.sees(), "near, and the view has not gone away"
        await other.do(DropWithdrawal())
        await sees(chair, lambda: "tungt" in chair.sees())
        await chair.presses("S", "I", "S", "T")
        assert "Det är tunSISTgt" in chair.sees()


async def test_who_has_gone_on_to_something_else_meanwhile_is_left_there(sit: Sit) -> None:
    async with sit(size=(80, 24)) as chair:
        await agrees(chair)
        await chair.goes_to(4)
        await chair.presses("ctrl+e")
        other = await beside(chair)
        await chair.types("Det är tungt")
        await other.do(BeginWithdrawal())
        await sees(chair, lambda: "tungt" not in chair.sees())
        await chair.presses("down", "down")
        there = chair.seat.focused
        await other.do(DropWithdrawal())
        await sees(chair, lambda: not chair.meeting.withdrawal.every)
        assert chair.seat.focused is there


async def test_who_took_the_consent_back_comes_back_to_where_they_wrote(sit: Sit) -> None:
    async with sit(size=(80, 24)) as chair:
        await agrees(chair)
        await chair.goes_to(4)
        await chair.types("Det är tungt")
        await chair.presses("left", "left", "ctrl+r", "f3", "ctrl+o")
        await chair.types("återtar inte")
        await chair.presses("enter", "S", "I", "S", "T")
        assert "Det är tunSISTgt" in chair.sees()
