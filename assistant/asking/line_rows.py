"""The rows, or the part, a typed line is about."""

import re

from assistant.asking.answers import NotUnderstood
from assistant.asking.form import Form, Row
from assistant.asking.line_answers import Meant
from assistant.asking.row_numbers import row_numbered, rows_of_number
from assistant.language.names import Found, find, folded
from assistant.language.translation import _, said_in_each
from assistant.meeting.meeting import Meeting

NUMBER = re.compile(r"\d{1,4}$")
_ALL = ("alla", "all")


def rows_named(
    form: Form, head: str, meeting: Meeting, meant: Meant, *, surely: bool = False
) -> list[Row]:
    """The rows a head names: a number, a part of a title, or all of them.

    Of rows with one title, such as a name in two rounds, the first unsettled one.  A mistyped
    title is asked about where it must be ``surely`` said.
    """
    rows = form.rows(meeting)
    if folded(head) in _ALL:
        return form.everyone(meeting)
    settled = meant.get(("which-row", head), meant.get(("no-such-row", head)))
    if settled is not None:
        return [row for row in rows if row.id == settled]
    if (row := row_numbered(rows, head)) is not None:
        return [row]
    if (near := rows_of_number(rows, head)) is not None:
        if not near:
            raise _which("no-such-row", head, rows)
        if len(near) > 1:
            raise _which("which-row", head, near)
        return near
    if NUMBER.match(head):
        return [_numbered(rows, head)]
    if not head and len(rows) == 1:
        return rows
    found = _found(head, rows)
    if found.id is None:
        near = [row for row in rows if not found.unsure or row.id in found.unsure]
        if found.unsure and len({row.headed for row in near}) == 1:
            return [next((row for row in near if not row.done), near[0])]
        raise _which("which-row", head, near)
    named = [row for row in rows if row.id == found.id]
    if surely and not any(
        surely_named(head, title) for title in (named[0].headed, *named[0].others)
    ):
        raise _which("which-row", head, named)
    return named


def surely_named(head: str, title: str) -> bool:
    """Whether a text is a title, or the beginning of words in it, with no letter wrong."""
    said = folded(head)
    return bool(said) and f" {said}" in f" {folded(title)}"


def part_meant(text: str, meeting: Meeting, meant: Meant) -> str:
    """The id of the part a text names, by number or title.  Raises ``NotUnderstood``."""
    if ("which-row", text) in meant:
        return meant["which-row", text]
    parts = meeting.agenda.parts
    if NUMBER.match(text) and 0 < int(text) <= len(parts):
        return parts[int(text) - 1].id
    rows = [
        Row(id=part.id, title=_(part.title), others=said_in_each(part.title)[1:]) for part in parts
    ]
    found = _found(text, rows)
    if found.id is None:
        raise _which("which-row", text, rows)
    return found.id


def _found(head: str, rows: list[Row]) -> Found:
    """The row a head means: by its title or, if none is like it, in another language."""
    found = find(head, {row.id: row.said for row in rows})
    if found.id or found.unsure:
        return found
    others = {f"{n} {row.id}": other for row in rows for n, other in enumerate(row.others)}
    elsewhere = find(head, others).id
    return Found(elsewhere.partition(" ")[2]) if elsewhere else found


def _numbered(rows: list[Row], head: str) -> Row:
    """The row of that number: its own, as goals have, or its place in the list."""
    own = [row.number for row in rows]
    numbers = own if all(own) else [str(place) for place in range(1, len(rows) + 1)]
    if (number := str(int(head))) not in numbers:
        raise _which("no-such-row", head, rows)
    return rows[numbers.index(number)]


def _which(code: str, head: str, rows: list[Row]) -> NotUnderstood:
    titles, ids = tuple(row.headed for row in rows), tuple(row.id for row in rows)
    return NotUnderstood(code, head, choices=titles, ids=ids)
