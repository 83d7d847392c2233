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
import unicodedata
from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

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
_NUMBER = re.compile(r"\d{1,4}$")
_OWN_NUMBER = re.compile(r"(\d+(?:\.\d+)?)  ")
"""How the title of a row that has a number of its own begins."""

Meant = Mapping[tuple[str, str], str]
"""What somebody answered when asked: the code of the question and the text it
was about, and the id of what is meant."""
_NOTHING: Meant = MappingProxyType({})


class Said(Struct, frozen=True):
    """What a line comes to: commands, or a form to be asked field by field."""

    commands: tuple[Command, ...] = ()
    ask: Form | None = None
    row: str = ""


def read_line(line: str, meeting: Meeting, today: date, meant: Meant = _NOTHING) -> Said:
    """Understand one line.  Raises ``NotUnderstood``; decides nothing.

    ``meant`` settles what an earlier reading of the same line left open.
    """
    line = unicodedata.normalize("NFC", line.strip())
    if match := _MINUTES.match(line):
        return Said((AddMinutes(minutes=int(match[1])),))
    for move in MOVES:
        if folded(line) in map(folded, move.words):
            return Said((move.command(),))
    if (part := _after(line, _GO_TO)) is not None:
        return Said((_go_to(part, meeting, meant),))
    if (copies := _after(line, _PRINTED)) is not None and _NUMBER.match(copies):
        return Said((NotePrint(copies=int(copies)),))
    return _form_line(line, meeting, today, meant)


def _form_line(line: str, meeting: Meeting, today: date, meant: Meant) -> Said:
    left, colon, right = line.partition(":")
    changed, removed = _after(left, _CHANGE), _after(left, _REMOVE)
    form, head = form_named(changed or removed or left)
    if removed is not None:
        gone = [form.removal(meeting, row.id) for row in _rows(form, head, meeting, meant)]
        if None in gone:
            raise NotUnderstood("stays", head or left.strip())
        return Said(tuple(command for command in gone if command is not None))
    to_fill = form.head if changed is None else ""
    if to_fill or (form.adds and not head and changed is None):
        given = {to_fill: head} if to_fill and head else {}
        said = right if colon else None
        return _filled(form, [""], given, said, meeting, today, meant)
    rows = [row.id for row in _rows(form, head, meeting, meant)]
    said = right if colon or head else None
    return _filled(form, rows, {}, said, meeting, today, meant)


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
        return Said(ask=form, row=rows[0] if rows else "")
    commands: list[Command] = []
    for row in rows:
        fields = form.fields(meeting, row)
        named = {field.name: field for field in fields}
        answers = _answers(text, fields, changing=bool(row)) | given
        values: dict[str, Value] = {
            name: understood(named[name], _settled(named[name], answer, meant), meeting, today)
            for name, answer in answers.items()
        }
        commands += form.commands(meeting, row, values)
    return Said(tuple(commands))


def _settled(field: Field, answer: str, meant: Meant) -> str:
    """The answer, with an id where it was asked about and settled."""
    match field.kind:
        case Kind.WHO:
            return meant.get(("which-one", answer), answer)
        case Kind.CHOICE | Kind.SEVERAL:
            pieces = [piece.strip() for piece in answer.split(",")]
            return ", ".join(meant.get(("which-choice", piece), piece) for piece in pieces)
    return answer


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
        spaced = changing or not first
        name, answer = _choosing(piece.strip(), fields, found) if spaced else "", piece.strip()
        if not name:
            name, answer = _announced(piece.strip(), fields, spaced=spaced)
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
        if folded(start) == folded(word) and rest[:1] and rest[0] in ends:
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


def form_named(left: str) -> tuple[Form, str]:
    """The form a line begins with, and what follows the word.

    Raises ``NotUnderstood``.
    """
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
        raise NotUnderstood("unknown-word", first, choices=near, ids=near)
    return next(iter(meant.values())), rest.strip()


def _rows(form: Form, head: str, meeting: Meeting, meant: Meant) -> list[Row]:
    """The rows a head names: a number, a part of a title, or all of them.

    Of rows with one title, such as a name in two rounds, the first unsettled one.
    """
    rows = form.rows(meeting)
    if folded(head) in _ALL:
        return form.everyone(meeting)
    settled = meant.get(("which-row", head), meant.get(("no-such-row", head)))
    if settled is not None:
        return [row for row in rows if row.id == settled]
    if _NUMBER.match(head):
        return [_numbered(rows, head)]
    if not head and len(rows) == 1:
        return rows
    found = find(head, {row.id: row.title for row in rows})
    if found.id is None:
        near = [row for row in rows if not found.unsure or row.id in found.unsure]
        if found.unsure and len({row.title for row in near}) == 1:
            return [next((row for row in near if not row.done), near[0])]
        raise _which("which-row", head, near)
    return [row for row in rows if row.id == found.id]


def _numbered(rows: list[Row], head: str) -> Row:
    """The row of that number: its own, as goals have, or its place in the list."""
    own = [match[1] if (match := _OWN_NUMBER.match(row.title)) else "" for row in rows]
    numbers = own if all(own) else [str(place) for place in range(1, len(rows) + 1)]
    if (number := str(int(head))) not in numbers:
        raise _which("no-such-row", head, rows)
    return rows[numbers.index(number)]


def _which(code: str, head: str, rows: list[Row]) -> NotUnderstood:
    titles, ids = tuple(row.title for row in rows), tuple(row.id for row in rows)
    return NotUnderstood(code, head, choices=titles, ids=ids)


def _go_to(text: str, meeting: Meeting, meant: Meant) -> Command:
    parts = meeting.agenda.parts
    if ("which-row", text) in meant:
        return GoTo(part=meant["which-row", text])
    if _NUMBER.match(text) and 0 < int(text) <= len(parts):
        return GoTo(part=parts[int(text) - 1].id)
    found = find(text, {part.id: part.title for part in parts})
    if found.id is None:
        titles, ids = tuple(part.title for part in parts), tuple(part.id for part in parts)
        raise NotUnderstood("which-row", text, choices=titles, ids=ids)
    return GoTo(part=found.id)


def _after(text: str, words: tuple[str, ...]) -> str | None:
    """What follows one of the words at the beginning of a text, if it begins so."""
    text = text.strip()
    for word in words:
        start, rest = text[: len(word)], text[len(word) :]
        if folded(start) == folded(word) and rest[:1] in ("", " "):
            return rest.strip()
    return None
