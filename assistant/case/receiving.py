"""A plan that the family handed over in a file, as the case keeps it: whole."""

from datetime import datetime
from enum import StrEnum
from typing import ClassVar

from msgspec import Struct

from assistant.meeting.event import Event, Op
from assistant.meeting.plan import Plan


class Condition(StrEnum):
    """What the stamp told of the file."""

    WHOLE = "whole"
    """Unchanged since it was stamped."""
    CHANGED = "changed"
    UNSTAMPED = "unstamped"


class ReceivedPlan(Struct, frozen=True, kw_only=True):
    """A plan from a file, with what is known of where it came from."""

    file: str
    """SHA-256 of the file, 64 hexadecimal digits."""
    plan: Plan
    condition: Condition
    key: str = ""
    """SHA-256 of the certificate that stamped it, 64 hexadecimal digits."""
    handed_by: str = ""
    """Who said that the family handed it over, in the chair's words."""
    at: datetime | None = None
    """When it was received, in UTC."""


class PlanReceived(Event):
    """A plan was received in a file."""

    op: ClassVar[Op] = "add"
    location: ClassVar[str] = "received/{file}"
    file: str
    plan: Plan
    condition: Condition
    key: str
    handed_by: str
