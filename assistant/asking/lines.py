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

The first answer needs no name; each of the others says which it is, or is one
of a field's own choices.  A semicolon that begins no answer belongs to the text.
"""

import re
from datetime import date

from msgspec import Struct

from assistant.asking.answers import NotUnderstood, understood
from assistant.asking.form import Field, Form, Kind, Row
from assistant.asking.forms import EVERY
from assistant.asking.moves import MOVES
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
_ALL = ("alla", "all")
_MINUTES = re.compile(r"\+\s*(\d{1,3})$")


class Said(Struct, frozen=True):
    """What a line comes to: commands, or a form to be asked field by field."""

    commands: tuple[Command, ...] = ()
    ask: Form | None = None
    row: str = ""


def read_line(line: str, meeting: Meeting, today: date) -> Said:
    """Understand one line.  Raises ``NotUnderstood``; decides nothing."""
    line = line.strip()
    if match := _MINUTES.match(line):
        return Said((AddMinutes(minutes=int(match[1])),))
    for move in MOVES:
        if folded(line) in map(folded, move.words):
            return Said((move.command(),))
    if (part := _after(line, _GO_TO)) is not None:
        return Said((_go_to(part, meeting),))
    if (copies := _after(line, _PRINTED)) is not None and copies.isdigit():
        return Said((NotePrint(copies=int(copies)),))
    return _form_line(line, meeting, today)


def _form_line(line: str, meeting: Meeting, today: date) -> Said:
    left, colon, right = line.partition(":")
    changed, removed = _after(left, _CHANGE), _after(left, _REMOVE)
    form, head = _form(changed or removed or left)
    if removed is not None:
        gone = [form.removal(meeting, row.id) for row in _rows(form, head, meeting)]
        return Said(tuple(command for command in gone if command is not None))
    to_fill = form.head if changed is None else ""
    if to_fill or (form.adds and not head and changed is None):
        given = {to_fill: head} if to_fill and head else {}
        return _filled(form, [""], given, right, bool(colon), meeting, today)
    rows = [row.id for row in _rows(form, head, meeting)]
    return _filled(form, rows, {}, right, bool(colon) or bool(head), meeting, today)


def _filled(
    form: Form,
    rows: list[str],
    given: dict[str, str],
    text: str,
    says: bool,
    meeting: Meeting,
    today: date,
) -> Said:
    """Fill the form for each row; a bare word asks instead."""
    if not says:
        return Said(ask=form, row=rows[0] if rows else "")
    commands: list[Command] = []
    for row in rows:
        fields = form.fields(meeting, row)
        named = {field.name: field for field in fields}
        answers = _answers(text, fields, changing=bool(row)) | given
        values: dict[str, Value] = {
            name: understood(named[name], answer, meeting, today)
            for name, answer in answers.items()
        }
        commands += form.commands(meeting, row, values)
    return Said(tuple(commands))


def _answers(text: str, fields: list[Field], *, changing: bool) -> dict[str, str]:
    """Share a line's answers among the fields.

    The first answer of something new is a text that needs no name, so there
    only ``name: answer`` names a field; what is changed is often just a choice.
    """
    main = next((field.name for field in fields if field.main), fields[0].name)
    found: dict[str, str] = {}
    last = main
    for index, piece in enumerate(text.split(";")):
        first = index == 0
        name, answer = _announced(piece.strip(), fields, spaced=changing or not first)
        if not name and (changing or not first):
            name = _choosing(piece.strip(), fields, found)
        if name:
            found[name], last = answer, name
        elif first:
            found |= {main: piece.strip()} if piece.strip() else {}
        else:
            found[last] = f"{found.get(last, '')};{piece}".strip("; ")
    return {name: answer.replace("\\n", "\n") for name, answer in found.items()}


def _announced(piece: str, fields: list[Field], *, spaced: bool) -> tuple[str, str]:
    """The field a piece names, and the rest of it.

    The name ends with a colon or, where that may be (``spaced``), a space.
    """
    ends = ": " if spaced else ":"
    words = sorted(
        ((word, field) for field in fields for word in field.words),
        key=lambda pair: len(pair[0]),
        reverse=True,
    )
    for word, field in words:
        if field.kind is Kind.YES and folded(piece) == folded(word):
            return field.name, piece
        start, rest = piece[: len(word)], piece[len(word) :]
        if start.casefold() == word and rest[:1] and rest[0] in ends:
            return field.name, rest.lstrip(": ")
    return "", piece


def _choosing(piece: str, fields: list[Field], found: dict[str, str]) -> str:
    """The field one of whose choices a piece is, if it is exactly one."""
    for field in fields:
        if field.kind in (Kind.CHOICE, Kind.SEVERAL) and field.name not in found:
            labels = {folded(choice.label) for choice in field.choices}
            if all(folded(part) in labels for part in piece.split(",")):
                return field.name
    return ""


def _form(left: str) -> tuple[Form, str]:
    """The form a line begins with, and what follows the word."""
    words = sorted(
        ((word, form) for form in EVERY for word in form.words),
        key=lambda pair: len(pair[0]),
        reverse=True,
    )
    for word, form in words:
        rest = _after(left, (word,))
        if rest is not None:
            return form, rest
    return _mistyped(left, dict(words))


def _mistyped(left: str, forms: dict[str, Form]) -> tuple[Form, str]:
    """The one form a mistyped word can mean; asked about where there are more."""
    first, _space, rest = left.strip().partition(" ")
    single = [word for word in forms if " " not in word]
    others = [word for move in MOVES for word in move.words]
    found = find(first, {word: word for word in (*single, *others)})
    near = (found.id,) if found.id else found.unsure
    meant = {forms[word].name: forms[word] for word in near if word in forms}
    if len(meant) != 1 or len(first) < 4 or any(word not in forms for word in near):
        raise NotUnderstood("unknown-word", first, choices=near)
    return next(iter(meant.values())), rest.strip()


def _rows(form: Form, head: str, meeting: Meeting) -> list[Row]:
    """The rows a head names: a number, a part of a title, or all of them."""
    rows = form.rows(meeting)
    if folded(head) in _ALL:
        return rows
    if head.isdigit():
        if not 0 < int(head) <= len(rows):
            raise NotUnderstood("no-such-row", head, choices=tuple(row.title for row in rows))
        return [rows[int(head) - 1]]
    if not head and len(rows) == 1:
        return rows
    found = find(head, {row.id: row.title for row in rows})
    if found.id is None:
        near = [row.title for row in rows if not found.unsure or row.id in found.unsure]
        raise NotUnderstood("which-row", head, choices=tuple(near))
    return [row for row in rows if row.id == found.id]


def _go_to(text: str, meeting: Meeting) -> Command:
    parts = meeting.agenda.parts
    if text.isdigit() and 0 < int(text) <= len(parts):
        return GoTo(part=parts[int(text) - 1].id)
    found = find(text, {part.id: part.title for part in parts})
    if found.id is None:
        raise NotUnderstood("which-row", text, choices=tuple(part.title for part in parts))
    return GoTo(part=found.id)


def _after(text: str, words: tuple[str, ...]) -> str | None:
    """What follows one of the words at the beginning of a text, if it begins so."""
    text = text.strip()
    for word in words:
        if text.casefold() == word or text.casefold().startswith(f"{word} "):
            return text[len(word) :].strip()
    return None
