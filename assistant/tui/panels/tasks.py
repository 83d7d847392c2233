"""What is to be ready before the meeting, each row leading to where it is seen to."""

from typing import Final

from assistant.asking.form import Form, Row
from assistant.asking.forms import form
from assistant.asking.preparation import progress
from assistant.language.translation import _
from assistant.meeting.agenda import Task
from assistant.meeting.attendance import Role
from assistant.meeting.meeting import Meeting
from assistant.meeting.premeeting import Interpreter
from assistant.meeting.preparation import ticked, undecided
from assistant.tui.panels.concern import ADD, ROW, row_line
from assistant.tui.panels.quick import quick_word
from assistant.tui.sitting import Sitting
from assistant.tui.widgets.line import Line, Target, sign_of

TASK = "task"
"""A task that Enter leads on from, and that Space ticks."""
AT = "at"
"""A form begun at a field: the target's row is the form's row and the field."""
THERE = "there"
"""A row of a form, wherever it stands on this screen."""
WHERE: Final = {
    "signed": "invitation_lines",
    "sent": "invitation_sent",
    "question": "purpose",
    "childs-way": "childs_way",
    "lots-wish": "premeeting",
    "premeeting": "premeeting",
    "acute": "acute",
    "safe": "threat",
}
"""The form where a task is seen to, by what shows that it is done."""


def task_lines(sitting: Sitting, meeting: Meeting) -> list[Line]:
    """The agenda's list, what is left first."""
    if not meeting.agenda.prepare:
        return []
    one = form("preparation")
    tasks = {task.id: task for task in meeting.agenda.prepare}
    rows = sorted(one.rows(meeting), key=lambda row: row.done is True)
    return [
        Line(f"{_(one.title)}: {progress(meeting)}", "head", gap=True),
        *(_task(sitting, meeting, tasks[row.id], row) for row in rows),
    ]


def leads_to(meeting: Meeting, name: str) -> Target:
    """Where a task is seen to that is ticked too: who is called, and when."""
    called = meeting.attendance.having(Role.PROFESSIONAL)
    match next(task.seen for task in meeting.agenda.prepare if task.id == name):
        case "called" if called:
            return Target(THERE, "attendance", next(iter(meeting.attendance.people)))
        case "decider-each" if called:
            waits = undecided(meeting)[:1]
            ids = [id for id, one in called.items() if not waits or one.organisation in waits]
            return Target(AT, "attendance", f"{ids[0]}/may_decide")
        case "interpreter" if meeting.premeeting.interpreter is not Interpreter.NEEDED:
            return Target(AT, "premeeting", "/interpreter")
        case "day":
            return Target(ROW, "invitation")
    return Target(ADD, "attendance")


def _task(sitting: Sitting, meeting: Meeting, task: Task, row: Row) -> Line:
    """A task to tick or, where Rundan has what it is about, the way there."""
    one = form("preparation")
    if task.seen in _TICKED_TOO:
        return Line(
            row.headed,
            "row",
            target=Target(TASK, task.id),
            sign=sign_of(row.done),
            detail=row.detail,
            hint=_("Enter öppnar där det noteras · Mellanslag: {what}").format(
                what=quick_word(one, meeting, row.id)
            ),
        )
    where = _seen_to(sitting, task)
    if where is None or ticked(meeting, task):
        return row_line(one, meeting, row)
    rows = where.rows(meeting)
    at = next((one for one in rows if not one.done), rows[0]) if rows else Row(id="", title="")
    return Line(
        row.headed,
        "row",
        target=Target(ROW, where.name, at.id),
        sign=sign_of(row.done),
        detail=at.detail if not (at.id or row.done) else "",
        hint=_("Enter öppnar där det noteras"),
    )


def _seen_to(sitting: Sitting, task: Task) -> Form | None:
    """The form where a task is seen to, if this seat may see it."""
    where = form(WHERE[task.seen]) if task.seen in WHERE else None
    return where if where is not None and sitting.shows(where) else None


_TICKED_TOO: Final = ("called", "decider-each", "interpreter", "day")
