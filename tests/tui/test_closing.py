"""Closing a real meeting: every thing is listed, and what is to be kept is kept first."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from assistant.desk.desk import Desk
from assistant.meeting.conclusion import ChangeConclusion
from assistant.meeting.deviations import AddDeviation
from assistant.meeting.moments import EndMeeting, FixPlan
from assistant.meeting.purpose import ChangePurpose
from assistant.meeting.questions import ParkQuestion
from assistant.meeting.timekeeping import GoOn
from assistant.tui.screens.closing import ClosingScreen
from assistant.tui.screens.home import HomeScreen
from assistant.tui.screens.reading import ReadingScreen
from assistant.tui.widgets.lines import Lines
from tests.tui.conftest import Chair, Sit
from tests.tui.fake_house import FakeHouse
from tests.tui.screens_text import flat
from tests.tui.test_hostile import STRINGS


async def ended(house: FakeHouse, *questions: str) -> Desk:
    """A real meeting that is over: a fixed plan, and questions without an answer."""
    await house.unlock(house.PASSPHRASE)
    desk = await house.start("lots-first", 60, "Ada Påhitt", "Rum 1")
    asked = [ParkQuestion(by="Amir", text=text) for text in questions or ("Vem hämtar?",)]
    await desk.do(GoOn(), FixPlan(), *asked, EndMeeting())
    return desk


@asynccontextmanager
async def about_to_close(
    sit: Sit, house: FakeHouse, size: tuple[int, int] = (80, 24)
) -> AsyncIterator[Chair]:
    async with sit(family="", house=house, size=size) as chair:
        await chair.presses("up", "enter")
        await chair.presses("f9")
        await chair.presses("down", "down", "down", "down", "enter")
        yield chair


async def test_one_key_closes_and_the_receipt_is_shown_once(sit: Sit, house: FakeHouse) -> None:
    await ended(house)
    async with about_to_close(sit, house) as chair:
        assert isinstance(chair.app.screen, ClosingScreen)
        assert "Amir: Vem hämtar?  förs över till ärendet" in chair.sees()
        await chair.presses("j")
        assert "Mötet är stängt" in chair.sees()
        assert "Fört över till ärendet: 1 fråga utan svar." in flat(chair.sees())
        await chair.presses("enter")
        assert isinstance(chair.app.screen, HomeScreen)
        assert house.handed_over == []
        [left] = await house.shelf()
        assert [one.text for one in left.carried] == ["Amir: Vem hämtar?"]


async def test_the_program_can_be_left_from_the_receipt_but_not_from_the_question(
    sit: Sit, house: FakeHouse
) -> None:
    await ended(house)
    async with about_to_close(sit, house) as chair:
        await chair.presses("enter")
        assert isinstance(chair.app.screen, ReadingScreen)
        await chair.presses("ctrl+q")
        assert chair.app.is_running, "what is read lies over a question"
        await chair.presses("escape", "j")
        assert "Mötet är stängt" in chair.sees()
        await chair.presses("ctrl+q")
        assert not chair.app.is_running


async def test_no_is_as_near_and_destroys_nothing(sit: Sit, house: FakeHouse) -> None:
    await ended(house)
    async with about_to_close(sit, house) as chair:
        for key in ("escape", "f3", "n"):
            await chair.presses(key)
            assert chair.app.screen is chair.seat
            assert chair.meeting.moments.closed is None
            await chair.presses("f9", "down", "down", "down", "down", "enter")
            assert isinstance(chair.app.screen, ClosingScreen)


async def test_space_goes_round_what_needs_no_reading(sit: Sit, house: FakeHouse) -> None:
    await ended(house)
    async with about_to_close(sit, house) as chair:
        for said in ("skrivs till en fil", "förstörs", "förs över till ärendet"):
            await chair.presses("space")
            assert f"Amir: Vem hämtar?  {said}" in chair.sees()


async def test_space_never_carries_a_deviation_into_the_case(sit: Sit, house: FakeHouse) -> None:
    desk = await ended(house)
    await desk.do(AddDeviation(values={"what": "Ada Påhitt fick ingen kallelse"}))
    async with about_to_close(sit, house) as chair:
        lines = chair.app.screen.query_one(Lines)
        place = next(one for one in lines.lines if one.text.startswith("1 avvikelse"))
        assert place.target
        lines.select(place.target)
        for said in ("skrivs till en fil", "förstörs", "skrivs till en fil"):
            await chair.presses("space")
            assert f"1 avvikelse  {said}" in chair.sees()
            goes = "anteckningar för gott? 1 avvikelse förstörs också." in chair.sees()
            assert goes is (said == "förstörs")
        await chair.presses("enter")
        assert "fick ingen kallelse" in chair.sees()
        assert "Ada" not in chair.sees()
        assert "För över det till ärendet" not in chair.sees()


async def test_a_thing_is_read_before_it_is_said_to_be_written_down(
    sit: Sit, house: FakeHouse
) -> None:
    await ended(house)
    async with about_to_close(sit, house, (120, 40)) as chair:
        await chair.presses("enter")
        assert isinstance(chair.app.screen, ReadingScreen)
        assert "● För över det till ärendet" in chair.sees()
        await chair.presses("down", "down", "enter")
        assert "Amir: Vem hämtar?  är inskrivet i egen journal" in chair.sees()
        await chair.presses("j", "enter")
        assert [left.carried for left in await house.shelf()] == [()]


async def test_a_long_thing_is_read_to_its_end(sit: Sit, house: FakeHouse) -> None:
    await ended(house, "\n".join([*("En rad." for _row in range(40)), "Sista raden."]))
    async with about_to_close(sit, house) as chair:
        await chair.presses("enter")
        assert "Sista raden." not in chair.sees()
        assert "Jag har skrivit in det" in chair.sees(), "the choices stay in sight"
        await chair.presses(*["pagedown"] * 4)
        assert "Sista raden." in chair.sees()


async def test_a_file_is_named_with_what_to_do_with_it(sit: Sit, house: FakeHouse) -> None:
    await ended(house)
    async with about_to_close(sit, house) as chair:
        await chair.presses("space", "j")
        assert house.handed_over == ["Amir: Vem hämtar?"]
        told = flat(chair.sees())
        assert "/papper/anteckningar.txt är en vanlig, okrypterad fil" in told


async def test_where_it_cannot_be_saved_it_says_so_and_stays(sit: Sit, house: FakeHouse) -> None:
    await ended(house)
    async with about_to_close(sit, house) as chair:
        house.journal.failing = True
        await chair.presses("j")
        assert "Disken är full." in flat(chair.sees())
        assert chair.meeting.moments.closed is None
        house.journal.failing = False
        await chair.presses("j")
        assert "Mötet är stängt" in chair.sees()


async def test_what_another_window_writes_meanwhile_is_shown_first(
    sit: Sit, house: FakeHouse
) -> None:
    await ended(house)
    async with about_to_close(sit, house) as chair:
        await chair.seat.sitting.desk.draft("narrative/works", "I sista stund")
        await chair.presses("space", "j")
        told = flat(chair.sees())
        assert "Något har ändrats sedan listan visades" in told
        assert "Berättelsen: Vad fungerar bra?" in told
        assert "Amir: Vem hämtar? skrivs till en fil" in told, "what was chosen stays chosen"


async def test_typed_texts_show_as_typed(sit: Sit, house: FakeHouse) -> None:
    await ended(house, *STRINGS)
    async with about_to_close(sit, house, (120, 60)) as chair:
        for text in STRINGS:
            assert f"Amir: {text}" in chair.sees()
            await chair.presses("enter")
            assert f"Amir: {text}" in chair.sees()
            await chair.presses("escape", "down")
        await chair.presses("j", "enter", "enter")
        for text in STRINGS:
            assert f"Amir: {text}" in chair.sees(), "at home"


async def test_the_capital_it_offers_closes(sit: Sit, house: FakeHouse) -> None:
    await ended(house)
    async with about_to_close(sit, house) as chair:
        await chair.presses("J")
        assert "Mötet är stängt" in chair.sees()


async def test_a_typed_line_asks_too(sit: Sit, house: FakeHouse) -> None:
    await ended(house)
    async with sit(family="", house=house, size=(80, 24)) as chair:
        await chair.presses("up", "enter", "ctrl+o")
        await chair.types("stäng")
        await chair.presses("enter")
        assert isinstance(chair.app.screen, ClosingScreen)
        assert chair.meeting.moments.closed is None


async def test_what_was_carried_over_is_read_and_printed_from_home(
    sit: Sit, house: FakeHouse
) -> None:
    await ended(house)
    async with about_to_close(sit, house) as chair:
        await chair.presses("j", "enter")
        assert "1 sak överförd" in flat(chair.sees())
        await chair.chooses("case")
        assert "Amir: Vem hämtar?" in chair.sees()
        await chair.chooses("of-plan")
        await chair.chooses("file")
        assert house.handed_over == ["Amir: Vem hämtar?"]
        assert "/papper/anteckningar.txt" in chair.sees()
        await chair.chooses("case")
        await chair.chooses("of-plan")
        await chair.chooses("papers")
        assert [plan.name for plan in house.paperwork.plans] == ["Ada Påhitt"]


async def test_a_card_is_asked_for_its_pin_before_the_papers_are_made_at_home(
    sit: Sit, house: FakeHouse
) -> None:
    await ended(house)
    async with about_to_close(sit, house) as chair:
        await chair.presses("j", "enter")
        house.stamping.card = True
        await chair.chooses("case")
        await chair.chooses("of-plan")
        await chair.chooses("papers")
        assert "Kortets pinkod" in chair.sees()
        assert house.paperwork.plans == []
        await chair.presses(*"1234", "enter")
        assert (house.stamping.pin, len(house.paperwork.plans)) == ("1234", 1)


async def test_a_signed_copy_that_came_back_is_noted_from_home(sit: Sit, house: FakeHouse) -> None:
    await ended(house)
    async with about_to_close(sit, house) as chair:
        await chair.presses("j", "enter")
        await chair.chooses("case")
        await chair.chooses("of-plan")
        assert "Gör planens dokument på nytt" in chair.sees()
        await chair.chooses("returned")
        assert "Var ligger det undertecknade exemplaret?" in chair.sees()
        await chair.presses("ctrl+s")
        assert "Skriv var exemplaret ligger" in flat(chair.sees())
        await chair.types("Pärmen hos Siv")
        await chair.presses("ctrl+s")
        assert "undertecknat exemplar åter" in flat(chair.sees())
        [left] = await house.shelf()
        assert [one.where for one in left.returned] == ["Pärmen hos Siv"]


async def test_which_version_came_back_signed_is_asked_where_there_are_several(
    sit: Sit, house: FakeHouse
) -> None:
    desk = await ended(house)
    await desk.do(ChangePurpose(values={"question": "Något annat"}), FixPlan())
    async with about_to_close(sit, house) as chair:
        await chair.presses("j", "enter")
        await chair.chooses("case")
        await chair.chooses("of-plan")
        await chair.chooses("returned")
        assert "Vilken version är det undertecknade exemplaret av?" in chair.sees()
        await chair.presses("down", "enter")
        await chair.types("Pärmen hos Siv")
        await chair.presses("ctrl+s")
        [left] = await house.shelf()
        assert [one.version for one in left.returned] == [1]


async def test_help_says_that_nothing_is_gone_yet(sit: Sit, house: FakeHouse) -> None:
    await ended(house)
    async with about_to_close(sit, house, (80, 40)) as chair:
        await chair.presses("f1")
        told = flat(chair.sees())
        assert "Inget är förstört förrän du stänger för gott." in told
        assert "Inget försvinner" not in told


async def test_what_is_kept_of_a_plan_that_is_over_is_for_no_next_meeting(sit: Sit) -> None:
    house = FakeHouse()
    desk = await ended(house)
    await desk.do(ChangeConclusion(values={"helped": "Att någon ringde."}), FixPlan())
    async with about_to_close(sit, house) as chair:
        assert "Amir: Vem hämtar? sparas i ärendet" in flat(chair.sees())
        await chair.presses("enter")
        assert "Spara det i ärendet" in chair.sees()
        assert "nästa möte" not in chair.sees()
