"""Saves the meeting in another place, when its own cannot be written."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.asking.elsewhere import MOVE, OTHER, WHICH, about, movable, moved
from assistant.asking.form import Field
from assistant.asking.places import typed_place
from assistant.asking.replies import reply
from assistant.desk.ports import JournalProblem
from assistant.language.translation import _
from assistant.meeting.records import Value
from assistant.tui.keymap import keyed
from assistant.tui.panels.top_line import trouble
from assistant.tui.screens.form import FormScreen, plain_form
from assistant.tui.screens.menu import MenuScreen
from assistant.tui.sitting import Sitting
from assistant.tui.widgets.line import Line, Target

if TYPE_CHECKING:
    from assistant.tui.screens.seat import SeatScreen

PLACE, ANY = "place", Target("any")


def troubles(sitting: Sitting) -> str:
    """What is in the way of saving, and the way out where there is one."""
    told = trouble(sitting.desk.saved)
    if movable(sitting.desk):
        return keyed(_("{trouble} {palette}: {way}."), trouble=told, way=_(MOVE))
    return told


async def ask_where(seat: "SeatScreen") -> None:
    """Ask where, and move the meeting there."""
    house = seat.sitting.house
    places = house.elsewhere.places()
    lines = [
        Line(str(place), "row", target=Target(PLACE, row=str(index)))
        for index, place in enumerate(places)
    ]
    menu = MenuScreen(_(MOVE), (*lines, Line(_(OTHER), "add", target=ANY)), (about(),))

    async def chosen(target: Target | None) -> None:
        if target == ANY:
            seat.app.push_screen(_asks(seat))
        elif target is not None:
            seat.say(await _moved(seat, places[int(target.row)]))

    seat.app.push_screen(menu, chosen)


async def _moved(seat: "SeatScreen", folder: Path) -> str:
    """Move there; what there is to say."""
    sitting = seat.sitting
    await sitting.drafts.settle()
    try:
        place = await sitting.house.elsewhere.move(sitting.desk, folder)
    except JournalProblem as problem:
        return reply(problem)
    return moved(place)


def _asks(seat: "SeatScreen") -> FormScreen:
    async def save(answers: dict[str, Value]) -> str:
        folder = typed_place(str(answers.get("folder") or ""))
        if not folder.is_absolute() or not os.path.isdir(folder):
            return _("Det finns ingen sådan mapp. Skriv hela sökvägen.")
        told = await _moved(seat, folder)
        seat.say(told)
        return told if movable(seat.sitting.desk) else ""

    return plain_form(_(MOVE), [Field(name="folder", label=_(WHICH))], save)
