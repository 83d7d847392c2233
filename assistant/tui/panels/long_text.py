"""A long text, written straight into the part."""

from msgspec import Struct
from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.message import Message

from assistant.asking.forms import form
from assistant.meeting.event import Command
from assistant.meeting.meeting import Meeting
from assistant.tui.drafts import Drafts
from assistant.tui.safe import Plain
from assistant.tui.widgets.still import Ground, Still
from assistant.tui.widgets.writing import Writing


class TextPlace(Struct, frozen=True):
    """Where a long text belongs: a field of a row of a form, and where its draft is kept."""

    form: str
    row: str
    field: str
    path: str
    label: str
    tall: bool = False

    def saved(self, meeting: Meeting) -> str:
        """The text as the meeting holds it."""
        return str(form(self.form).values(meeting, self.row).get(self.field) or "")

    def commands(self, meeting: Meeting, text: str) -> list[Command]:
        """What keeps the text, where it differs from what the meeting holds."""
        if text.strip() == self.saved(meeting).strip():
            return []
        return form(self.form).commands(meeting, self.row, {self.field: text.strip()})


class LongText(Vertical, Ground, Still):
    """A label and a field: a draft at every key, the meeting's own when it is left."""

    DEFAULT_CSS = """
    LongText { height: auto; margin-top: 1; padding-left: 2; }
    LongText Plain { color: $muted; height: auto; }
    LongText Writing.-tall { min-height: 6; }
    """

    class Left(Message):
        """The field was left."""

        def __init__(self, text: "LongText") -> None:
            super().__init__()
            self.text = text

    def __init__(self, place: TextPlace, meeting: Meeting, drafts: Drafts) -> None:
        super().__init__()
        self.place = place
        self._drafts = drafts
        self._known = place.saved(meeting)
        self._seen = drafts.seen(place.path)
        self._writing = Writing(drafts.shown(place.path) or self._known)
        self._writing.set_class(place.tall, "-tall")

    def compose(self) -> ComposeResult:
        """The label above the field."""
        yield Plain(self.place.label)
        yield self._writing

    def on_mount(self) -> None:
        """One writes on where the text ends."""
        self._writing.move_cursor(self._writing.document.end)

    @property
    def writing(self) -> Writing:
        """The field."""
        return self._writing

    @property
    def seen(self) -> int:
        """How far the seat had seen when what is written here was begun."""
        return self._seen

    def unsaved(self, meeting: Meeting) -> list[Command]:
        """What keeps what is written, if it is not kept."""
        return self.place.commands(meeting, self._writing.text)

    def kept(self, meeting: Meeting) -> None:
        """What was written is kept; show what holds the place, be it another's text."""
        self._known, self._seen = self.place.saved(meeting), self._drafts.seen(self.place.path)
        if self._writing.text.strip() != self._known.strip():
            self._writing.load_text(self._known)

    def show(self, meeting: Meeting) -> None:
        """Show what the meeting holds, unless something else is being written."""
        saved, text = self.place.saved(meeting), self._writing.text.strip()
        if saved != self._known and text == self._known.strip():
            self._writing.load_text(saved)
        if text in (saved.strip(), self._known.strip()):
            self._known, self._seen = saved, self._drafts.seen(self.place.path)

    @on(Writing.Changed)
    def _keep(self, event: Writing.Changed) -> None:
        event.stop()
        if self._writing.text != (self._drafts.shown(self.place.path) or self._known):
            self._drafts.note(self.place.path, self._writing.text, self._seen)

    @on(Writing.SelectionChanged)
    def _follow(self, event: Writing.SelectionChanged) -> None:
        event.stop()
        if self._writing.has_focus:
            self.call_after_refresh(self._show_row)

    def _show_row(self) -> None:
        """The row one writes on stays in sight, where little of the field is."""
        around = next((one for one in self.ancestors if isinstance(one, VerticalScroll)), None)
        if around is None or not self._writing.has_focus:
            return
        row, seen = self._writing.cursor_screen_offset.y, around.content_region
        beyond = max(0, row - seen.bottom + 1) + min(0, row - seen.y)
        if beyond:
            around.scroll_relative(y=beyond, animate=False)

    def on_descendant_blur(self) -> None:
        """Leaving the field keeps the text."""
        self.post_message(self.Left(self))
