"""Answers to choose among, one or several, by arrow, first letter or number."""

from textual import events
from textual.binding import Binding
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.widget import Widget

from assistant.asking.form import Choice
from assistant.language.translation import _
from assistant.tui.safe import cut, styled

ONE, NOT_ONE = "(•)", "( )"
TICKED, NOT_TICKED = "[x]", "[ ]"


class Choices(Widget, can_focus=True):
    """Folded to the chosen answer until it has the focus; several answers stay unfolded."""

    DEFAULT_CSS = """
    Choices { height: auto; width: 1fr; padding: 0 1; background: $surface; color: $foreground;
              border-left: outer $border-blurred; }
    Choices:focus { border-left: outer $border; }
    """
    BINDINGS = [
        Binding("up", "move(-1)", show=False),
        Binding("down", "move(1)", show=False),
        Binding("space", "tick", show=False),
        Binding("delete,backspace", "clear", show=False),
        Binding("enter", "done", show=False),
    ]

    class Changed(Message):
        """Another answer is chosen."""

    class Done(Message):
        """Enter: on to the next."""

    def __init__(self, choices: tuple[Choice, ...], chosen: list[str], *, several: bool) -> None:
        super().__init__()
        self._choices = choices
        self._several = several
        self._chosen = [value for value in chosen if value]
        self._cursor = self._place()
        self._typed = ""
        """The letters typed in a row that lead where the cursor is."""

    @property
    def chosen(self) -> list[str]:
        """The values chosen, in the order they are offered."""
        return [choice.value for choice in self._choices if choice.value in self._chosen]

    @chosen.setter
    def chosen(self, values: list[str]) -> None:
        self._chosen = [value for value in values if value]
        self._cursor = self._place()
        self.refresh(layout=True)

    def offer(self, choices: tuple[Choice, ...], usual: str) -> None:
        """Offer other answers; where what was chosen is none of them, ``usual`` is."""
        self._choices = choices
        self.chosen = self.chosen or [usual]

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """One row, or one for each answer."""
        return max(1, len(self._choices)) if self._unfolded else 1

    def render(self) -> Content:
        """The answers with their signs."""
        width = max(4, self.content_size.width)
        if not self._unfolded:
            return styled((cut(self._folded(), width), ""))
        pieces = []
        for index, choice in enumerate(self._choices):
            ticked = choice.value in self._chosen
            sign = (
                (TICKED if ticked else NOT_TICKED)
                if self._several
                else (ONE if ticked else NOT_ONE)
            )
            here = self.has_focus and index == self._cursor
            text = cut(f"{sign} {choice.label}", width - 2)
            pieces.append((f"{'▸' if here else ' '} {text}\n", "on $chosen" if here else ""))
        pieces[-1:] = [(pieces[-1][0].rstrip("\n"), pieces[-1][1])] if pieces else [("–", "")]
        return styled(*pieces)

    def action_move(self, step: int) -> None:
        """To the next answer; past the ends, out of the field."""
        self._typed = ""
        there = self._cursor + step
        if 0 <= there < len(self._choices):
            self._go(there)
        elif step > 0:
            self.screen.focus_next()
        else:
            self.screen.focus_previous()

    def action_tick(self) -> None:
        """Choose what the cursor stands on, at first the first; where several may be, or take
        it back."""
        if not self._choices:
            return
        self._cursor = max(self._cursor, 0)
        value = self._choices[self._cursor].value
        if self._several and value in self._chosen:
            self._set([one for one in self._chosen if one != value])
        else:
            self._set([*self._chosen, value] if self._several else [value])

    def action_clear(self) -> None:
        """Choose nothing."""
        self._set([])

    def action_done(self) -> None:
        """On to the next."""
        self.post_message(self.Done())

    def on_key(self, event: events.Key) -> None:
        """A number or a first letter goes there; where only one may be, that chooses."""
        key = event.character
        if key is None or not key.isalnum():
            return
        if key.isdigit():
            found = int(key) - 1
        else:
            found = self._beginning(key.casefold())
        if 0 <= found < len(self._choices):
            event.stop()
            self._go(found)

    def on_focus(self) -> None:
        """Unfold."""
        self._typed = ""
        self._cursor = max(self._cursor, 0) if self._several else self._place()
        self.refresh(layout=True)

    def on_blur(self) -> None:
        """Fold."""
        self.refresh(layout=True)

    @property
    def _unfolded(self) -> bool:
        return self._several or self.has_focus

    def _folded(self) -> str:
        labels = [choice.label for choice in self._choices if choice.value in self._chosen]
        return ", ".join(labels) or _("– inte valt –")

    def _place(self) -> int:
        values = [choice.value for choice in self._choices]
        return next((i for i, value in enumerate(values) if value in self._chosen), -1)

    def _beginning(self, letter: str) -> int:
        """Where the letters typed in a row lead; where they lead nowhere, the next answer after
        the cursor that begins with this one."""
        typed = self._typed + letter
        found = self._next_beginning(typed, self._cursor) if self._typed else -1
        if found < 0:
            typed, found = letter, self._next_beginning(letter, self._cursor + 1)
        self._typed = typed if found >= 0 else ""
        return found

    def _next_beginning(self, typed: str, start: int) -> int:
        count = len(self._choices)
        places = [(start + step) % count for step in range(count)] if count else []
        return next((i for i in places if self._choices[i].label.casefold().startswith(typed)), -1)

    def _go(self, index: int) -> None:
        self._cursor = index
        if self._several:
            self.refresh()
        else:
            self._set([self._choices[index].value])

    def _set(self, values: list[str]) -> None:
        self._chosen = values
        if not self._several:
            self._cursor = self._place()
        self.refresh()
        self.post_message(self.Changed())
