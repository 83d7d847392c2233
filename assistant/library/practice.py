"""Practice families: what the invitation told, so that a chair can rehearse.

Everybody in them is made up.
"""

from datetime import date, timedelta

import msgspec
from msgspec import Struct

from assistant.library.families import practice_file, practices
from assistant.library.reading import Source
from assistant.meeting.attendance import AddParticipant, Duty, Principal, Role
from assistant.meeting.consent import AnswerConsent
from assistant.meeting.deciders import Given, Says
from assistant.meeting.disclosure import AnswerDisclosure, ChangeScope
from assistant.meeting.event import Command
from assistant.meeting.invitation import NoteReply, Reply
from assistant.meeting.person import ChangePerson
from assistant.meeting.purpose import ChangePurpose
from assistant.meeting.records import Value


class Particulars(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What is known of the person beside the name."""

    personal_number: str
    address: str
    contact: str


class Called(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Somebody called to the meeting."""

    id: str
    name: str
    role: Role
    occupation: str
    """Occupation, or relation to the person."""
    organisation: str = ""
    principal: Principal | None = None
    contact: str = ""
    duties: tuple[Duty, ...] = ()


class Asked(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What the invitation proposes that the disclosure should reach."""

    between: tuple[str, ...]
    question: str
    data: str
    excepted: str
    until: date


class Replied(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An answer that came with the invitation."""

    who: str
    says: Says
    given: Given
    on: date


class Practice(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A made-up family and its meeting."""

    agenda: str
    """The id of the agenda the meeting follows."""
    minutes: int
    name: str
    place: str
    held: date
    """The day of the meeting that the file's dates are written for."""
    question: str
    person: Particulars
    scope: Asked
    people: tuple[Called, ...]
    consents: tuple[Replied, ...] = ()
    disclosures: tuple[Replied, ...] = ()


def load_practice(name: str) -> Practice:
    """The practice family of that name, such as ``elias``.

    Raises ``KeyError`` where there is none, ``DataProblem`` where its file is faulty.
    """
    if name not in practices():
        raise KeyError(name)
    return Source(practice_file(name), Practice).value


def known_commands(practice: Practice, day: date | None = None) -> list[Command]:
    """What the invitation told, as commands for a meeting held on ``day``.

    Every date moves as far as the day lies from the one the file is written for.
    The person is among the people already.
    """
    moved = (day - practice.held) if day else timedelta()
    scope = msgspec.structs.replace(practice.scope, until=practice.scope.until + moved)
    return [
        ChangePerson(values=msgspec.to_builtins(practice.person)),
        *(
            AddParticipant(id=someone.id, values=_participant(someone))
            for someone in practice.people
        ),
        ChangePurpose(values={"question": practice.question}),
        ChangeScope(values=msgspec.to_builtins(scope)),
        *(AnswerConsent(who=r.who, values=_answer(r, moved)) for r in practice.consents),
        *(AnswerDisclosure(who=r.who, values=_answer(r, moved)) for r in practice.disclosures),
        *(
            NoteReply(who=r.who, values=_signed(r, moved))
            for r in practice.disclosures
            if _on_paper(r)
        ),
    ]


def _participant(someone: Called) -> dict[str, Value]:
    values: dict[str, Value] = msgspec.to_builtins(someone)
    values["title"] = values.pop("occupation")
    del values["id"]
    return values


def _answer(reply: Replied, moved: timedelta) -> dict[str, Value]:
    return {
        "says": reply.says.value,
        "given": reply.given.value,
        "on": (reply.on + moved).isoformat(),
    }


def _on_paper(reply: Replied) -> bool:
    return reply.given is Given.INVITATION and reply.says in (Says.YES, Says.NO)


def _signed(reply: Replied, moved: timedelta) -> dict[str, Value]:
    """Whoever answered in the invitation has signed it."""
    day = (reply.on + moved).isoformat()
    return {"reply": Reply.SIGNED.value, "on": day, "discloses": reply.says.value}
