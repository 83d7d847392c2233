"""What lies over a screen, asks one thing and is left: the same keys in all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, TypeVar

from textual.binding import Binding
from textual.screen import ModalScreen

from assistant.language.translation import N_
from assistant.tui.keys import FIELDS, Pairs

if TYPE_CHECKING:
    from assistant.meeting.meeting import Meeting

T = TypeVar("T")

YES_KEYS, NO_KEYS = "j,J,y,Y", "n,N"
"""A letter is the same answer whichever case it is offered or typed in."""
CLOSE = (N_("Esc eller {go_back}"), N_("Stäng utan att göra något"))


class Overlay(ModalScreen[T]):
    """Escape and the key for back leave it; the key for help tells of it."""

    BINDINGS = [
        Binding("escape", "cancel", show=False),
        Binding("f3", "cancel", id="go_back", show=False),
        Binding("f1,ctrl+g", "help", id="help", show=False),
    ]
    KEYS: ClassVar[Pairs] = (*FIELDS, CLOSE)
    """What the keys do here, for help."""
    asks: ClassVar[bool] = True
    """Whether the program is not left before it is; not so where one only reads or chooses."""

    def about(self) -> str:
        """What this is, for help; the thing in focus where there is something to say of it."""
        return ""

    def kept(self) -> str:
        """What becomes of what is written here, for help, where that is not as at the seat."""
        return ""

    def covered(self, meeting: Meeting) -> bool:
        """Whether it shows what no face may show from now on."""
        return False

    def action_help(self) -> None:
        """What this is, and its keys."""
        from assistant.tui.screens.help import HelpScreen

        self.app.push_screen(HelpScreen(self.about(), here=self.KEYS, kept=self.kept()))
