"""The invitation (kallelse): when and where, who has signed it, who has been sent it.

Lotsmodellen has the guardians agree in writing in the invitation itself (NÖS-kommunerna
and Region Skåne, 2014).  So it is printed for those who decide to sign, and is sent only
after that.  An adult's yes may be spoken (Region Jönköpings län, "Att göra en SIP").
"""

from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar

from msgspec import Struct, field
from msgspec.structs import replace

from assistant.meeting.attendance import PERSON, Duty
from assistant.meeting.deciders import Course, Says, deciders, decides_something_alone, must_answer
from assistant.meeting.event import Command, Context, Event, Refused
from assistant.meeting.protection import shielded
from assistant.meeting.records import Value, differing, with_field

if TYPE_CHECKING:
    from assistant.meeting.meeting import Meeting


class Reply(StrEnum):
    """What came of a line to sign on the invitation."""

    SIGNED = "signed"
    THROUGH = "through"
    """Signed by a representative."""
    SPOKEN = "spoken"
    """A spoken yes, which is never shown as signed."""
    DECLINES = "declines"


class Line(Struct, frozen=True, kw_only=True):
    """One decider's line."""

    reply: Reply | None = None
    on: date | None = None
    heard_by: str = ""
    """Who heard a spoken answer: a participant's id, or a name."""
    discloses: Says | None = None
    """What was ticked on the disclosure form of the last page."""


class Way(StrEnum):
    """How an invitation goes."""

    POST = "post"
    SECURE = "secure-message"
    HAND = "by-hand"
    OTHER = "other"


class Sending(Struct, frozen=True, kw_only=True):
    """The invitation on its way to somebody."""

    on: date | None = None
    how: Way | None = None
    recalled: date | None = None
    """When they were told that they are no longer called, or that there will be no meeting."""


class Invitation(Struct, frozen=True, kw_only=True):
    """When and where the meeting is called for, and how far its invitation has come."""

    on: date | None = None
    time: str = ""
    """When it begins, ``HH:MM``."""
    place: str = ""
    """Where, if it is not the place the meeting was created with."""
    caller: str = ""
    """Who calls, if it is not the initiator: a participant's id, or a name."""
    printed: date | None = None
    """When it was printed for signing."""
    lines: dict[str, Line] = field(default_factory=dict)
    sent: dict[str, Sending] = field(default_factory=dict)


class ChangeInvitation(Command):
    """Change when and where, who calls, or when it was printed."""

    values: dict[str, Value]


class NoteReply(Command):
    """Note what came of a decider's line; ``values`` are fields of ``Line``."""

    who: str
    values: dict[str, Value]


class NoteSending(Command):
    """Note that it was sent to somebody; ``values`` are fields of ``Sending``."""

    who: str
    values: dict[str, Value]


class InvitationSet(Event):
    """One field was set."""

    location: ClassVar[str] = "invitation/{field}"
    overwrites: ClassVar[bool] = True
    field: str
    value: Value


class ReplyNoted(Event):
    """One field of a decider's line was set."""

    location: ClassVar[str] = "invitation/lines/{who}/{field}"
    who: str
    field: str
    value: Value


class InvitationSent(Event):
    """One field of a sending was set."""

    location: ClassVar[str] = "invitation/sent/{who}/{field}"
    who: str
    field: str
    value: Value


COMMANDS = (ChangeInvitation, NoteReply, NoteSending)
EVENTS = (InvitationSet, ReplyNoted, InvitationSent)


def place(meeting: "Meeting") -> str:
    """Where the meeting is called to; nothing where the person's data are protected."""
    return "" if shielded(meeting) else meeting.invitation.place or meeting.opened.place


def caller(meeting: "Meeting") -> str:
    """Who calls, by name: whoever is said to, or else the initiator."""
    people = meeting.attendance.people.items()
    initiator = next((id for id, one in people if Duty.INITIATOR in one.duties), "")
    return meeting.attendance.name(meeting.invitation.caller or initiator)


def unsigned(meeting: "Meeting") -> tuple[str, ...]:
    """The ids of those who still have to say yes before the invitation may be sent."""
    return tuple(who for who in must_answer(meeting) if not _agrees(meeting, who))


def declining(meeting: "Meeting") -> tuple[str, ...]:
    """The ids of those whose no keeps the invitation from being sent.

    A child's no counts by age and maturity (OSL 12:3): it counts until the chair has
    weighed it, which is to go on without a disclosure of the child's, with a reason.
    """
    choice = meeting.disclosure.choice
    weighed = choice.course is Course.GO_ON and bool(choice.reason.strip())
    by_age = weighed and not decides_something_alone(meeting)
    return tuple(
        who
        for who in deciders(meeting)
        if _line(meeting, who).reply is Reply.DECLINES and not (by_age and who == PERSON)
    )


def may_be_sent(meeting: "Meeting") -> bool:
    """Whether those who decide have signed, and nobody has declined."""
    signed = bool(must_answer(meeting)) and not unsigned(meeting)
    return signed and not declining(meeting)


def to_recall(meeting: "Meeting") -> tuple[str, ...]:
    """The ids of those who were sent the invitation, are not to come and have not been told.

    The family decides who is called, also afterwards.
    """
    people, none = meeting.attendance.people, meeting.declined.why is not None
    return tuple(
        who
        for who, sending in meeting.invitation.sent.items()
        if sending != Sending() and sending.recalled is None and (none or who not in people)
    )


def _line(meeting: "Meeting", who: str) -> Line:
    return meeting.invitation.lines.get(who, Line())


def _agrees(meeting: "Meeting", who: str) -> bool:
    reply = _line(meeting, who).reply
    enough = meeting.agenda.person == "adult" or meeting.policy.spoken_consent
    spoken = reply is Reply.SPOKEN and enough
    return spoken or reply in (Reply.SIGNED, Reply.THROUGH)


def decide(meeting: "Meeting", command: Command, context: Context) -> list[Event]:
    """Nothing is sent before it is signed, nor where somebody who decides declines."""
    state = meeting.invitation
    match command:
        case ChangeInvitation(values=values):
            return [InvitationSet(field=f, value=v) for f, v in differing(state, values)]
        case NoteReply(who=who, values=values):
            return [
                ReplyNoted(who=who, field=f, value=v)
                for f, v in differing(_line(meeting, who), values)
            ]
        case NoteSending(who=who, values=values):
            if who not in meeting.attendance.people and who not in state.sent:
                raise Refused("nobody-of-that-name", name=who)
            before = state.sent.get(who, Sending())
            sent: list[Event] = [
                InvitationSent(who=who, field=f, value=v) for f, v in differing(before, values)
            ]
            if sent and before == Sending():
                _check(meeting)
            return sent
    raise AssertionError(command)


def _check(meeting: "Meeting") -> None:
    """Raise ``Refused`` where the invitation may not be sent, with the names that matter."""
    if not must_answer(meeting):
        raise Refused("nobody-decides")
    if declined := declining(meeting):
        raise Refused("invitation-declined", names=_names(meeting, declined))
    if waited_for := unsigned(meeting):
        raise Refused("not-signed", names=_names(meeting, waited_for))


def _names(meeting: "Meeting", ids: tuple[str, ...]) -> str:
    return ", ".join(meeting.attendance.name(who) for who in ids)


def evolve(state: Invitation, event: Event, at: datetime) -> Invitation:
    """Keep what was set."""
    match event:
        case InvitationSet(field=field, value=value):
            return with_field(state, field, value)
        case ReplyNoted(who=who, field=field, value=value):
            line = with_field(state.lines.get(who, Line()), field, value)
            return replace(state, lines={**state.lines, who: line})
        case InvitationSent(who=who, field=field, value=value):
            sending = with_field(state.sent.get(who, Sending()), field, value)
            return replace(state, sent={**state.sent, who: sending})
    return state
