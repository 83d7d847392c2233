"""What has happened: who changed what, when, the latest first."""

from assistant.asking.form import joined
from assistant.asking.history import Happened, seat
from assistant.language.translation import _, local
from assistant.tui.screens.told import ToldScreen
from assistant.tui.widgets.line import Line


class HistoryScreen(ToldScreen):
    """A line for each thing, with what it was changed to beneath."""

    def __init__(self, happened: list[Happened]) -> None:
        lines = tuple(_line(one) for one in happened)
        super().__init__(_("Vad som har hänt, det senaste överst"), lines)


def _line(one: Happened) -> Line:
    marks = joined(
        _("ångrat") if one.undone else "", _("står bredvid: kom för sent") if one.late else ""
    )
    when = f"{local(one.at):%H:%M:%S}"
    return Line(
        joined(when, one.where, marks),
        "note" if one.undone else "row",
        detail=joined(seat(one.actor), one.text),
    )
