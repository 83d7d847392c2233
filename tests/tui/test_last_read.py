"""The last read where the plan is fixed: a list that blocks nothing."""

import asyncio
from collections.abc import Mapping, Sequence

from assistant.meeting.goals import AddMeasure
from assistant.tui.panels.moments import FIX, MOMENT, READ
from assistant.tui.screens.last_read import LastReadScreen
from assistant.tui.widgets.field_box import FieldBox
from assistant.tui.widgets.line import Target
from tests.support.fake_spelling import FakeSpelling
from tests.tui.conftest import Chair, Sit
from tests.tui.fake_house import FakeHouse
from tests.tui.screens_text import flat

MEASURE = AddMeasure(values={"what": "Boka uppfölning", "who": "amir"})
NO_DATE = "Inget datum Boka uppfölning"


async def closing(chair: Chair) -> None:
    await chair.seat.do(MEASURE)
    await chair.goes_to(9)


async def reads(chair: Chair) -> None:
    assert chair.seat.view.select(Target(MOMENT, READ))
    await chair.presses("enter")


async def test_it_stands_where_the_plan_is_fixed_and_hinders_nothing(
    sit: Sit, house: FakeHouse
) -> None:
    house.spelling.words = {"uppfölning": ("uppföljning",)}
    async with sit() as chair:
        await closing(chair)
        seen = flat(chair.sees())
        assert "Läs igenom en sista gång" in seen
        assert "”uppfölning” finns inte i ordlistan. uppföljning?" in seen
        assert chair.seat.view.select(Target(MOMENT, FIX))
        await chair.presses("enter")
        assert chair.meeting.moments.fixed is not None


async def test_enter_goes_to_the_field(sit: Sit) -> None:
    async with sit() as chair:
        await closing(chair)
        await reads(chair)
        assert isinstance(chair.app.screen, LastReadScreen)
        index = flat(chair.sees()).index(NO_DATE)
        assert index
        await chair.presses("enter")
        focused = chair.app.screen.focused
        assert focused is not None
        box = next(one for one in focused.ancestors if isinstance(one, FieldBox))
        assert box.field.kind


async def test_delete_lets_it_be_and_it_can_be_taken_up_again(sit: Sit) -> None:
    async with sit() as chair:
        await closing(chair)
        await reads(chair)
        before = len(chair.seat.sitting.last_reading.findings(chair.seat.sitting.post))
        await chair.presses("delete")
        found = chair.seat.sitting.last_reading.findings(chair.seat.sitting.post)
        assert len(found) == before - 1
        assert "Ta fram det som fick vara" in chair.sees()
        await chair.presses("end", "up", "enter")
        assert len(chair.seat.sitting.last_reading.findings(chair.seat.sitting.post)) == before
        await chair.presses("f3")
        assert chair.app.screen is chair.seat


async def test_delete_in_the_part_lets_it_be_too(sit: Sit) -> None:
    async with sit() as chair:
        await closing(chair)
        mark = chair.seat.sitting.last_reading.findings(chair.seat.sitting.post)[0].mark
        assert chair.seat.view.select(Target("finding", mark))
        await chair.presses("delete")
        assert "Den får vara som den är." in chair.sees()


async def test_a_typed_line_and_the_palette_open_it(sit: Sit) -> None:
    async with sit() as chair:
        for word in ("läs igenom", "last read"):
            await chair.presses("ctrl+o")
            await chair.types(word)
            await chair.presses("enter")
            assert isinstance(chair.app.screen, LastReadScreen)
            await chair.presses("escape")
        await chair.presses("ctrl+p")
        await chair.types("läs igenom en sista")
        await chair.presses("enter")
        assert isinstance(chair.app.screen, LastReadScreen)


async def test_a_discreet_view_tells_only_how_much(sit: Sit) -> None:
    async with sit() as chair:
        chair.house.discreet = True
        await closing(chair)
        seen = flat(chair.sees())
        assert "att se på" in seen
        assert "Inget datum" not in seen
        await reads(chair)
        assert chair.app.screen is chair.seat


async def test_without_a_dictionary_the_list_says_so(sit: Sit, house: FakeHouse) -> None:
    house.spelling.words = None
    async with sit() as chair:
        await closing(chair)
        await reads(chair)
        assert "Ordlistan går inte att läsa här" in flat(chair.sees())


class Slow(FakeSpelling):
    """Answers when it is let."""

    def __init__(self) -> None:
        super().__init__()
        self.may = asyncio.Event()

    async def unknown(self, words: Sequence[str]) -> Mapping[str, tuple[str, ...]] | None:
        await self.may.wait()
        return await super().unknown(words)


async def test_nothing_is_said_to_be_read_before_it_is(sit: Sit, house: FakeHouse) -> None:
    house.spelling = slow = Slow()
    async with sit(size=(120, 60)) as chair:
        await chair.goes_to(9)
        seen = flat(chair.sees())
        assert "· Läs igenom en sista gång" in seen
        assert "Stavningen läses …" in seen
        slow.may.set()
        await chair.app.workers.wait_for_complete(
            [one for one in chair.app.workers if one.group == "words"]
        )
        await chair.rests()
        assert "Stavningen läses …" not in flat(chair.sees())


async def test_the_list_of_moments_says_what_was_read_when_it_is(
    sit: Sit, house: FakeHouse
) -> None:
    house.spelling = slow = Slow()
    async with sit() as chair:
        await chair.presses("f2", "f9")
        assert "Stavningen läses …" in flat(chair.sees())
        slow.may.set()
        await chair.app.workers.wait_for_complete(
            [one for one in chair.app.workers if one.group == "words"]
        )
        await chair.rests()
        assert "Läs igenom en sista gång" in flat(chair.sees())
        assert "Stavningen läses …" not in flat(chair.sees())
