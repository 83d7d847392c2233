"""What is to be ready before the meeting: a list to tick, and what is missing on one page."""

from assistant.asking.form import Field, Form, Kind, Row, Values, joined
from assistant.language.translation import N_, _, format_date, format_list, said_in_each
from assistant.meeting.agenda import Task
from assistant.meeting.event import Command
from assistant.meeting.meeting import Meeting
from assistant.meeting.preparation import (
    Done,
    NoteMandate,
    NoteTask,
    left,
    ready,
    shows,
    ticked,
    undecided,
)
from assistant.meeting.records import Value


class PreparationForm(Form):
    """The tasks of the agenda."""

    name = "preparation"
    title = N_("Före mötet")
    words = ("förberett", "prepared")

    def rows(self, meeting: Meeting) -> list[Row]:
        """Every task, done or not, in the agenda's order."""
        return [
            Row(
                id=task.id,
                title=_(task.text),
                detail=_detail(meeting, task),
                done=ready(meeting, task),
                others=said_in_each(task.text)[1:],
            )
            for task in meeting.agenda.prepare
        ]

    def fields(self, meeting: Meeting, row: str) -> list[Field]:
        """Done or not, when, and who saw to it."""
        why = {task.id: task.why for task in meeting.agenda.prepare}.get(row, "")
        return [
            Field(
                name="done", label=_("Klart"), kind=Kind.YES, main=True, hint=_(why) if why else ""
            ),
            Field(
                name="on",
                label=_("Vilken dag?"),
                words=("datum", "den", "on"),
                kind=Kind.DATE,
                past=True,
            ),
            Field(name="by", label=_("Vem såg till det?"), words=("av", "by"), kind=Kind.WHO),
        ]

    def values(self, meeting: Meeting, row: str) -> Values:
        """The tick as noted."""
        done = meeting.preparation.ticks.get(row, Done())
        on = done.on.isoformat() if done.on else None
        return {"done": done.on is not None, "on": on, "by": done.by}

    def commands(self, meeting: Meeting, row: str, values: Values) -> list[Command]:
        """Tick; a bare line does."""
        said: dict[str, Value] = dict(values) or {"done": True}
        return [NoteTask(task=row, values=said)]


class MandateForm(Form):
    """Who may decide for their organisation."""

    name = "mandate"
    title = N_("Får besluta för sin verksamhet")
    words = ("får besluta", "may decide")
    brief = True
    shown = False

    def rows(self, meeting: Meeting) -> list[Row]:
        """Everybody who comes from an organisation."""
        return [
            Row(
                id=id,
                title=someone.name,
                detail=someone.organisation,
                done=id in meeting.preparation.mandates,
            )
            for id, someone in meeting.attendance.people.items()
            if not someone.private
        ]

    def fields(self, meeting: Meeting, row: str) -> list[Field]:
        """Yes or no."""
        return [mandate_field(main=True)]

    def values(self, meeting: Meeting, row: str) -> Values:
        """As noted."""
        return {"may_decide": row in meeting.preparation.mandates}

    def commands(self, meeting: Meeting, row: str, values: Values) -> list[Command]:
        """A bare line says that they may."""
        return [NoteMandate(id=row, may=bool(values.get("may_decide", True)))]


def mandate_field(*, main: bool = False) -> Field:
    """Whether somebody may decide for their organisation."""
    return Field(
        name="may_decide",
        label=_("Får besluta för sin verksamhet"),
        words=("får besluta", "may decide"),
        kind=Kind.YES,
        main=main,
    )


def progress(meeting: Meeting) -> str:
    """How much of the list is done, in a few words."""
    tasks = meeting.agenda.prepare
    done = len(tasks) - len(left(meeting))
    return _("{done} av {all} klart").format(done=done, all=len(tasks))


def _detail(meeting: Meeting, task: Task) -> str:
    """When and by whom it was ticked or, of what shows by itself, what it still wants."""
    if ticked(meeting, task):
        done = meeting.preparation.ticks[task.id]
        by = meeting.attendance.name(done.by)
        return joined(format_date(done.on) if done.on else "", by)
    if task.seen == "decider-each" and not shows(meeting, task):
        return format_list(undecided(meeting))
    return ""


FORMS = (PreparationForm(), MandateForm())
