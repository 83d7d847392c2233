"""Before the meeting: what the invitation wants is filled in while no clock runs."""

from assistant.meeting.attendance import Presence
from assistant.tui.panels.before import PAPER
from assistant.tui.panels.concern import ADD
from assistant.tui.panels.part_view import PartView
from assistant.tui.widgets.line import Target
from tests.tui.conftest import Sit


async def test_what_the_invitation_holds_is_asked_before_the_clock_starts(sit: Sit) -> None:
    async with sit() as chair:
        seen = chair.sees()
        for title in ("Närvaro", "Frågeställning", "omfattning", "Kallelse"):
            assert title in seen
        assert chair.meeting.timekeeping.last is None


async def test_somebody_noted_beforehand_is_called_and_not_here(sit: Sit) -> None:
    async with sit() as chair:
        assert chair.seat.query_one(PartView).select(Target(ADD, "attendance"))
        await chair.presses("enter")
        await chair.types("Berit Låtsaslund")
        await chair.presses("ctrl+s")
        [berit] = [
            p for p in chair.meeting.attendance.people.values() if p.name.startswith("Berit")
        ]
        assert berit.presence is Presence.CALLED
        assert chair.meeting.timekeeping.last is None


async def test_the_invitation_is_made_from_its_own_row(sit: Sit) -> None:
    async with sit() as chair:
        assert chair.seat.query_one(PartView).select(Target(PAPER, "invitation"))
        await chair.presses("enter")
        await chair.rests()
        assert "Skriv ut ett exemplar" in chair.sees()
