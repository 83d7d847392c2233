"""The way to what a rehearsal was."""

from collections import defaultdict
from collections.abc import Mapping
from typing import TYPE_CHECKING

from assistant.asking.rehearsal import LOOK_BACK, NOTHING_YET, Recalled, recalled
from assistant.desk.rehearsal import Rehearsal
from assistant.language.translation import _, clock_time
from assistant.tui.keys import DEEDS
from assistant.tui.widgets.line import Line, sign_of

if TYPE_CHECKING:
    from assistant.tui.screens.seat import SeatScreen


async def look_back(seat: "SeatScreen", rehearsal: Rehearsal) -> None:
    """Show what happened, what was done about it and what one could have done."""
    from assistant.tui.screens.told import ToldScreen

    lines = tuple(_line(one) for one in recalled(rehearsal, seat.sitting.desk, _keys()))
    nothing = (Line(_(NOTHING_YET), "note"),)
    seat.app.push_screen(ToldScreen(_(LOOK_BACK), lines or nothing))


def _keys() -> Mapping[str, str]:
    """The key of each deed; what has none is found in the palette."""
    keys = {deed.action: deed.shown for deed in DEEDS}
    return defaultdict(lambda: keys["palette"], keys, resume=keys["rest"])


def _line(one: Recalled) -> Line:
    text = f"{clock_time(one.at)} {one.text}"
    return Line(text, "row", sign=sign_of(one.done), detail=one.told, gap=True)
