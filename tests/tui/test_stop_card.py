"""One key is the stop card, from wherever one is."""

import pytest

from tests.tui.conftest import Sit

UP = "Stoppkortet ligger uppe. Klockan står still."


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_one_key_raises_it_and_takes_it_down(sit: Sit, size: tuple[int, int]) -> None:
    async with sit(size=size) as chair:
        await chair.presses("f2", "f7")
        chair.house.clock.pass_(minutes=15)
        await chair.seat.tick()
        await chair.rests()
        assert UP in chair.sees()
        assert "F7 när ni är redo." in chair.sees()
        await chair.presses("f7")
        assert UP not in chair.sees()
        assert "5 min kvar" in chair.sees()


async def test_it_works_while_one_writes_and_over_a_form(sit: Sit) -> None:
    async with sit() as chair:
        await chair.presses("f2")
        await chair.goes_to(4)
        await chair.types("Det är tungt.")
        await chair.presses("f7")
        assert chair.meeting.stop_card.up
        assert chair.meeting.narrative.situation == "Det är tungt."
        await chair.presses("f7", "f4", "f7")
        assert chair.app.screen.is_modal
        assert chair.meeting.stop_card.up


async def test_the_pause_key_does_nothing_meanwhile(sit: Sit) -> None:
    async with sit() as chair:
        await chair.presses("f2", "f7", "f5", "f5")
        assert UP in chair.sees()
        await chair.presses("f7")
        assert not chair.meeting.timekeeping.paused


async def test_it_is_typed_too_and_nobody_is_named(sit: Sit) -> None:
    async with sit() as chair:
        await chair.presses("f2", "ctrl+o")
        await chair.types("stopp")
        await chair.presses("enter")
        assert UP in chair.sees()
        assert "Elias" not in "".join(row for row in chair.sees().splitlines() if UP in row)


async def test_at_home_the_key_does_nothing(sit: Sit) -> None:
    async with sit(family="") as chair:
        before = chair.sees()
        await chair.presses("f7")
        assert chair.sees() == before
