"""What the person and those who decide think of the plan, and where people disagree."""

from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from msgspec import Struct, field
from msgspec.structs import replace

from assistant.meeting.event import Command, Context, Event

if TYPE_CHECKING:
    from assistant.meeting.meeting import Meeting


class Opinions(Struct, frozen=True):
    """Opinions by participant, and disagreements in words of their own."""

    held: dict[str, str] = field(default_factory=dict)
    disagreements: str = ""


class HoldOpinion(Command):
    """Note what someone thinks of what is proposed."""

    who: str
    text: str


class Disagree(Command):
    """Note where people disagree."""

    text: str


class OpinionHeld(Event):
    """Someone thinks so."""

    location: ClassVar[str] = "opinions/{who}"
    who: str
    text: str


class Disagreed(Event):
    """People disagree about this."""

    location: ClassVar[str] = "opinions/disagreements"
    text: str


COMMANDS = (HoldOpinion, Disagree)
EVENTS = (OpinionHeld, Disagreed)


def decide(meeting: "Meeting", command: Command, context: Context) -> list[Event]:
    """Note what is new."""
    state = meeting.opinions
    match command:
        case HoldOpinion(who=who, text=text):
            return [OpinionHeld(who=who, text=text)] if state.held.get(who, "") != text else []
        case Disagree(text=text):
            return [Disagreed(text=text)] if state.disagreements != text else []
    raise AssertionError(command)


def evolve(state: Opinions, event: Event, at: datetime) -> Opinions:
    """Keep the opinions."""
    match event:
        case OpinionHeld(who=who, text=text):
            return replace(state, held={**state.held, who: text})
        case Disagreed(text=text):
            return replace(state, disagreements=text)
    return state
