"""Every part of both agendas as a chair sees it, at both sizes and in both languages.

``RUNDAN_GOLDEN=renew`` writes the screens anew: then read the difference as a chair would.
"""

import difflib
import os
from pathlib import Path
from typing import Final

import pytest

from assistant.language.translation import use
from assistant.talk.made_clock import MadeClock
from assistant.talk.script import run_script
from assistant.tui.app import Start
from assistant.tui.application import RundanApp
from tests.talk.room import script
from tests.tui.conftest import Chair
from tests.tui.fake_house import FakeHouse

GOLDEN: Final = Path(__file__).with_name("golden")
SIZES: Final = ((80, 24), (120, 40))
FILLED: Final = ("narrative", "questions", "dialog", "meeting", "closing")
"""Parts that are looked at again when all of their script has been said."""
PLANS: Final = ("narrative", "dialog", "closing", "meeting")
"""Parts whose opening is looked at from the secretary's seat too."""


def chapters(family: str) -> list[str]:
    """The lines of a rehearsal: before the meeting, then part by part until the plan is fixed."""
    text, _said, _rest = script(family).partition("\nsaknas\n")
    return text.split("\nnästa\n")


class Looking(Chair):
    """Holds the meeting from its script, and looks."""

    house: FakeHouse

    async def says(self, lines: str) -> None:
        clock = self.house.clock
        assert isinstance(clock, MadeClock)
        desk = self.seat.sitting.desk
        with self.app.batch_update():
            assert await run_script(self.house, desk, clock, lines, "", quiet=True) == 0

    async def looks(self, *keys: str) -> str:
        """Press the keys, and look until the screen is still."""
        if keys:
            await self.pilot.press(*keys)
        await self.seat.tick()
        seen = ""
        while seen != self.sees():
            seen = self.sees()
            await self.pilot.pause()
            await self.pilot.pause()
        return seen


async def screens(family: str, size: tuple[int, int], *, more: bool) -> dict[str, str]:
    """What was seen, by what the seat was at; ``more`` than each part's opening."""
    house = FakeHouse()
    house.clock = MadeClock.for_script(script(family))  # type: ignore[assignment]
    app = RundanApp(house, Start(family=family), clock=house.clock)
    seen: dict[str, str] = {}
    async with app.run_test(size=size) as pilot:
        chair = Looking(app, pilot, house)
        await chair.rests()
        before, *parts = chapters(family)
        await chair.says(before)
        seen["before"] = await chair.looks()
        for lines, part in zip(parts, chair.meeting.agenda.parts, strict=True):
            seen[part.id] = await chair.looks("f2")
            if more and part.id in PLANS:
                seen[f"{part.id}-secretary"] = await chair.looks("ctrl+e")
                await chair.looks("ctrl+e")
            await chair.says(lines)
            if more and part.id in FILLED:
                seen[f"{part.id}-filled"] = await chair.looks()
    return seen


@pytest.mark.parametrize("family", ["elias", "rut"])
@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("size", SIZES, ids=lambda size: "x".join(map(str, size)))
async def test_every_part_looks_as_it_was_approved(
    size: tuple[int, int], language: str, family: str
) -> None:
    use(language)
    seen = await screens(family, size, more=language == "sv")
    width, height = size
    told = []
    for part, screen in seen.items():
        file = GOLDEN / f"{width}x{height}-{language}-{family}-{part}.txt"
        if os.environ.get("RUNDAN_GOLDEN") == "renew":
            file.write_text(screen + "\n", encoding="utf-8")
        approved = file.read_text(encoding="utf-8") if file.exists() else ""
        told += difflib.unified_diff(
            approved.splitlines(), screen.splitlines(), f"golden/{file.name}", "seen", lineterm=""
        )
    assert not told, "\n".join(["RUNDAN_GOLDEN=renew accepts what is seen:", *told])
