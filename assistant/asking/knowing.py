"""What is known of somebody who is noted, from the address book and from those who are here: the
rest of the answers, filled in.

What was typed is never overwritten, and where several are meant only what they have in common
is filled in.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Final

from msgspec.structs import replace

from assistant.asking.answers import NotUnderstood, understood
from assistant.asking.form import Field, Kind, Values, joined
from assistant.asking.principals import principal_choices
from assistant.desk.colleagues import Colleagues
from assistant.language.names import folded
from assistant.library.people import Colleague
from assistant.meeting.arrivals import Arrive
from assistant.meeting.attendance import AddParticipant, Principal, Role
from assistant.meeting.event import Command
from assistant.meeting.meeting import Meeting
from assistant.meeting.records import Value

_AT_WORK: Final = (None, "", Role.PROFESSIONAL, Role.INTERPRETER)
"""Roles in which nobody is of a family."""
_PRINCIPAL: Final = Field(name="principal", label="", kind=Kind.CHOICE, choices=principal_choices())
_NAME, _ORGANISATION, _FOR_WHOM = "name", "organisation", "principal"
BY: Final = (_NAME, _ORGANISATION)
"""What the rest is known by."""


def known_of(said: Values, colleagues: Colleagues, meeting: Meeting) -> dict[str, Value]:
    """What is known of a participant beside what was said; nothing of a family's own."""
    if said.get("role") not in _AT_WORK:
        return {}
    typed = str(said.get(_NAME) or "")
    alike = [_values(one) for one in colleagues.named(typed)]
    alike = [one for one in alike if _agrees(one, said)]
    known = {name: value for name, value in _common(alike).items() if not said.get(name)}
    if alike and typed.islower():
        known[_NAME] = alike[0][_NAME]
    organisation = str(said.get(_ORGANISATION) or known.get(_ORGANISATION) or "")
    if organisation and not said.get(_FOR_WHOM) and not known.get(_FOR_WHOM):
        principal = _for_whom(organisation, colleagues, meeting)
        known |= {_FOR_WHOM: principal} if principal else {}
    return known


def knowing(
    commands: Iterable[Command], colleagues: Colleagues, meeting: Meeting
) -> tuple[Command, ...]:
    """The commands, with what is known of each who is noted anew."""
    return tuple(_filled(one, colleagues, meeting) for one in commands)


def told_of(name: str, colleagues: Colleagues) -> str:
    """A name with title and organisation, to know one from another by; the name where there
    are several."""
    alike = colleagues.named(name)
    return joined(name, alike[0].role, alike[0].organisation) if len(alike) == 1 else name


def _for_whom(organisation: str, colleagues: Colleagues, meeting: Meeting) -> Value:
    """For whom an organisation acts: as was said of who is here from it, or else as the book has
    it; nothing where it may be one or another."""
    here = {
        str(one.principal)
        for one in meeting.attendance.people.values()
        if one.principal and folded(one.organisation) == folded(organisation)
    }
    if here:
        return here.pop() if len(here) == 1 else None
    return _common(_values(one) for one in colleagues.at(organisation)).get(_FOR_WHOM)


def _filled(command: Command, colleagues: Colleagues, meeting: Meeting) -> Command:
    match command:
        case AddParticipant(values=values) | Arrive(values=values):
            known = known_of(values, colleagues, meeting)
            return replace(command, values={**values, **known}) if known else command
    return command


def _agrees(one: Mapping[str, str], said: Values) -> bool:
    """Whether somebody may be the one of whom so much was said."""
    return all(
        folded(str(said[name])) == folded(known)
        for name, known in one.items()
        if said.get(name) and known
    )


def _common(alike: Iterable[Mapping[str, str]]) -> dict[str, Value]:
    """What all of them have, as far as it is known."""
    common: dict[str, Value] = {}
    every = [*alike]
    for name in every[0] if every else ():
        held = {one[name] for one in every if one[name]}
        if len(held) == 1 and name != _NAME:
            common[name] = held.pop()
    return common


def _values(one: Colleague) -> dict[str, str]:
    return {
        _NAME: one.name,
        "title": one.role,
        _ORGANISATION: one.organisation,
        _FOR_WHOM: _principal(one.principal),
        "contact": one.contact,
    }


def _principal(text: str) -> str:
    """For whom somebody works, where the file's words can mean only one: of a municipality's
    own it must say which."""
    try:
        return str(understood(_PRINCIPAL, text, Meeting(), date.min) or "")
    except NotUnderstood:
        named = any(word.endswith(("region", "regionen")) for word in folded(text).split())
        return Principal.REGION.value if named else ""
