"""A seat at the meeting: the chair's with the part that is on, the secretary's with the plan.

What opens over it is imported when it is opened, so that the seat comes sooner.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.events import DescendantFocus, Key
from textual.reactive import Reactive
from textual.screen import Screen
from textual.widget import Widget

from assistant.asking.consequences import withdrawal_waits
from assistant.asking.leading import handed_over, leader
from assistant.asking.replies import ANSWERED, reply
from assistant.asking.timekeeping import begun_by_mistake, to_begin
from assistant.desk.covering import covered_concerns
from assistant.desk.post import Post
from assistant.desk.showing import Showing
from assistant.language.translation import _
from assistant.meeting.event import Command
from assistant.meeting.moments import NotePrint, ReopenMeeting
from assistant.meeting.stop_card import LiftStopCard, RaiseStopCard
from assistant.meeting.timekeeping import (
    GoBack,
    GoOn,
    GoTo,
    Respread,
    Resume,
    TakePause,
    towards,
)
from assistant.meeting.withdrawal import BeginWithdrawal
from assistant.tui.changed_rows import ChangedRows
from assistant.tui.display import RoomDisplay
from assistant.tui.doubles import Doubles
from assistant.tui.elsewhere import troubles
from assistant.tui.keymap import key_of, keyed
from assistant.tui.keys import bindings
from assistant.tui.more_time import MoreTime
from assistant.tui.panels.agenda_column import AgendaColumn
from assistant.tui.panels.clock_line import ClockLine
from assistant.tui.panels.happening_line import HappeningLine
from assistant.tui.panels.key_line import KeyLine
from assistant.tui.panels.live import LiveLine
from assistant.tui.panels.long_text import LongText
from assistant.tui.panels.message_line import MessageLine
from assistant.tui.panels.moments import MOMENT_OF
from assistant.tui.panels.part_view import PartView
from assistant.tui.panels.top_line import TopLine
from assistant.tui.panels.turn_line import TurnLine
from assistant.tui.partings import Partings
from assistant.tui.printing import Printing
from assistant.tui.private import PrivateThings
from assistant.tui.rows import Rows
from assistant.tui.screens.overlay import Overlay
from assistant.tui.signing import Signing
from assistant.tui.sitting import Sitting
from assistant.tui.stepping import Stepping
from assistant.tui.title import show_title
from assistant.tui.turns import Turns
from assistant.tui.widgets.lines import Lines
from assistant.tui.widgets.writing import Writing
from assistant.tui.wondering import WONDER
from assistant.tui.wording import Wording

if TYPE_CHECKING:
    from assistant.asking.lines import Said
    from assistant.tui.entrance import Entrance
    from assistant.tui.panels.plan_table import PlanTable

WIDE = 100
MOVES = (GoOn, GoBack, GoTo)


class SeatScreen(Screen[None]):
    """Shows one running meeting and does what the chair asks."""

    CSS_PATH = Path(__file__).with_suffix(".tcss")
    BINDINGS = bindings()
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (WIDE, "-wide")]
    focused = Reactive[Widget | None](None, repaint=False)
    """Whoever has the focus paints it; Textual would paint the whole screen too."""
    AUTO_FOCUS = ""
    """Textual would give it to the first widget there is, also in a part that is not shown."""

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
        self.more_time = MoreTime(self, sitting)
        self.room_display = RoomDisplay(self, Showing(sitting.house.display, sitting.desk))
        self.live = LiveLine()
        self.turns = Turns(self, sitting)
        self.private = PrivateThings(self, sitting)
        self.wording = Wording(self, sitting)
        self._top_line, self._message_line = TopLine(), MessageLine()
        self._agenda_column, self._clock_line, self._turn_line = (
            AgendaColumn(),
            ClockLine(),
            TurnLine(),
        )
        self._part_view = PartView(sitting, id="part")
        self._plan: PlanTable | None = None
        self._part: str | None = None
        self._at: object = None
        self._leads = leader(sitting.meeting)
        self._covered = covered_concerns(sitting.meeting)
        self._unlisten: Callable[[], None] = _nothing

    def compose(self) -> ComposeResult:
        """Top row, two columns, the message, the keys."""
        yield self._top_line
        with Horizontal(id="table"):
            yield self._agenda_column
            with Vertical(id="middle"):
                yield self._clock_line
                yield self._turn_line
                yield self._part_view
        yield HappeningLine(self.sitting)
        yield self._message_line
        yield KeyLine()

    # --- showing

    async def on_mount(self) -> None:
        """Listen to the desk, and tick once a second."""
        self._unlisten = self.sitting.desk.listen(self._changed)
        self.run_worker(self.sitting.desk.follow(), group="follow", exit_on_error=False)
        self.sitting.on_saved = self._show_saved
        self.call_after_refresh(self._show_frame)
        self._turn_line.tell(self.sitting.meeting)
        await self._take_post()
        self.set_interval(1, self.tick)
        self.call_after_refresh(self._verify)

    def on_screen_resume(self) -> None:
        """Where the keys went may be gone: covered while something lay above."""
        if self.is_mounted and self.focused is None:
            self.view.begin()

    async def _take_post(self) -> None:
        """Lay the table of whoever's seat this window is, and begin there."""
        secretary = self.sitting.post is Post.SECRETARY
        if secretary and self._plan is None:
            from assistant.tui.panels.plan_table import PlanTable

            plan = PlanTable(self.sitting)
            await self.mount(plan, after="#table")
            self._plan = plan
        self.set_class(secretary, "-secretary")
        self._see_who_writes(anew=True)
        await self.view.show()
        self.view.begin()
        self.call_after_refresh(self._show_frame)
        if secretary:
            self.run_worker(self.wording.prepare(), group=WONDER, exit_on_error=False)

    def _see_who_writes(self, *, anew: bool = False) -> None:
        """Settled when a part begins, so that no field vanishes under a hand."""
        last = self.sitting.meeting.timekeeping.last
        if anew or last != self._part:
            self._part = last
            self.sitting.writes = not self.sitting.house.beside()

    def _see_who_leads(self) -> None:
        """Say quietly, in every window, that the lead was handed over."""
        before, self._leads = self._leads, leader(self.sitting.meeting)
        if self._leads and self._leads != before:
            self.say(handed_over(self.sitting.meeting, self.sitting.desk.now()))

    @property
    def view(self) -> "PartView | PlanTable":
        """What one works in here: the part that is on or, at the secretary's seat, the plan."""
        if self._plan is not None and self.sitting.post is Post.SECRETARY:
            return self._plan
        return self._part_view

    def _verify(self) -> None:
        self.run_worker(self.sitting.verify(), exit_on_error=False)
        self.run_worker(self.room_display.resume(), exit_on_error=False)
        self.signing.moved()

    async def on_unmount(self) -> None:
        """Stop listening."""
        await self.room_display.stop()
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
            with self.app.batch_update():  # the frame and the part change in one picture
                self._show_frame()
                self.turns.look()
                self._turn_line.tell(self.sitting.meeting)
                self._see_who_writes()
                self._see_who_leads()
                self._leave_what_is_covered()
                await self.view.show()

    def _leave_what_is_covered(self) -> None:
        """Nothing over the seat goes on showing what is covered from now on; what was being
        typed there is kept."""
        meeting, before = self.sitting.meeting, self._covered
        self._covered = covered_concerns(meeting)
        if self._covered <= before:
            return
        while isinstance(over := self.app.screen, Overlay) and over.covered(meeting):
            over.dismiss(None)

    def _show_frame(self) -> None:
        meeting = self.sitting.meeting
        seat = self.sitting.view()
        self._agenda_column.show(seat)
        self._clock_line.show(seat, meeting)
        self._top_line.show_private(seat.private)
        reminder = self.private.told(seat.private)
        reminder = reminder or to_begin(self.sitting.meeting, self.sitting.desk.now())
        self._message_line.remind(reminder)
        if self._plan is not None:
            self._plan.show_frame(seat)
        show_title(self.app, seat)
        self._show_saved()

    def _show_saved(self) -> None:
        saved = self.sitting.desk.saved
        self._top_line.show(self.sitting.meeting, saved)
        told = troubles(self.sitting) or self.sitting.doubt or self.doubles.told()
        told = told or self.printing.told() or self.live.told(self.sitting.meeting)
        self._message_line.hold(told)

    def say(self, text: str) -> None:
        """Say something in the one quiet line."""
        self._message_line.say(text)

    # --- doing

    async def do(self, *commands: Command) -> bool:
        """Keep what is written, then carry out the commands; whether they were.

        A text that the rules refuse stays a draft, and never stops the move.  A
        move goes on with a meeting that was ended, and leads to the part that follows
        what this window shows.
        """
        commands = tuple(towards(self.sitting.meeting, one) for one in commands)
        unkept = await self.keep_texts()
        if self.sitting.meeting.moments.ended and any(isinstance(c, GoTo) for c in commands):
            commands = (ReopenMeeting(), *commands)
        told = await self.sitting.do(*commands)
        self._message_line.hear("")  # it may tell of what is no longer so
        self.say(told or unkept)
        if not told:
            self._moved(commands)
        self.partings.moved()
        return not told

    def _moved(self, commands: Sequence[Command]) -> None:
        """After a move, ask and say what is to be asked and said where a part is reached."""
        if not any(isinstance(command, MOVES) for command in commands):
            return
        self._message_line.hint("")
        self._ask_between_parts()
        self.signing.moved()
        now = self.sitting.desk.now()
        if mistaken := begun_by_mistake(self.sitting.meeting, now, key_of("undo")):
            self.say(mistaken)

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
            self.turns.offer_longer()
            self.doubles.ask_own()

    async def keep_texts(self) -> str:
        """Make what is written in the part the meeting's own; return why not, if refused."""
        told = [await self._keep(text) for text in self.view.texts()]
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
            self._hint(_("Sparas medan du skriver · Tab till nästa fält"), event.widget)

    @on(Lines.Reached)
    def _reached(self, event: Lines.Reached) -> None:
        self._hint(event.line.hint, event.line.target)

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

    async def on_key(self, event: Key) -> None:
        """A number tells what became of the row in focus."""
        lines, key = self.focused, event.character
        if isinstance(lines, Lines) and key and await self.rows.number(lines.target, key):
            event.stop()

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

    async def action_turns(self) -> None:
        """The word: the round's and the queue's."""
        await self.turns.open()

    async def action_rest(self) -> None:
        """Pause, or go on after it."""
        await self.do(Resume() if self.sitting.meeting.timekeeping.paused else TakePause())

    async def turn_stop_card(self) -> None:
        """Up, or down again."""
        await self.do(LiftStopCard() if self.sitting.meeting.stop_card.up else RaiseStopCard())

    def action_more_time(self) -> None:
        """How many minutes, and who pays."""
        self.more_time.ask()

    def action_circle(self) -> None:
        """The meeting as a circle."""
        from assistant.tui.screens.circle import CircleScreen

        self.app.push_screen(CircleScreen(self.sitting))

    async def withdraw(self) -> None:
        """Somebody takes a consent back: rest and cover first, then ask, if nothing else is.

        Where one waits for a choice, the key leads to that, and says how another begins.
        """
        free, waits = self.app.screen is self, withdrawal_waits(self.sitting.meeting)
        if waits is None and await self.do(BeginWithdrawal()):
            await self.show()  # no text that is covered now is to be kept once more as it reads
            waits = withdrawal_waits(self.sitting.meeting)
        if waits is not None and free:
            await self.rows.open(*waits)
            if not self.sitting.meeting.withdrawal.open:
                self.say(_("Återtar någon på nytt: skriv återtar och namnet."))

    async def action_moments(self) -> None:
        """To the four moments: in this part, or in a list of their own."""
        self.say(await self.keep_texts())
        if not self.signing.reach():
            self.signing.menu()

    async def action_outside(self) -> None:
        """A matter between organisations, in a line that is hidden at once."""
        await self.rows.open("outside", small=True)

    async def action_discreet(self) -> None:
        """Hide what is private, or show it."""
        await self.private.look("discreet")

    async def action_undo(self) -> None:
        """This seat's latest step back."""
        await self.stepping.back()

    async def action_redo(self) -> None:
        """And forth."""
        await self.stepping.forth()

    async def action_other_seat(self) -> None:
        """The chair's view or the secretary's: only this window's, nothing of the meeting's."""
        told = await self.keep_texts()
        self.say(told)
        if not told:
            here = self.sitting.post
            self.sitting.post = Post.CHAIR if here is Post.SECRETARY else Post.SECRETARY
            await self._take_post()

    def action_follow(self) -> None:
        """The plan follows the part, or stays where it is."""
        if self._plan is not None and self.sitting.post is Post.SECRETARY:
            self._plan.view.follow_or_stay()
            self.call_after_refresh(self._show_frame)
        else:
            told = _("{follow} hör till sekreterarens plats. {other_seat} byter plats i fönstret.")
            self.say(keyed(told))

    def action_doubles(self) -> None:
        """Which of two texts is to stand."""
        self.doubles.ask()

    def action_history(self) -> None:
        """Who changed what, when."""
        from assistant.asking.history import history
        from assistant.tui.screens.history import HistoryScreen

        log, discreet = self.sitting.desk.log, self.sitting.house.discreet
        self.app.push_screen(HistoryScreen(history(log, self.sitting.post, discreet=discreet)))

    async def action_room_display(self) -> None:
        """A page for a projector or a tablet."""
        await self.room_display.ask()

    def action_line(self) -> None:
        """One typed line."""
        from assistant.tui.screens.line import LineScreen

        self.wording.note()
        self.app.push_screen(LineScreen(self.sitting, self.keep_texts, self._hear), self._line_said)

    def _hear(self, text: str, commands: Sequence[Command]) -> None:
        """What a typed line came to, if anything, as quiet as a hint, until the focus moves.

        What was said before it stands no longer.
        """
        self.say("")
        self._moved(commands)
        if any(isinstance(command, NotePrint) for command in commands):
            self.printing.forget()
            self.call_later(self.show)
        self._message_line.hear(text)

    def _hint(self, text: str, at: object) -> None:
        """What the keys do where the focus is."""
        if at != self._at:
            self._at = at
            self._message_line.hear("")
        self._message_line.hint(text)

    async def _line_said(self, said: "Said | None") -> None:
        self.partings.moved()
        if said is None:
            await self.wording.ask()
        elif said.look:
            from assistant.tui.looks import Looks

            await Looks(self, self.sitting).look(said.look, said.rest)
        elif said.ask is not None:
            await self.rows.open(said.ask.name, said.row)
        elif any(isinstance(command, Respread) for command in said.commands):
            await self.more_time.respread()
        else:
            await self.signing.moment(MOMENT_OF[type(said.commands[0])])

    def action_palette(self) -> None:
        """All that can be done."""
        from assistant.tui.entrances import entrances
        from assistant.tui.screens.palette import PaletteScreen

        self.app.push_screen(PaletteScreen(entrances(self)), self._enter)

    async def _enter(self, entrance: "Entrance | None") -> None:
        if entrance is not None:
            await entrance.run()

    def action_help(self) -> None:
        """The keys, and what is in focus."""
        from assistant.tui.focus_help import about
        from assistant.tui.screens.help import help_at_seat

        self.app.push_screen(help_at_seat(about(self)))


def _nothing() -> None:
    """Nobody listens."""
