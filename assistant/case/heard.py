"""That somebody has asked about what was promised for a day that has passed.

What came of it is said at the next meeting; until then nobody need be reminded again.
"""

from datetime import date
from typing import ClassVar

from msgspec import Struct

from assistant.meeting.event import Event, Op


class Heard(Struct, frozen=True, kw_only=True):
    """A promise that was asked about: what, and for which day."""

    what: str
    by: date


class PromiseHeard(Event):
    """A promise was asked about."""

    op: ClassVar[Op] = "add"
    location: ClassVar[str] = "heard/{id}"
    id: str
    heard: Heard
