"""More time is a choice: how much, and who pays; and the other ways to mend the time."""

from datetime import timedelta

import pytest

from assistant.desk.post import Post
from assistant.tui.widgets.entry import Entry
from tests.tui.conftest import Chair, Sit
from tests.tui.screens_text import flat

SIZES = pytest.mark.parametrize("size", [(80, 24), (120, 40)])


def minutes(chair: Chair, part: str) -> int:
    return chair.meeting.timekeeping.added.get(part, 0)


async def begins(chair: Chair, after: int = 0) -> None:
    await chair.presses("f2")
    chair.house.clock.pass_(minutes=after)
    await chair.seat.tick()
    await chair.rests()


async def test_before_the_meeting_there_is_nothing_to_give(sit: Sit) -> None:
    async with sit() as chair:
        await chair.presses("f8")
        assert "Mötet har inte börjat. Gå vidare till första delen." in chair.sees()


@SIZES
async def test_the_first_choice_is_that_the_meeting_ends_later(
    sit: Sit, size: tuple[int, int]
) -> None:
    async with sit(size=size) as chair:
        await begins(chair)
        await chair.presses("f8")
        assert "Mötet slutar 14:00, som tänkt." in chair.sees()
        await chair.presses("enter")
        assert "Ingen: mötet slutar senare, 14:02" in chair.sees()
        await chair.presses("enter")
        assert not chair.app.screen.is_modal
        assert "Slutar 14:02, 2 min senare än tänkt" in chair.sees()


@SIZES
async def test_a_part_to_come_pays_and_the_end_stands(sit: Sit, size: tuple[int, int]) -> None:
    async with sit(size=size) as chair:
        await begins(chair)
        await chair.presses("f8", "enter")
        assert "Dialog, mål och handlingsplan: 14 min blir 12" in chair.sees()
        assert "Familjens berättelse: " not in chair.sees()
        await chair.presses("down", "down", "enter")
        assert (minutes(chair, "presentation"), minutes(chair, "dialog")) == (2, -2)
        assert "Slutar 14:00, som tänkt" in chair.sees()
        await chair.presses("ctrl+z")
        assert (minutes(chair, "presentation"), minutes(chair, "dialog")) == (0, 0)


async def test_several_pay_in_proportion(sit: Sit) -> None:
    async with sit() as chair:
        await begins(chair)
        await chair.presses("f8", "down", "enter")
        assert "Flera delar ger i proportion" in chair.sees()
        await chair.presses("down", "enter")
        added = chair.meeting.timekeeping.added
        assert (added.pop("presentation"), sum(added.values()), len(added) > 1) == (5, -5, True)


async def test_leaving_the_choice_changes_nothing(sit: Sit) -> None:
    async with sit() as chair:
        await begins(chair)
        for keys in (("escape",), ("f3",), ("enter", "escape"), ("enter", "f3")):
            await chair.presses("f8", *keys)
            assert not chair.app.screen.is_modal
        assert chair.meeting.timekeeping.added == {}


async def test_another_number_is_typed_with_who_pays_beneath(sit: Sit) -> None:
    async with sit(size=(80, 24)) as chair:
        await begins(chair)
        await chair.presses("f8", "down", "down", "down", "enter")
        await chair.types("7")
        await chair.presses("ctrl+s")
        assert minutes(chair, "presentation") == 7


async def test_the_secretary_sees_no_payers(sit: Sit) -> None:
    async with sit() as chair:
        await begins(chair)
        chair.seat.sitting.post = Post.SECRETARY
        await chair.presses("f8")
        assert "Fördela om" not in chair.sees()
        assert "Ett annat antal" not in chair.sees()
        await chair.presses("enter")
        assert not chair.app.screen.is_modal
        assert minutes(chair, "presentation") == 2


@SIZES
async def test_a_new_spread_is_shown_and_said_yes_to(sit: Sit, size: tuple[int, int]) -> None:
    async with sit(size=size) as chair:
        await begins(chair, after=11)
        await chair.presses("ctrl+p")
        await chair.types("fördela om")
        await chair.presses("enter")
        assert "Dialog, mål och handlingsplan: 14 min blir 12" in chair.sees()
        assert "Mötet slutar 14:00, som tänkt." in chair.sees()
        await chair.presses("n")
        assert chair.meeting.timekeeping.added == {}
        await chair.seat.more_time.respread()
        await chair.presses("j")
        assert sum(chair.meeting.timekeeping.added.values()) == -6
        assert "Slutar 14:00, som tänkt" in chair.sees()


async def test_where_there_is_nothing_to_spread_it_says_so(sit: Sit) -> None:
    async with sit() as chair:
        await begins(chair)
        await chair.seat.more_time.respread()
        await chair.rests()
        assert "Det finns inget att fördela" in chair.sees()


@SIZES
async def test_a_start_is_mended_and_marked_in_the_column_and_the_history(
    sit: Sit, size: tuple[int, int]
) -> None:
    async with sit(size=size) as chair:
        await begins(chair, after=3)
        await chair.presses("ctrl+o")
        await chair.types("började 12:58")
        await chair.presses("enter")
        assert "  började 12:58, ändrat" in chair.sees()
        assert "1 min över tiden" in chair.sees() or "tiden är ute" in chair.sees()
        chair.seat.action_history()
        await chair.rests()
        assert "Presentation · började 12:58" in chair.sees()


async def test_a_pause_is_put_in_from_the_choice(sit: Sit) -> None:
    async with sit() as chair:
        await begins(chair)
        await chair.presses("f8", *["down"] * 6, "enter")
        await chair.types("10")
        await chair.presses("enter")
        assert "Slutar 14:10, 10 min senare än tänkt" in chair.sees()
        await chair.presses("f2")
        assert "2 · Paus" in chair.sees()
        assert "10 min kvar" in chair.sees()
        assert "Enter öppnar" not in chair.sees()
        await chair.presses("enter", "space")
        assert not chair.app.screen.is_modal
        assert "2 · Paus" in chair.sees()
        await chair.presses("f2")
        assert "3 · Sekretess" in chair.sees()


async def test_in_the_familys_part_the_choice_reminds_of_no_end(sit: Sit) -> None:
    async with sit() as chair:
        await begins(chair)
        await chair.goes_to(4)
        await chair.presses("f8")
        assert "Mötet slutar" not in flat(chair.sees())


async def test_overtime_stays_in_words_and_goes_one_way(sit: Sit) -> None:
    async with sit() as chair:
        await begins(chair, after=5)
        told = []
        for _minute in range(4):
            told.append("tiden är ute" in chair.sees() or "min över tiden" in chair.sees())
            assert "min kvar" not in chair.sees()
            assert "━" * 16 in chair.sees()
            chair.house.clock.pass_(minutes=1)
            await chair.seat.tick()
            await chair.rests()
        assert all(told)


async def test_the_slow_bar_of_the_familys_part_is_the_chairs_alone(sit: Sit) -> None:
    async with sit() as chair:
        await begins(chair)
        await chair.goes_to(4)
        chair.house.clock.pass_(minutes=8)
        await chair.seat.tick()
        await chair.rests()
        assert "━" in chair.sees()
        assert "min kvar" not in chair.sees()
        chair.seat.sitting.post = Post.SECRETARY
        await chair.seat.tick()
        await chair.rests()
        assert "━" not in chair.sees()


async def test_a_typed_new_spread_is_shown_before_it_is_done(sit: Sit) -> None:
    async with sit() as chair:
        await begins(chair, after=11)
        await chair.presses("ctrl+o")
        await chair.types("fördela om")
        await chair.presses("enter")
        assert "Fördela om det som är kvar?" in chair.sees()
        assert minutes(chair, "dialog") == 0
        await chair.presses("escape")
        assert minutes(chair, "dialog") == 0


async def test_a_part_that_is_over_is_mended_from_the_form(sit: Sit) -> None:
    async with sit() as chair:
        await begins(chair, after=9)
        await chair.presses("f2", "f2")
        await chair.seat.rows.open("began", small=True)
        await chair.rests()
        assert "Vilken del?" in chair.sees()
        await chair.presses("escape")


async def test_a_meeting_begun_while_it_was_prepared_is_mended_today_from_the_form_too(
    sit: Sit,
) -> None:
    async with sit() as chair:
        await chair.presses("f2")
        chair.house.clock.pass_(minutes=14 * 24 * 60 + 20)
        await chair.seat.rows.open("began", small=True)
        await chair.rests()
        chair.app.screen.query(Entry).first().value = "13:05"
        await chair.presses("enter")
        now = chair.seat.sitting.desk.now()
        [visit] = chair.meeting.timekeeping.visits
        assert now - visit.since == timedelta(minutes=15)


async def test_who_could_give_time_shows_nowhere_at_the_other_seat(sit: Sit) -> None:
    async with sit() as chair:
        await begins(chair, after=11)
        chair.seat.sitting.post = Post.SECRETARY
        await chair.presses("ctrl+p")
        await chair.types("fördela om")
        await chair.presses("enter")
        assert "Tiden fördelas om vid samtalsledarens plats." in chair.sees()
        await chair.presses("ctrl+p")
        await chair.types("annat antal")
        assert "Ett annat antal minuter" not in chair.sees()
