"""Which organisations are meant by some names: of those who take part, of the people who come
from them, or none that is here."""

from collections.abc import Iterable
from typing import Final

from msgspec import Struct

from assistant.asking.form import joined
from assistant.language.names import find, folded, named
from assistant.language.translation import _
from assistant.meeting.meeting import Meeting

_SHORTEST: Final = 3
"""Letters of a part of a name that is enough."""


class Organisations(Struct, frozen=True):
    """What some names come to."""

    names: tuple[str, ...]
    """Each organisation once; what is none that is here stands as it was written."""
    people: tuple[tuple[str, str], ...] = ()
    """Those who were named instead, each with the organisation they come from."""
    unknown: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """What is none that is here, each with those it may be meant for."""


def organisations_meant(meeting: Meeting, said: Iterable[str]) -> Organisations:
    """Understand names as organisations; a part of a name is enough, a likeness is not.

    Where nobody who takes part has an organisation yet, and of what the disclosure names
    already or named last time, nothing is unknown.
    """
    everyone = meeting.attendance.people.values()
    organisations = {one.organisation: one.organisation for one in everyone if one.organisation}
    state = meeting.disclosure
    before = state.last.scope.between if state.last else ()
    agreed = {folded(name) for name in (*state.scope.between, *before)}
    names, people, unknown = [], [], []
    for text in said:
        near = _named(text, organisations)
        who, theirs = _people(meeting, text)
        if folded(text) in map(folded, near):
            names.append(near[0])
        elif len(theirs) == 1:
            names.append(theirs[0])
            people.append((who, theirs[0]))
        elif len(near) == 1:
            names.append(near[0])
        else:
            names.append(text)
            if organisations and folded(text) not in agreed:
                unknown.append((text, near or theirs or _alike(text, organisations)))
    return Organisations(tuple(dict.fromkeys(names)), tuple(people), tuple(unknown))


def from_people(found: Organisations) -> str:
    """The people who were named, and where they come from: *Eva Ek från BUP*."""
    told = _("{name} från {organisation}")
    return joined(*(told.format(name=name, organisation=theirs) for name, theirs in found.people))


def not_here(found: Organisations) -> str:
    """That there is no such organisation here, and what may be meant."""
    told = []
    for name, near in found.unknown:
        told.append(_("Ingen verksamhet som heter {name} är med.").format(name=name))
        if near:
            told.append(_("Menas {names}?").format(names=" / ".join(near)))
    return " ".join(told)


def _named(text: str, names: dict[str, str]) -> tuple[str, ...]:
    """Those of that name; fewer letters than ``_SHORTEST`` are a whole name or nobody's."""
    found = named(text, names)
    whole = tuple(id for id in found if folded(names[id]) == folded(text))
    return whole if len(text) < _SHORTEST else found


def _people(meeting: Meeting, text: str) -> tuple[str, tuple[str, ...]]:
    """Somebody of that name, and the organisations that those of it come from."""
    people = meeting.attendance.people
    found = _named(text, {id: one.name for id, one in people.items() if one.organisation})
    theirs = tuple(dict.fromkeys(people[id].organisation for id in found))
    return (people[found[0]].name if found else ""), theirs


def _alike(text: str, organisations: dict[str, str]) -> tuple[str, ...]:
    found = find(text, organisations)
    return (found.id,) if found.id else found.unsure
