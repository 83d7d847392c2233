"""The parked questions: only their number while the family speaks, then one at a time."""

from typing import Final

from msgspec.structs import replace

from assistant.asking.form import joined
from assistant.asking.forms import form
from assistant.asking.questions import so_far, waited, waiting_number
from assistant.language.translation import _
from assistant.meeting.meeting import Meeting
from assistant.meeting.questions import Standing
from assistant.tui.panels.concern import add_line, row_line, veiled
from assistant.tui.sitting import Sitting
from assistant.tui.widgets.line import Line

QUESTIONS: Final = "questions"


def question_lines(sitting: Sitting, meeting: Meeting) -> list[Line]:
    """Each in its place; those that wait, with how long they have waited."""
    asked, now = form(QUESTIONS), sitting.desk.now()
    if not sitting.shows(asked):
        return veiled(asked)
    lines = [Line(_(asked.title), "head", gap=True)]
    rows = asked.seen(meeting)
    if not rows and (number := waiting_number(meeting)):
        lines.append(Line(number, "note"))
    for row in rows:
        question, line = meeting.questions.asked[row.id], row_line(asked, meeting, row)
        if question.standing is Standing.PARKED and not question.answer:
            detail = joined(waited(question, now), so_far(question))
            line = replace(line, detail=detail)
        lines.append(line)
    return [*lines, add_line(asked)]
