"""What is made ready before the meeting: who is called, what for, and the invitation."""

from collections.abc import Iterable
from typing import Final

from assistant.asking.declined import declined_told
from assistant.asking.earlier import begins_from
from assistant.asking.form import Form
from assistant.asking.forms import form
from assistant.asking.lacking import TITLE
from assistant.asking.papers import offers
from assistant.asking.preparation import progress
from assistant.desk.papers import Paper
from assistant.language.translation import _
from assistant.meeting.attendance import Role
from assistant.meeting.meeting import Meeting
from assistant.meeting.preparation import shows, ticked
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
        *_declined(meeting),
        *all_lines(meeting, discreet=sitting.house.discreet),
        Line(_("Fyll i det ni vet. Klockan startar först när ni börjar."), "note"),
        Line(
            _("Börja med {part}").format(part=_(first.title)),
            "add",
            target=Target(BEGIN),
            hint=keyed(_("Enter eller {go_on} börjar mötet; klockan går från dess")),
        ),
        *_tasks(meeting),
        *_rows(sitting, EARLY, meeting),
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


def _declined(meeting: Meeting) -> list[Line]:
    """That there will be no meeting, with the way out."""
    told = declined_told(meeting)
    close = Line(
        _(TITLES[CLOSE]),
        "add",
        target=Target(MOMENT, CLOSE),
        hint=_("Enter visar allt som förstörs, och frågar en gång"),
        gap=True,
    )
    return [*(Line(text, "note", gap=True) for text in told), *([close] if told else [])]


def _tasks(meeting: Meeting) -> list[Line]:
    """The agenda's list, what is left first; what shows by itself leads to where it is noted."""
    if not meeting.agenda.prepare:
        return [_page_line()]
    one = form("preparation")
    seen = {task.id: task for task in meeting.agenda.prepare}
    lines = [Line(f"{_(one.title)}: {progress(meeting)}", "head", gap=True)]
    for row in sorted(one.rows(meeting), key=lambda row: row.done is True):
        task = seen[row.id]
        where = WHERE.get(task.seen)
        line = row_line(one, meeting, row)
        if where and not ticked(meeting, task):
            target = Target(ROW, where, _first_open(form(where), meeting))
            line = Line(
                row.title,
                "row",
                target=target,
                sign=sign_of(shows(meeting, task)),
                hint=_("Enter öppnar där det noteras"),
            )
        lines.append(line)
    return [*lines, _page_line()]


def _first_open(where: Form, meeting: Meeting) -> str:
    """The row to begin at."""
    rows = where.rows(meeting)
    return next((row.id for row in rows if not row.done), rows[0].id if rows else "")


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
    lines: list[Line] = [Line(_("De här kallas; familjen väljer vilka"), "head", gap=True)]
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
