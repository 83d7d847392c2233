"""The balance between the sides of the table, as shapes with a word for each."""

from typing import Final

from assistant.desk.balance import CELLS, Side
from assistant.language.translation import N_, _
from assistant.meeting.meeting import Meeting

FULL, EMPTY = "▮", "▯"
_HAD: Final = (N_("inget än"), N_("lite"), N_("en del"), N_("mycket"), N_("mest"))


def balance_lines(meeting: Meeting, shares: dict[Side, int]) -> list[str]:
    """Each side on a line, such as *▮▮▯▯ Barnet: en del*; nothing before anybody's turn."""
    child = meeting.agenda.person == "child"
    sides = {
        Side.PERSON: _("Barnet") if child else _("Den planen gäller"),
        Side.FAMILY: _("Familjen") if child else _("Närstående"),
        Side.PROFESSIONALS: _("Verksamheterna"),
    }
    return [
        f"{FULL * share}{EMPTY * (CELLS - share)} {sides[side]}: {_(_HAD[share])}"
        for side, share in shares.items()
    ]
