"""``s/gammalt/nytt/``: one text for another, where it was written last or where one says."""

from collections.abc import Iterator, Sequence
from typing import Final

from msgspec import Struct

from assistant.asking.answers import NotUnderstood
from assistant.asking.form import Field, Form, Kind, Row
from assistant.asking.forms import EVERY
from assistant.asking.line_rows import rows_named
from assistant.asking.line_words import form_named
from assistant.asking.slots import Scene
from assistant.desk.desk import Desk
from assistant.meeting.event import Command
from assistant.meeting.meeting import Meeting

_TEXTS: Final = (Kind.LINE, Kind.TEXT)
_SOME: Final = 50
"""How many of a seat's latest events are looked at for what it wrote last."""


class Place(Struct, frozen=True):
    """A field of a row, and what is written there."""

    form: Form
    row: str
    title: str
    field: Field
    text: str

    @property
    def told(self) -> str:
        """Which it is, as one may answer."""
        return f"{self.title}: {self.field.label}" if self.title else self.field.label


def mended(rest: str, scene: Scene) -> tuple[Command, ...]:
    """What changes the text that ``gammalt/nytt/`` and perhaps a row tell of.

    Raises ``NotUnderstood`` where the old text is not there, or in several places.
    """
    old, _slash, more = rest.partition("/")
    new, _slash, where = more.partition("/")
    if not old:
        raise NotUnderstood("mend-what", rest)
    if where.strip():
        form, head = _form(where)
        rows = rows_named(form, head, scene.meeting, scene.meant)
        found = [place for row in rows for place in _in_row(form, row, scene.meeting)]
    else:
        found = _written_last(scene)
    having = [place for place in found if old in place.text]
    if not having:
        raise NotUnderstood("mend-nothing", old)
    place = having[0] if len(having) == 1 else _settled(old, having, scene)
    if place.text.count(old) > 1:
        raise NotUnderstood("mend-more", old, place.told)
    values = {place.field.name: place.text.replace(old, new)}
    return tuple(place.form.commands(scene.meeting, place.row, values))


def _form(where: str) -> tuple[Form, str]:
    try:
        return form_named(where)
    except NotUnderstood as problem:
        raise NotUnderstood(problem.code, problem.text) from None


def written_in(desk: Desk) -> list[str]:
    """The places that a seat has written in lately, the latest first."""
    entries = [entry for entry in desk.log.entries if entry.envelope.actor == desk.actor]
    return [entry.path for entry in reversed(entries[-_SOME:]) if not entry.step_back]


def _settled(old: str, places: Sequence[Place], scene: Scene) -> Place:
    ids = tuple(f"{place.form.name}/{place.row}/{place.field.name}" for place in places)
    meant = scene.meant.get(("mend-which", old))
    if meant in ids:
        return places[ids.index(meant)]
    raise NotUnderstood("mend-which", old, choices=tuple(p.told for p in places), ids=ids)


def _written_last(scene: Scene) -> list[Place]:
    """The texts of the row that was written in last."""
    rows = [(form, row) for form in EVERY for row in form.rows(scene.meeting)]
    for path in scene.written:
        for form, row in rows:
            if _is_of(path, form, row.id, scene.meeting):
                return list(_in_row(form, row, scene.meeting))
    return []


def _is_of(path: str, form: Form, row: str, meeting: Meeting) -> bool:
    """Whether an event's path is of a text in a row, or is the row itself."""
    steps, known = path.split("/"), form.path(meeting, row, "").split("/")
    kinds = {field.name: field.kind for field in form.fields(meeting, row)}
    within = set(row.split(":")) <= set(steps) if row else form.name in steps
    return within and steps[0] == known[0] and kinds.get(steps[-1], Kind.LINE) in _TEXTS


def _in_row(form: Form, row: Row, meeting: Meeting) -> Iterator[Place]:
    values = form.values(meeting, row.id)
    for field in form.fields(meeting, row.id):
        if field.kind in _TEXTS:
            yield Place(form, row.id, row.headed, field, str(values.get(field.name) or ""))
