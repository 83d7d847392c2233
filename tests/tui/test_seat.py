"""A meeting at the chair's seat, by keys alone."""

import pytest

from assistant.meeting.attendance import Presence
from assistant.meeting.invitation import ChangeInvitation
from assistant.tui.widgets.line import Target
from assistant.tui.widgets.lines import Lines
from assistant.tui.widgets.writing import Writing
from tests.tui.conftest import Sit
from tests.tui.fake_house import FakeHouse
from tests.tui.screens_text import flat

SIZES = [(80, 24), (120, 40)]


@pytest.mark.parametrize("size", SIZES)
async def test_everything_needed_is_in_sight_at_both_sizes(sit: Sit, size: tuple[int, int]) -> None:
    async with sit(size=size) as chair:
        await chair.presses("f2")
        chair.house.clock.pass_(minutes=1)
        await chair.seat.tick()
        await chair.rests()
        seen = chair.sees()
        for what in (
            "Rundan · Lotsmodellen, första mötet · ÖVNING",
            "Sparat 13:00:00",
            "► Presentation",
            "1/5",
            "· Familjens berättelse",
            "Saknas för att planen ska",
            "– barnets egen åsikt",
            "övergripande",
            "1 · Presentation",
            "4 min kvar",
            "Slutar 14:00, som tänkt",
            "Välkomna hit",
            "Närvaro",
            "Elias Exempelgren",
            "F2 Vidare",
            "F4 Fråga",
            "F9 Avslut",
            "F1 Hjälp",
        ):
            assert what in seen, what


@pytest.mark.parametrize("size", SIZES)
async def test_a_key_pressed_twice_leaves_no_part_ticked(sit: Sit, size: tuple[int, int]) -> None:
    async with sit(size=size) as chair:
        await chair.presses("f2")
        chair.house.clock.pass_(minutes=5)
        await chair.presses("f2", "f2")
        seen = chair.sees()
        assert "✓ Presentation" in seen
        assert "✓ Sekretess" not in seen
        assert "○ Sekretess" in seen
        assert seen.count("överhoppad") == 1
        await chair.presses("f3")
        assert "► Sekretess" in chair.sees()
        chair.house.clock.pass_(minutes=3)
        await chair.presses("f2")
        assert "✓ Sekretess" in chair.sees()
        assert "överhoppad" not in chair.sees()


@pytest.mark.parametrize("size", SIZES)
async def test_every_part_is_reached_and_left_by_key(sit: Sit, size: tuple[int, int]) -> None:
    async with sit(size=size) as chair:
        assert "Mötet har inte börjat" in chair.sees()
        for number, part in enumerate(chair.meeting.agenda.parts, 1):
            await chair.presses("f2")
            assert f"{number} · {part.title}"[:20] in chair.sees()
        await chair.presses("f2")
        assert "Det här är sista delen" in chair.sees()
        await chair.presses("f3")
        assert "8 · " in chair.sees()


async def test_time_is_told_quietly_and_truly(sit: Sit) -> None:
    async with sit() as chair:
        await chair.presses("f2")
        chair.house.clock.pass_(minutes=8)
        await chair.seat.tick()
        await chair.rests()
        assert "3 min över tiden" in chair.sees()
        assert "Slutar 14:03, 3 min senare än tänkt" in chair.sees()
        await chair.presses("f8", "enter", "enter")
        assert "1 min över tiden" in chair.sees()
        await chair.presses("f5")
        chair.house.clock.pass_(minutes=10)
        await chair.seat.tick()
        await chair.rests()
        assert "Paus sedan 13:08" in chair.sees()
        await chair.presses("f5")
        assert "1 min över tiden" in chair.sees()


async def test_a_quiet_part_counts_nothing_down(sit: Sit) -> None:
    async with sit() as chair:
        await chair.goes_to(4)
        chair.house.clock.pass_(minutes=20)
        await chair.seat.tick()
        await chair.rests()
        seen = chair.sees()
        assert "min kvar" not in seen
        assert "över tiden" not in seen
        assert "senare" not in seen
        assert "Frågor parkeras: F4" in seen
        assert not chair.app.screen.is_modal


async def test_space_does_the_obvious_thing(sit: Sit) -> None:
    async with sit() as chair:
        await chair.presses("f2", "space", "down", "space")
        people = list(chair.meeting.attendance.people.values())
        assert [p.presence for p in people[:2]] == [Presence.ROOM, Presence.ROOM]
        assert "på plats" in chair.sees()
        assert chair.seat.query_one("#part").select(Target("row", "round", "round-3:person"))
        await chair.presses("space")
        assert "har talat" in chair.sees()
        assert chair.seat.query_one("#part").select(Target("row", "get", "get-6"))
        await chair.presses("space")
        assert chair.meeting.notes.ticks == {"presentation/get-6": True}


async def test_a_form_changes_only_what_was_changed(sit: Sit) -> None:
    async with sit() as chair:
        await chair.presses("f2", "down", "enter")
        assert "Närvaro: Maria Exempelgren" in chair.sees()
        kept = chair.house.journal.store.streams[chair.seat.sitting.desk.stream].records
        before = len(kept)
        await chair.presses("3", "ctrl+s")
        assert "på telefon" in chair.sees()
        assert len(kept) == before + 1


async def test_a_goal_and_a_measure_are_noted(sit: Sit) -> None:
    async with sit() as chair:
        await chair.goes_to(6)
        part = chair.seat.query_one("#part")
        assert part.select(Target("add", "goals"))
        await chair.presses("enter")
        await chair.types("Elias är i skolan tre dagar i veckan")
        await chair.presses("enter", "enter")
        await chair.types("15/3")
        assert "måndag 15 mars 2027" in chair.sees()
        await chair.presses("ctrl+s")
        assert "1 Elias är i skolan tre dagar i veckan" in flat(chair.sees())
        part.select(Target("add", "measures"))
        await chair.presses("enter")
        await chair.types("Ringa familjen")
        await chair.presses("enter")
        await chair.types("sam")
        assert "Siv Samtalsdotter" in chair.sees()
        await chair.presses("enter")
        await chair.types("4 december")
        await chair.presses("ctrl+s")
        (measure,) = chair.meeting.goals.measures.values()
        assert measure.who == "siv"
        assert str(measure.by) == "2026-12-04"
        assert measure.goal


async def test_what_is_not_understood_is_told_beneath_and_keeps_the_focus(sit: Sit) -> None:
    async with sit() as chair:
        await chair.goes_to(9)
        chair.seat.query_one("#part").select(Target("row", "followup", ""))
        await chair.presses("enter")
        await chair.types("i våras")
        await chair.presses("ctrl+s")
        assert "”i våras” är inget datum" in flat(chair.sees())
        assert chair.app.screen.is_modal
        await chair.presses("escape")
        assert "Inget är sparat" in chair.sees()
        await chair.presses("escape")
        assert not chair.app.screen.is_modal
        assert chair.meeting.followup.on is None


async def test_a_letter_that_is_offered_works_in_either_case(sit: Sit) -> None:
    async with sit() as chair:
        await chair.presses("f2", "down", "down", "delete", "N")
        assert "jonas" in chair.meeting.attendance.people
        await chair.presses("delete", "J")
        assert "jonas" not in chair.meeting.attendance.people


async def test_removing_asks_once(sit: Sit) -> None:
    async with sit() as chair:
        await chair.presses("f2", "down", "down", "delete")
        assert "Ta bort?" in chair.sees()
        assert "Jonas Påhittsson" in chair.sees()
        await chair.presses("enter")
        assert "jonas" in chair.meeting.attendance.people
        await chair.presses("delete", "j")
        assert "jonas" not in chair.meeting.attendance.people


async def test_a_question_is_parked_while_the_family_speaks(sit: Sit) -> None:
    async with sit() as chair:
        await chair.goes_to(4)
        await chair.types("Mamma berättar om morgnarna")
        await chair.presses("f4")
        assert "Mamma berättar" in chair.sees(), "the story can still be read"
        await chair.types("dav")
        await chair.presses("enter")
        (question,) = chair.meeting.questions.asked.values()
        assert question.by == "david"
        assert "1 fråga väntar" in chair.sees()
        await chair.types(", och om kvällarna")
        assert "morgnarna, och om kvällarna" in flat(chair.sees())


async def test_a_typed_line_does_what_a_form_does(sit: Sit) -> None:
    async with sit() as chair:
        await chair.presses("f2", "ctrl+o")
        await chair.types("blorpt")
        await chair.presses("enter")
        assert "”blorpt” är inget Rundan känner igen. F1 visar allt" in flat(chair.sees())
        chair.app.screen.query_one("#line").value = ""
        await chair.types("mål: Sova hela natten; senast 4/12")
        await chair.presses("enter")
        assert [g.text for g in chair.meeting.goals.goals.values()] == ["Sova hela natten"]
        await chair.presses("ctrl+o")
        await chair.types("lots")
        await chair.presses("enter")
        assert "Vem önskar familjen?" in chair.sees()


async def test_everything_is_in_the_palette(sit: Sit) -> None:
    async with sit() as chair:
        await chair.presses("f2", "ctrl+p")
        await chair.types("gå till dialog")
        await chair.presses("enter")
        assert "6 · Dialog, mål och handlingsplan" in chair.sees()
        await chair.presses("ctrl+p")
        await chair.types("lägg till ett mål")
        await chair.presses("enter")
        assert "Vi är framme när" in chair.sees()
        await chair.presses("escape", "ctrl+p")
        await chair.types("zzzz")
        assert "Inget sådant finns" in chair.sees()


async def test_a_question_on_the_screen_stops_the_keys_beneath(sit: Sit) -> None:
    async with sit() as chair:
        await chair.presses("f2", "down", "enter")
        for key in ("f2", "f8", "f5", "f9", "ctrl+q", "ctrl+p", "ctrl+o"):
            await chair.presses(key)
        assert chair.meeting.timekeeping.current == "presentation"
        assert not chair.meeting.timekeeping.added
        assert not chair.meeting.timekeeping.paused
        assert len(chair.app.screen_stack) == 3
        assert chair.app.is_running


async def test_no_key_is_lost_when_typed_at_once(sit: Sit) -> None:
    async with sit() as chair:
        await chair.goes_to(4)
        text = "Det började i höstas, efter flytten."
        keys = {" ": "space", ",": "comma", ".": "full_stop"}
        await chair.presses(*(keys.get(letter, letter) for letter in text))
        assert isinstance(chair.app.focused, Writing)
        assert chair.app.focused.text == text


async def test_help_tells_the_keys(sit: Sit) -> None:
    async with sit(size=(80, 60)) as chair:
        for key in ("f1", "ctrl+g"):
            await chair.presses("f2", key)
            assert "Parkera en fråga" in chair.sees()
            await chair.presses("escape")
            assert not chair.app.screen.is_modal


async def test_arrows_walk_out_of_a_list_into_the_next_thing(sit: Sit) -> None:
    async with sit() as chair:
        await chair.goes_to(4)
        await chair.presses("shift+tab")
        part = chair.seat.query_one("#part")
        assert part.select(Target("row", "childs_view", ""))
        await chair.presses("down")
        assert isinstance(chair.app.focused, Writing)
        await chair.presses("tab")
        assert isinstance(chair.app.focused, Lines)


@pytest.mark.parametrize("number", [1, 4, 9])
async def test_the_cursor_stays_in_sight(sit: Sit, number: int) -> None:
    async with sit(size=(80, 24)) as chair:
        await chair.goes_to(number)
        chair.seat.query_one("#part").select(Target("row", "get", "get-6"))
        lines = chair.app.focused
        for step in (-1, 1) * 2:
            while isinstance(lines, Lines) and lines.step(step):
                await chair.pilot.pause()
                assert "▸" in chair.sees()


@pytest.mark.parametrize("typed", ["", "nästa"])
async def test_a_meeting_begun_on_another_day_than_it_is_called_to_says_how_to_undo_it(
    sit: Sit, house: FakeHouse, typed: str
) -> None:
    await house.unlock(house.PASSPHRASE)
    desk = await house.start("lots-first", 60, "Ada Test", "Rum 1")
    await desk.do(ChangeInvitation(values={"on": "2026-12-09"}))
    async with sit(family="", size=(80, 24)) as chair:
        await chair.chooses("meeting")
        if typed:
            await chair.presses("ctrl+o")
            await chair.types(typed)
        await chair.presses("enter" if typed else "f2")
        told = "kallelsen gäller 9 december 2026. Var det ett misstag: Ctrl+Z."
        assert told in " ".join(chair.sees().split())
        await chair.presses("ctrl+z")
        assert chair.meeting.timekeeping.started is None
        await chair.presses("f2", "f2")
        assert "misstag" not in chair.sees()


async def test_a_start_that_was_mended_in_a_line_is_no_mistake_any_more(
    sit: Sit, house: FakeHouse
) -> None:
    await house.unlock(house.PASSPHRASE)
    desk = await house.start("lots-first", 60, "Ada Test", "Rum 1")
    await desk.do(ChangeInvitation(values={"on": "2026-12-09"}))
    async with sit(family="", size=(80, 24)) as chair:
        await chair.chooses("meeting")
        await chair.presses("f2")
        chair.house.clock.pass_(minutes=14 * 24 * 60 + 20)
        await chair.presses("ctrl+o")
        await chair.types("mötet började 13:00")
        await chair.presses("enter")
        assert "misstag" not in chair.sees()
        assert "15 min över tiden" in chair.sees()
