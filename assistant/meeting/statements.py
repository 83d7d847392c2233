"""The four statements the statute wants of a plan: HSL 16:4, SoL (2025:400) 10:8.

Three of them show in the measures, or are answered "none"; the fourth, which
principal has the overall responsibility, is asked for by itself.
"""

from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar

from msgspec import Struct

from assistant.meeting.event import Command, Context, Event, Refused
from assistant.meeting.records import Value, differing, with_field

if TYPE_CHECKING:
    from assistant.meeting.meeting import Meeting


class Overall(StrEnum):
    """The principal with the overall responsibility for the plan."""

    MUNICIPALITY = "municipality"
    REGION = "region"
    SCHOOL = "school"
    """Only where a setting counts school as a principal."""
    NONE = "none"


class PlanKind(StrEnum):
    """A SIP, or the IP of Lotsmodellen where only one principal takes part.

    The statute's four statements are asked of a SIP, not of an IP.
    """

    SIP = "sip"
    IP = "ip"


class Statements(Struct, frozen=True, kw_only=True):
    """The statements as far as they do not show in the measures."""

    kind: PlanKind = PlanKind.SIP
    none_needed: bool = False
    """1: no measure is needed."""
    none_by_principals: bool = False
    """2: region and municipality answer for none."""
    none_by_others: bool = False
    """3: nobody else takes any."""
    overall: Overall | None = None
    """4: who has the overall responsibility."""


class ChangeStatements(Command):
    """Change fields of ``Statements``."""

    values: dict[str, Value]


class StatementsSet(Event):
    """One field was set."""

    location: ClassVar[str] = "statements/{field}"
    overwrites: ClassVar[bool] = True
    field: str
    value: Value


COMMANDS = (ChangeStatements,)
EVENTS = (StatementsSet,)


def decide(meeting: "Meeting", command: Command, context: Context) -> list[Event]:
    """Set what differs.  School answers for a plan only where a setting says so."""
    match command:
        case ChangeStatements(values=values):
            if values.get("overall") == Overall.SCHOOL and not meeting.policy.school_is_principal:
                raise Refused("school-no-principal")
            return [
                StatementsSet(field=f, value=v) for f, v in differing(meeting.statements, values)
            ]
    raise AssertionError(command)


def evolve(state: Statements, event: Event, at: datetime) -> Statements:
    """Keep what was set."""
    match event:
        case StatementsSet(field=field, value=value):
            return with_field(state, field, value)
    return state
