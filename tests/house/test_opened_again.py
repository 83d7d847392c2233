"""Whatever a plan holds, it is opened from its own PDF, in a new store, and is the same."""

import asyncio
from datetime import UTC, datetime
from pathlib import Path

import pytest
from msgspec.structs import replace

from assistant.bootstrap import Rundan
from assistant.case.receiving import Condition
from assistant.documents.produce import produce
from assistant.documents.stamp_key import Stamper, own_key
from assistant.library.settings import Settings
from assistant.meeting.plan import Plan, canonical
from tests.documents import example
from tests.documents.every_paper import plan_in
from tests.documents.hostile import Typist

AT = datetime(2026, 11, 25, 14, tzinfo=UTC)
STAMPER = Stamper(kept=own_key("Påhittade enheten", AT), at=AT)


def plans(numbers: range) -> list[Plan]:
    """Real plans of somebody; no other is opened."""
    made = [replace(plan_in(Typist(n).meeting()), practice=False) for n in numbers]
    return [plan for plan in made if plan.name.strip()]


async def opened_again(plan: Plan, folder: Path) -> tuple[Plan, Condition]:
    """What a new store keeps of the plan, and how the file was found to be."""
    made = await asyncio.to_thread(produce, plan, folder / "papper", stamper=STAMPER)
    assert made.pdf
    house = Rundan(folder / "home", Settings())
    await house.unlock("en lång påhittad fras")
    arrived = await house.receiving.read(made.pdf)
    await house.receiving.begin(
        arrived, handed_by="Maria, mamma", agenda="sip-jonkoping", minutes=60, place=""
    )
    await house.close()
    house = Rundan(folder / "home", Settings())
    await house.unlock("en lång påhittad fras")
    [kept] = await house.receiving.kept()
    await house.close()
    return kept.received.plan, kept.received.condition


@pytest.mark.parametrize("plan", [example.rich(), *plans(range(7, 8))])
async def test_it_is_the_same(plan: Plan, tmp_path: Path) -> None:
    kept, condition = await opened_again(plan, tmp_path)
    assert condition is Condition.WHOLE
    assert kept == plan
    assert canonical(kept) == canonical(plan)
