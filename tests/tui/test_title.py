"""The terminal window's title, which others may see: the minutes left, or nothing."""

from assistant.meeting.moments import EndMeeting
from assistant.meeting.withdrawal import BeginWithdrawal, DropWithdrawal
from tests.tui.conftest import Chair, Sit


def title(chair: Chair) -> str:
    return str(getattr(chair.app, "_rundan_title", ""))


async def test_only_a_part_that_runs_and_may_be_counted_shows_its_minutes(sit: Sit) -> None:
    async with sit() as chair:
        assert title(chair) == "Rundan"
        await chair.presses("f2")
        assert title(chair) == "Rundan · 5 min kvar"
        for key in ("f5", "f7"):
            await chair.presses(key)
            assert title(chair) == "Rundan", key
            await chair.presses(key)
            assert title(chair) == "Rundan · 5 min kvar", key
        await chair.seat.do(BeginWithdrawal())
        await chair.rests()
        assert title(chair) == "Rundan"
        await chair.seat.do(DropWithdrawal())
        await chair.goes_to(4)
        assert title(chair) == "Rundan", "the family speaks"
        await chair.goes_to(6)
        chair.house.clock.pass_(minutes=20)
        await chair.seat.tick()
        assert title(chair) == "Rundan · 6 min över tiden"
        await chair.seat.do(EndMeeting())
        await chair.rests()
        assert title(chair) == "Rundan"
