"""Quick entry in the full screen: shown back, and shared among a form's fields."""

from tests.tui.conftest import Chair, Sit


def noted(chair: Chair) -> tuple[str, str, str]:
    meeting = chair.meeting
    measure = list(meeting.goals.measures.values())[-1]
    return measure.what, meeting.attendance.name(measure.who), str(measure.by)


async def test_a_line_shows_in_full_who_and_when_before_it_counts(sit: Sit) -> None:
    async with sit() as chair:
        await chair.presses("ctrl+o")
        await chair.types("åtgärd: ringa familjen @amir senast 4/12")
        assert "ringa familjen · Amir Tänkdal · fredag 4 december 2026" in chair.sees()
        assert not chair.meeting.goals.measures
        await chair.presses("enter")
        assert noted(chair) == ("ringa familjen", "Amir Tänkdal", "2026-12-04")


async def test_leaving_a_measures_first_field_fills_in_who_and_when(sit: Sit) -> None:
    async with sit() as chair:
        await chair.seat.rows.open("measures")
        await chair.rests()
        await chair.types("ringa familjen @amir senast 4/12")
        await chair.presses("tab")
        assert "fredag 4 december 2026" in chair.sees()
        assert "@amir" not in chair.sees()
        await chair.presses("ctrl+s")
        assert noted(chair) == ("ringa familjen", "Amir Tänkdal", "2026-12-04")


async def test_saving_from_the_first_field_shares_it_out_too(sit: Sit) -> None:
    async with sit() as chair:
        await chair.seat.rows.open("measures")
        await chair.rests()
        await chair.types("ringa familjen @amir senast 4/12")
        await chair.presses("ctrl+s")
        assert noted(chair) == ("ringa familjen", "Amir Tänkdal", "2026-12-04")


async def test_a_field_that_is_filled_in_already_wins(sit: Sit) -> None:
    async with sit() as chair:
        await chair.seat.rows.open("measures")
        await chair.rests()
        await chair.presses("tab", "tab")
        await chair.types("7/12")
        await chair.presses("shift+tab", "shift+tab")
        await chair.types("ringa på fredag @amir")
        await chair.presses("ctrl+s")
        assert noted(chair) == ("ringa på fredag", "Amir Tänkdal", "2026-12-07")


async def test_an_at_of_several_people_is_told_and_stops_nothing(sit: Sit) -> None:
    async with sit() as chair:
        await chair.seat.rows.open("measures")
        await chair.rests()
        await chair.types("ringa @exempelgren")
        await chair.presses("tab")
        assert "Elias Exempelgren" in chair.sees()
        await chair.presses("ctrl+s")
        assert noted(chair) == ("ringa @exempelgren", "", "None")
