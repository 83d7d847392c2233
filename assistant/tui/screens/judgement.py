"""One question at a time, in front of somebody alone: nothing of the meeting, and no name."""

from collections.abc import Callable
from pathlib import Path

from msgspec.structs import replace
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical, VerticalScroll
from textual.screen import Screen

from assistant.asking.judgement import Sheet
from assistant.asking.replies import reply
from assistant.desk.judging import Judging
from assistant.desk.ports import JournalProblem
from assistant.language.translation import _
from assistant.tui.keymap import keyed
from assistant.tui.safe import Plain
from assistant.tui.widgets.choices import Choices
from assistant.tui.widgets.entry import Entry
from assistant.tui.widgets.key_hint import KeyHint


class JudgementScreen(Screen[None]):
    """Lies over everything, as the locked screen does, until the answers are given or let be."""

    CSS_PATH = Path(__file__).with_suffix(".tcss")
    BINDINGS = [
        Binding("enter", "go_on", show=False),
        Binding("pageup", "back", show=False),
        Binding("escape", "stop", show=False),
        Binding("f3", "stop", id="go_back", show=False),
    ]

    def __init__(self, sheet: Sheet, judging: Judging, over: Callable[[bool], object]) -> None:
        """``over`` is told when it is left, and whether the answers were given."""
        super().__init__()
        self._sheet = sheet
        self._judging = judging
        self._over = over
        self._giving = False

    def compose(self) -> ComposeResult:
        """The question with its answers, and the keys."""
        with VerticalScroll(id="judgement", can_focus=False):
            yield Plain(id="judgement-count")
            yield Plain(id="judgement-text")
            yield Plain(id="judgement-note")
            yield Vertical(id="judgement-answer")
            yield Plain(id="judgement-said")
        keys = _(
            "↑ ↓ väljer · Enter vidare, även utan svar · PgUp bakåt · Esc eller {go_back} slutar"
        )
        yield KeyHint(keyed(keys), id="judgement-keys")

    async def on_mount(self) -> None:
        """The first question."""
        await self._ask()

    async def _ask(self) -> None:
        step = self._sheet.step
        self.query_one("#judgement-count", Plain).show(self._sheet.count)
        self.query_one("#judgement-text", Plain).show(step.text, layout=True)
        self.query_one("#judgement-note", Plain).show(step.note, layout=True)
        held = self._sheet.answers.get(step.name, "")
        answers = tuple(
            replace(choice, label=f"{number}  {choice.label}")
            for number, choice in enumerate(step.choices, 1)
        )
        control = Choices(answers, [held], several=False) if answers else Entry(held)
        answer = self.query_one("#judgement-answer", Vertical)
        await answer.remove_children()
        await answer.mount(control)
        control.focus()
        self.say("")

    @on(Choices.Done)
    @on(Entry.Submitted)
    async def _answered(self, event: Choices.Done | Entry.Submitted) -> None:
        event.stop()
        await self.action_go_on()

    async def action_go_on(self) -> None:
        """On with what is answered, or with nothing; past the last, the answers are given."""
        last = self._sheet.last
        if wrong := self._sheet.answer(self._said()):
            self.say(wrong)
        elif not last:
            await self._ask()
        elif not self._giving:
            self._giving = True
            await self._give()
            self._giving = False

    async def action_back(self) -> None:
        """To the question before."""
        self._sheet.back()
        await self._ask()

    def action_stop(self) -> None:
        """Hide the answers at once; who comes back finds them as they were."""
        self._sheet.answers[self._sheet.step.name] = self._said()
        self._over(False)

    def sure_to_leave(self) -> bool:
        """Never the program: whoever answers may only leave the questions."""
        self.action_stop()
        return False

    async def _give(self) -> None:
        if self._sheet.judgement is not None:
            try:
                await self._judging.give(self._sheet.judgement)
            except JournalProblem as problem:
                self.say(reply(problem))
                return
        self._over(True)

    def _said(self) -> str:
        control = self.query("Choices, Entry").first()
        if isinstance(control, Choices):
            return next(iter(control.chosen), "")
        return control.value if isinstance(control, Entry) else ""

    def say(self, text: str) -> None:
        """Say something below the answers."""
        self.query_one("#judgement-said", Plain).show(text, layout=True)
