"""What of a meeting's course outlives its record: which agenda it had, and its days."""

from datetime import date
from typing import ClassVar

from msgspec import Struct

from assistant.meeting.agenda import Deadline
from assistant.meeting.event import Event


class Milestones(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """How far a meeting has come, as its case knows it."""

    agenda: str = ""
    """The agenda's id; empty for a meeting of an older program, which told none of this."""
    title: str = ""
    deadlines: tuple[Deadline, ...] = ()
    """The times that the agenda's source sets."""
    called_for: date | None = None
    """The day that the invitation names."""
    sent: date | None = None
    """The day that the first invitation was sent."""
    held: date | None = None
    """The day it was held, once its plan is fixed or it is ended."""


class MilestonesNoted(Event):
    """A meeting has come this far."""

    location: ClassVar[str] = "milestones/{meeting}"
    meeting: str
    milestones: Milestones
