"""Every keystroke of a long text is kept, and comes back."""

from assistant.meeting.timekeeping import GoTo
from assistant.tui.widgets.writing import Writing
from tests.support.memory_journal import MemoryJournal
from tests.tui.conftest import Sit
from tests.tui.fake_house import FakeHouse
from tests.tui.screens_text import flat


def another_start(house: FakeHouse) -> FakeHouse:
    """The program killed and started again, on the same store."""
    again = FakeHouse(journal=MemoryJournal(house.journal.store))
    again.clock.moment = house.clock.moment
    return again


async def test_what_is_typed_is_on_disk_at_once(sit: Sit) -> None:
    async with sit() as chair:
        await chair.goes_to(4)
        await chair.types("Mamma berättar")
        (draft,) = await chair.house.journal.drafts(chair.seat.sitting.desk.stream)
        assert (draft.path, draft.text) == ("narrative/situation", "Mamma berättar")
        assert chair.meeting.narrative.situation == ""


async def test_leaving_a_text_makes_it_the_meetings_own(sit: Sit) -> None:
    async with sit() as chair:
        await chair.goes_to(4)
        await chair.types("Mamma berättar")
        await chair.presses("tab")
        assert chair.meeting.narrative.situation == "Mamma berättar"
        assert await chair.house.journal.drafts(chair.seat.sitting.desk.stream) == []
        await chair.types("Att läsa")
        await chair.presses("f2")
        assert chair.meeting.narrative.works == "Att läsa"
        await chair.presses("f3")
        assert "Att läsa" in chair.sees()


async def test_a_killed_program_comes_back_with_every_word_and_the_true_time(
    sit: Sit, house: FakeHouse
) -> None:
    async with sit() as chair:
        await chair.presses("f2")
        await chair.seat.do(GoTo(part="questions"))
        await chair.goes_to(4)
        await chair.types("Elias har inte sovit")
    house.clock.pass_(minutes=12)
    async with sit(house=another_start(house)) as chair:
        assert "4 · Familjens berättelse" in chair.sees()
        assert "Elias har inte sovit" in chair.sees()
        assert isinstance(chair.app.focused, Writing)
        await chair.types(" på länge")
        await chair.presses("f2")
        assert chair.meeting.narrative.situation == "Elias har inte sovit på länge"
        assert "12/15" in chair.sees()


async def test_typing_back_to_what_was_leaves_no_draft(sit: Sit) -> None:
    async with sit() as chair:
        await chair.goes_to(4)
        await chair.presses("a", "backspace", "tab")
        assert await chair.house.journal.drafts(chair.seat.sitting.desk.stream) == []


async def test_a_half_filled_form_comes_back(sit: Sit, house: FakeHouse) -> None:
    async with sit() as chair:
        await chair.goes_to(1)
        await chair.presses("enter", "tab", "tab", "tab")
        await chair.types("storebror")
    async with sit(house=another_start(house)) as chair:
        await chair.presses("enter")
        assert "Det du skrev sist är kvar" in chair.sees()
        assert "storebror" in chair.sees()
        await chair.presses("ctrl+n")
        assert "storebror" not in chair.sees()


async def test_a_full_disk_is_told_steadily_and_loses_nothing(sit: Sit) -> None:
    async with sit(size=(80, 24)) as chair:
        await chair.goes_to(4)
        chair.house.journal.failing = True
        await chair.types("Det svåraste är mornarna")
        await chair.seat.tick()
        await chair.rests()
        assert "Ej sparat: 1 väntar" in chair.sees()
        assert "Disken är full" in chair.sees()
        assert "Det svåraste är mornarna" in flat(chair.sees())
        await chair.presses("ctrl+q")
        assert "Allt är inte sparat" in chair.sees()
        await chair.presses("enter")
        assert chair.app.is_running
        chair.house.journal.failing = False
        await chair.seat.tick()
        await chair.rests()
        assert "Ej sparat" not in chair.sees()
        assert "Disken är full" not in chair.sees()
