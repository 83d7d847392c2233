"""Copies: who gets the original, who gets a copy, who got which.

The original is the person's (Jönköping, "Samordnad individuell plan"); for a
child it goes to child and guardians.  An organisation gets one only where the
disclosure covers it, the private network only if the family says so, and an
interpreter never.
"""

import hashlib
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar, Final

from msgspec import Struct, field
from msgspec.structs import replace

from assistant.meeting.attendance import PERSON, Role
from assistant.meeting.disclosure import given
from assistant.meeting.event import Command, Context, Event, Refused

if TYPE_CHECKING:
    from assistant.meeting.meeting import Meeting


_ORGANISATION: Final = "organisation:"


class Recipient(Struct, frozen=True, kw_only=True):
    """Somebody who could have the plan."""

    id: str
    """A participant's id, or what ``organisation_id`` gives."""
    name: str
    original: bool = False
    may: bool = True
    """Whether the rules let them have one."""
    gets: bool = True
    handed: bool = False


class Entry(Struct, frozen=True, kw_only=True):
    """What was said of one recipient."""

    gets: bool | None = None
    handed: bool = False


class Copies(Struct, frozen=True):
    """What differs from the rule, and who got which."""

    entries: dict[str, Entry] = field(default_factory=dict)


class ChooseCopy(Command):
    """Say that a recipient gets a copy, or does not."""

    id: str
    gets: bool


class HandOut(Command):
    """Say that a recipient has it in hand, or has not."""

    id: str
    handed: bool = True


class CopyChosen(Event):
    """It was said whether a recipient gets one."""

    location: ClassVar[str] = "copies/{id}/gets"
    id: str
    gets: bool


class CopyHanded(Event):
    """It was said whether a recipient has it in hand."""

    location: ClassVar[str] = "copies/{id}/handed"
    id: str
    handed: bool


COMMANDS = (ChooseCopy, HandOut)
EVENTS = (CopyChosen, CopyHanded)


def organisation_id(meeting: "Meeting", name: str) -> str:
    """An organisation's id here, which does not tell its name: ids outlive the record."""
    told = f"{meeting.opened.case}/{name}".encode()
    return f"{_ORGANISATION}{hashlib.sha256(told).hexdigest()[:16]}"


def recipients(meeting: "Meeting") -> tuple[Recipient, ...]:
    """Everybody who could have the plan, as rule and choice stand now."""
    people = meeting.attendance.people
    shared = given(meeting)
    found: list[Recipient] = []

    def note(id: str, name: str, *, may: bool = True, usual: bool = True) -> None:
        entry = meeting.copies.entries.get(id, Entry())
        gets = may and (usual if entry.gets is None else entry.gets)
        found.append(
            Recipient(
                id=id, name=name, original=id == PERSON, may=may, gets=gets, handed=entry.handed
            )
        )

    if PERSON in people:
        note(PERSON, people[PERSON].name)
    for role in (Role.GUARDIAN, Role.REPRESENTATIVE):
        for id, someone in meeting.attendance.having(role).items():
            note(id, someone.name)
    professionals = meeting.attendance.having(Role.PROFESSIONAL).values()
    organisations = {someone.organisation: None for someone in professionals}
    for name in organisations:
        if name:
            may = shared and meeting.disclosure.covers(name)
            note(organisation_id(meeting, name), name, may=may)
    for id, someone in meeting.attendance.having(Role.NETWORK).items():
        note(id, someone.name, usual=False)
    return tuple(found)


def organisations_with(meeting: "Meeting") -> tuple[str, ...]:
    """The organisations that were noted as having it in hand, by name."""
    if meeting.opening is None:
        return ()
    return tuple(
        recipient.name
        for recipient in recipients(meeting)
        if recipient.handed and recipient.id.startswith(_ORGANISATION)
    )


def decide(meeting: "Meeting", command: Command, context: Context) -> list[Event]:
    """Nobody gets a copy whom the disclosure does not cover."""
    known = {recipient.id: recipient for recipient in recipients(meeting)}
    match command:
        case ChooseCopy(id=id) | HandOut(id=id) if id not in known:
            raise Refused("not-a-recipient")
        case ChooseCopy(id=id, gets=gets):
            if gets and not known[id].may:
                raise Refused("not-covered", name=known[id].name)
            return [CopyChosen(id=id, gets=gets)] if known[id].gets != gets else []
        case HandOut(id=id, handed=handed):
            if handed and not known[id].gets:
                raise Refused("gets-no-copy", name=known[id].name)
            return [CopyHanded(id=id, handed=handed)] if known[id].handed != handed else []
    raise AssertionError(command)


def evolve(state: Copies, event: Event, at: datetime) -> Copies:
    """Keep what was said."""
    match event:
        case CopyChosen(id=id, gets=gets):
            entry = replace(state.entries.get(id, Entry()), gets=gets)
        case CopyHanded(id=id, handed=handed):
            entry = replace(state.entries.get(id, Entry()), handed=handed)
        case _:
            return state
    return replace(state, entries={**state.entries, id: entry})
