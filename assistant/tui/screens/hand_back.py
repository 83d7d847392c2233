"""After somebody sat here alone: thanks, and nothing else until the chair opens it."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical

from assistant.asking.screenlock import Locking
from assistant.language.translation import _
from assistant.tui.safe import Plain
from assistant.tui.screens.unlocking import UnlockingScreen

if TYPE_CHECKING:
    from assistant.tui.screens.seat import SeatScreen


class HandBackScreen(UnlockingScreen):
    """Whoever left questions unanswered can go back to them."""

    CSS_PATH = Path(__file__).with_suffix(".tcss")
    BINDINGS = [Binding("pageup", "resume", show=False)]

    def __init__(
        self,
        said: str,
        seat: "SeatScreen | None",
        locking: Locking,
        opened: Callable[[], object],
        *,
        unanswered: bool = False,
    ) -> None:
        """``said`` is said to whoever sits here; ``unanswered`` questions lie beneath."""
        super().__init__(seat, locking, opened)
        self._thanks = said
        self._unanswered = unanswered

    def compose(self) -> ComposeResult:
        """What is said, how to open."""
        with Vertical(id="hand-back"):
            yield Plain(self._thanks, id="hand-back-thanks")
            if self._unanswered:
                yield Plain(_("PgUp går tillbaka till frågorna."), id="hand-back-resume")
            yield from self.asked()

    def action_resume(self) -> None:
        """Back to the questions."""
        if self._unanswered:
            self.dismiss(None)
