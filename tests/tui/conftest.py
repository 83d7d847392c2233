from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager

import pytest
from textual.pilot import Pilot

from assistant.language.translation import use
from assistant.meeting.meeting import Meeting
from assistant.meeting.timekeeping import GoTo
from assistant.tui.app import Start
from assistant.tui.application import RundanApp
from assistant.tui.screens.seat import SeatScreen
from assistant.tui.widgets.line import Line, Target
from assistant.tui.widgets.lines import Lines
from tests.support.quick_pilot import quicken
from tests.tui.fake_house import FakeHouse
from tests.tui.screens_text import screen_text

Sit = Callable[..., AbstractAsyncContextManager["Chair"]]


class Chair:
    """Someone at the keyboard, looking at the screen."""

    def __init__(self, app: RundanApp, pilot: Pilot[None], house: FakeHouse) -> None:
        self.app = app
        self.pilot = pilot
        self.house = house

    @property
    def seat(self) -> SeatScreen:
        assert self.app.seat is not None
        return self.app.seat

    @property
    def meeting(self) -> Meeting:
        return self.seat.sitting.meeting

    def sees(self) -> str:
        return screen_text(self.app)

    async def presses(self, *keys: str) -> None:
        await self.pilot.press(*keys)
        await self.rests()

    async def types(self, text: str) -> None:
        """Type as a paste: what is under test is where it lands."""
        from textual.events import Paste

        self.app.screen.post_message(Paste(text))
        await self.rests()

    async def rests(self) -> None:
        """Until nothing more happens."""
        for _turn in range(2):
            await self.pilot.pause()
            asked = [
                worker
                for worker in self.app.workers
                if worker.group in ("papers", "print", "unlock", "wonder", "line")
            ]
            if asked:
                await self.app.workers.wait_for_complete(asked)
            if self.app.seat is not None:
                await self.app.seat.sitting.drafts.settle()
        await self.pilot.pause()

    async def chooses(self, kind: str) -> None:
        """Go to the first line of a kind, and press Enter."""
        lines = self.app.screen.query_one(Lines)
        assert lines.select(next(t for t in map(_target, lines.lines) if t and t.kind == kind))
        await self.presses("enter")

    async def goes_to(self, number: int) -> None:
        """On to the part of that number."""
        await self.seat.do(GoTo(part=self.meeting.agenda.parts[number - 1].id))
        await self.rests()


def _target(line: Line) -> Target | None:
    return line.target


@pytest.fixture(autouse=True)
def swedish() -> None:
    use("sv")


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    quicken(monkeypatch)


@pytest.fixture
def house() -> FakeHouse:
    return FakeHouse()


@pytest.fixture
def sit(house: FakeHouse) -> Sit:
    """Open the program, at a practice meeting or at home."""

    @asynccontextmanager
    async def opened(
        family: str = "elias",
        size: tuple[int, int] = (120, 40),
        house: FakeHouse = house,
    ) -> AsyncIterator[Chair]:
        app = RundanApp(house, Start(family=family), clock=house.clock)
        async with app.run_test(size=size) as pilot:
            chair = Chair(app, pilot, house)
            await chair.rests()
            yield chair

    return opened
