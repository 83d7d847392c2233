"""What the review of a goal is given, and what it says."""

from datetime import date
from enum import StrEnum

from msgspec import Struct


class Criterion(StrEnum):
    """What a goal is held against: SMART as the Jönköping guide has it, and what a goal is."""

    SPECIFIC = "specific"
    MEASURABLE = "measurable"
    ACCEPTED = "accepted"
    REALISTIC = "realistic"
    TIMEBOUND = "timebound"
    MEASURE_NOT_GOAL = "measure_not_goal"


class Wording(Struct, frozen=True, kw_only=True):
    """A goal as it is written, with what is known around it."""

    text: str
    responsible: str = ""
    """Who answers for it, as written."""
    due: date | None = None
    accepted: bool | None = None
    """Whether the person and each who answers for it have said yes; None where nobody knows."""
    realistic: bool | None = None
    """Whether somebody who can answers for it, as the meeting knows; None lets the words tell."""
    own_words: bool = False
    """Whether it is the person's own wording, which nobody corrects."""
    long_term: bool = False
    """Whether it is a long-term goal, which may stay a vision."""


class Finding(Struct, frozen=True, kw_only=True):
    """One thing a careful secretary would ask about."""

    criterion: Criterion
    rule: str
    start: int
    end: int
    """Where in the text it is, in characters, the end not counted."""
    question: str
    example: str


class Review(Struct, frozen=True, kw_only=True):
    """A goal against each criterion; None where nothing is known."""

    specific: bool = True
    measurable: bool = True
    accepted: bool | None = None
    realistic: bool | None = None
    timebound: bool | None = None
    measure_not_goal: bool = False
    findings: tuple[Finding, ...] = ()
    """What to ask, the most useful first; a face asks the first and no other."""
