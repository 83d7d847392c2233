"""Where the settings are, and what is faulty in them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from assistant.language.problems import told
from assistant.language.translation import N_, _
from assistant.tui.screens.menu import MenuScreen
from assistant.tui.widgets.line import Line, Target

if TYPE_CHECKING:
    from assistant.desk.comfort import Comfort
    from assistant.library.problem import DataProblem

SETTINGS = N_("Inställningar och tangenter")


def settings_screen(comfort: Comfort, problems: Sequence[DataProblem]) -> MenuScreen:
    """The file, made where there was none, how it is used, the place's own folder, and each
    faulty line of either."""
    from assistant.asking.own_place import in_force_told

    file = comfort.file()
    facts = (
        (
            str(file),
            _(
                "Filen förklarar varje inställning. Ändra den i en vanlig textredigerare; det "
                "gäller nästa gång Rundan startas."
            ),
        )
        if file
        else (_("Filen med inställningar gick inte att skriva."),)
    )
    folder = (in_force_told(comfort.place),) if comfort.place else ()
    faults = tuple(told(problem) for problem in problems)
    return MenuScreen(
        _(SETTINGS), (Line(_("Klart"), "row", target=Target("done")),), (*facts, *folder, *faults)
    )
