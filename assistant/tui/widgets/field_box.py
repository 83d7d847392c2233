"""One field of a form: its label, what takes the answer, and a line beneath."""

from collections.abc import Callable

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message
from textual.widget import Widget

from assistant.asking.answers import NotUnderstood, understood, written
from assistant.asking.completing import Offer
from assistant.asking.form import Choice, Field, Kind
from assistant.asking.replies import reply
from assistant.language.translation import _
from assistant.meeting.meeting import Meeting
from assistant.meeting.records import Value
from assistant.tui.safe import Plain
from assistant.tui.widgets.choices import Choices
from assistant.tui.widgets.entry import Entry
from assistant.tui.widgets.readback import Readback
from assistant.tui.widgets.suggestions import Suggestions
from assistant.tui.widgets.writing import Writing

YES = "yes"


class FieldBox(Vertical):
    """Asks for one thing, and shows beneath what was understood or was not."""

    DEFAULT_CSS = """
    FieldBox { height: auto; margin-bottom: 1; }
    FieldBox > .label { color: $muted; height: auto; }
    FieldBox > .below { color: $lead; height: auto; padding-left: 2; display: none; }
    FieldBox.-told > .below { display: block; }
    FieldBox > .wondered { color: $foreground; height: auto; padding-left: 2; display: none; }
    FieldBox.-wondered > .wondered { display: block; }
    FieldBox.-wrong > .below { color: $timebox-over; text-style: bold; }
    """

    class Changed(Message):
        """The answer is another."""

        def __init__(self, name: str) -> None:
            super().__init__()
            self.name = name
            """Of the field."""

    class Left(Message):
        """The field was left."""

        def __init__(self, name: str) -> None:
            super().__init__()
            self.name = name
            """Of the field."""

    class Done(Message):
        """Enter: on to the next field."""

    def __init__(
        self,
        field: Field,
        value: Value,
        meeting: Meeting,
        readback: Readback,
        offers: Callable[[str], tuple[Offer, ...]],
        *,
        recalled: Value = None,
        hidden: bool = False,
    ) -> None:
        super().__init__()
        self._hidden = hidden
        self.field = field
        self._meeting = meeting
        self._readback = readback
        self._offers = offers
        self._control = self._made(value)
        self._below = Plain(field.hint, classes="below")
        self._wondered = Plain(classes="wondered")
        self._before = self.raw
        if recalled:
            self.fill(recalled)
        self._opened = self.raw

    def compose(self) -> ComposeResult:
        """Label, answer, the line beneath."""
        if self.field.kind is not Kind.YES:
            yield Plain(self.field.label, classes="label")
        yield self._control
        if isinstance(self._control, Entry):
            suggestions = Suggestions()
            yield suggestions
            known = self.field.kind is Kind.WHO
            self._control.offer(suggestions, self._offers, known=known)
        yield self._below
        yield self._wondered

    def on_mount(self) -> None:
        """Tell at once what a given answer means."""
        self._tell_below(self._told())

    @property
    def control(self) -> Widget:
        """What takes the answer."""
        return self._control

    @property
    def raw(self) -> str:
        """The answer as it stands, as text to keep or bring back."""
        match self._control:
            case Entry() as entry:
                return entry.value
            case Writing() as writing:
                return writing.text
            case Choices() as choices:
                return "\n".join(choices.chosen)
        raise AssertionError(self._control)

    def restore(self, raw: str) -> None:
        """Bring back an answer that was being given."""
        match self._control:
            case Entry() as entry:
                entry.value = raw
            case Writing() as writing:
                writing.load_text(raw)
            case Choices() as choices:
                choices.chosen = raw.split("\n") if raw else []

    def fill(self, value: Value) -> None:
        """Put in an answer that was given elsewhere, as somebody would have given it."""
        chosen = isinstance(self._control, Choices)
        self.restore(str(value) if chosen else written(self.field, value, self._meeting))

    def choose_among(self, choices: tuple[Choice, ...], usual: str) -> None:
        """Offer other answers; what was chosen stays where it is one of them."""
        if isinstance(self._control, Choices):
            self._control.offer(choices, usual)

    @property
    def before(self) -> str:
        """The answer there was, as text."""
        return self._before

    def reset(self) -> None:
        """Back to the answer that stood there."""
        self.restore(self._opened)

    @property
    def changed(self) -> bool:
        """Whether the answer is another than the one noted; what was recalled is."""
        return self.raw != self._before

    @property
    def touched(self) -> bool:
        """Whether the answer is another than when the field was opened."""
        return self.raw != self._opened

    def value(self) -> Value:
        """The answer understood.  Raises ``NotUnderstood``."""
        match self._control, self.field.kind:
            case Choices() as choices, Kind.CHOICE:
                return next(iter(choices.chosen), None)
            case Choices() as choices, Kind.SEVERAL:
                return list(choices.chosen)
            case Choices() as choices, Kind.YES:
                return bool(choices.chosen)
        return understood(self.field, self.raw, self._meeting, self._readback.today)

    def wrong(self, problem: NotUnderstood) -> None:
        """Say beneath why the answer was not understood."""
        self.add_class("-wrong")
        self._tell_below(reply(problem))

    def wonder(self, question: str) -> None:
        """Ask something in passing, below the answer; nothing: ask no more."""
        self._wondered.show(question, layout=True)
        self.set_class(bool(question), "-wondered")

    def settle(self) -> None:
        """Where a name is surely meant, write it out, so that all can see who."""
        if isinstance(self._control, Entry) and self.field.kind is Kind.WHO and self.raw.strip():
            sure = self._readback.sure(self.raw)
            if sure and sure != self._control.value:
                self._control.value = sure

    @on(Entry.Changed)
    @on(Writing.Changed)
    @on(Choices.Changed)
    def _changed(self, event: Message) -> None:
        event.stop()
        self.remove_class("-wrong")
        self._tell_below(self._told())
        self.post_message(self.Changed(self.field.name))

    @on(Entry.Submitted)
    @on(Choices.Done)
    def _done(self, event: Message) -> None:
        event.stop()
        self.settle()
        self.post_message(self.Done())

    def on_descendant_focus(self) -> None:
        """Show the label and the line beneath as well as what takes the answer."""
        self.call_after_refresh(self.scroll_visible, animate=False)

    def on_descendant_blur(self) -> None:
        """Leaving the field settles who is meant, or tells who may be."""
        self.settle()
        if self.field.kind is Kind.WHO:
            self._tell_below(self._told())
        self.post_message(self.Left(self.field.name))

    def _told(self) -> str:
        if self.field.kind is Kind.WHO and self._control.has_focus:
            return self.field.hint  # who may be meant is offered, one below another
        return self._readback.told(self.field, self.raw) or self.field.hint

    def _tell_below(self, text: str) -> None:
        self._below.show(text, layout=True)
        self.set_class(bool(text), "-told")

    def _made(self, value: Value) -> Widget:
        field = self.field
        match field.kind:
            case Kind.TEXT:
                return Writing(str(value or ""))
            case Kind.CHOICE:
                return Choices(field.choices, [str(value or "")], several=False)
            case Kind.SEVERAL:
                chosen = [str(one) for one in value] if isinstance(value, list) else []
                return Choices(field.choices, chosen, several=True)
            case Kind.YES:
                one = (Choice(YES, field.label or _("Ja")),)
                return Choices(one, [YES] if value else [], several=True)
        return Entry(written(field, value, self._meeting), password=self._hidden)
