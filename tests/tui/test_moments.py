"""From the last part to a closed meeting: fix, print, end, close."""

from assistant.meeting.goals import AddGoal
from assistant.meeting.moments import NotePrint
from assistant.meeting.signoff import NoteSignature, signers
from assistant.tui.panels.concern import ROW
from assistant.tui.panels.moments import CLOSE, END, FIX, MOMENT, PRINT
from assistant.tui.widgets.line import Target
from tests.tui.conftest import Chair, Sit
from tests.tui.fake_house import FakeHouse
from tests.tui.screens_text import flat
from tests.tui.test_drafts import another_start


async def chooses(chair: Chair, moment: str) -> None:
    assert chair.seat.query_one("#part").select(Target(MOMENT, moment))
    await chair.presses("enter")


async def test_the_four_moments_one_after_another(sit: Sit) -> None:
    async with sit() as chair:
        await chair.goes_to(9)
        await chooses(chair, PRINT)
        assert "Fastställ planen först" in chair.sees()

        await chooses(chair, FIX)
        fixed = chair.meeting.moments.fixed
        assert fixed is not None
        assert "Planen är fastställd, version 1." in chair.sees()
        assert [plan.version for plan in chair.house.paperwork.plans] == [1]
        assert f"version 1, 13:00, märke {fixed.mark}" in flat(chair.sees())
        assert "plan.pdf i mappen /papper" in flat(chair.sees())
        assert "Det gick inte att göra DOCX." in chair.sees()

        await chooses(chair, PRINT)
        assert "Skriv ut 7 exemplar" in chair.sees()
        await chair.presses("enter")
        assert chair.house.printing.copies == [7]
        assert "Skickat till Korridoren: 7 exemplar. Se efter" in flat(chair.sees())
        assert chair.meeting.moments.fixed.copies == 0, "nobody has seen any paper yet"
        await chooses(chair, PRINT)
        assert "Har exemplaren kommit ut?" in chair.sees()
        await chair.presses("enter")
        assert chair.meeting.moments.fixed.copies == 0, "the answer at hand is no"
        await chooses(chair, PRINT)
        await chair.presses("down", "enter")
        assert chair.meeting.moments.fixed.copies == 7

        await chair.seat.do(AddGoal(values={"text": "Sova"}))
        await chair.rests()
        assert "den förra utskriften är då återkallad" in flat(chair.sees())
        await chooses(chair, FIX)
        assert [plan.version for plan in chair.house.paperwork.plans] == [1, 2]

        await chooses(chair, CLOSE)
        assert "Avsluta mötet först" in chair.sees()
        await chooses(chair, END)
        assert "Mötet avslutades 13:00" in chair.sees()

        await chooses(chair, CLOSE)
        assert "förstörs och kan aldrig läsas igen" in flat(chair.sees())
        await chair.presses("enter")
        assert chair.meeting.moments.closed is None, "the answer at hand is no"
        await chooses(chair, CLOSE)
        await chair.presses("j")
        assert chair.house.left == 1
        assert "Gå vidare med ett möte" in chair.sees()
        assert "Övningen är slut och förstörd." in chair.sees()


async def test_what_comes_next_is_at_hand_and_in_sight(sit: Sit) -> None:
    async with sit(size=(80, 24)) as chair:
        await chair.goes_to(9)
        await chair.presses("f9")
        assert "Avsluta mötet" in chair.sees()
        await chair.presses("enter", "f9", "enter")
        assert [plan.version for plan in chair.house.paperwork.plans] == [1]
        assert "Skriv ut 7 exemplar" in chair.sees()


async def test_a_tired_hand_that_goes_on_pressing_enter_prints_nothing(sit: Sit) -> None:
    async with sit(size=(80, 24)) as chair:
        await chair.goes_to(9)
        await chair.presses("f9", "enter", "enter", "enter", "enter")
        assert [plan.version for plan in chair.house.paperwork.plans] == [1]
        assert chair.house.printing.copies == []
        assert "Planen är fastställd, version 1." in chair.sees()
        assert "Skriv ut 7 exemplar" not in chair.sees()


async def test_in_another_part_print_comes_after_fixing_too(sit: Sit) -> None:
    async with sit() as chair:
        await chair.goes_to(6)
        await chair.presses("f9", "enter", "f9", "enter")
        assert "Skriv ut 7 exemplar" in chair.sees()


async def test_the_moments_are_a_key_away_in_every_part(sit: Sit) -> None:
    async with sit(size=(80, 24)) as chair:
        await chair.goes_to(4)
        await chair.types("Mamma berättar")
        await chair.presses("f9")
        assert "Fastställ planen för underskrift" in chair.sees()
        await chair.presses("enter")
        (plan,) = chair.house.paperwork.plans
        assert plan.narrative.situation == "Mamma berättar"
        assert chair.meeting.timekeeping.current == "narrative"


async def test_copies_are_a_number(sit: Sit) -> None:
    async with sit() as chair:
        await chair.goes_to(9)
        await chooses(chair, FIX)
        await chooses(chair, PRINT)
        await chair.presses("down", "enter", "backspace")
        await chair.types("många")
        await chair.presses("enter")
        assert "Skriv ett antal mellan 1 och 99." in chair.sees()
        assert chair.house.printing.copies == []


async def real(house: FakeHouse) -> None:
    """A meeting that is no practice, whose papers a card stamps."""
    house.stamping.card = True
    await house.start("lots-first", 60, "Ada Påhitt", "Rum 1")


async def test_a_card_that_stamps_is_asked_for_its_pin_once(sit: Sit, house: FakeHouse) -> None:
    await real(house)
    async with sit() as chair:
        await chair.goes_to(9)
        await chooses(chair, FIX)
        assert "Kortets pinkod" in chair.sees()
        assert house.paperwork.plans == []
        await chair.presses(*"1234", "enter")
        assert house.stamping.pin == "1234"
        assert len(house.paperwork.plans) == 1
        assert "1234" not in chair.sees()


async def test_without_a_pin_the_papers_are_made_all_the_same(sit: Sit, house: FakeHouse) -> None:
    await real(house)
    async with sit() as chair:
        await chair.goes_to(9)
        await chooses(chair, FIX)
        await chair.presses("f3")
        assert house.stamping.pin == ""
        assert len(house.paperwork.plans) == 1


async def test_a_card_can_be_unlocked_later_from_the_palette(sit: Sit, house: FakeHouse) -> None:
    await real(house)
    async with sit() as chair:
        await chair.goes_to(9)
        await chooses(chair, FIX)
        await chair.presses("f3", "ctrl+p")
        await chair.types("Lås upp kortet")
        await chair.presses("enter", *"1234", "enter")
        assert house.stamping.pin == "1234"
        assert [plan.version for plan in house.paperwork.plans] == [1, 1], "made anew"
        await chair.presses("ctrl+p")
        await chair.types("Lås upp kortet")
        await chair.presses("enter")
        assert "Inget kort väntar på sin pinkod." in chair.sees()


async def test_going_on_from_the_last_part_of_an_ended_meeting_tells_that_it_is_over(
    sit: Sit,
) -> None:
    async with sit() as chair:
        await chair.goes_to(9)
        await chooses(chair, END)
        assert "Klockan stannar. F3 öppnar mötet igen." in chair.sees()
        await chair.presses("j")
        assert "Mötet är avslutat. F3 öppnar mötet igen." in chair.sees()
        await chair.presses("f2")
        assert "Mötet är avslutat, och det här var sista delen." in chair.sees()
        assert chair.meeting.moments.ended


async def test_a_plan_fixed_anew_is_signed_and_handed_out_anew(sit: Sit) -> None:
    async with sit() as chair:
        await chair.goes_to(9)
        await chooses(chair, FIX)
        guardian = signers(chair.meeting)[0]
        await chair.seat.do(NoteSignature(who=guardian, values={"signed": "signed"}))
        await chair.seat.do(AddGoal(values={"text": "Sova"}))
        await chooses(chair, FIX)
        assert "Version 2 ska skrivas under och delas ut på nytt." in flat(chair.sees())
        assert chair.seat.query_one("#part").select(Target(ROW, "signoff", guardian))
        await chair.rests()
        assert "har inte skrivit under än · skrev under version 1" in flat(chair.sees())


async def fixed(sit: Sit, part: int) -> FakeHouse:
    """A plan is fixed there, its papers are made, and the program is started again."""
    async with sit() as chair:
        await chair.goes_to(part)
        await chair.presses("f9", "enter")
        assert [plan.version for plan in chair.house.paperwork.plans] == [1]
    again = another_start(chair.house)
    again.paperwork = chair.house.paperwork
    return again


async def test_after_a_restart_it_says_where_the_papers_lie_and_makes_none(sit: Sit) -> None:
    house = await fixed(sit, 9)
    async with sit(house=house) as chair:
        assert "plan.pdf i mappen /papper" in flat(chair.sees())
        await chooses(chair, PRINT)
        assert "Skriv ut 7 exemplar" in chair.sees()
        assert len(house.paperwork.plans) == 1


async def test_after_a_restart_papers_that_are_gone_are_made_again(sit: Sit) -> None:
    house = await fixed(sit, 6)
    house.paperwork.lying = False
    async with sit(house=house) as chair:
        await chair.presses("f9")
        assert "plan.pdf i mappen /papper" in flat(chair.sees())
        assert len(house.paperwork.plans) == 2


async def test_what_another_window_may_be_making_is_found_and_not_made_again(sit: Sit) -> None:
    house = await fixed(sit, 9)
    house.company = True
    house.paperwork.lying = False
    async with sit(house=house) as chair:
        assert "i mappen" not in flat(chair.sees())
        house.paperwork.lying = True
        await chair.presses("f3", "f2")
        assert "plan.pdf i mappen /papper" in flat(chair.sees())
        assert len(house.paperwork.plans) == 1


async def test_what_was_deleted_once_it_was_printed_comes_back_only_when_it_is_asked_for(
    sit: Sit,
) -> None:
    house = await fixed(sit, 9)
    async with sit(house=house) as chair:
        await chair.seat.do(NotePrint(copies=7))
    house = another_start(house)
    house.paperwork.plans.clear()
    async with sit(house=house) as chair:
        assert "Dokumenten ligger inte kvar i mappen." in flat(chair.sees())
        assert house.paperwork.plans == []
        await chooses(chair, PRINT)
        assert len(house.paperwork.plans) == 1
        await chair.presses("escape")
        assert "plan.pdf i mappen /papper" in flat(chair.sees())
