"""The conclusion: the plan ends, and what the family has with it from there.

The closing meeting of Lotsmodellen looks back together (NÖS-kommunerna and Region Skåne,
2014); the person may end a SIP at any time (Jönköping, "Samordnad individuell plan").
"""

from collections.abc import Iterator
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar

from msgspec import Struct
from msgspec.structs import replace

from assistant.meeting.event import Command, Context, Event
from assistant.meeting.interpreting import check_free
from assistant.meeting.reaching import reached, with_reach
from assistant.meeting.records import Value, differing, with_field

if TYPE_CHECKING:
    from assistant.meeting.meeting import Meeting


class Wish(StrEnum):
    """Whose wish it is that the plan ends."""

    TOGETHER = "together"
    PERSON = "person"
    FAMILY = "family"
    ORGANISATIONS = "organisations"


class Conclusion(Struct, frozen=True, kw_only=True):
    """What is said at the end.  Where anything of it is, the plan has ended."""

    wish: Wish | None = None
    helped: str = ""
    better: str = ""
    remains: str = ""
    after: str = ""
    """What comes after."""
    ring: str = ""
    """Whom to turn to if it gets worse: a participant's id, or a name."""
    reach: str = ""
    """How they are reached."""
    way: str = ""
    """What the family says about the way here."""

    @property
    def said(self) -> bool:
        """Whether anything is, so that the plan ends."""
        return self != Conclusion()


class ChangeConclusion(Command):
    """Change fields of ``Conclusion``."""

    values: dict[str, Value]


class ConclusionSet(Event):
    """One field was set."""

    location: ClassVar[str] = "conclusion/{field}"
    overwrites: ClassVar[bool] = True
    field: str
    value: Value


COMMANDS = (ChangeConclusion,)
EVENTS = (ConclusionSet,)


def over(meeting: "Meeting") -> bool:
    """Whether the plan ends and no meeting is to follow."""
    return meeting.conclusion.said and meeting.followup.on is None


def without_hidden(meeting: "Meeting") -> Conclusion:
    """It without the way to reach somebody whose data are protected."""
    state = meeting.conclusion
    return replace(state, reach=reached(meeting, state.ring, state.reach))


def planned_conclusion(meeting: "Meeting") -> Conclusion | None:
    """What the plan says of its end; None while it goes on."""
    state = without_hidden(meeting)
    return replace(state, ring=meeting.attendance.name(state.ring)) if state.said else None


def emptied(state: Conclusion) -> Iterator[Event]:
    """What takes its words out of the plan; that it has ended stays."""
    words = dict.fromkeys(("helped", "better", "remains", "after", "way"), "")
    for name, _gone in differing(state, words):
        yield ConclusionSet(field=name, value="")


def decide(meeting: "Meeting", command: Command, context: Context) -> list[Event]:
    """Set what differs; whoever is named is reached as is known of them."""
    match command:
        case ChangeConclusion(values=values):
            before = meeting.conclusion
            check_free(meeting, values.get("ring"))
            changes = differing(before, with_reach(meeting, before.ring, values))
            return [ConclusionSet(field=f, value=v) for f, v in changes]
    raise AssertionError(command)


def evolve(state: Conclusion, event: Event, at: datetime) -> Conclusion:
    """Keep what was set."""
    match event:
        case ConclusionSet(field=field, value=value):
            return with_field(state, field, value)
    return state
