"""A line that lacks its colon: who or what its first words surely name, and what is said."""

from assistant.asking.form import Form, Kind
from assistant.asking.line_rows import surely_named
from assistant.language.names import find, folded
from assistant.meeting.meeting import Meeting

_LONGEST = 4
"""Words of a name."""
_SHORTEST = 4
"""Letters; fewer are the whole word of a name, or any word at all."""
_LIKE = 88.0
"""Per cent of likeness that one word must have to a name's: *skolan* to *skola*."""


def parted(form: Form, text: str, meeting: Meeting) -> tuple[str, str] | None:
    """The name a text begins with, and the rest; None where either is not sure."""
    words = text.split()
    names = _names(form, meeting)
    for length in range(min(_LONGEST, len(words) - 1), 0, -1):
        name = " ".join(words[:length]).rstrip(",")
        meant = find(name, names).id
        if meant is not None and _sure(name, names[meant]):
            return name, text.split(maxsplit=length)[length]
    return None


def _names(form: Form, meeting: Meeting) -> dict[str, str]:
    """What may be named: people, or the rows of a form that are given."""
    if form.head:
        heads = (field for field in form.fields(meeting, "") if field.name == form.head)
        people = meeting.attendance.people if next(heads).kind is Kind.WHO else {}
        return {id: someone.name for id, someone in people.items()}
    return {} if form.adds else {row.id: row.said for row in form.rows(meeting)}


def _sure(name: str, title: str) -> bool:
    from rapidfuzz import fuzz

    said, known = folded(name), folded(title).split()
    if said in known:
        return not said.isdigit()
    if len(said) < _SHORTEST:
        return False
    return surely_named(name, title) or any(fuzz.ratio(said, one) >= _LIKE for one in known)
