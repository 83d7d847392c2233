"""What help says of the place where the focus is."""

from typing import TYPE_CHECKING

from assistant.language.translation import _
from assistant.tui.panels.concern import ADD
from assistant.tui.panels.moments import MOMENT
from assistant.tui.widgets.lines import Lines
from assistant.tui.widgets.writing import Writing

if TYPE_CHECKING:
    from assistant.tui.screens.seat import SeatScreen


def about(seat: "SeatScreen") -> str:
    """A sentence or two for the chair."""
    focused = seat.focused
    if isinstance(focused, Writing):
        return _(
            "Här skriver du fritt. Varje tecken sparas medan du skriver. Tab går till nästa fält."
        )
    target = focused.target if isinstance(focused, Lines) else None
    if target is None:
        return _("Flytta med pilarna och tryck Enter på det du vill fylla i.")
    if target.kind == MOMENT:
        return _(
            "Fastställ gör planen färdig att skriva under och gör dokumenten. Ändras något "
            "efteråt fastställer du igen. Att avsluta stoppar klockan. Att stänga är ett eget val."
        )
    if target.kind == ADD:
        return _("Enter öppnar ett tomt formulär. Fyll i det du vet; resten kan vänta.")
    return _("Enter öppnar raden. Mellanslag bockar av, där det går. Delete tar bort.")
