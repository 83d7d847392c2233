"""The way to what a rehearsal was."""

from collections import defaultdict
from collections.abc import Mapping
from typing import TYPE_CHECKING

from assistant.asking.rehearsal import LOOK_BACK, NOTHING_YET, Recalled, recalled
from assistant.desk.rehearsal import Rehearsal
from assistant.language.translation import _, clock_time
from assistant.tui.keymap import key_of
from assistant.tui.keys import DEEDS
from assistant.tui.screens.menu import NO
from assistant.tui.widgets.line import Line, sign_of

if TYPE_CHECKING:
    from assistant.tui.screens.seat import SeatScreen


async def look_back(seat: "SeatScreen", rehearsal: Rehearsal) -> None:
    """Show what happened, what was done about it and what one could have done."""
    from assistant.tui.screens.reading import ReadingScreen

    told = [_told(one) for one in recalled(rehearsal, seat.sitting.desk, ways())]
    text = "\n\n".join(told) or _(NOTHING_YET)
    back = Line(_("Tillbaka till mötet"), "row", target=NO)
    seat.app.push_screen(ReadingScreen(_(LOOK_BACK), text, (back,)))


def ways() -> Mapping[str, str]:
    """The key for each thing to do; what has none is found in the palette."""
    keys = {deed.action: key_of(deed.action) for deed in DEEDS}
    return defaultdict(lambda: keys["palette"], keys, resume=keys["rest"])


def _told(one: Recalled) -> str:
    return f"{sign_of(one.done)} {clock_time(one.at)} {one.text}\n{one.told}".rstrip()
