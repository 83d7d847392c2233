"""What is made ready before the meeting: who is called, what for, and the invitation."""

from collections.abc import Iterable
from typing import Final

from assistant.asking.earlier import begins_from
from assistant.asking.forms import form
from assistant.asking.lacking import TITLE, terms_told
from assistant.asking.papers import offers
from assistant.desk.papers import Paper
from assistant.language.translation import _
from assistant.meeting.attendance import Role
from assistant.meeting.meeting import Meeting
from assistant.tui.keymap import keyed
from assistant.tui.panels.concern import add_line, row_line, rows_of, veiled
from assistant.tui.panels.live import all_lines
from assistant.tui.panels.moments import CLOSE, MOMENT, TITLES
from assistant.tui.panels.tasks import WHERE, task_lines
from assistant.tui.sitting import Sitting
from assistant.tui.widgets.line import Line, Target

BEGIN = "begin"
PAPER = "paper"
LOOK = "look"
"""Something to read, named as the grammar's looks are."""
EARLY: Final = ("acute", "threat", "premeeting", "childs_way")
ON_THE_PAPER: Final = ("person", "purpose", "scope", "invitation")
"""The forms whose answers stand on the invitation, beside who is called."""
WHEN_PRINTED: Final = ("invitation_lines", "invitation_sent", "declined")
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
        *task_lines(sitting, meeting),
        _page_line(),
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
