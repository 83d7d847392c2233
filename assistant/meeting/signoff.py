"""Sign-off: who signs, and who looks after the family when the meeting is over.

No statute asks for a signature; who should sign is a setting.  What became of
each line stands beside the plan and changes no digest; who talks with whom
afterwards is part of the plan.
"""

from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar

from msgspec import Struct, field
from msgspec.structs import replace

from assistant.meeting.attendance import Role
from assistant.meeting.deciders import About, must_answer
from assistant.meeting.event import Command, Context, Event
from assistant.meeting.records import Value, differing, with_field

if TYPE_CHECKING:
    from assistant.meeting.meeting import Meeting


class Signed(StrEnum):
    """What became of a signature line.  None of them stops the meeting."""

    SIGNED = "signed"
    THROUGH = "through"
    """Signed by a representative."""
    DISAGREES = "disagrees"
    """Present, and disagrees."""
    REFUSES = "refuses"
    LATER = "later"


class Signature(Struct, frozen=True, kw_only=True):
    """One line on paper."""

    signed: Signed | None = None
    through: str = ""
    note: str = ""


class Aftercare(Struct, frozen=True, kw_only=True):
    """Who talks with whom when the meeting is over: ids, or names."""

    tells_child: str = ""
    """Who tells a child who was not in the room."""
    talks_after: str = ""
    """Who talks with the family afterwards."""


class Signoff(Struct, frozen=True):
    """The lines, and the aftercare."""

    signatures: dict[str, Signature] = field(default_factory=dict)
    aftercare: Aftercare = Aftercare()


class NoteSignature(Command):
    """Note what became of a line; ``values`` are fields of ``Signature``."""

    who: str
    values: dict[str, Value]


class ChangeAftercare(Command):
    """Change who talks with whom afterwards."""

    values: dict[str, Value]


class SignatureNoted(Event):
    """One field of a line was set."""

    location: ClassVar[str] = "signoff/signatures/{who}/{field}"
    who: str
    field: str
    value: Value


class AftercareSet(Event):
    """One field of the aftercare was set."""

    location: ClassVar[str] = "signoff/aftercare/{field}"
    field: str
    value: Value


COMMANDS = (NoteSignature, ChangeAftercare)
EVENTS = (SignatureNoted, AftercareSet)


def signers(meeting: "Meeting") -> tuple[str, ...]:
    """The ids of those who should sign, by the meeting's policy."""
    match meeting.policy.signatures:
        case "nobody":
            return ()
        case "everyone":
            people = meeting.attendance.people.items()
            here = tuple(id for id, p in people if p.present and p.role is not Role.INTERPRETER)
            return (*(id for id in must_answer(meeting, About.PLAN) if id not in here), *here)
        case "deciders":
            return must_answer(meeting, About.PLAN)


def decide(meeting: "Meeting", command: Command, context: Context) -> list[Event]:
    """Set what differs."""
    state = meeting.signoff
    match command:
        case NoteSignature(who=who, values=values):
            before = state.signatures.get(who, Signature())
            return [SignatureNoted(who=who, field=f, value=v) for f, v in differing(before, values)]
        case ChangeAftercare(values=values):
            return [AftercareSet(field=f, value=v) for f, v in differing(state.aftercare, values)]
    raise AssertionError(command)


def evolve(state: Signoff, event: Event, at: datetime) -> Signoff:
    """Keep the lines."""
    match event:
        case SignatureNoted(who=who, field=field, value=value):
            line = with_field(state.signatures.get(who, Signature()), field, value)
            return replace(state, signatures={**state.signatures, who: line})
        case AftercareSet(field=field, value=value):
            return replace(state, aftercare=with_field(state.aftercare, field, value))
    return state
