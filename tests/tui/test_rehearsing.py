"""A rehearsal where things happen by themselves, at the seat."""

from collections.abc import Sequence

import pytest

from assistant.desk.rehearsal import Rehearsal
from assistant.library.happenings import Happening, Hope
from assistant.meeting.moments import EndMeeting
from assistant.tui.panels.happening_line import HappeningLine
from tests.tui.conftest import Chair, Sit
from tests.tui.fake_house import START, FakeHouse

HOSTILE = "Maria: ”[/] [@click=app.bell]x[/] $foo”"


async def nobody(_lines: Sequence[str]) -> None: ...


def happens(text: str, after: int, kind: str = "timekeeping.Paused") -> Happening:
    return Happening(
        part="presentation", after=after, text=text, hope=(Hope(kind),), advice="F5 tar paus."
    )


@pytest.fixture
def house() -> FakeHouse:
    made = FakeHouse()
    some = (happens("Jonas: ”Förlåt att jag är sen.”", 1), happens(HOSTILE, 3))
    made.running = Rehearsal(some, START, nobody)
    return made


async def passes(chair: Chair, minutes: int) -> None:
    chair.house.clock.pass_(minutes=minutes)
    await chair.app.screen_stack[1].query_one(HappeningLine).look()
    await chair.rests()


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_it_is_told_below_the_part_and_gives_way_to_the_next(
    sit: Sit, size: tuple[int, int]
) -> None:
    async with sit(size=size) as chair:
        await chair.presses("f2")
        part = chair.seat.query_one("#part").size
        await passes(chair, 1)
        assert "Jonas: ”Förlåt att jag är sen.”" in chair.sees()
        await passes(chair, 2)
        assert HOSTILE in chair.sees()
        assert "Förlåt att jag är sen" not in chair.sees()
        assert chair.seat.query_one("#part").size == part
        await chair.presses("f2")
        await passes(chair, 2)
        assert HOSTILE not in chair.sees()


async def test_the_pace_is_told_before_and_the_way_back_afterwards(sit: Sit) -> None:
    async with sit(size=(80, 24)) as chair:
        assert "tio gånger så fort" in chair.sees()
        await chair.presses("f2")
        await chair.seat.do(EndMeeting())
        await passes(chair, 0)
        assert "Övningen är över." in chair.sees()


async def test_typing_goes_on_while_it_is_told(sit: Sit) -> None:
    async with sit() as chair:
        await chair.presses("f2", "f2", "f2")
        writing = chair.app.focused
        await chair.types("Vi har")
        await passes(chair, 2)
        await chair.types(" haft det")
        assert chair.app.focused is writing
        assert "Vi har haft det" in chair.sees()


async def test_the_palette_tells_it_all_back(sit: Sit) -> None:
    async with sit() as chair:
        await look_back(chair)
        assert "Inget har hänt än." in chair.sees()
        await chair.presses("f3", "f2")
        await passes(chair, 3)
        await chair.presses("f5")
        await look_back(chair)
        seen = chair.sees()
        assert "○ 13:01 Jonas: ”Förlåt att jag är sen.”" not in seen
        assert "✓ 13:01 Jonas: ”Förlåt att jag är sen.”" in seen
        assert "Ni tog hand om det 13:03: Paus" in seen
        await chair.presses("escape")
        assert chair.app.screen is chair.seat


async def look_back(chair: Chair) -> None:
    await chair.presses("ctrl+p")
    await chair.types("vad ni gjorde")
    await chair.presses("enter")


async def test_an_ordinary_meeting_knows_nothing_of_it(sit: Sit) -> None:
    async with sit(house=FakeHouse()) as chair:
        assert not chair.seat.query_one(HappeningLine).display
        await chair.presses("ctrl+p")
        await chair.types("vad ni gjorde")
        assert "vad som har hänt och vad ni gjorde" not in chair.sees()
