"""Asks for passphrases and keys: a few fields, and nothing of them is kept on the way."""

from collections.abc import Awaitable, Callable
from pathlib import Path

from msgspec import Struct
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical

from assistant.asking.form import Choice
from assistant.asking.passphrase import weakness
from assistant.language.translation import _
from assistant.tui.keymap import keyed
from assistant.tui.safe import Plain
from assistant.tui.screens.leaving import Leaving
from assistant.tui.widgets.choices import Choices
from assistant.tui.widgets.entry import Entry
from assistant.tui.widgets.key_hint import KeyHint
from assistant.tui.widgets.line import Line, Target
from assistant.tui.widgets.lines import Lines

Given = dict[str, str]
Keep = Callable[[Given], Awaitable[str]]
"""Does it with what was given; returns why not, if it could not."""


class Blank(Struct, frozen=True):
    """Something to fill in, or with choices to choose."""

    name: str
    label: str
    hidden: bool = True
    """Whether it is not shown while it is typed."""
    choices: tuple[Choice, ...] = ()
    check: Callable[[Given], str] = lambda given: ""
    """Why it will not do, in words, known as soon as it is left; nothing where it will."""
    back_to: str = ""
    """The field to begin at again when it will not do, itself if none is named."""


def new_passphrase(label: str) -> tuple[Blank, Blank]:
    """A passphrase to choose, typed twice."""
    return (
        Blank("first", label, check=lambda given: weakness(given["first"])),
        Blank(
            "again",
            _("Samma en gång till"),
            check=lambda given: weakness(given["first"], given["again"]),
            back_to="first",
        ),
    )


class SecretsScreen(Leaving[bool]):
    """Leaves with whether it was done."""

    CSS_PATH = Path(__file__).with_suffix(".tcss")
    BINDINGS = [
        Binding("up", "app.focus_previous", show=False),
        Binding("down", "app.focus_next", show=False),
    ]

    def __init__(
        self,
        title: str,
        blanks: tuple[Blank, ...],
        keep: Keep,
        facts: tuple[str, ...] = (),
        others: tuple[Line, ...] = (),
    ) -> None:
        super().__init__()
        self._title = title
        self._blanks = blanks
        self._keep = keep
        self._facts = facts
        self._others = others
        self._working = False

    def compose(self) -> ComposeResult:
        """Title, what should be known first, the fields, what else can be done."""
        with Vertical(id="pass-box"):
            yield Plain(self._title, id="pass-title")
            for fact in self._facts:
                yield Plain(fact)
            for blank in self._blanks:
                if blank.label:
                    yield Plain(blank.label, classes="label")
                if blank.choices:
                    yield Choices(blank.choices, [blank.choices[0].value], several=False)
                else:
                    yield Entry(password=blank.hidden, id=blank.name)
            if self._others:
                yield Lines(self._others)
            yield Plain(id="pass-said")
            yield KeyHint(
                keyed(_("Enter går vidare · Esc eller {go_back} stänger · {help} hjälp")),
                id="pass-keys",
            )

    def on_mount(self) -> None:
        """Ready to type."""
        self.first().focus()

    def first(self) -> Entry | Choices:
        """Where to begin."""
        return self._fields()[0]

    @on(Entry.Submitted)
    @on(Choices.Done)
    def _next(self, event: Entry.Submitted | Choices.Done) -> None:
        event.stop()
        fields = self._fields()
        here = next((at for at, field in enumerate(fields) if field.has_focus), len(fields) - 1)
        if self._checked(self._blanks[here]):
            if here + 1 < len(fields):
                fields[here + 1].focus()
            elif all(self._checked(blank) for blank in self._blanks) and not self._working:
                self._working = True
                self.say(_("Ett ögonblick …"))
                self.run_worker(self._done(), exit_on_error=False)

    def _checked(self, blank: Blank) -> bool:
        """Whether a field will do; says why not, and goes back to where to begin again."""
        given = self._given()
        told = blank.check(given) if given[blank.name].strip() else _("Skriv här först.")
        self.say(told)
        if told:
            again = blank.back_to or blank.name
            if blank.hidden and not blank.choices:
                self._empty(*{blank.name, again})
            self.query_one(f"#{again}", Entry).focus()
        return not told

    async def _done(self) -> None:
        try:
            told = await self._keep(self._given())
        finally:
            self._working = False
        if told:
            self.say(told)
            first = next(blank for blank in self._blanks if not blank.choices)
            if first.hidden:
                self._empty(first.name)
            self.query_one(f"#{first.name}", Entry).focus()
        else:
            self.leave(True)

    def about(self) -> str:
        """What is asked, and what should be known first."""
        return "\n".join((self._title, *self._facts))

    def say(self, text: str) -> None:
        """Say something under the fields."""
        self.query_one("#pass-said", Plain).show(text, layout=True)

    def action_cancel(self) -> None:
        """Leave everything as it was."""
        if not self._working:
            self.leave(False)

    @on(Lines.Chosen)
    @on(Lines.Quick)
    def _other(self, event: Lines.Told) -> None:
        event.stop()
        if not self._working:
            self.chose(event.target)

    def chose(self, target: Target) -> None:
        """Something else was chosen than to go on."""

    def _fields(self) -> list[Entry | Choices]:
        return [w for w in self.query("Entry, Choices") if isinstance(w, Entry | Choices)]

    def _given(self) -> Given:
        return {
            blank.name: next(iter(field.chosen), "") if isinstance(field, Choices) else field.value
            for blank, field in zip(self._blanks, self._fields(), strict=True)
        }

    def _empty(self, *names: str) -> None:
        for name in names:
            self.query_one(f"#{name}", Entry).value = ""
