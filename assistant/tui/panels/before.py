"""What is made ready before the meeting: who is called, what for, and the invitation."""

from collections.abc import Iterable
from typing import Final

from assistant.asking.earlier import begins_from
from assistant.asking.form import Form, Row
from assistant.asking.forms import form
from assistant.asking.lacking import TITLE, terms_told
from assistant.asking.papers import offers
from assistant.asking.preparation import progress
from assistant.desk.papers import Paper
from assistant.language.translation import _
from assistant.meeting.agenda import Task
from assistant.meeting.attendance import Role
from assistant.meeting.meeting import Meeting
from assistant.meeting.preparation import ticked
from assistant.tui.keymap import keyed
from assistant.tui.panels.concern import ROW, add_line, row_line, rows_of, veiled
from assistant.tui.panels.live import all_lines
from assistant.tui.panels.moments import CLOSE, MOMENT, TITLES
from assistant.tui.sitting import Sitting
from assistant.tui.widgets.line import Line, Target, sign_of

BEGIN = "begin"
PAPER = "paper"
LOOK = "look"
"""Something to read, named as the grammar's looks are."""
EARLY: Final = ("acute", "threat", "premeeting", "childs_way")
ON_THE_PAPER: Final = ("person", "purpose", "scope", "invitation")
"""The forms whose answers stand on the invitation, beside who is called."""
WHEN_PRINTED: Final = ("invitation_lines", "invitation_sent", "declined")
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
"""The form where a task is seen to, by what shows that it is done; the others are ticked."""
_SIDES: Final = (
    ({Role.PERSON, Role.GUARDIAN, Role.REPRESENTATIVE}, "family"),
    ({Role.NETWORK}, "network"),
    ({Role.PROFESSIONAL, Role.INTERPRETER}, "professionals"),
)


def before_lines(sitting: Sitting, meeting: Meeting) -> list[Line]:
    """What can be noted while no clock runs, in the order it is wanted."""
    first = meeting.agenda.parts[0]
    told = begins_from(meeting)
    return [
        *([Line(told, "note")] if told else []),
        *all_lines(meeting, discreet=sitting.house.discreet),
        *_way_out(meeting),
        Line(_("Fyll i det ni vet. Klockan startar först när ni börjar."), "note"),
        Line(
            _("Börja med {part}").format(part=_(first.title)),
            "add",
            target=Target(BEGIN),
            hint=keyed(_("Enter eller {go_on} börjar mötet; klockan går från dess")),
        ),
        *_tasks(sitting, meeting),
        *(Line(text, "note") for text in terms_told(meeting)),
        *_rows(sitting, _not_in_the_list(meeting), meeting),
        *_people(meeting),
        *_rows(sitting, ON_THE_PAPER, meeting),
        *(
            Line(
                f"+ {_(offer.title)}",
                "add",
                target=Target(PAPER, offer.paper),
                hint=_("Enter gör pappret, att skriva ut"),
            )
            for offer in offers(meeting)
            if offer.paper is Paper.INVITATION
        ),
        *_rows(sitting, WHEN_PRINTED, meeting),
    ]


def _not_in_the_list(meeting: Meeting) -> list[str]:
    """What is asked early and no task of the agenda leads to."""
    asked = {WHERE.get(task.seen) for task in meeting.agenda.prepare}
    return [name for name in EARLY if name not in asked]


def _way_out(meeting: Meeting) -> list[Line]:
    """To the end of it, where there will be no meeting."""
    if meeting.declined.why is None:
        return []
    hint = _("Enter visar allt som förstörs, och frågar en gång")
    return [Line(_(TITLES[CLOSE]), "add", target=Target(MOMENT, CLOSE), hint=hint)]


def _tasks(sitting: Sitting, meeting: Meeting) -> list[Line]:
    """The agenda's list, what is left first."""
    if not meeting.agenda.prepare:
        return [_page_line()]
    one = form("preparation")
    tasks = {task.id: task for task in meeting.agenda.prepare}
    rows = sorted(one.rows(meeting), key=lambda row: row.done is True)
    return [
        Line(f"{_(one.title)}: {progress(meeting)}", "head", gap=True),
        *(_task(sitting, meeting, tasks[row.id], row) for row in rows),
        _page_line(),
    ]


def _task(sitting: Sitting, meeting: Meeting, task: Task, row: Row) -> Line:
    """A task to tick or, where it shows by itself that it is done, the way to where it is noted."""
    where = _seen_to(sitting, task)
    if where is None or ticked(meeting, task):
        return row_line(form("preparation"), meeting, row)
    rows = where.rows(meeting)
    at = next((one for one in rows if not one.done), rows[0]) if rows else Row(id="", title="")
    return Line(
        row.title,
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


def _page_line() -> Line:
    return Line(
        f"+ {_(TITLE)}", "add", target=Target(LOOK, "to-prepare"), hint=_("Enter visar sidan")
    )


def _people(meeting: Meeting) -> list[Line]:
    """Who is called: the family, those around them, and those who work with them."""
    one = form("attendance")
    titles = {
        "family": _("Personen och dem som bestämmer"),
        "network": _("Runt personen"),
        "professionals": _("Verksamheter"),
    }
    people = meeting.attendance.people
    head = (
        _("De här kallas; familjen väljer vilka")
        if meeting.agenda.person == "child"
        else _("De här kallas; den som planen gäller väljer vilka")
    )
    lines: list[Line] = [Line(head, "head", gap=True)]
    for roles, side in _SIDES:
        rows = [row for row in one.rows(meeting) if people[row.id].role in roles]
        lines += [Line(titles[side], "note")] if rows else []
        lines += [row_line(one, meeting, row) for row in rows]
    return [*lines, add_line(one)]


def _rows(sitting: Sitting, names: Iterable[str], meeting: Meeting) -> list[Line]:
    lines: list[Line] = []
    for one in map(form, names):
        if sitting.shows(one):
            lines += rows_of(one, meeting)
        elif one.chairs is False or sitting.house.discreet:
            lines += veiled(one)
    return lines
