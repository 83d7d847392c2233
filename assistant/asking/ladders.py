"""A goal's ladder: what is seen at each of five steps, the expected one in the middle.

Goal Attainment Scaling (Kiresuk & Sherman, 1968).  The texts are the meeting's own.
"""

from collections.abc import Sequence
from typing import Final

from assistant.asking.form import Choice, Field, Form, Row, Values, joined
from assistant.language.terms import signed
from assistant.language.translation import N_, _
from assistant.meeting.event import Command
from assistant.meeting.goals import STEPS, ChangeGoal
from assistant.meeting.meeting import Meeting

_ASKED: Final = {
    -2: (N_("−2, mycket mindre än ni hoppas"), ("-2", "−2", "minus två", "minus two")),
    -1: (N_("−1, mindre än ni hoppas"), ("-1", "−1", "minus ett", "minus one")),
    0: (N_("0, så som ni väntar er"), ("+0", "0:", "väntat", "expected")),
    1: (N_("+1, mer än väntat"), ("+1", "plus ett", "plus one")),
    2: (N_("+2, mycket mer än väntat"), ("+2", "plus två", "plus two")),
}
"""What is asked at each step, and the words that announce it."""


class LadderForm(Form):
    """The ladders; a goal has one only where somebody wants it."""

    name = "ladders"
    title = N_("Måltrappa")
    words = ("trappa", "måltrappa", "ladder")

    def rows(self, meeting: Meeting) -> list[Row]:
        """The goals."""
        return [
            Row(id=id, number=number, title=goal.text, detail=steps_told(goal.ladder))
            for id, number, goal in meeting.goals.numbered()
        ]

    def seen(self, meeting: Meeting) -> list[Row]:
        """The goals that have one."""
        return [row for row in self.rows(meeting) if row.detail]

    def tells(self, row: Row, was: Row | None) -> bool:
        """A ladder, or that there is none any more; most goals never have one."""
        return bool(row.detail or (was and was.detail))

    def fields(self, meeting: Meeting, row: str) -> list[Field]:
        """A short text for each step, the worst first."""
        return [
            Field(name=str(step), label=_(label), words=words, main=step == 0)
            for step, (label, words) in _ASKED.items()
        ]

    def values(self, meeting: Meeting, row: str) -> Values:
        """The steps as they are worded."""
        return _steps(meeting, row)

    def commands(self, meeting: Meeting, row: str, values: Values) -> list[Command]:
        """Word them; a ladder without words is none."""
        steps = _steps(meeting, row) | {name: str(text or "") for name, text in values.items()}
        worded = [steps[str(step)] for step in STEPS]
        return [ChangeGoal(id=row, values={"ladder": worded if any(worded) else []})]


def steps_told(ladder: Sequence[str]) -> str:
    """The steps that have words, on one line; nothing where there is no ladder."""
    return joined(
        *(f"{signed(step)} {text}" for step, text in zip(STEPS, ladder, strict=False) if text)
    )


def score_choices(ladder: Sequence[str]) -> tuple[Choice, ...]:
    """The steps to choose among, each with its words."""
    return tuple(
        Choice(str(step), f"{signed(step)} {text}".strip(), (signed(step), f"{step:+d}"))
        for step, text in zip(STEPS, ladder, strict=False)
    )


def _steps(meeting: Meeting, goal: str) -> dict[str, str]:
    ladder = meeting.goals.goals[goal].ladder or ("",) * len(STEPS)
    return {str(step): text for step, text in zip(STEPS, ladder, strict=True)}
