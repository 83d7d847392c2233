"""Disclosure (sekretessmedgivande): who may share what, except what, until when.

Consent lifts secrecy wholly or in part (OSL 10:1, 12:2); it is never general
(Region Jönköpings län, "Att göra en SIP").  The law sets no time for it: it holds as it was
given, until it is taken back (Lotsmodellen), so a later meeting asks whether it still does.
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
from assistant.meeting.event import Command, Context, Event, Op, Refused
from assistant.meeting.records import Value, differing, plain, with_field
from assistant.meeting.swedish_time import local_day

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


class LastTime(Struct, frozen=True, kw_only=True):
    """What the disclosure reached at an earlier meeting.  Nobody has agreed to it here."""

    scope: Scope
    on: date
    """The day of that meeting."""
    stands: bool
    """Whether everyone whose yes was needed had said it, and none has taken it back."""


class Disclosure(Struct, frozen=True):
    """The scope, each decider's answer, and the chair's choice."""

    scope: Scope = Scope()
    answers: dict[str, Answer] = field(default_factory=dict)
    choice: Choice = Choice()
    last: LastTime | None = None
    """What may be asked about anew; None where no earlier meeting is known."""

    def covers(self, organisation: str) -> bool:
        """Whether an organisation is named in the scope."""
        return organisation.casefold() in {name.casefold() for name in self.scope.between}


class ChangeScope(Command):
    """Change what the disclosure reaches; ``values`` are fields of ``Scope``."""

    values: dict[str, Value]


class RecallDisclosure(Command):
    """Say what it reached last time."""

    last: LastTime


class ReachAsLast(Command):
    """Let it reach what it did last time, but for ``values``, fields of ``Scope``."""

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


class DisclosureRecalled(Event):
    """The meeting knows what was agreed at an earlier one, and agrees to nothing by it."""

    op: ClassVar[Op] = "claim"
    location: ClassVar[str] = "disclosure/last"
    undoable: ClassVar[bool] = False
    last: LastTime


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


COMMANDS = (ChangeScope, RecallDisclosure, ReachAsLast, AnswerDisclosure, ChooseSharing)
EVENTS = (ScopeSet, DisclosureRecalled, DisclosureAnswered, SharingChosen)


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
    return _over(meeting, meeting.disclosure.scope.until)


def last_run_out(meeting: "Meeting") -> bool:
    """Whether what it reached last time did so until a day before this meeting."""
    last = meeting.disclosure.last
    return last is not None and _over(meeting, last.scope.until)


def as_last(meeting: "Meeting") -> dict[str, Value]:
    """The fields of what it reached last time, to ask about; a day that has passed is none.

    Empty where nothing stands of it, or somebody has held back here.
    """
    last = meeting.disclosure.last
    if last is None or not last.stands or _held_back(meeting):
        return {}
    over = {"until": None} if last_run_out(meeting) else {}
    return {name: plain(getattr(last.scope, name)) for name in Scope.__struct_fields__} | over


def _held_back(meeting: "Meeting") -> bool:
    """Whether somebody has said no at this meeting, or taken a consent back."""
    answers = meeting.disclosure.answers.values()
    return bool(meeting.withdrawal.every) or any(one.says is Says.NO for one in answers)


def _over(meeting: "Meeting", until: date | None) -> bool:
    began = meeting.timekeeping.started or meeting.opened.at
    return until is not None and began is not None and until < local_day(began)


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
        case RecallDisclosure(last=last):
            if state.last is not None:
                raise Refused("already-open")
            return [DisclosureRecalled(last=last)]
        case ReachAsLast(values=values):
            said = _said_as_last(meeting, values)
            return [ScopeSet(field=f, value=v) for f, v in differing(state.scope, said)]
        case AnswerDisclosure(who=who, values=values):
            before = state.answers.get(who, Answer())
            return [
                DisclosureAnswered(who=who, field=f, value=v)
                for f, v in differing(before, completed(values))
            ]
        case ChooseSharing(values=values):
            return [SharingChosen(field=f, value=v) for f, v in differing(state.choice, values)]
    raise AssertionError(command)


def _said_as_last(meeting: "Meeting", values: dict[str, Value]) -> dict[str, Value]:
    """What it is to reach; where its day has passed, nobody gives it another unsaid."""
    last = meeting.disclosure.last
    if last is None:
        raise Refused("no-last-disclosure")
    if not last.stands or _held_back(meeting):
        raise Refused("last-disclosure-fell")
    if last_run_out(meeting) and not values.get("until"):
        raise Refused("last-disclosure-over")
    return {**as_last(meeting), **values}


def evolve(state: Disclosure, event: Event, at: datetime) -> Disclosure:
    """Keep scope and answers."""
    match event:
        case ScopeSet(field=field, value=value):
            return replace(state, scope=with_field(state.scope, field, value))
        case DisclosureRecalled(last=last):
            return replace(state, last=last)
        case DisclosureAnswered(who=who, field=field, value=value):
            answer = with_field(state.answers.get(who, Answer()), field, value)
            return replace(state, answers={**state.answers, who: answer})
        case SharingChosen(field=field, value=value):
            return replace(state, choice=with_field(state.choice, field, value))
    return state
