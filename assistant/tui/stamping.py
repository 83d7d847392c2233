"""The PIN of a card that stamps: asked for before a plan's papers are made, or later."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from assistant.asking.stamping import NO_CARD_WAITS, PIN, PIN_GIVEN
from assistant.desk.ports import JournalProblem
from assistant.desk.stamping import Stamping
from assistant.language.translation import _

if TYPE_CHECKING:
    from assistant.tui.screens.seat import SeatScreen
    from assistant.tui.screens.secrets import Given, SecretsScreen


async def wants_pin(stamping: Stamping) -> bool:
    """Whether a card stamps, and its PIN is not known."""
    try:
        return await stamping.wants_pin()
    except JournalProblem:
        return False  # making the papers tells what is the matter


def pin_screen(stamping: Stamping) -> "SecretsScreen":
    """Asks for the PIN; closed with True where it was given."""
    from assistant.tui.screens.secrets import Blank, SecretsScreen

    async def keep(given: "Given") -> str:
        stamping.give_pin(given["pin"])
        return ""

    return SecretsScreen(
        _("Elektronisk stämpel"),
        (Blank("pin", _(PIN)),),
        keep,
        facts=(_("Utan pinkod görs planen ändå, men utan stämpel."),),
    )


async def with_pin(seat: "SeatScreen", go_on: Callable[[], object]) -> None:
    """Go on once a PIN that is wanted has been given; without one, too."""
    if await _waits(seat):
        _ask(seat, lambda _given: go_on())
    else:
        go_on()


async def unlock_card(seat: "SeatScreen") -> None:
    """Give the PIN now; a plan that is fixed is made anew, with its stamp."""

    def left(given: bool) -> None:
        if given and seat.sitting.meeting.moments.fixed:
            seat.signing.make_papers()
        elif given:
            seat.say(_(PIN_GIVEN))

    if await _waits(seat):
        _ask(seat, left)
    else:
        seat.say(_(NO_CARD_WAITS))


async def _waits(seat: "SeatScreen") -> bool:
    practice = seat.sitting.meeting.opened.practice
    return not practice and await wants_pin(seat.sitting.house.stamping)


def _ask(seat: "SeatScreen", left: Callable[[bool], object]) -> None:
    async def closed(given: bool | None) -> None:
        left(bool(given))

    seat.app.push_screen(pin_screen(seat.sitting.house.stamping), closed)
