"""The tour's seat: a seat as any other, with a guide above it."""

from textual.app import ComposeResult
from textual.binding import Binding

from assistant.asking.tour import STOPS, Round
from assistant.language.translation import _
from assistant.tui.keymap import keyed
from assistant.tui.safe import Plain, styled
from assistant.tui.screens.seat import SeatScreen
from assistant.tui.sitting import Sitting


class Guide(Plain):
    """What to try, and how the tour is left."""

    DEFAULT_CSS = """
    Guide { padding: 0 1; background: $chosen; }
    """


class TourScreen(SeatScreen):
    """Goes on to the next stop when what it asks for has been done."""

    BINDINGS = [
        Binding("escape", "leave_tour", show=False),
        Binding("f3", "leave_tour", id="go_back", show=False),
        Binding("ctrl+n", "skip", show=False),
    ]

    def __init__(self, sitting: Sitting) -> None:
        super().__init__(sitting)
        self._round = Round(sitting.meeting)

    def compose(self) -> ComposeResult:
        """The seat, and the guide above it."""
        yield Guide()
        yield from super().compose()

    async def on_mount(self) -> None:
        """The first stop."""
        self._tell()

    async def show(self) -> None:
        """Show the meeting, and where the tour is."""
        await super().show()
        if self._round.look(self.sitting.meeting):
            self._tell()

    def _tell(self) -> None:
        if not self.is_attached:
            return
        where = _("Rundtur {number} av {count}").format(number=self._round.number, count=len(STOPS))
        last = self._round.number == len(STOPS)
        keys = (
            _("Esc eller {go_back} slutar")
            if last
            else _("Ctrl+N hoppar över · Esc eller {go_back} slutar")
        )
        self.query_one(Guide).show(
            styled(
                (f"{where}  ", "bold $lead"),
                (f"{keyed(keys)}\n", "$muted"),
                (keyed(_(self._round.stop.at_screen)), ""),
            ),
            layout=True,
        )

    def action_skip(self) -> None:
        """The next stop, without doing what this one asks for."""
        self._round.skip(self.sitting.meeting)
        self._tell()

    async def action_leave_tour(self) -> None:
        """Home, and nothing of it is left."""
        await self.run_action("app.end_tour")
