"""Help: what the thing in focus is for, and every key that works there."""

from pathlib import Path
from typing import Final

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical, VerticalScroll
from textual.screen import ModalScreen

from assistant.language.translation import N_, _
from assistant.tui.keymap import key_of, keyed
from assistant.tui.keys import AT_HOME, DEEDS, ROWS, WITHIN, Deed, Pairs
from assistant.tui.safe import cells
from assistant.tui.widgets.key_hint import KeyHint
from assistant.tui.widgets.line import Line
from assistant.tui.widgets.lines import Lines

KEY = 16
KEPT: Final = N_("Allt du skriver sparas medan du skriver. Inget försvinner om datorn stannar.")


class HelpScreen(ModalScreen[None]):
    """Read, and leave by almost any key."""

    CSS_PATH = Path(__file__).with_suffix(".tcss")
    BINDINGS = [
        Binding("escape,enter,q", "leave", show=False),
        Binding("f3", "leave", id="go_back", show=False),
        Binding("f1,ctrl+g", "leave", id="help", show=False),
    ]
    asks = False

    def __init__(
        self,
        about: str = "",
        *,
        here: Pairs = (),
        deeds: tuple[Deed, ...] = (),
        where: str = "",
        more: tuple[Line, ...] = (),
        kept: str = "",
    ) -> None:
        """``here`` are the keys of the thing in focus; ``deeds`` those of ``where`` it is.

        ``more`` is whatever else there is to read, below; ``kept`` says what becomes of what is
        written there, where that is not as at the seat.
        """
        super().__init__()
        self._more = more
        self._kept = kept
        self._about = about
        self._here = here
        self._deeds = deeds
        self._where = where

    def compose(self) -> ComposeResult:
        """What is in focus, then the keys."""
        with Vertical(id="help"):
            with VerticalScroll(id="help-scroll"):
                yield Lines(self._lines())
            yield KeyHint(
                keyed(_("↑ ↓ bläddrar · Esc, {help} eller Enter stänger")), id="help-keys"
            )

    def on_mount(self) -> None:
        """Arrows scroll."""
        self.query_one("#help-scroll").focus()

    def _lines(self) -> tuple[Line, ...]:
        about = tuple(Line(text, "row") for text in self._about.split("\n") if text)
        here = tuple(_row(keyed(_(key)), _(text)) for key, text in self._here)
        deeds = tuple(_row(key_of(deed.action), _(deed.title)) for deed in self._deeds)
        return (
            *about,
            *([Line(self._where, "head", gap=True)] if deeds else []),
            *deeds,
            *([Line(_("Här"), "head", gap=True)] if here else []),
            *here,
            *self._more,
            Line(
                self._kept or _(KEPT),
                "note",
                gap=True,
            ),
        )

    def action_leave(self) -> None:
        """Back."""
        if self.is_current:
            self.dismiss(None)


def help_at_seat(about: str) -> HelpScreen:
    """Help in a meeting."""
    return HelpScreen(about, here=WITHIN, deeds=DEEDS, where=_("Under mötet"))


def reading(lines: tuple[Line, ...]) -> HelpScreen:
    """Something to read that a typed line asked for."""
    return HelpScreen(more=lines)


def help_at_home() -> HelpScreen:
    """Help where there is no meeting yet."""
    about = _("Välj med pilarna och tryck Enter.")
    deeds = tuple(deed for deed in DEEDS if deed.action in AT_HOME)
    return HelpScreen(about, here=ROWS, deeds=deeds, where=_("Överallt"))


def _row(key: str, text: str) -> Line:
    return Line(text, sign=key + " " * (KEY - cells(key)))
