"""The stop card: anybody may hold it up, and nobody is asked who or why.

While it is up the clocks stand still and every public face is blank.
"""

from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from msgspec import Struct

from assistant.meeting.event import Command, Context, Event, Op
from assistant.meeting.timekeeping import Paused, Resumed

if TYPE_CHECKING:
    from assistant.meeting.meeting import Meeting


class StopCard(Struct, frozen=True):
    """Whether it is up."""

    up: bool = False
    rested: bool = False
    """The meeting rested already, and goes on resting when the card is taken down."""


class RaiseStopCard(Command):
    """Hold it up."""


class LiftStopCard(Command):
    """Take it down: the meeting goes on where it was; while a consent is taken back it rests."""


class StopCardRaised(Event):
    """It is up."""

    op: ClassVar[Op] = "claim"
    location: ClassVar[str] = "stop_card"
    undoable: ClassVar[bool] = False
    rested: bool = False


class StopCardLifted(Event):
    """It is down."""

    op: ClassVar[Op] = "claim"
    location: ClassVar[str] = "stop_card"
    undoable: ClassVar[bool] = False


COMMANDS = (RaiseStopCard, LiftStopCard)
EVENTS = (StopCardRaised, StopCardLifted)


def decide(meeting: "Meeting", command: Command, context: Context) -> list[Event]:
    """The clock stands still with the card; nothing is refused."""
    times, state = meeting.timekeeping, meeting.stop_card
    match command:
        case RaiseStopCard():
            resting: list[Event] = [Paused()] if times.current and not times.paused else []
            return [] if state.up else [StopCardRaised(rested=times.paused), *resting]
        case LiftStopCard():
            rests = state.rested or bool(meeting.withdrawal.open)
            waking: list[Event] = [Resumed()] if times.paused and not rests else []
            return [StopCardLifted(), *waking] if state.up else []
    raise AssertionError(command)


def evolve(state: StopCard, event: Event, at: datetime) -> StopCard:
    """Up or down."""
    match event:
        case StopCardRaised(rested=rested):
            return StopCard(up=True, rested=rested)
        case StopCardLifted():
            return StopCard()
    return state
