"""Chooses the printer: one that the computer knows, or one by its address."""

from typing import TYPE_CHECKING

from assistant.asking.form import Field
from assistant.asking.printing import ADDRESS, CHOOSE, OTHER, USUAL, at, choice
from assistant.language.translation import _
from assistant.meeting.records import Value
from assistant.tui.screens.form import FormScreen, plain_form
from assistant.tui.screens.menu import MenuScreen
from assistant.tui.widgets.line import Line, Target

if TYPE_CHECKING:
    from assistant.tui.screens.seat import SeatScreen

NAMED, TYPED = "named", Target("typed")


async def choose_printer(seat: "SeatScreen") -> None:
    """Ask which, once the computer has said which there are."""
    seat.run_worker(_choose(seat), group="printers", exclusive=True, exit_on_error=False)


async def _choose(seat: "SeatScreen") -> None:
    printing = seat.sitting.house.printing
    lines = (
        Line(_(USUAL), "row", target=Target(NAMED)),
        *(Line(name, "row", target=Target(NAMED, name)) for name in await printing.printers()),
        Line(_(OTHER), "add", target=TYPED),
    )

    async def chosen(target: Target | None) -> None:
        if target == TYPED:
            seat.app.push_screen(_asks_address(seat))
        elif target is not None:
            seat.say(choice(await printing.choose(target.name)))

    seat.app.push_screen(MenuScreen(_(CHOOSE), lines, (at(printing.chosen),)), chosen)


def _asks_address(seat: "SeatScreen") -> FormScreen:
    async def save(answers: dict[str, Value]) -> str:
        tried = await seat.sitting.house.printing.choose(str(answers.get("address") or ""))
        seat.say(choice(tried))
        return "" if tried.name else choice(tried)

    return plain_form(_(CHOOSE), [Field(name="address", label=_(ADDRESS))], save)
