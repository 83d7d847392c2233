"""That there will be no meeting: somebody who decides says no before it has begun.

Then nothing is shared.  A no must be documented by each organisation in its own record
(Jönköping, "Samordnad individuell plan"), so it is kept here until the record is closed.
"""

from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar

from msgspec import Struct

from assistant.meeting.attendance import PERSON
from assistant.meeting.event import Command, Context, Event, Refused
from assistant.meeting.records import Value, differing, with_field
from assistant.meeting.swedish_time import local_day

if TYPE_CHECKING:
    from assistant.meeting.meeting import Meeting


class Why(StrEnum):
    """What became of it."""

    DECLINED = "declined"
    """The person says no."""
    GUARDIAN_DECLINED = "guardian-declined"
    """A guardian says no, or another who decides."""
    WITHDRAWN = "withdrawn"
    """Somebody had said yes and takes it back."""
    OTHER = "other"


class Declined(Struct, frozen=True, kw_only=True):
    """Who said no, and when."""

    who: str = ""
    """The id of one who decides; empty where nobody said no."""
    why: Why | None = None
    on: date | None = None
    words: str = ""
    """In whose words: their own, if they wish."""


class NoteDeclined(Command):
    """Note it; ``values`` are fields of ``Declined``.  Where no day is said it was today."""

    values: dict[str, Value]


class TakeBackDeclined(Command):
    """There will be a meeting after all."""


class DeclinedSet(Event):
    """One field was set."""

    location: ClassVar[str] = "declined/{field}"
    field: str
    value: Value


COMMANDS = (NoteDeclined, TakeBackDeclined)
EVENTS = (DeclinedSet,)


def decide(meeting: "Meeting", command: Command, context: Context) -> list[Event]:
    """Only before the meeting; what is taken back in it is a withdrawal."""
    state = meeting.declined
    match command:
        case TakeBackDeclined():
            empty: dict[str, Value] = {"who": "", "why": None, "on": None, "words": ""}
            return [DeclinedSet(field=f, value=v) for f, v in differing(state, empty)]
        case NoteDeclined(values=values):
            said = {**_usual(meeting, values, context), **values}
            events = [DeclinedSet(field=f, value=v) for f, v in differing(state, said)]
            if events and meeting.timekeeping.last is not None:
                raise Refused("begun-already")
            return [*events]
    raise AssertionError(command)


def _usual(meeting: "Meeting", values: dict[str, Value], context: Context) -> dict[str, Value]:
    """What follows from who it is, where nothing else is said."""
    state = meeting.declined
    who = str(values.get("who") or state.who)
    usual: dict[str, Value] = {}
    if state.why is None:
        usual["why"] = _why(meeting, who).value
    if state.on is None:
        line = meeting.invitation.lines.get(who)
        day = line.on if line and line.on else local_day(context.at)
        usual["on"] = day.isoformat()
    return usual


def _why(meeting: "Meeting", who: str) -> Why:
    if any(one.told and one.who == who for one in meeting.withdrawal.every.values()):
        return Why.WITHDRAWN
    return Why.DECLINED if who == PERSON else Why.GUARDIAN_DECLINED if who else Why.OTHER


def evolve(state: Declined, event: Event, at: datetime) -> Declined:
    """Keep what was set."""
    match event:
        case DeclinedSet(field=field, value=value):
            return with_field(state, field, value)
    return state
