"""A clock that jumped is asked about once, after the part, and never breaks in."""

from tests.tui.conftest import Chair, Sit
from tests.tui.fake_house import FakeHouse
from tests.tui.screens_text import flat

ASKED = "Datorn sov i 25 minuter under delen Presentation."


async def sleeps(chair: Chair, **span: float) -> None:
    """The lid is closed and opened, and the screen ticks on."""
    chair.house.clock.sleep(**span)
    await chair.seat.tick()
    await chair.rests()


async def begins(chair: Chair, minutes: int = 2) -> None:
    await chair.presses("f2")
    chair.house.clock.pass_(minutes=minutes)
    await chair.seat.tick()
    await chair.rests()


async def test_nothing_is_asked_in_the_part_and_once_after_it(sit: Sit) -> None:
    async with sit(size=(80, 24)) as chair:
        await begins(chair)
        await sleeps(chair, minutes=25)
        assert not chair.app.screen.is_modal
        assert "22 min över tiden" in chair.sees(), "sleep counts until it is answered"
        await chair.presses("f2")
        assert ASKED in flat(chair.sees())
        assert "Tiden räknas in i mötet." in chair.sees()
        await chair.presses("down", "enter")
        assert not chair.app.screen.is_modal
        assert "2/5" in chair.sees()
        assert "Slutar 14:22, 22 min senare än tänkt" in chair.sees()
        await chair.presses("f2")
        assert not chair.app.screen.is_modal


async def test_escape_keeps_what_stands_and_is_not_asked_again(sit: Sit) -> None:
    async with sit() as chair:
        await begins(chair)
        await sleeps(chair, minutes=25)
        await chair.presses("f2", "f3")
        assert not chair.app.screen.is_modal
        [parting] = chair.meeting.timekeeping.partings
        assert parting.counts
        await chair.presses("f2")
        assert not chair.app.screen.is_modal


async def test_the_family_is_never_interrupted(sit: Sit) -> None:
    async with sit() as chair:
        await chair.goes_to(3)
        await sleeps(chair, minutes=25)
        await chair.presses("f2")
        assert chair.meeting.timekeeping.current == "narrative"
        assert not chair.app.screen.is_modal
        await sleeps(chair, minutes=10)
        assert not chair.app.screen.is_modal
        await chair.presses("f2")
        assert "Datorn sov i 25 minuter" in flat(chair.sees())
        await chair.presses("enter")
        assert "Datorn sov i 10 minuter under delen Familjens berättelse" in flat(chair.sees())
        await chair.presses("enter")
        assert not chair.app.screen.is_modal


async def test_ending_the_meeting_asks_too(sit: Sit) -> None:
    async with sit() as chair:
        await begins(chair)
        await sleeps(chair, minutes=25)
        await chair.presses("f9")
        await chair.presses("down", "down", "down", "enter", "j")
        assert chair.meeting.moments.ended is not None
        assert ASKED in flat(chair.sees())


async def test_a_typed_line_that_goes_on_asks_too(sit: Sit) -> None:
    async with sit() as chair:
        await begins(chair)
        await sleeps(chair, minutes=25)
        await chair.presses("ctrl+o")
        await chair.types("nästa")
        await chair.presses("enter")
        assert ASKED in flat(chair.sees())


async def test_a_clock_set_forward_makes_no_time_unless_the_chair_says_so(sit: Sit) -> None:
    async with sit() as chair:
        await begins(chair)
        chair.house.clock.set(minutes=25)
        await chair.seat.tick()
        await chair.rests()
        assert "3 min kvar" in chair.sees()
        assert "Slutar 14:25, som tänkt" in chair.sees()
        await chair.presses("f2")
        assert "Datorns klocka ställdes fram 25 minuter" in flat(chair.sees())
        await chair.presses("down", "enter")
        assert "27/5" in chair.sees()


async def test_a_clock_set_back_is_told_and_nothing_is_asked(sit: Sit) -> None:
    async with sit() as chair:
        await begins(chair)
        chair.house.clock.set(hours=-1)
        await chair.seat.tick()
        await chair.rests()
        assert "Slutar 13:00, som tänkt" in chair.sees()
        await chair.presses("f2")
        assert not chair.app.screen.is_modal
        assert "Datorns klocka ställdes tillbaka 60 minuter" in flat(chair.sees())
        await chair.presses("f2")
        assert "ställdes tillbaka" not in chair.sees()


async def test_it_can_be_answered_later_from_the_palette(sit: Sit) -> None:
    async with sit() as chair:
        await begins(chair)
        await sleeps(chair, minutes=25)
        await chair.presses("f2", "escape", "ctrl+p")
        await chair.types("hoppade")
        assert "Klockan hoppade i Presentation: vad gällde?" in chair.sees()
        await chair.presses("enter", "down", "enter")
        [parting] = chair.meeting.timekeeping.partings
        assert not parting.counts


async def test_a_seat_that_joined_is_not_asked(sit: Sit) -> None:
    house = FakeHouse(actor="secretary")
    async with sit(house=house) as chair:
        await begins(chair)
        await sleeps(chair, minutes=25)
        await chair.presses("f2")
        assert chair.meeting.timekeeping.partings
        assert not chair.app.screen.is_modal
