"""The secretary's seat: the plan as it grows, by keys alone."""

import pytest

from assistant.desk.post import Post
from assistant.meeting.goals import AddGoal, AddMeasure
from assistant.meeting.narrative import ChangeNarrative
from assistant.meeting.timekeeping import GoOn
from assistant.tui.panels.concern import ROW
from assistant.tui.panels.plan_table import PlanTable
from assistant.tui.widgets.line import Target
from assistant.tui.widgets.writing import Writing
from tests.tui.conftest import Chair, Sit
from tests.tui.screens_text import flat
from tests.tui.test_windows import beside, sees

SIZES = [(80, 24), (120, 40)]


def rows(chair: Chair) -> list[str]:
    return [row.strip(" ▁▂▃▄▅▆▇█") for row in chair.sees().splitlines()]


def top(chair: Chair) -> str:
    """The first row of the plan that is in sight."""
    return rows(chair)[3].rpartition("│")[2].strip(" ▸")


@pytest.mark.parametrize("size", SIZES)
async def test_the_plan_stands_under_its_own_headings(sit: Sit, size: tuple[int, int]) -> None:
    async with sit(size=size) as chair:
        await chair.presses("f2", "ctrl+e")
        seen = chair.sees()
        assert chair.seat.sitting.post is Post.SECRETARY
        for what in (
            "1 · Presentation · 5 min kvar",
            "Följer delen",
            "► Deltagare",
            "Elias Exempelgren",
            "F2 Vidare",
        ):
            assert what in seen, what
        assert "Välkomna hit" not in seen
        assert ("Barnets egen åsikt" in seen) == (size[0] > 100), "beside, where there is room"
        await chair.presses("ctrl+e")
        assert "Välkomna hit" in chair.sees()
        assert chair.seat.sitting.post is Post.CHAIR


@pytest.mark.parametrize("size", SIZES)
async def test_the_plan_follows_the_part_that_the_chair_opens(
    sit: Sit, size: tuple[int, int]
) -> None:
    async with sit(size=size) as chair:
        other = await beside(chair)
        await chair.presses("ctrl+e")
        for heading in (
            "► Deltagare",
            "► Samtycke till planen",
            "► Frågeställning",
            "► Så är det nu",
            "► Frågor vi tar med oss",
            "► Mål och insatser",
            "► Lots",
        ):
            await other.do(GoOn())
            await sees(chair, lambda wanted=heading: top(chair).startswith(wanted))  # type: ignore[misc]


async def test_a_quiet_part_shows_no_time(sit: Sit) -> None:
    async with sit(size=(80, 24)) as chair:
        await chair.goes_to(4)
        await chair.presses("ctrl+e")
        strip = rows(chair)[1]
        assert strip.startswith("4 · Familjens berättelse")
        assert "min" not in strip
        assert "Slutar" not in strip
        await chair.presses("f7")
        assert "Stoppkortet ligger uppe" in rows(chair)[1]
        await chair.presses("f7", "f5")
        assert "Paus" in rows(chair)[1]


async def test_nothing_moves_under_a_hand_that_writes(sit: Sit) -> None:
    async with sit(size=(80, 24)) as chair:
        await chair.goes_to(4)
        await chair.presses("ctrl+e")
        await chair.types("Morgnarna är svåra, säger")
        other = await beside(chair)
        await other.do(GoOn())
        await sees(chair, lambda: "5 · Frågestund" in chair.sees())
        assert isinstance(chair.app.focused, Writing)
        assert top(chair) == "Så är det nu"
        assert "Ctrl+F går till delen" in chair.sees()
        await chair.types(" Maria")
        assert chair.app.focused.text == "Morgnarna är svåra, säger Maria"
        await chair.presses("ctrl+f")
        assert top(chair) == "► Frågor vi tar med oss"
        assert chair.meeting.narrative.situation == "Morgnarna är svåra, säger Maria"
        assert "Följer delen" in chair.sees()


async def test_what_comes_above_does_not_push_the_row_one_writes_on(sit: Sit) -> None:
    async with sit(size=(80, 24)) as chair:
        await chair.goes_to(8)
        await chair.presses("ctrl+e")
        await chair.seat.do(*(AddGoal(values={"text": f"Mål {n}"}) for n in range(6)))
        writing = next(t.writing for t in chair.seat.view.texts() if "opinions" in t.place.path)
        writing.focus()
        await chair.rests()
        await chair.types("Bra")
        before = writing.region.y
        other = await beside(chair)
        await other.do(*(AddGoal(values={"text": f"Mål {n}"}) for n in range(6, 9)))
        await sees(chair, lambda: len(chair.meeting.goals.goals) == 9)
        await chair.rests()
        assert writing.region.y == before
        assert writing.has_focus


async def test_the_plan_stays_when_it_is_asked_to(sit: Sit) -> None:
    async with sit(size=(80, 24)) as chair:
        await chair.goes_to(6)
        await chair.presses("ctrl+e")
        await chair.presses("ctrl+f")
        assert "Stannar" in chair.sees()
        await chair.presses("f2")
        assert "7 · Val av lots" in chair.sees()
        assert top(chair) == "Mål och insatser"
        await chair.presses("ctrl+f")
        assert top(chair) == "► Lots"


async def test_a_measure_stands_under_its_goal_and_opens_with_enter(sit: Sit) -> None:
    async with sit(size=(80, 24)) as chair:
        await chair.goes_to(6)
        await chair.presses("ctrl+e")
        await chair.seat.do(
            AddGoal(id="g", values={"text": "Sova gott"}),
            AddGoal(id="h", values={"text": "Äta frukost"}),
            AddMeasure(id="m", values={"what": "Ringa familjen", "goal": "g"}),
        )
        await chair.rests()
        seen = chair.sees()
        assert seen.index("Sova gott") < seen.index("Ringa familjen") < seen.index("Äta frukost")
        assert chair.seat.view.select(Target(ROW, "measures", "m"))
        await chair.presses("enter")
        assert "Insatser och åtgärder: " in chair.sees()


async def test_the_same_keys_do_the_same_at_either_seat(sit: Sit) -> None:
    async with sit(size=(80, 24)) as chair:
        await chair.presses("ctrl+e", "f2", "f2")
        assert chair.meeting.timekeeping.current == chair.meeting.agenda.parts[1].id
        await chair.presses("f3", "f5")
        assert chair.meeting.timekeeping.paused
        await chair.presses("f5", "f4")
        assert "Vem frågar?" in chair.sees()
        await chair.presses("f3", "f9")
        assert "Fastställ planen" in chair.sees()


async def test_two_texts_about_the_same_are_both_kept_here_too(sit: Sit) -> None:
    async with sit(size=(80, 24)) as chair:
        await chair.goes_to(4)
        await chair.presses("ctrl+e")
        other = await beside(chair)
        await chair.types("Det här skriver jag")
        await other.do(ChangeNarrative(values={"situation": "Det här skriver hon"}))
        await chair.presses("tab")
        await sees(chair, lambda: "Ctrl+T väljer" in flat(chair.sees()))
        await chair.presses("ctrl+t")
        assert "Behåll: Det här skriver hon" in flat(chair.sees())
        await chair.presses("down", "down", "enter")
        assert chair.meeting.narrative.situation == "Det här skriver hon\nDet här skriver jag"


async def test_a_text_half_written_comes_along_to_the_other_view(sit: Sit) -> None:
    async with sit(size=(120, 40)) as chair:
        await chair.goes_to(4)
        await chair.types("Morgnarna")
        await chair.presses("ctrl+e")
        assert chair.app.screen.query_one(PlanTable).texts()
        assert "Morgnarna" in chair.sees()
        await chair.types(" är svåra")
        await chair.presses("ctrl+e")
        assert "Morgnarna är svåra" in chair.sees()


async def test_at_the_chairs_seat_the_key_for_following_says_whose_it_is(sit: Sit) -> None:
    async with sit() as chair:
        await chair.presses("f2", "ctrl+f")
        assert "Ctrl+F hör till sekreterarens plats" in chair.sees()


async def test_what_another_window_writes_is_a_line_at_the_chairs_seat(sit: Sit) -> None:
    async with sit(size=(80, 24)) as chair:
        chair.house.company = True
        await chair.goes_to(4)
        other = await beside(chair)
        await other.do(ChangeNarrative(values={"situation": "Morgnarna är svåra", "works": "Mat"}))
        await sees(chair, lambda: "✓ Hur det är nu  Morgnarna är svåra" in chair.sees())
        assert not chair.app.screen.query(Writing)
        await chair.presses("down", "enter")
        assert "Vad fungerar bra?" in chair.sees()
        assert chair.app.screen.is_modal


async def test_a_field_does_not_vanish_under_a_hand_when_somebody_joins(sit: Sit) -> None:
    async with sit(size=(80, 24)) as chair:
        await chair.goes_to(4)
        await chair.types("Det här skriver jag")
        chair.house.company = True
        other = await beside(chair)
        await other.do(AddGoal(values={"text": "Sova"}))
        await sees(chair, lambda: len(chair.meeting.goals.goals) == 1)
        assert isinstance(chair.app.focused, Writing)
        await chair.presses("f2", "f3")
        assert "Det här skriver jag" in chair.sees()
        assert not isinstance(chair.app.focused, Writing)


async def test_both_seats_are_told_who_leads_now(sit: Sit) -> None:
    async with sit() as chair:
        await chair.presses("f2", "ctrl+o")
        await chair.types("leder: karin")
        await chair.presses("enter")
        assert "Karin Låtsberg leder mötet från 13:00." in chair.sees()
        other = await beside(chair)
        from assistant.asking.lines import read_line

        said = read_line("leder: siv", other.meeting, chair.seat.sitting.today)
        await other.do(*said.commands)
        await sees(chair, lambda: "Siv Samtalsdotter leder mötet från" in chair.sees())
        assert chair.seat.sitting.post is Post.CHAIR, "a window is taken from nobody"


async def test_the_lead_is_handed_over_from_the_palette(sit: Sit) -> None:
    async with sit() as chair:
        await chair.presses("f2", "ctrl+p")
        await chair.types("lämna över led")
        await chair.presses("enter")
        assert "Vem leder mötet härifrån?" in chair.sees()


async def test_an_offer_is_taken_by_keys_and_never_by_itself(sit: Sit) -> None:
    async with sit(size=(80, 24)) as chair:
        await chair.goes_to(6)
        await chair.seat.rows.open("measures")
        await chair.presses("tab")
        await chair.types("a")
        assert "Amir Tänkdal" in chair.sees()
        await chair.presses("right")
        box = chair.app.focused
        assert getattr(box, "value", "") == "Amir Tänkdal"
        await chair.presses("ctrl+u")
        await chair.types("exempel")
        await chair.presses("down")
        assert "▸ Elias Exempelgren" in chair.sees()
        await chair.presses("down", "enter")
        assert chair.app.focused is box
        assert getattr(box, "value", "") == "Maria Exempelgren"
        await chair.presses("enter")
        assert chair.app.focused is not box


async def test_a_new_name_is_left_as_it_is_typed(sit: Sit) -> None:
    async with sit(size=(80, 24)) as chair:
        await chair.goes_to(1)
        await chair.seat.rows.open("attendance")
        await chair.types("Ny Påhittad")
        await chair.presses("tab", "tab", "tab", "tab")
        await chair.types("Sol")
        assert "Solgläntans skola" in chair.sees()
        await chair.presses("enter", "ctrl+s")
        new = next(p for p in chair.meeting.attendance.people.values() if p.name == "Ny Påhittad")
        assert new.organisation == "Sol"


async def test_a_typed_line_is_completed(sit: Sit) -> None:
    async with sit(size=(80, 24)) as chair:
        await chair.presses("f2", "ctrl+o")
        await chair.types("leder: lats")
        assert "Karin Låtsberg" in chair.sees()
        await chair.presses("right", "enter")
        assert "Karin Låtsberg leder mötet" in chair.sees()
