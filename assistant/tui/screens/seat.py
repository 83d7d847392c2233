"""The chair's seat: the agenda, the part now, what the plan lacks, the keys."""

from collections.abc import Callable
from pathlib import Path

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.events import DescendantFocus
from textual.screen import Screen

from assistant.asking.lines import Said
from assistant.asking.replies import reply
from assistant.desk.views import seat_view
from assistant.language.translation import _
from assistant.meeting.event import Command
from assistant.meeting.moments import ReopenMeeting
from assistant.meeting.timekeeping import AddMinutes, GoBack, GoOn, GoTo, Resume, TakePause
from assistant.tui.changed_rows import ChangedRows
from assistant.tui.doubles import Doubles
from assistant.tui.elsewhere import troubles
from assistant.tui.entrances import entrances
from assistant.tui.focus_help import about
from assistant.tui.keys import bindings
from assistant.tui.panels.agenda_column import AgendaColumn
from assistant.tui.panels.clock_line import ClockLine
from assistant.tui.panels.key_line import KeyLine
from assistant.tui.panels.long_text import LongText
from assistant.tui.panels.message_line import MessageLine
from assistant.tui.panels.moments import CLOSE
from assistant.tui.panels.part_view import PartView
from assistant.tui.panels.top_line import TopLine
from assistant.tui.partings import Partings
from assistant.tui.printing import Printing
from assistant.tui.rows import Rows
from assistant.tui.screens.help import HelpScreen
from assistant.tui.screens.line import LineScreen
from assistant.tui.screens.palette import Entrance, PaletteScreen
from assistant.tui.signing import Signing
from assistant.tui.sitting import ANSWERED, Sitting
from assistant.tui.stepping import Stepping
from assistant.tui.title import show_title
from assistant.tui.widgets.lines import Lines
from assistant.tui.widgets.writing import Writing

WIDE = 100
MOVES = (GoOn, GoBack, GoTo)


class SeatScreen(Screen[None]):
    """Shows one running meeting and does what the chair asks."""

    CSS_PATH = Path(__file__).with_suffix(".tcss")
    BINDINGS = bindings()
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (WIDE, "-wide")]

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self._compositor = ChangedRows()
        self.sitting = sitting
        self.printing = Printing(self, sitting)
        self.signing = Signing(self, sitting)
        self.rows = Rows(self, sitting)
        self.doubles = Doubles(self, sitting)
        self.stepping = Stepping(self, sitting)
        self.partings = Partings(self, sitting)
        self._unlisten: Callable[[], None] = _nothing

    def compose(self) -> ComposeResult:
        """Top row, two columns, the message, the keys."""
        yield TopLine()
        with Horizontal(id="table"):
            yield AgendaColumn()
            with Vertical(id="middle"):
                yield ClockLine()
                yield PartView(self.sitting, id="part")
        yield MessageLine()
        yield KeyLine()

    # --- showing

    async def on_mount(self) -> None:
        """Listen to the desk, and tick once a second."""
        self._unlisten = self.sitting.desk.listen(self._changed)
        self.run_worker(self.sitting.desk.follow(), group="follow", exit_on_error=False)
        self.sitting.on_saved = self._show_saved
        self.call_after_refresh(self._show_frame)
        await self.query_one(PartView).show()
        self.set_interval(1, self.tick)
        self.call_after_refresh(self._verify)

    def _verify(self) -> None:
        self.run_worker(self.sitting.verify(), exit_on_error=False)

    def on_unmount(self) -> None:
        """Stop listening."""
        self._unlisten()
        self.sitting.on_saved = _nothing

    def on_resize(self) -> None:
        """Titles are cut to the room there is."""
        self.call_after_refresh(self._show_frame)

    async def tick(self) -> None:
        """Show the time anew; write what waits, if that is possible again."""
        if self.is_attached:
            await self.sitting.desk.glance()
            self._show_frame()
            if self.sitting.desk.saved.waiting:
                await self.sitting.desk.retry()

    def _changed(self) -> None:
        self.call_later(self.show)

    async def show(self) -> None:
        """Show the meeting as it stands; home when its record is destroyed."""
        if self.is_attached and self.sitting.desk.gone:
            await self.run_action("app.closed")
        elif self.is_attached and self.sitting.meeting.moments.closed is None:
            self._show_frame()
            await self.query_one(PartView).show()

    def _show_frame(self) -> None:
        meeting = self.sitting.meeting
        seat = seat_view(meeting, self.sitting.desk.now(), self.sitting.post)
        self.query_one(AgendaColumn).show(seat)
        self.query_one(ClockLine).show(seat, meeting)
        show_title(self.app, seat)
        self._show_saved()

    def _show_saved(self) -> None:
        saved = self.sitting.desk.saved
        self.query_one(TopLine).show(self.sitting.meeting, saved)
        told = troubles(self.sitting) or self.sitting.doubt or self.doubles.told()
        told = told or self.printing.told()
        self.query_one(MessageLine).hold(told)

    def say(self, text: str) -> None:
        """Say something in the one quiet line."""
        self.query_one(MessageLine).say(text)

    # --- doing

    async def do(self, *commands: Command) -> bool:
        """Keep what is written, then carry out the commands; whether they were.

        A text that the rules refuse stays a draft, and never stops the move.  A
        move goes on with a meeting that was ended.
        """
        unkept = await self.keep_texts()
        if self.sitting.meeting.moments.ended and any(isinstance(c, MOVES) for c in commands):
            commands = (ReopenMeeting(), *commands)
        told = await self.sitting.do(*commands)
        self.say(told or unkept)
        if not told and any(isinstance(command, MOVES) for command in commands):
            self._ask_between_parts()
            self.signing.moved()
        self.partings.moved()
        return not told

    async def settle(self, path: str, keep: str | None) -> None:
        """Let one of several texts stand, or all."""
        try:
            await self.sitting.desk.choose(path, keep)
        except ANSWERED as problem:
            self.say(reply(problem))

    def _ask_between_parts(self) -> None:
        """What can wait is asked when a part is left, and never while the family speaks."""
        meeting = self.sitting.meeting
        current = meeting.timekeeping.current
        if self.is_current and not (current and meeting.agenda.part(current).quiet):
            self.doubles.ask_own()

    async def keep_texts(self) -> str:
        """Make what is written in the part the meeting's own; return why not, if refused."""
        told = [await self._keep(text) for text in self.query_one(PartView).texts()]
        return next(filter(None, told), "")

    async def _keep(self, text: LongText) -> str:
        commands = text.unsaved(self.sitting.meeting)
        told = await self.sitting.do(*commands, seen=text.seen)
        if commands and not told:
            text.kept(self.sitting.meeting)
        return told

    @on(LongText.Left)
    async def _text_left(self, event: LongText.Left) -> None:
        if event.text.is_attached and self.sitting.meeting.moments.closed is None:
            if event.text.unsaved(self.sitting.meeting):
                self.say(await self._keep(event.text))
            else:
                await self.sitting.drafts.drop(event.text.place.path)

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """A text has a hint too."""
        if isinstance(event.widget, Writing):
            self.query_one(MessageLine).hint(_("Sparas medan du skriver · Tab till nästa fält"))

    @on(Lines.Reached)
    def _reached(self, event: Lines.Reached) -> None:
        self.query_one(MessageLine).hint(event.line.hint)

    @on(Lines.Chosen)
    async def _chosen(self, event: Lines.Chosen) -> None:
        event.stop()
        await self.rows.choose(event.target)

    @on(Lines.Quick)
    async def _quick(self, event: Lines.Quick) -> None:
        event.stop()
        await self.rows.quick(event.target)

    @on(Lines.Removed)
    def _removed(self, event: Lines.Removed) -> None:
        event.stop()
        self.rows.remove(event.target)

    # --- the keys

    async def action_go_on(self) -> None:
        """The next part."""
        await self.do(GoOn())

    async def action_go_back(self) -> None:
        """The part before."""
        await self.do(GoBack())

    async def action_park(self) -> None:
        """A name, and perhaps a question."""
        await self.rows.open("questions", small=True)

    async def action_rest(self) -> None:
        """Pause, or go on after it."""
        await self.do(Resume() if self.sitting.meeting.timekeeping.paused else TakePause())

    async def action_two_more(self) -> None:
        """Two minutes more."""
        await self.do(AddMinutes())

    async def action_moments(self) -> None:
        """To the four moments: in this part, or in a list of their own."""
        self.say(await self.keep_texts())
        if not self.signing.reach():
            self.signing.menu()

    async def action_undo(self) -> None:
        """This seat's latest step back."""
        await self.stepping.back()

    async def action_redo(self) -> None:
        """And forth."""
        await self.stepping.forth()

    def action_doubles(self) -> None:
        """Which of two texts is to stand."""
        self.doubles.ask()

    def action_history(self) -> None:
        """Who changed what, when."""
        from assistant.asking.history import history
        from assistant.tui.screens.history import HistoryScreen

        self.app.push_screen(HistoryScreen(history(self.sitting.desk.log)))

    def action_line(self) -> None:
        """One typed line."""
        self.app.push_screen(LineScreen(self.sitting, self.keep_texts), self._line_said)

    async def _line_said(self, said: Said | None) -> None:
        self.partings.moved()
        if said is None:
            return
        if said.ask is not None:
            await self.rows.open(said.ask.name, said.row)
        else:
            await self.signing.moment(CLOSE)

    def action_palette(self) -> None:
        """All that can be done."""
        self.app.push_screen(PaletteScreen(entrances(self)), self._enter)

    async def _enter(self, entrance: Entrance | None) -> None:
        if entrance is not None:
            await entrance.run()

    def action_help(self) -> None:
        """The keys, and what is in focus."""
        self.app.push_screen(HelpScreen(about(self)))


def _nothing() -> None:
    """Nobody listens."""
