"""Consent to the plan (samtycke): HSL 16:4, SoL (2025:400) 10:8.

It is asked for by itself; sharing between organisations is ``disclosure``.
"""

from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from msgspec import Struct, field
from msgspec.structs import replace

from assistant.meeting.deciders import Answer, Choice, completed
from assistant.meeting.event import Command, Context, Event
from assistant.meeting.records import Value, differing, with_field

if TYPE_CHECKING:
    from assistant.meeting.meeting import Meeting


class Consent(Struct, frozen=True):
    """Each decider's answer, and what the chair chose when it was not yes."""

    answers: dict[str, Answer] = field(default_factory=dict)
    choice: Choice = Choice()


class AnswerConsent(Command):
    """Note someone's answer; ``values`` are fields of ``Answer``."""

    who: str
    values: dict[str, Value]


class ChooseCourse(Command):
    """Note what the chair chose; ``values`` are fields of ``Choice``."""

    values: dict[str, Value]


class ConsentAnswered(Event):
    """One field of someone's answer was set."""

    location: ClassVar[str] = "consent/answers/{who}/{field}"
    undoable: ClassVar[bool] = False
    who: str
    field: str
    value: Value


class CourseChosen(Event):
    """One field of the chair's choice was set."""

    location: ClassVar[str] = "consent/choice/{field}"
    field: str
    value: Value


COMMANDS = (AnswerConsent, ChooseCourse)
EVENTS = (ConsentAnswered, CourseChosen)


def decide(meeting: "Meeting", command: Command, context: Context) -> list[Event]:
    """Set what differs.  Nobody's answer stops the meeting."""
    state = meeting.consent
    match command:
        case AnswerConsent(who=who, values=values):
            before = state.answers.get(who, Answer())
            return [
                ConsentAnswered(who=who, field=f, value=v)
                for f, v in differing(before, completed(values))
            ]
        case ChooseCourse(values=values):
            return [CourseChosen(field=f, value=v) for f, v in differing(state.choice, values)]
    raise AssertionError(command)


def evolve(state: Consent, event: Event, at: datetime) -> Consent:
    """Keep the answers."""
    match event:
        case ConsentAnswered(who=who, field=field, value=value):
            answer = with_field(state.answers.get(who, Answer()), field, value)
            return replace(state, answers={**state.answers, who: answer})
        case CourseChosen(field=field, value=value):
            return replace(state, choice=with_field(state.choice, field, value))
    return state
