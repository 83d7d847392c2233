"""What somebody typed into a field, understood as a value."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from assistant.asking.form import Choice, Field, Kind
from assistant.language.dates import understood_date, understood_time
from assistant.language.names import Found, find, folded
from assistant.language.translation import _
from assistant.meeting.records import Value

if TYPE_CHECKING:
    from assistant.meeting.meeting import Meeting

YES = {"ja", "j", "yes", "y", "x", "1"}
NO = {"nej", "n", "no", "0"}


class NotUnderstood(Exception):  # noqa: N818 - the answer is a question back
    """A typed text that could mean several things, or none.

    ``code`` names why; ``choices`` are labels of what it may mean, and ``ids``
    what they stand for, in the same order.
    """

    def __init__(
        self,
        code: str,
        text: str,
        label: str = "",
        choices: tuple[str, ...] = (),
        ids: tuple[str, ...] = (),
    ):
        super().__init__(code)
        self.code = code
        self.text = text
        self.label = label
        self.choices = choices
        self.ids = ids


def understood(field: Field, text: str, meeting: Meeting, today: date) -> Value:
    """The value a text means in a field; an empty text empties the field.

    Raises ``NotUnderstood``.
    """
    # Half a character, from a terminal that is not set to UTF-8, can be kept nowhere.
    text = text.encode(errors="replace").decode().strip()
    match field.kind:
        case Kind.LINE:
            return " ".join(text.split())
        case Kind.TEXT:
            return text
        case Kind.YES:
            return _yes(field, text)
        case Kind.NAMES:
            return [name.strip() for name in text.split(",") if name.strip()]
        case Kind.WHO:
            return _who(field, text, meeting)
        case Kind.CHOICE:
            return _choice(field, text) if text else None
        case Kind.SEVERAL:
            return [_choice(field, piece) for piece in text.split(",") if piece.strip()]
        case Kind.DATE:
            return _date(field, text, today)
        case Kind.TIME:
            found = understood_time(text) if text else ""
            if found is None:
                raise NotUnderstood("no-time", text, field.label)
            return found


def written(field: Field, value: Value, meeting: Meeting) -> str:
    """A value as somebody would have typed it: the inverse of ``understood``."""
    match field.kind:
        case Kind.YES:
            return _("ja") if value else ""
        case Kind.WHO:
            return meeting.attendance.name(str(value or ""))
        case Kind.NAMES | Kind.SEVERAL:
            chosen = value if isinstance(value, list) else []
            return ", ".join(_label(field, one) for one in chosen)
        case Kind.CHOICE:
            return _label(field, str(value or ""))
    return str(value or "")


def _label(field: Field, value: str) -> str:
    return next((choice.label for choice in field.choices if choice.value == value), value)


def _yes(field: Field, text: str) -> bool:
    answer = folded(text)
    if answer in YES or answer in {folded(word) for word in (*field.words, field.label)}:
        return True
    if answer in NO or not answer:
        return False
    raise NotUnderstood("yes-or-no", text, field.label)


def _who(field: Field, text: str, meeting: Meeting) -> str:
    """Somebody noted, by any part of the name; or the text, as a name of its own."""
    people = meeting.attendance.people
    if text in people:
        return text
    found = find(text, {id: someone.name for id, someone in people.items()})
    if found.unsure:
        names = tuple(people[id].name for id in found.unsure)
        raise NotUnderstood("which-one", text, field.label, names, found.unsure)
    return found.id or text


def _choice(field: Field, text: str) -> str:
    text = text.strip()
    for choice in field.choices:
        if text and text in (choice.value, _number(choice.label)):
            return choice.value
    if not field.choices:
        raise NotUnderstood("nothing-to-choose", text, field.label)
    # What stands after a semicolon is another answer: it is asked about, never left out.
    found = Found() if ";" in text else _found(text, field.choices)
    if found.id is None:
        near = [c for c in field.choices if not found.unsure or c.value in found.unsure]
        labels, values = tuple(c.label for c in near), tuple(c.value for c in near)
        raise NotUnderstood("which-choice", text, field.label, labels, values)
    return found.id


def _found(text: str, choices: tuple[Choice, ...]) -> Found:
    """The choice a text means: by its label or, if none is like it, in another language.

    A label as it is written in another language is no likeness to one in this.
    """
    said = folded(text)
    if said not in {folded(choice.label) for choice in choices}:
        exact = [choice.value for choice in choices if said in map(folded, choice.others)]
        if len(exact) == 1:
            return Found(exact[0])
    found = find(text, {choice.value: choice.label for choice in choices})
    others = {
        f"{choice.value} {index}": other
        for choice in choices
        for index, other in enumerate(choice.others)
    }
    if found.id or found.unsure or not others:
        return found
    elsewhere = find(text, others)
    ids = (elsewhere.id,) if elsewhere.id else elsewhere.unsure
    values = tuple(dict.fromkeys(id.rpartition(" ")[0] for id in ids))
    return Found(values[0]) if len(values) == 1 else Found(unsure=values)


def _number(label: str) -> str:
    """The number a label begins with, such as 1.2; nothing where it has none."""
    first = label.partition(" ")[0]
    return first if first.replace(".", "").isdecimal() else ""


def _date(field: Field, text: str, today: date) -> str | None:
    if not text:
        return None
    day = understood_date(text, today, past=field.past)
    if day is None:
        raise NotUnderstood("no-date", text, field.label)
    return day.isoformat()
