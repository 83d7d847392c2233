"""An interpreter in the room: longer time, secrecy noted, no copy and no commitment.

An authority uses an interpreter when one is needed (förvaltningslagen 13 §).  An
interpreter speaks for others, so nothing in the plan is theirs to do.
"""

from datetime import datetime
from math import ceil
from typing import TYPE_CHECKING, ClassVar

from msgspec import Struct, field
from msgspec.structs import replace

from assistant.meeting.agenda import Part
from assistant.meeting.attendance import Participant, Role
from assistant.meeting.event import Command, Context, Event, Refused
from assistant.meeting.timekeeping import MinutesAdded

if TYPE_CHECKING:
    from assistant.meeting.meeting import Meeting


class Interpreting(Struct, frozen=True):
    """What was said of each interpreter's secrecy, and whether the parts are longer."""

    secrecy: dict[str, str] = field(default_factory=dict)
    """Who said that the interpreter has a duty of secrecy, by the interpreter's id."""
    longer: bool = False


class NoteSecrecy(Command):
    """Note who said that an interpreter has a duty of secrecy; empty takes it back."""

    id: str
    said: str


class Lengthen(Command):
    """Give every such part to come the time that interpreting takes."""


class SecrecyNoted(Event):
    """It was said that an interpreter has a duty of secrecy."""

    location: ClassVar[str] = "interpreting/{id}/secrecy"
    id: str
    said: str


class Lengthened(Event):
    """The parts have the time that interpreting takes."""

    location: ClassVar[str] = "interpreting/longer"


COMMANDS = (NoteSecrecy, Lengthen)
EVENTS = (SecrecyNoted, Lengthened)


def interpreters(meeting: "Meeting") -> dict[str, Participant]:
    """The interpreters who are here."""
    noted = meeting.attendance.having(Role.INTERPRETER).items()
    return {id: someone for id, someone in noted if someone.present and not someone.left}


def longer(meeting: "Meeting") -> dict[str, int]:
    """The minutes that each part to come would gain by the agenda's factor."""
    times, opened = meeting.timekeeping, meeting.opened
    return {
        part.id: ceil(part.minutes[opened.minutes] * (opened.agenda.interpreted - 1))
        for part in opened.agenda.parts
        if _spoken_in(part) and (part.id == times.current or not times.visited(part.id))
    }


def offers_longer(meeting: "Meeting") -> bool:
    """Whether the chair has longer time to choose."""
    chosen = meeting.interpreting.longer
    return not chosen and bool(interpreters(meeting)) and any(longer(meeting).values())


def check_free(meeting: "Meeting", *who: object) -> None:
    """Raise ``Refused`` where somebody given a thing to do is an interpreter."""
    for id in who:
        someone = meeting.attendance.people.get(str(id or ""))
        if someone is not None and someone.role is Role.INTERPRETER:
            raise Refused("interpreter-does-nothing", name=someone.name)


def _spoken_in(part: Part) -> bool:
    """Whether a part is talk that everybody has to follow: the story, a round, the goals."""
    return part.quiet or any(
        block.kind == "round" or block.concern == "goals" for block in part.blocks
    )


def decide(meeting: "Meeting", command: Command, context: Context) -> list[Event]:
    """Secrecy is noted of interpreters; the parts are lengthened once."""
    match command:
        case NoteSecrecy(id=id, said=said):
            if id not in meeting.attendance.having(Role.INTERPRETER):
                raise Refused("no-interpreter")
            same = meeting.interpreting.secrecy.get(id, "") == said
            return [] if same else [SecrecyNoted(id=id, said=said)]
        case Lengthen():
            if meeting.moments.ended:
                raise Refused("meeting-ended")
            if meeting.interpreting.longer:
                return []
            had = meeting.timekeeping.added
            more = [
                MinutesAdded(part=part, minutes=had.get(part, 0) + minutes)
                for part, minutes in longer(meeting).items()
                if minutes
            ]
            return [*more, Lengthened()] if more else []
    raise AssertionError(command)


def evolve(state: Interpreting, event: Event, at: datetime) -> Interpreting:
    """Keep what was said and chosen."""
    match event:
        case SecrecyNoted(id=id, said=said):
            noted = {**state.secrecy, id: said}
            return replace(state, secrecy={key: text for key, text in noted.items() if text})
        case Lengthened():
            return replace(state, longer=True)
    return state
