"""The files that were stamped, so that the case can say of one that it knows it."""

from collections.abc import Mapping
from datetime import datetime
from typing import ClassVar

from msgspec import Struct

from assistant.meeting.event import Event, Op


class StampedPaper(Struct, frozen=True, kw_only=True):
    """A file that was stamped here."""

    meeting: str
    number: int
    """Which version of the meeting's plan it shows."""
    extract: bool
    """Whether it shows only what its recipient may have."""
    at: datetime


class PaperStamped(Event):
    """A file was stamped; ``file`` is its SHA-256, which tells nothing of what is in it."""

    op: ClassVar[Op] = "add"
    location: ClassVar[str] = "stamped/{file}"
    file: str
    meeting: str
    number: int
    extract: bool


EVENTS = (PaperStamped,)


def stamped_with(
    state: Mapping[str, StampedPaper], event: PaperStamped, at: datetime
) -> dict[str, StampedPaper]:
    """The stamped files, by SHA-256, once this is one of them."""
    paper = StampedPaper(meeting=event.meeting, number=event.number, extract=event.extract, at=at)
    return {**state, event.file: paper}
