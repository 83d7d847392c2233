"""Sign-off: who signs, and who looks after the family when the meeting is over.

No statute asks for a signature; who should sign is a setting.  What became of
each line stands beside the plan and changes no digest; who talks with whom
afterwards is part of the plan.  A signature is of one version: with the next
every line stands open again, and what the earlier one had is kept under its number.
"""

from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar

from msgspec import Struct, field
from msgspec.structs import replace

from assistant.meeting.attendance import Role
from assistant.meeting.deciders import About, must_answer
from assistant.meeting.event import Command, Context, Event, Refused
from assistant.meeting.records import Value, differing, with_field

if TYPE_CHECKING:
    from assistant.meeting.meeting import Meeting
    from assistant.meeting.moments import PlanFixed


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
    """Of the version that counts; before any is fixed, of the first."""
    aftercare: Aftercare = Aftercare()
    version: int = 0
    earlier: dict[int, dict[str, Signature]] = field(default_factory=dict)
    """Of each version before it that has any."""

    def by_version(self) -> tuple[tuple[int, dict[str, Signature]], ...]:
        """The lines of every version, the earliest first."""
        return (*sorted(self.earlier.items()), (self.version, self.signatures))

    def signed_before(self, who: str) -> int:
        """The latest earlier version that somebody signed; 0 where there is none."""
        yes = (Signed.SIGNED, Signed.THROUGH)
        signed = (
            n for n, lines in self.earlier.items() if who in lines and lines[who].signed in yes
        )
        return max(signed, default=0)


class NoteSignature(Command):
    """Note what became of a line; ``values`` are fields of ``Signature``."""

    who: str
    values: dict[str, Value]
    version: int = 0
    """An earlier one that came back signed; 0: the one that counts."""


class ChangeAftercare(Command):
    """Change who talks with whom afterwards."""

    values: dict[str, Value]


class SignatureNoted(Event):
    """One field of a line was set."""

    location: ClassVar[str] = "signoff/signatures/{who}/{field}"
    who: str
    field: str
    value: Value


class EarlierSignatureNoted(Event):
    """One field of a line was set, on a version that does not count any more."""

    location: ClassVar[str] = "signoff/earlier/{version}/{who}/{field}"
    version: int
    who: str
    field: str
    value: Value


class AftercareSet(Event):
    """One field of the aftercare was set."""

    location: ClassVar[str] = "signoff/aftercare/{field}"
    field: str
    value: Value


COMMANDS = (NoteSignature, ChangeAftercare)
EVENTS = (SignatureNoted, EarlierSignatureNoted, AftercareSet)


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
        case NoteSignature(who=who, values=values, version=n) if n not in (0, state.version):
            if n not in {one.number for one in meeting.moments.versions}:
                raise Refused("not-fixed")
            before = state.earlier.get(n, {}).get(who, Signature())
            return [
                EarlierSignatureNoted(version=n, who=who, field=f, value=v)
                for f, v in differing(before, values)
            ]
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
        case EarlierSignatureNoted(version=version, who=who, field=field, value=value):
            lines = state.earlier.get(version, {})
            line = with_field(lines.get(who, Signature()), field, value)
            return replace(state, earlier={**state.earlier, version: {**lines, who: line}})
        case AftercareSet(field=field, value=value):
            return replace(state, aftercare=with_field(state.aftercare, field, value))
    return state


def begun_anew(state: Signoff, event: "PlanFixed", at: datetime) -> Signoff:
    """Every line is open on a new version; what was noted before the first is of that."""
    if not state.version:
        return replace(state, version=event.number)
    lines = {state.version: state.signatures} if state.signatures else {}
    return replace(state, signatures={}, version=event.number, earlier={**state.earlier, **lines})
