"""One typed line, which can say everything that the forms can."""

from asyncio import Lock
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical

from assistant.asking.answers import NotUnderstood
from assistant.asking.changed import STOOD_SO, Noted, changed, forms_of, in_a_row, noted
from assistant.asking.completing import Offer
from assistant.asking.form import Form
from assistant.asking.knowing import knowing
from assistant.asking.line_completing import offers_in_line
from assistant.asking.lines import Said, is_private, read_line, read_so_far
from assistant.asking.mending import written_in
from assistant.asking.replacing import replaced_told
from assistant.asking.replies import reply
from assistant.language.translation import N_, _
from assistant.meeting.event import Command
from assistant.meeting.meeting import Meeting
from assistant.meeting.moments import CloseMeeting, EndMeeting, FixPlan
from assistant.meeting.timekeeping import Respread
from assistant.tui.keymap import key_of, keyed
from assistant.tui.looks import told
from assistant.tui.safe import Plain
from assistant.tui.screens.leaving import Leaving
from assistant.tui.screens.overlay import CLOSE
from assistant.tui.sitting import Sitting
from assistant.tui.widgets.entry import Entry
from assistant.tui.widgets.key_hint import KeyHint
from assistant.tui.widgets.suggestions import Suggestions

SEATS_OWN = (FixPlan, EndMeeting, CloseMeeting, Respread)
"""What the seat does in its own way: it asks first, or makes documents afterwards."""

_LONGEST = 40
_NAMED = 5
"""How much of what was not understood is repeated, and how many things it may be are named."""


class Spoken(Entry):
    """A field whose lines are said in turn, while the next may be written."""

    waiting = 0
    """How many lines are being said, or are to be."""
    another = False
    """Whether a further one is being written."""

    async def action_submit(self) -> None:
        """Counted as its key is read, for the keys that follow; nothing is said twice."""
        if self.waiting and not self.another:
            return
        if self._suggestions is None or self._suggestions.marked is None:
            self.waiting, self.another = self.waiting + 1, False
        await super().action_submit()

    def begin_another(self) -> None:
        """Write a further one."""
        self.another, self.value = True, ""


class LineScreen(Leaving[Said | None]):
    """Leaves with what the seat is to open, show or close, or nothing; all else is done before."""

    CSS_PATH = Path(__file__).with_suffix(".tcss")
    BINDINGS = [
        Binding("ctrl+o", "another", id="line", show=False),
        Binding("f2", "go_on", id="go_on", show=False),
    ]
    KEYS = (
        ("Enter", N_("Säg raden")),
        ("Tab", N_("Ta det första förslaget, eller det valda")),
        ("↑ ↓", N_("Välj bland förslagen")),
        CLOSE,
    )

    def __init__(
        self,
        sitting: Sitting,
        ready: Callable[[], Awaitable[str]],
        tell: Callable[[str, Sequence[Command]], None],
    ) -> None:
        super().__init__()
        self._sitting = sitting
        self._ready = ready
        self._tell = tell
        self._unread: str | None = None
        """What was typed since it was last read back, or answered."""
        self._one_at_a_time = Lock()
        self._given_back: list[tuple[str, str]] = []
        """Lines that were not said, and why, while a further one was being written."""
        self._refused = ""
        """Why what stands in the field, perhaps mended since, was not said."""
        self._doubted = ""
        """The line that was asked about last: said again it is meant."""

    def compose(self) -> ComposeResult:
        """A field, an answer, an example."""
        with Vertical(id="line-box"):
            entry, suggestions = Spoken(id="line"), Suggestions(alone=True)
            entry.offer(suggestions, self._offers, alone=True)
            yield entry
            yield Plain(id="line-said")
            yield suggestions
            yield Plain(
                _("Till exempel: åtgärd: ringa familjen @per senast fredag"),
                id="line-keys",
            )
            yield KeyHint(keyed(_("Enter säger den · Esc eller {go_back} stänger · {help} hjälp")))

    def on_mount(self) -> None:
        """Ready to type."""
        self._sitting.completion.begin()
        self.query_one(Entry).focus()
        self.query_one(Suggestions).show(self._offers(""))

    @on(Entry.Changed)
    def _changed(self, event: Entry.Changed) -> None:
        """What is private is dots as soon as its first word is there, where a family looks on."""
        event.input.password = self._hides(event.value)
        self._unread = event.value
        self.call_after_refresh(self._read_back, event.value)

    def _read_back(self, text: str) -> None:
        """What the line would come to; the letter itself and what it offers are painted first."""
        if self.is_mounted and text == self._unread:
            self._unread = None
            read = read_so_far(text, self._sitting.meeting, self._sitting.today)
            self._say(read, read=True)

    def _hides(self, text: str) -> bool:
        return self._sitting.house.discreet and is_private(text)

    @on(Entry.Submitted)
    def _submitted(self, event: Entry.Submitted) -> None:
        """Said beside the keys, so that they are not held up on a slow machine."""
        event.stop()
        self._unread = None
        self.run_worker(self._say_it(event.value), group="line")

    async def _say_it(self, text: str) -> None:
        async with self._one_at_a_time:
            try:
                await self._read(text)
            finally:
                self.query_one(Spoken).waiting -= 1

    async def _read(self, text: str) -> None:
        if not text.strip():
            self.action_cancel()
            return
        self._refused = ""
        self._sitting.unsaid = tuple(one for one in self._sitting.unsaid if one != text)
        self._given_back = [one for one in self._given_back if one[0] != text]
        try:
            said = read_line(
                text,
                self._sitting.meeting,
                self._sitting.today,
                written=written_in(self._sitting.desk),
            )
        except NotUnderstood as problem:
            self._refuse(text, _not_understood(problem))
            return
        if answer := told(self._sitting, said.look):
            self._say(answer)
            return
        if said.look or any(isinstance(command, SEATS_OWN) for command in said.commands):
            self.leave(said)  # the seat does it, or asks first
            return
        if said.doubt and text != self._doubted:
            self._doubted = text
            even_so = _("{doubt} Är det meningen: Enter en gång till.")
            self._refuse(text, even_so.format(doubt=said.doubt))
            return
        held, before = self._sitting.meeting, noted(self._sitting.meeting, said.commands)
        commands = knowing(said.commands, self._sitting.house.colleagues, held)
        refused = await self._ready() or await self._sitting.do(*commands)
        if refused:
            self._refuse(text, refused)
            return
        self._tell(self._came_to(before, held, said), commands)
        if said.ask is not None:
            self.leave(said)
        elif not self._goes_on:
            self._end_or_give_back()

    def _refuse(self, text: str, why: str) -> None:
        """Say why a line was not said; where another has taken its place, also give it back."""
        if self._goes_on:
            self._given_back.append((text, why))
        else:
            self._refused = why
        self._say(why)

    def _end_or_give_back(self) -> None:
        """Leave, unless a line before was not said: its words come back to be mended."""
        if not self._given_back:
            self.leave(None)
            return
        text, why = self._given_back.pop(0)
        self._refused = why
        entry = self.query_one(Spoken)
        with entry.prevent(Entry.Changed):
            entry.value = text
        entry.password = self._hides(text)
        entry.cursor_position = len(text)
        self._say(why)

    def _came_to(self, before: Noted, held: Meeting, said: Said) -> str:
        """What the line came to, of what this seat shows now though not this part of it.

        First what is gone by it; that nothing is, where all of it stood there already; and
        that it is noted, where no row tells of it.
        """
        meeting = self._sitting.meeting
        forms = [form for form in forms_of(said.commands) if self._tells(form, meeting)]
        if forms and meeting == held:
            return _(STOOD_SO)
        gone = replaced_told(said.replaces, key_of("undo"))
        told = in_a_row([*filter(None, (gone,)), *changed(before, meeting, forms)])
        return told or (_("Noterat.") if forms else "")

    def _tells(self, form: Form, meeting: Meeting) -> bool:
        """Nothing private, and no question while the family, who may see the screen, speaks."""
        hidden = form.private or len(form.seen(meeting)) < len(form.rows(meeting))
        return self._sitting.shows(form) and not hidden

    def action_help(self) -> None:
        """Everything that can be said."""
        from assistant.tui.looks import grammar_lines
        from assistant.tui.screens.help import HelpScreen

        what = _("En rad säger vad som är bestämt eller vad du vill göra, utan att leta upp det.")
        self.app.push_screen(HelpScreen(what, here=self.KEYS, more=grammar_lines()))

    def _offers(self, text: str) -> tuple[Offer, ...]:
        """What may complete the line; an empty one, what was refused before."""
        if not text:
            before = dict.fromkeys((*self._unsaid(), *self._sitting.unsaid))
            return tuple(Offer(one, one) for one in before if not self._hides(one))
        return offers_in_line(text, self._sitting.completion, self._sitting.here())

    @property
    def _goes_on(self) -> bool:
        entry = self.query_one(Spoken)
        return entry.another or entry.waiting > 1

    def action_another(self) -> None:
        """Leave; or, while a line is being said or was refused, take the next one here.

        Else what is typed on in the same breath would fall on what lies below.
        """
        entry = self.query_one(Spoken)
        if self._refused and entry.value.strip():
            self._given_back.append((entry.value, self._refused))
            self._refused = ""
            entry.begin_another()
        elif entry.waiting:
            entry.begin_another()
        else:
            self.action_cancel()

    def action_go_on(self) -> None:
        """The meeting goes on when the line is closed, so that what is written is not lost."""
        told = _("Raden är öppen. Stäng den med Esc eller {go_back}, sedan går {go_on} vidare.")
        self._say(keyed(told))

    def action_cancel(self) -> None:
        """Say nothing; what was refused is kept, to be offered in the next line."""
        self._sitting.unsaid = tuple(dict.fromkeys((*self._unsaid(), *self._sitting.unsaid)))
        self.leave(None)

    def _unsaid(self) -> list[str]:
        """What was refused and not said since, the latest first."""
        here = [self.query_one(Spoken).value] if self._refused else []
        return [*here, *(text for text, _why in reversed(self._given_back))]

    def _say(self, text: str, *, read: bool = False) -> None:
        """Say under the line what is wrong with it, or what was ``read`` in it."""
        said = self.query_one("#line-said", Plain)
        said.show(text, layout=True)
        said.set_class(bool(text), "-told")
        said.set_class(read, "-read")


def _not_understood(problem: NotUnderstood) -> str:
    """What was not understood, with what it may be."""
    if problem.code != "unknown-word":
        return reply(problem)
    text = f"{problem.text[:_LONGEST]}…" if len(problem.text) > _LONGEST else problem.text
    if problem.choices:
        told = _("”{text}” är inget Rundan känner igen.").format(text=text)
        return f"{told} {_may_be(problem)}"
    told = _("”{text}” är inget Rundan känner igen. {help} visar allt som går att skriva.")
    return keyed(told, text=text)


def _may_be(problem: NotUnderstood) -> str:
    choices = ", ".join(problem.choices[:_NAMED])
    return _("Menas: {choices}?").format(choices=choices) if choices else ""
