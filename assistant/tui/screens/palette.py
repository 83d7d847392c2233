"""Everything that can be done, found by a few letters.

The list follows the letters in the same picture, and its titles are shown
exactly as they are written, agenda text and names among them.
"""

from collections.abc import Sequence
from pathlib import Path

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical, VerticalScroll

from assistant.language.translation import N_, _
from assistant.tui.entrance import Entrance
from assistant.tui.finding import best_first
from assistant.tui.keymap import keyed
from assistant.tui.screens.overlay import CLOSE, Overlay
from assistant.tui.widgets.entry import Entry
from assistant.tui.widgets.key_hint import KeyHint
from assistant.tui.widgets.line import Line, Target
from assistant.tui.widgets.lines import Lines

ENTRY = "entry"


class PaletteScreen(Overlay[Entrance | None]):
    """Leaves with what is to be done, or nothing."""

    CSS_PATH = Path(__file__).with_suffix(".tcss")
    BINDINGS = [
        Binding("ctrl+p", "cancel", id="palette", show=False),
        Binding("down", "move(1)", show=False, priority=True),
        Binding("up", "move(-1)", show=False, priority=True),
    ]
    KEYS = (
        ("↑ ↓", N_("Flytta mellan det som hittas")),
        ("Enter", N_("Gör det")),
        CLOSE,
    )

    def __init__(self, entrances: Sequence[Entrance]) -> None:
        super().__init__()
        self._entrances = list(entrances)

    def compose(self) -> ComposeResult:
        """A field and what it finds."""
        with Vertical(id="palette"):
            yield Entry(id="wanted")
            with VerticalScroll(id="found", can_focus=False):
                yield Lines(self._found(""))
            yield KeyHint(
                keyed(
                    _("Skriv några bokstäver · ↑ ↓ · Enter · Esc eller {go_back} · {help} hjälp")
                ),
                id="palette-keys",
            )

    def on_mount(self) -> None:
        """Letters go to the field, arrows to the list."""
        entry = self.query_one(Entry)
        entry.focus()
        self.watch(entry, "value", self._narrow, init=False)
        self.query_one(Lines).always_here = True

    def _narrow(self, wanted: str) -> None:
        lines = self.query_one(Lines)
        lines.show(self._found(wanted))
        lines.select_end(last=False)

    def _found(self, wanted: str) -> tuple[Line, ...]:
        """What the letters find, best first; everything, in its own order, without any."""
        names = [(one.title, *one.words) for one in self._entrances]
        found = tuple(
            Line(
                self._entrances[index].title,
                "row",
                target=Target(ENTRY, row=str(index)),
                detail=self._entrances[index].key,
            )
            for index in best_first(wanted, names)
        )
        return found or (Line(_("Inget sådant finns."), "note"),)

    def about(self) -> str:
        """What is found, and how."""
        return _(
            "Allt som går att göra, med tangenten om det har en. Några bokstäver räcker, och de "
            "får vara felskrivna, på svenska eller engelska."
        )

    def action_move(self, step: int) -> None:
        """Up or down in the list."""
        self.query_one(Lines).step(step)

    @on(Entry.Submitted)
    def _submitted(self) -> None:
        target = self.query_one(Lines).target
        if target is not None:
            self._leave(self._entrances[int(target.row)])

    @on(Lines.Chosen)
    def _chosen(self, event: Lines.Chosen) -> None:
        self._leave(self._entrances[int(event.target.row)])

    def action_cancel(self) -> None:
        """Do nothing."""
        self._leave(None)

    def _leave(self, entrance: Entrance | None) -> None:
        if self.is_current:
            self.dismiss(entrance)
