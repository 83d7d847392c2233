"""One typed line, which can say everything that the forms can."""

from collections.abc import Awaitable, Callable
from pathlib import Path

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical

from assistant.asking.answers import NotUnderstood
from assistant.asking.changed import Noted, changed, forms_of, noted
from assistant.asking.completing import Offer
from assistant.asking.line_completing import offers_in_line
from assistant.asking.lines import Said, is_private, read_line, read_so_far
from assistant.asking.mending import written_in
from assistant.asking.replies import reply
from assistant.language.translation import N_, _
from assistant.meeting.moments import CloseMeeting, EndMeeting, FixPlan
from assistant.meeting.timekeeping import Respread
from assistant.tui.keymap import keyed
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


class LineScreen(Leaving[Said | None]):
    """Leaves with what the seat is to open, show or close, or nothing; all else is done before."""

    CSS_PATH = Path(__file__).with_suffix(".tcss")
    BINDINGS = [Binding("ctrl+o", "cancel", id="line", show=False)]
    KEYS = (
        ("Enter", N_("Säg raden")),
        ("Tab", N_("Ta det första förslaget, eller det valda")),
        ("↑ ↓", N_("Välj bland förslagen")),
        CLOSE,
    )

    def __init__(
        self, sitting: Sitting, ready: Callable[[], Awaitable[str]], tell: Callable[[str], None]
    ) -> None:
        super().__init__()
        self._sitting = sitting
        self._ready = ready
        self._tell = tell
        self._unread: str | None = None
        """What was typed since it was last read back, or answered."""

    def compose(self) -> ComposeResult:
        """A field, an answer, an example."""
        with Vertical(id="line-box"):
            entry, suggestions = Entry(id="line"), Suggestions(alone=True)
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
    async def _read(self, event: Entry.Submitted) -> None:
        event.stop()
        self._unread = None
        if not event.value.strip():
            self.action_cancel()
            return
        try:
            said = read_line(
                event.value,
                self._sitting.meeting,
                self._sitting.today,
                written=written_in(self._sitting.desk),
            )
        except NotUnderstood as problem:
            self._say(_not_understood(problem))
            return
        if answer := told(self._sitting, said.look):
            self._say(answer)
            return
        if said.look or any(isinstance(command, SEATS_OWN) for command in said.commands):
            self.leave(said)  # the seat does it, or asks first
            return
        before = noted(self._sitting.meeting, said.commands)
        refused = await self._ready() or await self._sitting.do(*said.commands)
        if refused:
            self._say(refused)
            return
        self._tell(self._done(before, said))
        self.leave(said if said.ask is not None else None)

    def _done(self, before: Noted, said: Said) -> str:
        """What the line came to, which the part that is shown may not show."""
        forms = {form.name: form for one in said.commands for form in forms_of(one)}
        open_ones = [form for form in forms.values() if not form.private]
        return " ".join(changed(before, self._sitting.meeting, open_ones))

    def action_help(self) -> None:
        """Everything that can be said."""
        from assistant.tui.looks import grammar_lines
        from assistant.tui.screens.help import HelpScreen

        what = _("En rad säger vad som är bestämt eller vad du vill göra, utan att leta upp det.")
        self.app.push_screen(HelpScreen(what, here=self.KEYS, more=grammar_lines()))

    def _offers(self, text: str) -> tuple[Offer, ...]:
        return offers_in_line(text, self._sitting.completion, self._sitting.here())

    def action_cancel(self) -> None:
        """Say nothing."""
        self.leave(None)

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
