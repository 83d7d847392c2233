"""Lines said one after the other, faster than they are kept."""

import asyncio
from collections.abc import Iterable

from assistant.tui.screens.line import LineScreen
from assistant.tui.widgets.entry import Entry
from tests.tui.conftest import Chair, Sit
from tests.tui.fake_house import FakeHouse


class Slow:
    """A seat on a machine that takes its time."""

    def __init__(self) -> None:
        self.done = asyncio.Event()
        self.answers: list[str] = []
        """Why a line is not said, one after the other; then nothing is the matter."""

    async def ready(self) -> str:
        await self.done.wait()
        return self.answers.pop(0) if self.answers else ""

    def tell(self, text: str, commands: object) -> None:
        """What a line came to, which nobody looks for here."""


async def says(chair: Chair, slow: Slow, lines: Iterable[tuple[str, ...]]) -> None:
    chair.app.push_screen(LineScreen(chair.seat.sitting, slow.ready, slow.tell))
    await chair.pilot.pause()
    for keys in lines:
        await chair.pilot.press(*keys)
    slow.done.set()
    await chair.rests()


async def test_what_is_typed_while_a_line_is_said_is_the_next_line(sit: Sit) -> None:
    async with sit() as chair:
        await chair.goes_to(4)
        lines = ("m", "å", "l", *": Sova", "enter"), ("ctrl+o", *"mål: Leka", "enter")
        await says(chair, Slow(), lines)
        assert [goal.text for goal in chair.meeting.goals.goals.values()] == ["Sova", "Leka"]
        assert chair.app.screen is chair.seat


async def test_a_line_that_is_begun_meanwhile_stays(sit: Sit) -> None:
    async with sit() as chair:
        await says(chair, Slow(), (("m", "å", "l", *": Sova", "enter"), ("ctrl+o", *"mål: L")))
        assert [goal.text for goal in chair.meeting.goals.goals.values()] == ["Sova"]
        assert "mål: L" in chair.sees()


async def test_enter_pressed_twice_says_a_line_once(sit: Sit) -> None:
    async with sit() as chair:
        await says(chair, Slow(), (("m", "å", "l", *": Sova", "enter", "enter"),))
        assert len(chair.meeting.goals.goals) == 1
        assert chair.app.screen is chair.seat


async def test_a_refused_line_comes_back_when_the_next_one_is_said(sit: Sit) -> None:
    async with sit() as chair:
        slow = Slow()
        slow.answers = ["Skriv det igen."]
        lines = ("m", "å", "l", *": Sova", "enter"), ("ctrl+o", *"mål: Leka", "enter")
        await says(chair, slow, lines)
        assert [goal.text for goal in chair.meeting.goals.goals.values()] == ["Leka"]
        assert "mål: Sova" in chair.sees()
        assert "Skriv det igen." in chair.sees()
        await chair.presses("enter")
        assert [goal.text for goal in chair.meeting.goals.goals.values()] == ["Leka", "Sova"]
        assert chair.app.screen is chair.seat


async def test_a_refused_line_is_offered_in_the_next_and_the_words_are_not_gone(sit: Sit) -> None:
    async with sit(size=(80, 24)) as chair:
        await chair.presses("f2", "ctrl+o", *"xyzzy: Sova", "enter")
        assert "Sova" in chair.sees()
        await chair.presses("ctrl+o")
        line = chair.app.screen.query_one(Entry)
        assert line.value == ""
        assert "xyzzy: Sova  Tab" in chair.sees()
        await chair.presses("ctrl+o")
        assert chair.app.screen is chair.seat
        await chair.presses("ctrl+o")
        assert "xyzzy: Sova  Tab" in chair.sees()
        await chair.presses("tab", "home", *["delete"] * 5, *"mål", "enter")
        assert [goal.text for goal in chair.meeting.goals.goals.values()] == ["Sova"]


async def test_what_was_refused_and_private_is_not_offered_where_a_family_looks_on(
    sit: Sit, house: FakeHouse
) -> None:
    async with sit() as chair:
        await chair.presses("f2", "ctrl+o", *"ändra utanför 9: Hemligt", "enter", "escape")
        assert chair.seat.sitting.unsaid
        house.discreet = True
        await chair.presses("ctrl+o")
        assert "Hemligt" not in chair.sees()
