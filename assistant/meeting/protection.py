"""Protected personal data of anybody at the table, not only of the person.

A guardian may live at an address that the other must not learn, and the child with them.
So one who is protected hides, on every face and paper, what tells where the family is:
address, contact, this place and the next (OSL 21:3, 22:1-2).
"""

from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from msgspec import Struct
from msgspec.structs import replace

from assistant.meeting.event import Command, Context, Event, Refused

if TYPE_CHECKING:
    from assistant.meeting.meeting import Meeting


class Protection(Struct, frozen=True):
    """The ids of those whose data are protected, the person's own mark aside."""

    people: tuple[str, ...] = ()


class Protect(Command):
    """Say that somebody's data are protected, or are not."""

    id: str
    protected: bool = True


class ProtectionSet(Event):
    """It was said whether somebody's data are protected."""

    location: ClassVar[str] = "protection/{id}"
    id: str
    protected: bool


COMMANDS = (Protect,)
EVENTS = (ProtectionSet,)


def shielded(meeting: "Meeting") -> bool:
    """Whether anybody's protected data hide where the family is."""
    people = meeting.attendance.people
    return meeting.person.protected or any(id in people for id in meeting.protection.people)


def contact_hidden(meeting: "Meeting", id: str) -> bool:
    """Whether the ways to reach somebody are shown nowhere: theirs, or the family's."""
    someone = meeting.attendance.people.get(id)
    family = someone is not None and someone.private and shielded(meeting)
    return family or id in meeting.protection.people


def decide(meeting: "Meeting", command: Command, context: Context) -> list[Event]:
    """Only of somebody who is noted."""
    match command:
        case Protect(id=id, protected=protected):
            if id not in meeting.attendance.people:
                raise Refused("nobody-of-that-name", name=id)
            known = id in meeting.protection.people
            return [] if known == protected else [ProtectionSet(id=id, protected=protected)]
    raise AssertionError(command)


def evolve(state: Protection, event: Event, at: datetime) -> Protection:
    """Keep who."""
    match event:
        case ProtectionSet(id=id, protected=protected):
            rest = tuple(known for known in state.people if known != id)
            return replace(state, people=(*rest, id) if protected else rest)
    return state
