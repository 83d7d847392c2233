"""The balance between the sides of the table, as shapes with a word for each."""

from assistant.desk.balance import CELLS, Side
from assistant.language.translation import _, pgettext
from assistant.meeting.meeting import Meeting

FULL, EMPTY = "▮", "▯"


def balance_lines(meeting: Meeting, shares: dict[Side, int]) -> list[str]:
    """Each side on a line, such as *▮▮▯▯ Barnet: en del*; nothing before anybody's turn."""
    child = meeting.agenda.person == "child"
    sides = {
        Side.PERSON: _("Barnet") if child else _("Den planen gäller"),
        Side.FAMILY: _("Familjen") if child else _("Närstående"),
        Side.PROFESSIONALS: _("Verksamheterna"),
    }
    had = (_("inget än"), _("lite"), pgettext("talat", "en del"), _("mycket"), _("mest"))
    return [
        f"{FULL * share}{EMPTY * (CELLS - share)} {sides[side]}: {had[share]}"
        for side, share in shares.items()
    ]
