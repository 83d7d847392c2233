"""What people who answered after an earlier meeting let stand on the plan.

The answers are the person's own, and kept in the case (``case.judgement``).  A meeting
that begins from an earlier plan brings along those that may be shown.
"""

from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar

from msgspec import Struct

from assistant.meeting.event import Command, Context, Event

if TYPE_CHECKING:
    from assistant.meeting.meeting import Meeting


class Answerer(StrEnum):
    """Who answered; it is their choice whether to tell."""

    PERSON = "person"
    GUARDIAN = "guardian"
    CLOSE = "close"
    """Somebody else who is close to the person."""


class Instrument(StrEnum):
    """What was answered."""

    OWN = "own"
    """Rundan's own questions (``library.judgement``), 1 to 5."""
    ORS = "ors"
    """Skattning av förändring: four numbers 0 to 10.  Copyrighted; it takes a licence."""
    SRS = "srs"
    """Skattning av samtal, likewise."""


class Given(Struct, frozen=True):
    """The answer to one question."""

    question: str
    value: int
    """1 to 5; in ORS and SRS tenths, 0 to 100."""


class Judgement(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What one person answered about one meeting; a question that was skipped is not there."""

    meeting: str
    """The meeting's stream."""
    on: date
    """The day of the meeting; for ORS and SRS, the day they were filled in."""
    by: Answerer | None = None
    instrument: Instrument = Instrument.OWN
    answers: tuple[Given, ...] = ()
    words: str = ""
    may_show: bool = False
    """Whether it may stand on the next plan; otherwise it is kept in the case alone."""

    def value(self, question: str) -> int | None:
        """The answer to a question; None where it was skipped."""
        return next((one.value for one in self.answers if one.question == question), None)


class Brought(Struct, frozen=True):
    """What was brought along, oldest first."""

    judgements: tuple[Judgement, ...] = ()


class BringJudgements(Command):
    """Bring along judgements from the case: those given, and no others."""

    judgements: tuple[Judgement, ...]


class JudgementsBrought(Event):
    """These may stand on the plan."""

    location: ClassVar[str] = "judgement/brought"
    overwrites: ClassVar[bool] = True
    undoable: ClassVar[bool] = False
    judgements: tuple[Judgement, ...]


COMMANDS = (BringJudgements,)
EVENTS = (JudgementsBrought,)


def decide(meeting: "Meeting", command: Command, context: Context) -> list[Event]:
    """Bring those that may be shown, where they are not here already."""
    match command:
        case BringJudgements(judgements=judgements):
            shown = tuple(one for one in judgements if one.may_show)
            same = shown == meeting.judgement.judgements
            return [] if same else [JudgementsBrought(judgements=shown)]
    raise AssertionError(command)


def evolve(state: Brought, event: Event, at: datetime) -> Brought:
    """Keep what was brought."""
    match event:
        case JudgementsBrought(judgements=judgements):
            return Brought(judgements)
    return state
