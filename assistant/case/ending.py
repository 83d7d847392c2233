"""That a case ended, and why: all that is kept of one that ended before it had a plan.

Whoever declines need not say why, so the reason tells who did, and no more.
"""

from datetime import date
from enum import StrEnum
from typing import ClassVar

from msgspec import Struct

from assistant.meeting.event import Event


class Reason(StrEnum):
    """Why a case ended."""

    DECLINED = "declined"
    """The person said no."""
    GUARDIAN_DECLINED = "guardian-declined"
    """A guardian said no, or somebody who decides in a guardian's place."""
    WITHDRAWN = "withdrawn"
    """A consent was taken back."""
    REACHED = "reached"
    MOVED = "moved"
    """The person, or the case, went elsewhere."""
    OTHER = "other"


class Ended(Struct, frozen=True, kw_only=True):
    """Why, and on which day."""

    reason: Reason
    on: date


class CaseEnded(Event):
    """The case ended."""

    location: ClassVar[str] = "ended"
    reason: Reason
    on: date


class CaseReopened(Event):
    """It ended too soon, and goes on."""

    location: ClassVar[str] = "ended"
