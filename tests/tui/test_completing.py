import pytest

from assistant.asking.completing import Completion
from assistant.meeting.attendance import Principal
from assistant.tui.widgets.entry import Entry
from assistant.tui.widgets.suggestions import ROWS, Suggestions
from tests.support.fake_colleagues import FakeColleagues
from tests.support.hostile_strings import STRINGS
from tests.tui.conftest import Chair, Sit
from tests.tui.fake_house import FakeHouse

STRANGE = (
    "Zoo " + "o" * 10_000,
    "Zara\u202eblad",
    "Zed 👩‍👩‍👧",
    "Zoé " + "漢" * 200,
    "Zakarias زيد",
)


async def types(chair: Chair, text: str) -> None:
    chair.app.screen.query_one("#line", Entry).value = ""
    await chair.types(text)


def line(chair: Chair) -> str:
    return chair.app.screen.query_one("#line", Entry).value


async def test_tab_takes_the_first_and_stays_in_the_line(sit: Sit) -> None:
    async with sit(size=(80, 24)) as chair:
        await chair.presses("f2", "ctrl+o")
        await types(chair, "åtgärd: ringa @dvi")
        assert "David Fiktivsson  Tab" in chair.sees()
        await chair.presses("tab")
        assert line(chair) == "åtgärd: ringa @David Fiktivsson"
        assert isinstance(chair.app.focused, Entry)


async def test_down_chooses_and_enter_takes_what_is_chosen(sit: Sit, house: FakeHouse) -> None:
    house.colleagues = FakeColleagues(*(f"Ylva Påhitt {number}" for number in range(30)))
    async with sit(size=(80, 24)) as chair:
        await chair.presses("f2", "ctrl+o")
        assert house.colleagues.begun
        await types(chair, "åtgärd: ringa; ansvarig ylva")
        assert "Påhitt 0" in chair.sees()
        assert f"Påhitt {ROWS}" not in chair.sees()
        await chair.presses(*["down"] * (ROWS + 1))
        assert "Påhitt 0" not in chair.sees()
        assert f"▸ Ylva Påhitt {ROWS}  Enter" in chair.sees()
        await chair.presses("enter")
        assert line(chair) == f"åtgärd: ringa; ansvarig Ylva Påhitt {ROWS}"


async def test_enter_takes_nothing_that_was_not_chosen(sit: Sit) -> None:
    async with sit() as chair:
        await chair.presses("f2", "ctrl+o")
        await types(chair, "mål: Sova hela natten; s")
        assert chair.app.screen.query_one(Suggestions).offers
        await chair.presses("enter")
        [goal] = chair.meeting.goals.goals.values()
        assert goal.text == "Sova hela natten; s"


async def test_the_rows_keep_their_room_while_one_types_on(sit: Sit) -> None:
    async with sit(size=(80, 24)) as chair:
        await chair.presses("f2", "ctrl+o")
        await types(chair, "närv")
        tall = chair.app.screen.query_one("#line-box").size
        await types(chair, "åtgärd: xyzzy")
        assert not chair.app.screen.query_one(Suggestions).offers
        assert chair.app.screen.query_one("#line-box").size == tall


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (24, 24)])
async def test_strange_names_take_a_row_each(
    sit: Sit, house: FakeHouse, size: tuple[int, int]
) -> None:
    house.colleagues = FakeColleagues(*STRANGE)
    async with sit(size=size) as chair:
        await chair.presses("f2", "ctrl+o")
        await types(chair, "leder: z")
        rows = chair.app.screen.query_one(Suggestions)
        assert len(rows.offers) == len(STRANGE)
        strips = [rows.render_line(y) for y in range(ROWS)]
        assert {strip.cell_length for strip in strips} == {rows.size.width}
        seen = chair.sees()
        assert "\u202e" not in seen
        assert all(name in seen for name in ("Zoo", "Zara", "Zed", "Zoé", "Zakarias"))


async def test_hostile_names_are_offered_as_they_are(sit: Sit) -> None:
    async with sit() as chair:
        await chair.presses("f2", "ctrl+o")
        for text in STRINGS:
            chair.seat.sitting.completion = Completion(FakeColleagues(text))
            await types(chair, f"leder: {text[:1]}")
            assert text in chair.sees()


async def test_a_private_line_is_offered_nothing_in_a_discreet_view(
    sit: Sit, house: FakeHouse
) -> None:
    async with sit() as chair:
        await chair.presses("f2", "ctrl+o")
        await types(chair, "utanför: tala med dav")
        assert chair.app.screen.query_one(Suggestions).offers
        house.discreet = True
        await types(chair, "utanför: tala med davi")
        assert not chair.app.screen.query_one(Suggestions).offers


async def test_a_form_offers_who_works_at_the_place(sit: Sit, house: FakeHouse) -> None:
    house.colleagues = FakeColleagues("Ylva Påhitt")
    async with sit() as chair:
        await chair.goes_to(6)
        await chair.presses("ctrl+o")
        await types(chair, "åtgärd")
        await chair.presses("enter", "tab")
        await chair.types("yvla")
        assert "Ylva Påhitt  →" in chair.sees()
        await chair.presses("right")
        asked = chair.app.focused
        assert isinstance(asked, Entry)
        assert asked.value == "Ylva Påhitt"


async def test_the_only_one_a_name_begins_is_marked_and_taken_by_tab(
    sit: Sit, house: FakeHouse
) -> None:
    house.colleagues = FakeColleagues("Ylva Påhitt")
    async with sit() as chair:
        await chair.goes_to(6)
        await chair.presses("ctrl+o")
        await types(chair, "åtgärd")
        await chair.presses("enter", "tab")
        asked = chair.app.focused
        assert isinstance(asked, Entry)
        await chair.types("ylv")
        assert "▸ Ylva Påhitt  Tab" in chair.sees()
        await chair.presses("tab")
        assert asked.value == "Ylva Påhitt"
        assert chair.app.focused is not asked


async def test_one_of_several_is_not_taken_by_tab(sit: Sit, house: FakeHouse) -> None:
    house.colleagues = FakeColleagues("Ylva Påhitt", "Ylva Fingerad")
    async with sit() as chair:
        await chair.goes_to(6)
        await chair.presses("ctrl+o")
        await types(chair, "åtgärd")
        await chair.presses("enter", "tab")
        asked = chair.app.focused
        assert isinstance(asked, Entry)
        await chair.types("ylva")
        assert "▸ Ylva" not in chair.sees()
        await chair.presses("tab")
        assert asked.value == "ylva"


async def test_the_end_of_a_long_line_is_in_sight(sit: Sit) -> None:
    async with sit(size=(80, 24)) as chair:
        await chair.presses("f2", "ctrl+o")
        await types(chair, "åtgärd: " + "ringa " * 40)
        await chair.presses("n", "u", "!")
        assert "ringa nu!" in chair.sees()
        await chair.presses("home")
        assert "åtgärd: ringa" in chair.sees()
        await chair.presses("end")
        assert "ringa nu!" in chair.sees()


async def test_for_whom_is_filled_in_once_the_organisation_of_somebody_here_is_written(
    sit: Sit,
) -> None:
    async with sit(size=(80, 24)) as chair:
        await chair.presses("f2")
        await chair.seat.rows.open("attendance")
        await chair.types("Bo Påhittad")
        await chair.presses("tab", "tab", "tab", "tab")
        await chair.types("BUP Exempelstad")
        await chair.presses("tab", "ctrl+s")
        [bo] = [p for p in chair.meeting.attendance.people.values() if p.name == "Bo Påhittad"]
        assert (bo.organisation, bo.principal) == ("BUP Exempelstad", Principal.REGION)
        await chair.presses("ctrl+o")
        await types(chair, "närvaro: Eva Påhittad; verksamhet Solgläntans skola")
        await chair.presses("enter")
        eva = [*chair.meeting.attendance.people.values()][-1]
        assert (eva.name, eva.principal) == ("Eva Påhittad", Principal.SCHOOL)
