"""The crisis plan at the keyboard: a number is the place a step takes."""

from assistant.library.agendas import agenda_named
from assistant.meeting.crisis_plan import AddStep
from assistant.tui.panels.concern import ROW
from assistant.tui.panels.part_view import PartView
from assistant.tui.widgets.line import Target
from tests.tui.conftest import Sit
from tests.tui.fake_house import FakeHouse


async def test_a_step_takes_the_place_of_the_number_that_is_pressed(sit: Sit) -> None:
    agenda = agenda_named("ract")
    signs = next(
        number
        for number, part in enumerate(agenda.parts, 1)
        if any(block.concern == "warning_signs" for block in part.blocks)
    )
    async with sit(house=FakeHouse(agenda=agenda)) as chair:
        await chair.goes_to(signs)
        await chair.seat.do(
            AddStep(id="a", values={"what": "Stanna hemma"}),
            AddStep(id="b", values={"what": "Ring jouren"}),
        )
        await chair.rests()
        chair.seat.query_one(PartView).select(Target(ROW, "crisis_steps", "b"))
        await chair.presses("1")
        assert list(chair.meeting.warning_signs.steps) == ["b", "a"]
        assert "1–9: steget tar den platsen" in chair.sees()
        await chair.presses("9")
        assert list(chair.meeting.warning_signs.steps) == ["a", "b"], "it is still chosen"
        await chair.presses("ctrl+z")
        assert list(chair.meeting.warning_signs.steps) == ["b", "a"]
