"""Signed copies that came back after the meeting: where they lie, and since when.

What was signed on paper stays on paper, with whoever answers for it; the case
only says where it can be found, also when the meeting's record is gone.
"""

from datetime import date
from typing import ClassVar

from msgspec import Struct

from assistant.meeting.event import Event, Op


class Returned(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A signed copy of a meeting's plan."""

    meeting: str
    where: str
    """Where it lies now, in the chair's words."""
    on: date
    """The day it came back."""
    version: int | None = None
    """Which version of the plan it is of; None where that was not told."""


class CopyReturned(Event):
    """A signed copy came back."""

    op: ClassVar[Op] = "add"
    location: ClassVar[str] = "returned/{id}"
    id: str
    copy: Returned
