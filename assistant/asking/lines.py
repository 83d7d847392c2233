"""A typed line, understood as commands.

A line is a word, then what it is about, then a colon and the answers, with a
semicolon between them::

    närvaro: Anna Ek; titel specialpedagog; verksamhet Solgläntans skola
    samtycke mamma: ja; muntligt; hört av Anna Ek
    fråga anna: Hur är morgnarna?
    mål: Elias är i skolan tre hela dagar i veckan; senast 15 mars
    åtgärd 1: Ringa familjen varje fredag; ansvarig Per; senast 2026-12-04
    ändra åtgärd 2: läge beslutad
    ta bort mål 3
    nästa
    +5
    mer tid 5: från dialog
    började 14:03

The first answer needs no name; each of the others says which it is, or is one
of a field's own choices.  A semicolon that begins no answer belongs to the text.
"""

import re
import unicodedata
from datetime import date

from msgspec import Struct

from assistant.asking.answers import NotUnderstood, understood
from assistant.asking.entry import spread
from assistant.asking.form import Form
from assistant.asking.leaving import spelled
from assistant.asking.line_answers import NOTHING_MEANT, Meant, settled, shared
from assistant.asking.line_rows import NUMBER, part_meant, rows_named
from assistant.asking.line_words import after, form_named
from assistant.asking.moves import MOVES, look_in
from assistant.asking.time_line import time_line
from assistant.language.names import find, folded
from assistant.meeting.event import Command
from assistant.meeting.meeting import Meeting
from assistant.meeting.moments import NotePrint
from assistant.meeting.records import Value
from assistant.meeting.timekeeping import AddMinutes, GoTo

_CHANGE = ("ändra", "change")
_REMOVE = ("ta bort", "remove")
_GO_TO = ("gå till", "go to")
_PRINTED = ("utskrivet", "printed")
_MINUTES = re.compile(r"\+\s*(\d{1,3})$")


class Said(Struct, frozen=True):
    """What a line comes to: commands, a form to be asked field by field, or a look."""

    commands: tuple[Command, ...] = ()
    ask: Form | None = None
    row: str = ""
    look: str = ""
    """The name of what the face itself is to do (``assistant.asking.moves.LOOKS``)."""
    read: str = ""
    """What was read out of the words, in full: who, and by which day."""


def read_line(line: str, meeting: Meeting, today: date, meant: Meant = NOTHING_MEANT) -> Said:
    """Understand one line.  Raises ``NotUnderstood``; decides nothing.

    ``meant`` settles what an earlier reading of the same line left open.
    """
    line = unicodedata.normalize("NFC", line.strip())
    if match := _MINUTES.match(line):
        return Said((AddMinutes(minutes=int(match[1])),))
    for move in MOVES:
        if folded(line) in map(folded, move.words):
            return Said((move.command(),))
    if (timed := time_line(line, meeting, today, meant)) is not None:
        return Said((timed,))
    if look := look_in(line):
        return Said(look=look.name)
    if (part := after(line, _GO_TO)) is not None:
        return Said((GoTo(part=part_meant(part, meeting, meant)),))
    if (copies := after(line, _PRINTED)) is not None and NUMBER.match(copies):
        return Said((NotePrint(copies=int(copies)),))
    return _form_line(spelled(line), meeting, today, meant)


def read_so_far(line: str, meeting: Meeting, today: date) -> str:
    """What is read out of a line as far as it is written: who, and by which day, in full."""
    if ":" not in line:
        return ""
    try:
        return read_line(line, meeting, today).read
    except NotUnderstood:
        return ""


def is_private(line: str) -> bool:
    """Whether a line, as far as it is written, is for the one who writes it alone."""
    left = line.partition(":")[0]
    try:
        form, _head = form_named(after(left, _CHANGE) or after(left, _REMOVE) or left)
    except NotUnderstood:
        return False
    return form.private


def _form_line(line: str, meeting: Meeting, today: date, meant: Meant) -> Said:
    left, colon, right = line.partition(":")
    changed, removed = after(left, _CHANGE), after(left, _REMOVE)
    form, head = form_named(changed or removed or left)
    if removed is not None:
        gone = [form.removal(meeting, row.id) for row in rows_named(form, head, meeting, meant)]
        if None in gone:
            raise NotUnderstood("stays", head or left.strip())
        return Said(tuple(command for command in gone if command is not None))
    to_fill = form.head if changed is None else ""
    if to_fill or (form.adds and not head and changed is None):
        given = {to_fill: head} if to_fill and head else {}
        said = right if colon or (form.brief and _enough(form, head, meeting)) else None
        return _filled(form, [""], given, said, meeting, today, meant)
    rows = [row.id for row in rows_named(form, head, meeting, meant)]
    said = right if colon or head else None
    return _filled(form, rows, {}, said, meeting, today, meant)


def _enough(form: Form, head: str, meeting: Meeting) -> bool:
    """Whether a head alone says who is meant; a sentence that lacks its colon does not."""
    people = {id: someone.name for id, someone in meeting.attendance.people.items()}
    found = find(head, people)
    return bool(found.id or found.unsure) if head else not form.adds


def _filled(
    form: Form,
    rows: list[str],
    given: dict[str, str],
    text: str | None,
    meeting: Meeting,
    today: date,
    meant: Meant,
) -> Said:
    """Fill the form for each row; a bare word, which has no text, asks instead."""
    if text is None:
        return Said(form.at_once, ask=form, row=rows[0] if rows else "")
    commands: list[Command] = []
    read = ""
    for row in rows:
        fields = form.fields(meeting, row)
        named = {field.name: field for field in fields}
        said = shared(text, fields, changing=bool(row)) | given
        answers, read = spread(said, fields, meeting, today, new=not row, meant=meant)
        values: dict[str, Value] = {
            name: understood(named[name], settled(named[name], answer, meant), meeting, today)
            for name, answer in answers.items()
        }
        commands += form.commands(meeting, row, values)
    return Said(tuple(commands), read=read)
