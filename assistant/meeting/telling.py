"""Who must be told that what was shared may be shared no longer."""

from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar

from msgspec import Struct, field
from msgspec.structs import replace

from assistant.meeting.attendance import Role
from assistant.meeting.copies import organisation_id, organisations_with
from assistant.meeting.deciders import About, Answer, Says, must_answer
from assistant.meeting.disclosure import given
from assistant.meeting.event import Command, Context, Event, Refused
from assistant.meeting.taking_back import Extent, Withdrawal

if TYPE_CHECKING:
    from assistant.meeting.meeting import Meeting


class Because(StrEnum):
    """Why an organisation must be told."""

    HEARD = "heard"
    """Somebody of it is here."""
    HAS_COPY = "has-copy"
    """It was given the plan at this meeting."""
    EARLIER = "earlier"
    """It may have an earlier plan: the disclosure named it, and the meeting began from one."""
    NAMED = "named"
    """The disclosure names, or named, it."""


class ToTell(Struct, frozen=True, kw_only=True):
    """One organisation that must be told."""

    id: str
    name: str
    because: Because
    told: bool


class Telling(Struct, frozen=True):
    """Who has been told, by what it was about and which organisation."""

    told: dict[str, bool] = field(default_factory=dict)


class NoteTold(Command):
    """Say that an organisation has been told, or has not."""

    id: str
    told: bool = True


class ToldNoted(Event):
    """It was said whether an organisation has been told."""

    location: ClassVar[str] = "telling/{id}"
    id: str
    """``ToTell.id``: what has to be told again has another."""
    told: bool


COMMANDS = (NoteTold,)
EVENTS = (ToldNoted,)


def refusing(meeting: "Meeting") -> tuple[str, ...]:
    """The ids of those whose yes is needed and who say no to plan or disclosure."""
    questions = {
        About.PLAN: meeting.consent.answers,
        About.SHARING: meeting.disclosure.answers,
    }
    found = (
        who
        for about, answers in questions.items()
        for who in must_answer(meeting, about)
        if answers.get(who, Answer()).says is Says.NO
    )
    return tuple(dict.fromkeys(found))


def to_tell(meeting: "Meeting") -> tuple[ToTell, ...]:
    """The organisations that must be told; none while nobody has said no or taken it back, or
    where it was all given anew."""
    withdrawn = [one for one in meeting.withdrawal.every.values() if one.told]
    stands = any(not _given_anew(meeting, one) for one in withdrawn)
    if not stands and not refusing(meeting):
        return ()
    reasons: dict[str, Because] = dict.fromkeys(organisations_with(meeting), Because.HAS_COPY)
    for someone in meeting.attendance.having(Role.PROFESSIONAL).values():
        if someone.present and someone.organisation:
            reasons.setdefault(someone.organisation, Because.HEARD)
    named = Because.EARLIER if meeting.opened.earlier else Because.NAMED
    gone = (name for one in withdrawn for name in one.organisations)
    for name in (*meeting.disclosure.scope.between, *gone):
        reasons.setdefault(name, named)
    found = ((f"{len(withdrawn)}/{organisation_id(meeting, name)}", name) for name in reasons)
    return tuple(
        ToTell(id=id, name=name, because=reasons[name], told=meeting.telling.told.get(id, False))
        for id, name in found
    )


def _given_anew(meeting: "Meeting", one: Withdrawal) -> bool:
    """Whether what was taken back may be shared again; an exception that was made stays one."""
    if not given(meeting) or one.excepted:
        return False
    if one.extent is Extent.PARTLY:
        return bool(one.organisations) and all(map(meeting.disclosure.covers, one.organisations))
    return meeting.disclosure.answers.get(one.who, Answer()).says is Says.YES


def decide(meeting: "Meeting", command: Command, context: Context) -> list[Event]:
    """Only those who must be told."""
    match command:
        case NoteTold(id=id, told=told):
            known = {one.id: one.told for one in to_tell(meeting)}
            if id not in known:
                raise Refused("nobody-to-tell")
            return [] if known[id] == told else [ToldNoted(id=id, told=told)]
    raise AssertionError(command)


def evolve(state: Telling, event: Event, at: datetime) -> Telling:
    """Keep who."""
    match event:
        case ToldNoted(id=id, told=told):
            return replace(state, told={**state.told, id: told})
    return state
