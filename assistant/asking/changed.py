"""Which rows have changed by what was done, told for those who do not see them."""

from collections.abc import Iterator, Sequence
from typing import Final

from assistant.asking.form import Form, Row
from assistant.asking.forms import BLOCKS, BY_CONCERN, form
from assistant.asking.noted import led, row_told
from assistant.language.translation import N_, _, ngettext
from assistant.meeting.arrivals import Arrive
from assistant.meeting.event import Command
from assistant.meeting.leaving import Leave, PlanLeaving
from assistant.meeting.meeting import Meeting, concern_of
from assistant.meeting.notes import ListLine, TakeTurn, Tick, WriteNote
from assistant.meeting.preparation import NoteMandate
from assistant.meeting.protection import Protect
from assistant.meeting.turns import GiveWord
from assistant.meeting.wording import KeepWording

MANY: Final = 4
"""From so many changed rows on, they are counted and not read out."""

STOOD_SO: Final = N_("Det stod så redan.")
"""What is said where nothing has changed."""
_ENDS: Final = (".", "!", "?", "…")

Noted = dict[str, dict[str, Row]]
"""Rows by form and id."""

_PEOPLE = (Arrive, Leave, PlanLeaving, Protect, NoteMandate)
"""What is seen in the attendance, though its rules stand elsewhere."""
_BLOCK = {Tick: "get", WriteNote: "note", TakeTurn: "round", ListLine: "list"}


def noted(meeting: Meeting, commands: Sequence[Command]) -> Noted:
    """The rows of the forms that the commands have to do with."""
    return {form.name: {row.id: row for row in form.rows(meeting)} for form in forms_of(commands)}


def changed(before: Noted, meeting: Meeting, forms: Sequence[Form]) -> list[str]:
    """Each row that is not as it was, after its form's title; many are only counted."""
    told = [line for form in forms for line in _changed(before, form, meeting)]
    if len(told) < MANY:
        return told
    return [ngettext("{n} rad noterad.", "{n} rader noterade.", len(told)).format(n=len(told))]


def in_a_row(told: Sequence[str]) -> str:
    """What is told, one after the other as sentences where there are several."""
    ended = (one if one.endswith(_ENDS) else f"{one}." for one in told)
    return " ".join(ended if len(told) > 1 else told)


def forms_of(commands: Sequence[Command]) -> list[Form]:
    """The forms that show what the commands are about, each once."""
    return list(dict.fromkeys(form for command in commands for form in _forms(command)))


def _forms(command: Command) -> tuple[Form, ...]:
    if type(command) in _PEOPLE:
        return (form("attendance"),)
    if isinstance(command, GiveWord | KeepWording):
        return ()
    block = _BLOCK.get(type(command))
    if block:
        return (BLOCKS[block],)
    return tuple(form for form in BY_CONCERN.get(concern_of(command), ()) if form.shown)


def _changed(before: Noted, form: Form, meeting: Meeting) -> Iterator[str]:
    was, rows = before.get(form.name, {}), form.rows(meeting)
    for row in rows:
        if was.get(row.id) != row and form.tells(row, was.get(row.id)):
            yield led(_(form.title) if row.id else row.headed, _read_back(row))
    now = {row.id for row in rows}
    for id, row in was.items():
        if id and id not in now and form.tells(row, row):
            yield _("Borttaget: {row}").format(row=row.headed)


def _read_back(row: Row) -> str:
    """A row of a form that has only one needs no title."""
    return row_told(row) if row.id else row.detail or _("tomt")
