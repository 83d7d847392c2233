"""What a form asks in passing, below the field it is about: at most one thing, and quietly.

It is asked when a field is left or the hands have rested, and gone when it is answered, or when
somebody says why it stays.  It takes no key from anything else, and nothing waits for it.
"""

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from textual.timer import Timer

from assistant.asking.answers import NotUnderstood
from assistant.asking.form import Question, Values
from assistant.language.translation import _
from assistant.meeting.records import Value
from assistant.tui.keys import written

if TYPE_CHECKING:
    from assistant.tui.screens.form import FormScreen

KEEP: Final = "ctrl+b"
WONDER: Final = "wonder"
"""The group of the workers that read what a review needs."""
REST: Final = 1.5
"""Seconds without a key after which somebody is thinking, not writing."""


class Wondering:
    """The question of one form."""

    def __init__(
        self,
        form: "FormScreen",
        question: Callable[[Values], Question | None],
        prepare: Callable[[], None],
    ) -> None:
        """``question``: what there is to ask about some answers; ``prepare`` takes a while."""
        self._form = form
        self._question = question
        self._prepare = prepare
        self._ready = False
        self._met: set[str] = set()
        self._rest: Timer | None = None
        self._kept: tuple[str, str, dict[str, Value]] | None = None
        self.asked: Question | None = None
        """What is asked now."""

    async def begin(self) -> None:
        """Read what it takes, elsewhere; what stands in the form already may be asked about."""
        self._met = {box.field.name for box in self._form.boxes if box.raw}
        await asyncio.to_thread(self._prepare)
        self._ready = True
        self.look()

    def rest(self, field: str) -> None:
        """A field was changed: look when the hands have rested."""
        self._met.add(field)
        if self._rest is not None:
            self._rest.stop()
        self._rest = self._form.set_timer(REST, self.look)

    def left(self, field: str) -> None:
        """A field was left."""
        self._met.add(field)
        self.look()

    def look(self) -> None:
        """Ask, or ask no more."""
        if not self._ready or not self._form.is_attached:
            return
        found = self._question(self._answers())
        self.asked = found if found is not None and found.field in self._met else None
        for box in self._form.boxes:
            mine = self.asked is not None and box.field.name == self.asked.field
            box.wonder(_told(self.asked) if self.asked is not None and mine else "")

    def keep(self, reason: dict[str, Value]) -> None:
        """Let what is asked about stay, for a reason."""
        if self.asked is not None:
            raw = self._raw(self.asked.field)
            self._kept = (self.asked.field, raw, reason)
            self.look()

    @property
    def kept(self) -> dict[str, Value]:
        """The reason why something stays, while it still stands so."""
        if self._kept is None or self._raw(self._kept[0]) != self._kept[1]:
            return {}
        return self._kept[2]

    def _raw(self, field: str) -> str:
        return next((box.raw for box in self._form.boxes if box.field.name == field), "")

    def _answers(self) -> dict[str, Value]:
        answers = dict(self.kept)
        for box in self._form.boxes:
            try:
                answers[box.field.name] = box.value()
            except NotUnderstood:
                continue
        return answers


def _told(question: Question) -> str:
    if not question.reasons:
        return f"? {question.text}"
    return _("? {question} {key}: låt det stå.").format(question=question.text, key=written(KEEP))
