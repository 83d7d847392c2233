"""Opening a plan from a file in the full screen: the name is told when it was handed over."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from assistant.desk.receiving import Arrived
from assistant.desk.verifying import State, Verdict, Whose
from assistant.meeting.plan import digest
from assistant.tui.app import Start
from assistant.tui.application import RundanApp
from assistant.tui.screens.home import HomeScreen
from tests.documents.example import FIXED, rich
from tests.tui.conftest import Chair, Sit
from tests.tui.fake_house import FakeHouse
from tests.tui.screens_text import flat

FILE = Path("/media/minne/plan.pdf")
PLAN = rich()
STAMPED = Arrived(
    plan=PLAN,
    verdict=Verdict(
        state=State.WHOLE,
        whose=Whose.STRANGE,
        unit="Påhittade enheten",
        at=FIXED,
        plan=digest(PLAN),
        file="ab" * 32,
    ),
)


@pytest.fixture
async def house() -> FakeHouse:
    house = FakeHouse()
    await house.unlock(house.PASSPHRASE)
    house.receiving.files[FILE] = STAMPED
    return house


async def test_a_plan_is_opened_from_a_file_and_the_meeting_starts_from_it(
    sit: Sit, house: FakeHouse
) -> None:
    async with sit(family="", size=(80, 24)) as chair:
        await chair.presses("down", "enter")
        await chair.types("/media/minne/annan.pdf")
        await chair.presses("enter")
        assert "Filen finns inte" in chair.sees()
        chair.app.screen.query_one("Entry").value = str(FILE)
        await chair.presses("enter")
        told = flat(chair.sees())
        assert "SIP/IP, version 1, 23 november 2026" in told
        assert "oförändrad sedan den stämplades" in told
        assert "Påhittade enheten" in told
        assert "Har familjen lämnat filen till er?" in told
        assert PLAN.name not in told
        await chair.presses("j")
        assert f"Nytt möte för {PLAN.name}" in chair.sees()
        await chair.presses("ctrl+s")
        assert "Skriv vem som lämnade filen." in chair.sees()
        await chair.types("Maria, mamma")
        await chair.presses("ctrl+s")
        assert "utgår från planen 23 november 2026, version 1" in flat(chair.sees())
        assert [goal.text for goal in chair.meeting.goals.under("").values()] == [
            goal.text for goal in PLAN.goals
        ]
        [kept] = await house.receiving.kept()
    assert (kept.received.handed_by, kept.received.plan) == ("Maria, mamma", PLAN)


async def test_a_file_that_nobody_handed_over_is_not_opened(sit: Sit, house: FakeHouse) -> None:
    async with sit(family="", size=(80, 24)) as chair:
        await chair.presses("down", "enter")
        await chair.types(str(FILE))
        await chair.presses("enter", "enter")
        assert "Inget är öppnat" in chair.sees()
        assert isinstance(chair.app.screen, HomeScreen)
        assert await house.meetings() == []
        assert await house.receiving.kept() == []


async def test_a_changed_file_says_so_before_it_is_opened(sit: Sit, house: FakeHouse) -> None:
    house.receiving.files[FILE] = replace(STAMPED, verdict=Verdict(state=State.CHANGED))
    async with sit(family="", size=(80, 24)) as chair:
        await chair.presses("down", "enter")
        await chair.types(str(FILE))
        await chair.presses("enter")
        assert "Filen har ändrats sedan den stämplades." in flat(chair.sees())


async def test_the_command_line_opens_a_file(house: FakeHouse) -> None:
    app = RundanApp(house, Start(file=FILE), clock=house.clock)
    async with app.run_test(size=(80, 24)) as pilot:
        chair = Chair(app, pilot, house)
        await chair.rests()
        assert "Har familjen lämnat filen till er?" in flat(chair.sees())


async def test_a_received_plan_is_at_home_and_its_papers_can_be_made(
    sit: Sit, house: FakeHouse
) -> None:
    await house.receiving.begin(
        STAMPED, handed_by="Maria", agenda="lots-first", minutes=60, place=""
    )
    async with sit(family="", size=(80, 24)) as chair:
        assert f"{PLAN.name}  1 möte · plan version 1" in chair.sees()
        await chair.chooses("case")
        await chair.presses("pagedown", "pagedown")
        assert "SIP/IP, version 1, 23 november 2026 · oförändrad fil" in flat(chair.sees())
        await chair.chooses("of-plan")
        await chair.chooses("papers")
        assert house.paperwork.plans == [PLAN]


async def test_the_next_meeting_starts_from_a_plan_that_is_kept(sit: Sit, house: FakeHouse) -> None:
    await house.receiving.begin(
        STAMPED, handed_by="Maria", agenda="lots-first", minutes=60, place=""
    )
    async with sit(family="", size=(80, 24)) as chair:
        await chair.chooses("case")
        await chair.chooses("next")
        assert "Vem lämnade filen?" not in chair.sees()
        await chair.presses("ctrl+s")
        assert "utgår från planen" in flat(chair.sees())
        assert chair.meeting.agenda.id == "lots-second"


async def test_what_stands_in_a_file_shows_as_it_stands(sit: Sit, house: FakeHouse) -> None:
    text = "[/] [@click=app.bell]x[/] [bold]"
    plan = replace(PLAN, name=text, label=text, agenda=text)
    house.receiving.files[FILE] = replace(STAMPED, plan=plan)
    async with sit(family="", size=(120, 40)) as chair:
        await chair.presses("down", "enter")
        await chair.types(str(FILE))
        await chair.presses("enter")
        assert f"{text}, version 1" in chair.sees()
        await chair.presses("j")
        assert f"Nytt möte för {text}" in chair.sees()
