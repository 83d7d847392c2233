"""The secretary's table: the strip, the plan's headings, the plan."""

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical

from assistant.desk.views import Seat
from assistant.language.translation import _
from assistant.tui.keymap import keyed
from assistant.tui.panels.long_text import LongText
from assistant.tui.panels.plan import Section, plan_sections
from assistant.tui.panels.plan_column import PlanColumn
from assistant.tui.panels.plan_strip import PlanStrip
from assistant.tui.panels.plan_view import PlanView
from assistant.tui.panels.standing import StandingLines
from assistant.tui.sitting import Sitting
from assistant.tui.widgets.line import Target


class PlanTable(Vertical):
    """Holds nothing until the secretary's seat is taken in this window."""

    def __init__(self, sitting: Sitting, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._sitting = sitting
        self.view = PlanView(sitting)
        self._strip, self._column = PlanStrip(), PlanColumn()
        self._sections: tuple[Section, ...] = ()
        self._stands = StandingLines()

    def compose(self) -> ComposeResult:
        """The strip above, the headings beside."""
        yield self._strip
        with Horizontal(id="plan-body"):
            yield self._column
            yield self.view

    async def show(self) -> None:
        """Show the plan as it stands."""
        self._sections = plan_sections(
            self._sitting.meeting, self._sitting.shows, self._stands.of(self._sitting.meeting)
        )
        self._show_column()
        await self.view.show(self._sections)

    def show_frame(self, seat: Seat) -> None:
        """Show the time, and whether the plan follows the part."""
        self._strip.show(seat, self._sitting.meeting, self._follows())
        self._show_column()

    def texts(self) -> list[LongText]:
        """Every long text of the plan."""
        return self.view.texts()

    def select(self, target: Target, *, ahead: bool = False) -> bool:
        """Put focus and cursor on a target, if it is in the plan."""
        return self.view.select(target, ahead=ahead)

    def begin(self) -> None:
        """Put the focus where one begins."""
        self.view.begin()

    def _show_column(self) -> None:
        self._column.show_plan(self._sections, self._sitting.meeting)

    def _follows(self) -> str:
        if not self.view.follows:
            return keyed(_("Stannar · {follow} följer delen"))
        if self.view.there:
            return _("Följer delen")
        return keyed(_("{follow} går till delen"))
