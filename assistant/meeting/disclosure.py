"""Disclosure (sekretessmedgivande): who may share what, except what, until when.

Consent lifts secrecy wholly or in part (OSL 10:1, 12:2); it is never general
(Region Jönköpings län, "Att göra en SIP").
"""

from datetime import date, datetime
from typing import TYPE_CHECKING, ClassVar

from msgspec import Struct, field
from msgspec.structs import replace

from assistant.meeting.attendance import Participant, Role
from assistant.meeting.deciders import (
    About,
    Answer,
    Choice,
    Course,
    Says,
    child_says_no,
    completed,
    must_answer,
    needed_say_yes,
)
from assistant.meeting.event import Command, Context, Event
from assistant.meeting.records import Value, differing, with_field

if TYPE_CHECKING:
    from assistant.meeting.meeting import Meeting


class Scope(Struct, frozen=True, kw_only=True):
    """What the disclosure reaches."""

    between: tuple[str, ...] = ()
    """Names of the organisations that may share."""
    question: str = ""
    data: str = ""
    """Which kinds of data."""
    excepted: str = ""
    """What it does not cover."""
    until: date | None = None


class Disclosure(Struct, frozen=True):
    """The scope, each decider's answer, and the chair's choice."""

    scope: Scope = Scope()
    answers: dict[str, Answer] = field(default_factory=dict)
    choice: Choice = Choice()

    def covers(self, organisation: str) -> bool:
        """Whether an organisation is named in the scope."""
        return organisation.casefold() in {name.casefold() for name in self.scope.between}


class ChangeScope(Command):
    """Change what the disclosure reaches; ``values`` are fields of ``Scope``."""

    values: dict[str, Value]


class AnswerDisclosure(Command):
    """Note someone's answer; ``values`` are fields of ``Answer``."""

    who: str
    values: dict[str, Value]


class ChooseSharing(Command):
    """Note what the chair chose; ``values`` are fields of ``Choice``."""

    values: dict[str, Value]


class ScopeSet(Event):
    """One field of the scope was set."""

    location: ClassVar[str] = "disclosure/scope/{field}"
    field: str
    value: Value


class DisclosureAnswered(Event):
    """One field of someone's answer was set."""

    location: ClassVar[str] = "disclosure/answers/{who}/{field}"
    undoable: ClassVar[bool] = False
    who: str
    field: str
    value: Value


class SharingChosen(Event):
    """One field of the chair's choice was set."""

    location: ClassVar[str] = "disclosure/choice/{field}"
    field: str
    value: Value


COMMANDS = (ChangeScope, AnswerDisclosure, ChooseSharing)
EVENTS = (ScopeSet, DisclosureAnswered, SharingChosen)


def uncovered(meeting: "Meeting") -> tuple[Participant, ...]:
    """Professionals present whose organisation the disclosure does not name; one who came
    and went again because of it heard nothing."""
    return tuple(
        someone
        for id, someone in meeting.attendance.having(Role.PROFESSIONAL).items()
        if someone.present
        and not meeting.disclosure.covers(someone.organisation)
        and not (someone.left and meeting.arrivals.left(id))
    )


def given(meeting: "Meeting") -> bool:
    """Whether the organisations in the scope may share.

    Everyone whose yes is needed has said it, it has not run out, and nobody has
    said no to the plan itself.  A child's own no counts by age and maturity (OSL
    12:3), which is for the chair to weigh: it stops the sharing until the chair
    has chosen to go on, with a reason.
    """
    state = meeting.disclosure
    if (
        not needed_say_yes(meeting, state.answers, About.SHARING)
        or run_out(meeting)
        or _halted(meeting)
    ):
        return False
    weighed = state.choice.course is Course.GO_ON and bool(state.choice.reason.strip())
    return weighed or not child_says_no(meeting, state.answers, About.SHARING)


def called_organisations(meeting: "Meeting") -> tuple[str, ...]:
    """The organisations that somebody is called for, each once."""
    called = meeting.attendance.having(Role.PROFESSIONAL).values()
    return tuple(dict.fromkeys(name for one in called if (name := one.organisation.strip())))


def reaches_nobody(meeting: "Meeting") -> bool:
    """Whether everyone has said yes, and nothing says to which of the organisations called."""
    unsaid = not any(name.strip() for name in meeting.disclosure.scope.between)
    return unsaid and bool(called_organisations(meeting)) and given(meeting)


def run_out(meeting: "Meeting") -> bool:
    """Whether the disclosure held until a day before the meeting."""
    began = meeting.timekeeping.started or meeting.opened.at
    until = meeting.disclosure.scope.until
    return until is not None and began is not None and until < began.date()


def _halted(meeting: "Meeting") -> bool:
    """Whether somebody needed says no to the plan, somebody has taken a consent back and the
    chair has not chosen yet, or the chair has chosen not to share."""
    answers = meeting.consent.answers
    refused = any(
        answers.get(who, Answer()).says is Says.NO for who in must_answer(meeting, About.PLAN)
    )
    choices = (meeting.consent.choice, meeting.disclosure.choice)
    being_withdrawn = bool(meeting.withdrawal.open)
    return refused or being_withdrawn or any(choice.halts for choice in choices)


def decide(meeting: "Meeting", command: Command, context: Context) -> list[Event]:
    """Set what differs.  Nobody's answer stops the meeting."""
    state = meeting.disclosure
    match command:
        case ChangeScope(values=values):
            return [ScopeSet(field=f, value=v) for f, v in differing(state.scope, values)]
        case AnswerDisclosure(who=who, values=values):
            before = state.answers.get(who, Answer())
            return [
                DisclosureAnswered(who=who, field=f, value=v)
                for f, v in differing(before, completed(values))
            ]
        case ChooseSharing(values=values):
            return [SharingChosen(field=f, value=v) for f, v in differing(state.choice, values)]
    raise AssertionError(command)


def evolve(state: Disclosure, event: Event, at: datetime) -> Disclosure:
    """Keep scope and answers."""
    match event:
        case ScopeSet(field=field, value=value):
            return replace(state, scope=with_field(state.scope, field, value))
        case DisclosureAnswered(who=who, field=field, value=value):
            answer = with_field(state.answers.get(who, Answer()), field, value)
            return replace(state, answers={**state.answers, who: answer})
        case SharingChosen(field=field, value=value):
            return replace(state, choice=with_field(state.choice, field, value))
    return state
