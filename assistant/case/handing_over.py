"""That a case was handed over to another unit, by a file that the family takes there."""

from datetime import date
from typing import ClassVar

from msgspec import Struct

from assistant.meeting.event import Event, Op


class HandedOver(Struct, frozen=True, kw_only=True):
    """To whom, when, and which version of which meeting's plan."""

    to: str
    """The unit, in the chair's words."""
    on: date
    meeting: str
    """Empty where the plan was received from elsewhere."""
    number: int


class CaseHandedOver(Event):
    """The case was handed over."""

    op: ClassVar[Op] = "add"
    location: ClassVar[str] = "handed-over/{id}"
    id: str
    over: HandedOver
