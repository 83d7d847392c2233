"""What is said of saving in another place, and of taking a meeting home from there."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from assistant.desk.elsewhere import MOVABLE
from assistant.language.translation import N_, _

if TYPE_CHECKING:
    from assistant.desk.desk import Desk

MOVE: Final = N_("Spara på ett annat ställe")
OTHER: Final = N_("En annan mapp …")
WHICH: Final = N_("Vilken mapp?")


def movable(desk: Desk) -> bool:
    """Whether another place would help; a practice meeting is not worth one."""
    return desk.saved.problem in MOVABLE and not desk.meeting.opened.practice


def about() -> str:
    """What moving does."""
    return _(
        "Mötet sparas i en ny mapp där, krypterat som förut och med samma lösenfras. "
        "När den vanliga platsen är tillbaka kan det tas hem."
    )


def moved(place: Path) -> str:
    """Where it is saved now."""
    return _("Mötet sparas nu i {folder}.").format(folder=place)


def lying(place: Path) -> str:
    """The line at home for what can be taken home."""
    return _("Ta hem mötet som ligger i {folder}").format(folder=place)


def brought() -> str:
    """It is home."""
    return _("Mötet är hemtaget.")
