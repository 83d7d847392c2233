"""The child's own view and how it was given: art. 12 CRC, SoL (2025:400) 3:1-4."""

from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar

from msgspec import Struct

from assistant.meeting.event import Command, Context, Event
from assistant.meeting.records import Value, differing, with_field

if TYPE_CHECKING:
    from assistant.meeting.meeting import Meeting


class How(StrEnum):
    """How the view was given; never silently empty."""

    DIRECTLY = "directly"
    THROUGH = "through"
    WRITTEN = "written"
    DECLINED = "declined"
    NOT_OBTAINED = "not-obtained"


class ChildsView(Struct, frozen=True, kw_only=True):
    """What the child thinks."""

    how: How | None = None
    text: str = ""
    through: str = ""
    """Who carried the view, where the child did not give it alone."""
    why_not: str = ""
    """Why it was not obtained."""
    asker: str = ""
    """Who will ask the child, where it was not obtained."""
    ask_by: date | None = None

    @property
    def settled(self) -> bool:
        """Whether it is told how the view was given or, if not, why and who asks."""
        if self.how is How.NOT_OBTAINED:
            return bool(self.why_not.strip() and self.asker.strip() and self.ask_by)
        return self.how is not None


class ChangeChildsView(Command):
    """Change fields of ``ChildsView``."""

    values: dict[str, Value]


class ChildsViewSet(Event):
    """One field was set."""

    location: ClassVar[str] = "childs_view/{field}"
    overwrites: ClassVar[bool] = True
    field: str
    value: Value


COMMANDS = (ChangeChildsView,)
EVENTS = (ChildsViewSet,)


def decide(meeting: "Meeting", command: Command, context: Context) -> list[Event]:
    """Set what differs."""
    match command:
        case ChangeChildsView(values=values):
            return [
                ChildsViewSet(field=f, value=v) for f, v in differing(meeting.childs_view, values)
            ]
    raise AssertionError(command)


def evolve(state: ChildsView, event: Event, at: datetime) -> ChildsView:
    """Keep what was set."""
    match event:
        case ChildsViewSet(field=field, value=value):
            return with_field(state, field, value)
    return state
