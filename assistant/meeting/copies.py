"""Copies: who gets the original, who gets a copy of what, who got which.

The original is the person's (Jönköping, "Samordnad individuell plan"); for a
child it goes to child and guardians.  An organisation gets one only where the
disclosure covers it, the private network only if the family says so, and an
interpreter never.  With protected personal data each guardian is asked about
first: one of them may be whom it is protected from; and so where a young person
decides without them.  What is in hand is one version: the next is to be handed out anew.

What a disclosure excepts is written in words, which no program can apply; what
a copy leaves out is for the chair to say, of one recipient at a time.
"""

import hashlib
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar, Final

from msgspec import Struct, field
from msgspec.structs import replace

from assistant.meeting.attendance import PERSON, Role
from assistant.meeting.deciders import decides_something_alone
from assistant.meeting.disclosure import given
from assistant.meeting.event import Command, Context, Event, Refused
from assistant.meeting.protection import shielded

if TYPE_CHECKING:
    from assistant.meeting.meeting import Meeting
    from assistant.meeting.moments import PlanFixed


_ORGANISATION: Final = "organisation:"


class Withheld(StrEnum):
    """What a copy can leave out, beside a goal with its measures."""

    PERSON = "person"
    """Personal number, address, contact."""
    NEEDS = "needs"
    NARRATIVE = "narrative"
    CHILDS_VIEW = "childs-view"
    MEASURES = "measures"
    """Those that hang on no goal."""
    CARRIED = "carried"
    OPINIONS = "opinions"
    """With where people disagree."""
    OUTCOMES = "outcomes"
    """What came of what the earlier plan promised, and what has changed since it."""
    ANSWERS = "answers"
    """Who has answered what about consent and disclosure, and how far it reaches."""
    WARNING_SIGNS = "warning-signs"
    """With the crisis plan."""
    REPORTS = "reports"
    CONCLUSION = "conclusion"
    """What was said at the end; that the plan has ended is told in every copy."""


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
    """Whether they have the version that counts in hand."""
    had: int = 0
    """The latest earlier version they have had in hand; 0: none."""
    to_ask: bool = False
    """Whether nobody has said yet what only the chair can say: that they get one."""
    without: tuple[str, ...] = ()
    """What their copy leaves out: kinds of ``Withheld``, and ids of goals."""

    @property
    def organisation(self) -> bool:
        """Whether it is an organisation, which the disclosure has to cover."""
        return self.id.startswith(_ORGANISATION)


class Entry(Struct, frozen=True, kw_only=True):
    """What was said of one recipient."""

    gets: bool | None = None
    handed: bool = False
    had: int = 0
    without: tuple[str, ...] = ()


class Copies(Struct, frozen=True):
    """What differs from the rule, and who got which."""

    entries: dict[str, Entry] = field(default_factory=dict)
    version: int = 0
    """The one that ``handed`` is about; 0 before any is fixed."""


class ChooseCopy(Command):
    """Say that a recipient gets a copy, or does not."""

    id: str
    gets: bool


class HandOut(Command):
    """Say that a recipient has it in hand, or has not."""

    id: str
    handed: bool = True


class LimitCopy(Command):
    """Say what a recipient's copy leaves out; nothing makes it whole."""

    id: str
    without: list[str]


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


class CopyLimited(Event):
    """It was said what a recipient's copy leaves out."""

    location: ClassVar[str] = "copies/{id}/without"
    id: str
    without: list[str]


COMMANDS = (ChooseCopy, HandOut, LimitCopy)
EVENTS = (CopyChosen, CopyHanded, CopyLimited)


def organisation_id(meeting: "Meeting", name: str) -> str:
    """An organisation's id here, which does not tell its name: ids outlive the record."""
    told = f"{meeting.opened.case}/{name}".encode()
    return f"{_ORGANISATION}{hashlib.sha256(told).hexdigest()[:16]}"


def recipients(meeting: "Meeting") -> tuple[Recipient, ...]:
    """Everybody who could have the plan, as rule and choice stand now."""
    people = meeting.attendance.people
    shared = given(meeting)
    held_back = meeting.withdrawal.held_back
    alone = meeting.agenda.person == "child" and decides_something_alone(meeting)
    asked = alone or shielded(meeting)
    found: list[Recipient] = []

    def note(
        id: str, name: str, *, may: bool = True, usual: bool = True, ask: bool = False
    ) -> None:
        entry = meeting.copies.entries.get(id, Entry())
        gets = may and (usual if entry.gets is None else entry.gets)
        found.append(
            Recipient(
                id=id,
                name=name,
                original=id == PERSON,
                may=may,
                gets=gets,
                handed=entry.handed,
                had=entry.had,
                to_ask=ask and entry.gets is None,
                without=tuple(
                    one
                    for one in can_withhold(meeting)
                    if one in entry.without or (id != PERSON and one in held_back)
                ),
            )
        )

    if PERSON in people:
        note(PERSON, people[PERSON].name)
    for id, someone in meeting.attendance.having(Role.GUARDIAN).items():
        note(id, someone.name, usual=not asked, ask=asked)
    for id, someone in meeting.attendance.having(Role.REPRESENTATIVE).items():
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


def can_withhold(meeting: "Meeting") -> tuple[str, ...]:
    """What a copy of this meeting's plan can leave out: kinds, then goals by their ids."""
    there = {
        Withheld.CHILDS_VIEW: meeting.agenda.person == "child",
        Withheld.OUTCOMES: meeting.outcomes.on is not None,
        Withheld.WARNING_SIGNS: meeting.warning_signs.noted,
        Withheld.REPORTS: bool(meeting.reports.given),
        Withheld.CONCLUSION: meeting.conclusion.said,
    }
    kinds = (kind for kind in Withheld if there.get(kind, True))
    return (*kinds, *meeting.goals.goals)


def organisations_with(meeting: "Meeting") -> tuple[str, ...]:
    """The organisations that were noted as having some version in hand, by name."""
    if meeting.opening is None:
        return ()
    return tuple(
        recipient.name
        for recipient in recipients(meeting)
        if (recipient.handed or recipient.had) and recipient.organisation
    )


def decide(meeting: "Meeting", command: Command, context: Context) -> list[Event]:
    """Nobody gets a copy whom the disclosure does not cover; the original is whole."""
    known = {recipient.id: recipient for recipient in recipients(meeting)}
    match command:
        case ChooseCopy(id=id) | HandOut(id=id) if id in meeting.attendance.having(
            Role.INTERPRETER
        ):
            raise Refused("interpreter-no-copy")
        case ChooseCopy(id=id) | HandOut(id=id) | LimitCopy(id=id) if id not in known:
            raise Refused("not-a-recipient")
        case ChooseCopy(id=id, gets=gets):
            if gets and not known[id].may:
                raise Refused("not-covered", name=known[id].name)
            said = known[id].gets == gets and not known[id].to_ask
            return [] if said else [CopyChosen(id=id, gets=gets)]
        case HandOut(id=id, handed=handed):
            if handed and not known[id].gets:
                raise Refused("gets-no-copy", name=known[id].name)
            return [CopyHanded(id=id, handed=handed)] if known[id].handed != handed else []
        case LimitCopy(id=id, without=without):
            if without and known[id].original:
                raise Refused("original-whole")
            chosen = tuple(one for one in can_withhold(meeting) if one in without)
            same = chosen == known[id].without
            return [] if same else [CopyLimited(id=id, without=list(chosen))]
    raise AssertionError(command)


def evolve(state: Copies, event: Event, at: datetime) -> Copies:
    """Keep what was said."""
    match event:
        case CopyChosen(id=id, gets=gets):
            entry = replace(state.entries.get(id, Entry()), gets=gets)
        case CopyHanded(id=id, handed=handed):
            entry = replace(state.entries.get(id, Entry()), handed=handed)
        case CopyLimited(id=id, without=without):
            entry = replace(state.entries.get(id, Entry()), without=tuple(without))
        case _:
            return state
    return replace(state, entries={**state.entries, id: entry})


def begun_anew(state: Copies, event: "PlanFixed", at: datetime) -> Copies:
    """Nobody has a new version in hand; what was noted before the first is of that."""
    if not state.version:
        return replace(state, version=event.number)
    entries = {
        id: replace(entry, handed=False, had=state.version) if entry.handed else entry
        for id, entry in state.entries.items()
    }
    return replace(state, entries=entries, version=event.number)
