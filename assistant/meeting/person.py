"""The person whom the plan is for: what is known beside the name.

The name itself stands with the other people, in ``attendance``.
"""

import re
from datetime import date, datetime
from typing import TYPE_CHECKING, ClassVar, Final

from msgspec import Struct

from assistant.meeting.event import Command, Context, Event
from assistant.meeting.records import Value, differing, with_field
from assistant.meeting.swedish_time import local_day

if TYPE_CHECKING:
    from assistant.meeting.meeting import Meeting


_BORN: Final = re.compile(r"(?a:(?P<full>\d{8})|(?P<short>\d{6})-)")


class Person(Struct, frozen=True, kw_only=True):
    """Particulars of the person."""

    personal_number: str = ""
    address: str = ""
    contact: str = ""
    protected: bool = False
    """Protected personal data (OSL 21:3, 22:1-2): address, contact and the
    places of this meeting and the next are shown nowhere."""


class ChangePerson(Command):
    """Change particulars."""

    values: dict[str, Value]


class PersonSet(Event):
    """One particular was set."""

    location: ClassVar[str] = "person/{field}"
    overwrites: ClassVar[bool] = True
    field: str
    value: Value


def has_reached(meeting: "Meeting", age: int) -> bool:
    """Whether the person is so old when the meeting is held, as far as the personal number tells.

    Written with eight digits or with six; one that tells nothing tells no age.
    """
    began = meeting.timekeeping.started or meeting.opened.at
    born = _BORN.match(meeting.person.personal_number.strip())
    if born is None or began is None:
        return False
    held = local_day(began)
    day = born["full"] or f"{_century(born['short'], held)}{born['short']}"
    return int(day) + age * 10_000 <= int(f"{held:%Y%m%d}")


def _century(short: str, held: date) -> int:
    """The century of a birthday that has not come yet is the last one's."""
    century = held.year // 100
    return century - (f"{century}{short}" > f"{held:%Y%m%d}")


COMMANDS = (ChangePerson,)
EVENTS = (PersonSet,)


def decide(meeting: "Meeting", command: Command, context: Context) -> list[Event]:
    """Set what differs."""
    match command:
        case ChangePerson(values=values):
            return [PersonSet(field=f, value=v) for f, v in differing(meeting.person, values)]
    raise AssertionError(command)


def evolve(state: Person, event: Event, at: datetime) -> Person:
    """Keep the particulars."""
    match event:
        case PersonSet(field=field, value=value):
            return with_field(state, field, value)
    return state
