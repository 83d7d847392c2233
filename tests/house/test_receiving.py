"""A plan is opened from the family's own PDF, on another computer, and comes out the same."""

from pathlib import Path

import pytest

from assistant.bootstrap import Rundan
from assistant.case.receiving import Condition
from assistant.desk.desk import Desk
from assistant.library.settings import Settings
from assistant.meeting.event import Refused
from assistant.meeting.goals import AddGoal, AddMeasure
from assistant.meeting.moments import FixPlan
from assistant.meeting.plan import Plan, canonical, digest, plan_of
from assistant.meeting.timekeeping import GoOn

PHRASE = "en lång påhittad fras"


async def _house(home: Path) -> Rundan:
    house = Rundan(home, Settings())
    await house.unlock(PHRASE)
    return house


async def _fixed(house: Rundan) -> Plan:
    desk = await house.start("lots-first", 60, "Ada Påhitt", "Rum Eken")
    await desk.do(
        GoOn(),
        AddGoal(id="g", values={"text": "Ada sover"}),
        AddMeasure(values={"what": "Ringa", "goal": "g", "who": "Siv Samtalsdotter"}),
        FixPlan(),
    )
    plan = desk.fixed_plan()
    assert plan is not None
    return plan


async def _begun(house: Rundan, file: Path, agenda: str = "sip-jonkoping") -> Desk:
    arrived = await house.receiving.read(file)
    return await house.receiving.begin(
        arrived, handed_by="Maria, mamma", agenda=agenda, minutes=60, place=""
    )


async def test_a_plan_opened_from_its_pdf_in_a_new_store_is_the_same(tmp_path: Path) -> None:
    first = await _house(tmp_path / "first")
    plan = await _fixed(first)
    file = (await first.paperwork.plan(plan)).files[0]
    await first.close()

    second = await _house(tmp_path / "second")
    desk = await _begun(second, file)
    assert plan_of(desk.meeting, 1, plan.fixed_at).goals == plan.goals
    assert desk.meeting.consent.answers == {}
    await desk.do(FixPlan())
    assert [version.number for version in desk.meeting.moments.versions] == [2]
    await second.close()

    again = await _house(tmp_path / "second")
    [kept] = await again.receiving.kept()
    assert kept.name == "Ada Påhitt"
    assert kept.received.handed_by == "Maria, mamma"
    assert kept.received.condition is Condition.WHOLE
    assert kept.received.plan == plan
    assert digest(kept.received.plan) == digest(plan)
    made = await again.paperwork.plan(kept.received.plan)
    [data] = [path for path in made.files if path.suffix == ".json"]
    assert data.read_bytes() == canonical(plan)
    await again.close()


async def test_a_plan_that_no_meeting_may_start_from_leaves_nothing(tmp_path: Path) -> None:
    house = await _house(tmp_path / "home")
    plan = await _fixed(house)
    file = tmp_path / "plan.json"
    file.write_bytes(canonical(plan).replace(b'"Ringa"', b'" "'))
    with pytest.raises(Refused):
        await _begun(house, file)
    assert await house.receiving.kept() == []
    assert len(await house.meetings()) == 1
    await house.close()
