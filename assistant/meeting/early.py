"""What is asked before anybody is called, and stops nothing: is it acute, and is it safe.

Lotsmodellen is neither for what is acute nor a way past a queue (NÖS-kommunerna and Region
Skåne, 2014).  Where one who is called has threatened or hurt another, they are met apart.
"""

from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar

from msgspec import Struct

from assistant.meeting.event import Command, Context, Event
from assistant.meeting.records import Value, differing, with_field

if TYPE_CHECKING:
    from assistant.meeting.meeting import Meeting


class Acute(StrEnum):
    """Whether something cannot wait for a meeting."""

    NO = "no"
    YES = "yes"


class Threat(StrEnum):
    """Whether one who is called has threatened or hurt another."""

    NO = "no"
    YES = "yes"
    UNKNOWN = "unknown"
    """It could not be asked of each alone."""


class Early(Struct, frozen=True, kw_only=True):
    """The answers.  That of ``threat`` is never shown where the family sees."""

    acute: Acute | None = None
    threat: Threat | None = None

    @property
    def asked_alone(self) -> bool:
        """Whether each was asked about threats: all that may show of what they answered."""
        return self.threat in (Threat.NO, Threat.YES)


class AnswerAcute(Command):
    """Say whether something is acute."""

    values: dict[str, Value]


class AnswerThreat(Command):
    """Say whether somebody has threatened or hurt somebody."""

    values: dict[str, Value]


class AcuteAnswered(Event):
    """It was said whether something is acute."""

    location: ClassVar[str] = "early/acute"
    value: Value


class ThreatAnswered(Event):
    """It was said whether somebody has threatened or hurt somebody."""

    location: ClassVar[str] = "early/threat"
    value: Value


COMMANDS = (AnswerAcute, AnswerThreat)
EVENTS = (AcuteAnswered, ThreatAnswered)


def decide(meeting: "Meeting", command: Command, context: Context) -> list[Event]:
    """Neither answer stops anything."""
    match command:
        case AnswerAcute(values=values):
            return [AcuteAnswered(value=v) for _f, v in differing(meeting.early, values)]
        case AnswerThreat(values=values):
            return [ThreatAnswered(value=v) for _f, v in differing(meeting.early, values)]
    raise AssertionError(command)


def evolve(state: Early, event: Event, at: datetime) -> Early:
    """Keep the answers."""
    match event:
        case AcuteAnswered(value=value):
            return with_field(state, "acute", value)
        case ThreatAnswered(value=value):
            return with_field(state, "threat", value)
    return state
