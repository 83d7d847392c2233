"""The PIN of a card that stamps, asked for at the seat before the plan's papers are made."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from assistant.desk.ports import JournalProblem
from assistant.language.translation import _
from assistant.tui.screens.secrets import Blank, Given, SecretsScreen

if TYPE_CHECKING:
    from assistant.tui.screens.seat import SeatScreen


async def with_pin(seat: "SeatScreen", go_on: Callable[[], object]) -> None:
    """Go on once a PIN that is wanted has been given; without one, too."""
    stamping = seat.sitting.house.stamping
    if seat.sitting.meeting.opened.practice:
        go_on()
        return
    try:
        wanted = await stamping.wants_pin()
    except JournalProblem:
        wanted = False  # making the papers tells what is the matter
    if not wanted:
        go_on()
        return

    async def keep(given: Given) -> str:
        stamping.give_pin(given["pin"])
        return ""

    async def left(_given: bool | None) -> None:
        go_on()

    seat.app.push_screen(
        SecretsScreen(
            _("Elektronisk stämpel"),
            (Blank("pin", _("Kortets pinkod")),),
            keep,
            facts=(_("Utan pinkod görs planen ändå, men utan stämpel."),),
        ),
        left,
    )
