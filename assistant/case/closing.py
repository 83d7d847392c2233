"""What becomes of a meeting's record when it is closed, as the case keeps it.

What is carried over is on disk in the case before the meeting is closed, so
that a closing which is cut short can be begun again: the same thing has the
same path, and is never kept twice.
"""

from enum import StrEnum
from typing import ClassVar

from msgspec import Struct
from msgspec.structs import replace

from assistant.meeting.event import Event
from assistant.meeting.remnants import Kind


class Fate(StrEnum):
    """What becomes of a thing in the record; in the record itself all of it is destroyed."""

    DESTROYED = "destroyed"
    CARRIED = "carried"
    """Kept in the case, for the next meeting."""
    EXPORTED = "exported"
    """Written to a file of the chair's."""
    WRITTEN = "written"
    """The chair has written it into her own system."""


def may_be_carried(kind: Kind) -> bool:
    """Whether the case may keep it: deviations belong in each organisation's own system."""
    return kind is not Kind.DEVIATIONS


class CarriedOver(Struct, frozen=True, kw_only=True):
    """A thing the case keeps from a closed meeting."""

    meeting: str
    id: str
    kind: Kind
    about: str
    """What it is, in the words that the chair saw."""
    text: str
    taken_up: bool = False
    """Whether a later meeting of the case has it, so that it is taken up once."""


class Carried(Event):
    """A thing was carried over; without text, it was not after all."""

    location: ClassVar[str] = "carried/{meeting}/{id}"
    meeting: str
    id: str
    what: Kind
    about: str
    text: str


class CarriedTakenUp(Event):
    """A later meeting has a thing that was carried over."""

    location: ClassVar[str] = "carried/{meeting}/{id}/taken-up"
    meeting: str
    id: str


class RecordSettled(Event):
    """It was said what becomes of a meeting's record: how many of each kind, by fate."""

    location: ClassVar[str] = "settled/{meeting}"
    meeting: str
    counts: dict[Fate, dict[Kind, int]]


EVENTS = (Carried, CarriedTakenUp, RecordSettled)


def carried_with(state: tuple[CarriedOver, ...], event: Carried) -> tuple[CarriedOver, ...]:
    """What is carried over once this is too."""
    place = (event.meeting, event.id)
    one = CarriedOver(
        meeting=event.meeting, id=event.id, kind=event.what, about=event.about, text=event.text
    )
    kept = tuple(other for other in state if (other.meeting, other.id) != place)
    return (*kept, one) if event.text.strip() else kept


def taken_up_with(state: tuple[CarriedOver, ...], event: CarriedTakenUp) -> tuple[CarriedOver, ...]:
    """What is carried over once a later meeting has this."""
    place = (event.meeting, event.id)
    return tuple(
        replace(one, taken_up=True) if (one.meeting, one.id) == place else one for one in state
    )
