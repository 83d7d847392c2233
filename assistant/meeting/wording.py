"""What was said of the goals' wording: words that stay as they are, and who has said yes.

Both are said of words: a goal that is worded anew is asked about anew.  A goal is accepted
when the person (for a child the guardians, and the child by age) and each who answers for
something have said yes (Jönköping: *accepterade*).  None of it stands in the plan.
"""

from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar, Final

from msgspec import Struct, field
from msgspec.structs import replace

from assistant.meeting.attendance import PERSON, Role
from assistant.meeting.deciders import About, Answer, Says, deciders, must_answer
from assistant.meeting.event import Command, Context, Event, Refused
from assistant.meeting.goals import Standing
from assistant.meeting.person import has_reached
from assistant.meeting.signoff import Signed

if TYPE_CHECKING:
    from assistant.meeting.meeting import Meeting

OWN_SAY: Final = 15
"""From this age a child speaks in its own cause, and is asked also when it is not here
(SoL (2025:400) 3 kap.)."""


class Why(StrEnum):
    """Why words may stay as they are."""

    OWN_WORDS = "own-words"
    """They are the person's own."""
    LONG_TERM = "long-term"
    """It is far ahead; the steps on the way are what is followed up."""
    WANTED = "wanted"
    """So they want it."""


class Kept(Struct, frozen=True, kw_only=True):
    """What is asked about no more."""

    about: str
    """The words, or the day, it was said of."""
    rules: tuple[str, ...]
    """Those that asked."""
    why: Why | None = None
    note: str = ""


class Accepted(Struct, frozen=True, kw_only=True):
    """Who has said yes to a goal: participants' ids, or names."""

    about: str
    """The words they said it to."""
    yes: tuple[str, ...]


class Wordings(Struct, frozen=True):
    """By the goal: what stays in it, by field; and who has said yes."""

    kept: dict[str, dict[str, Kept]] = field(default_factory=dict)
    accepted: dict[str, Accepted] = field(default_factory=dict)

    def stays(self, id: str, of: str, about: str) -> Kept | None:
        """Why the words, or the day, in a field stay as they are, if they do."""
        kept = self.kept.get(id, {}).get(of)
        return kept if kept is not None and kept.about == about else None


class KeepWording(Command):
    """Let the words of a goal, or its day, stay as they are; needs a reason, chosen or written."""

    id: str
    of: str
    """The field it is said of."""
    about: str
    rules: tuple[str, ...] = ()
    why: Why | None = None
    note: str = ""


class AcceptGoal(Command):
    """Note who has said yes to a goal, of those who are asked."""

    id: str
    yes: tuple[str, ...]


class AcceptGoals(Command):
    """Everybody here whose yes is wanted says yes to every goal."""


class WordingKept(Event):
    """Something stays as it is, for a reason."""

    location: ClassVar[str] = "wording/{id}/{of}"
    id: str
    of: str
    about: str
    rules: tuple[str, ...]
    why: Why | None
    note: str


class GoalAccepted(Event):
    """These have said yes to a goal as it is worded."""

    location: ClassVar[str] = "wording/{id}/accepted"
    id: str
    about: str
    yes: list[str]


COMMANDS = (KeepWording, AcceptGoal, AcceptGoals)
EVENTS = (WordingKept, GoalAccepted)


def wanted(meeting: "Meeting", id: str) -> tuple[str, ...]:
    """Whose yes a goal wants: ids, or the names of those who answer for something."""
    persons = must_answer(meeting, About.PLAN)
    if meeting.agenda.person == "adult":
        if meeting.consent.answers.get(PERSON, Answer()).says is Says.CANNOT:
            persons = tuple(meeting.attendance.having(Role.REPRESENTATIVE))
    elif PERSON in meeting.attendance.people and _child_is_asked(meeting):
        persons = (PERSON, *persons)
    answering = (measure.who for measure in meeting.goals.serving(id).values() if measure.who)
    return tuple(dict.fromkeys((*persons, *answering)))


def may_accept(meeting: "Meeting", id: str) -> tuple[str, ...]:
    """Whose yes can be noted: also those who decide and need not be asked."""
    return tuple(dict.fromkeys((*wanted(meeting, id), *deciders(meeting, About.PLAN))))


def said_yes(meeting: "Meeting", id: str) -> frozenset[str]:
    """Who has said yes to a goal as it is worded, signed it, or decided what serves it."""
    signed = {
        who
        for who, line in meeting.signoff.signatures.items()
        if line.signed in (Signed.SIGNED, Signed.THROUGH)
    }
    decided = {
        measure.who
        for measure in meeting.goals.serving(id).values()
        if measure.standing is Standing.DECIDED
    }
    return frozenset((*_noted(meeting, id), *decided, *signed))


def accepted(meeting: "Meeting", id: str) -> bool | None:
    """Whether everybody has said yes to a goal; None while some have yet to."""
    needed = wanted(meeting, id)
    lines = meeting.signoff.signatures
    against = (Signed.DISAGREES, Signed.REFUSES)
    if any(who in lines and lines[who].signed in against for who in needed):
        return False
    return True if needed and said_yes(meeting, id).issuperset(needed) else None


def decide(meeting: "Meeting", command: Command, context: Context) -> list[Event]:
    """What stays has a reason; who is not asked has said nothing."""
    goals = meeting.goals.goals
    match command:
        case KeepWording(id=id) | AcceptGoal(id=id) if id not in goals:
            raise Refused("no-such-goal")
        case KeepWording(id=id, of=of, about=about, rules=rules, why=why, note=note):
            if why is None and not note.strip():
                raise Refused("reason-missing")
            kept = Kept(about=about, rules=rules, why=why, note=note)
            if meeting.wording.stays(id, of, about) == kept:
                return []
            return [WordingKept(id=id, of=of, about=about, rules=rules, why=why, note=note)]
        case AcceptGoal(id=id, yes=yes):
            return _accepted(meeting, id, set(yes))
        case AcceptGoals():
            here = {who for who, one in meeting.attendance.people.items() if one.present}
            if not any(here & {*may_accept(meeting, id)} for id in goals):
                raise Refused("nobody-accepts")
            return [
                event
                for id in goals
                for event in _accepted(meeting, id, here & {*may_accept(meeting, id)}, more=True)
            ]
    raise AssertionError(command)


def _accepted(meeting: "Meeting", id: str, said: set[str], *, more: bool = False) -> list[Event]:
    """Note who says yes, or who does beside those who have."""
    before = _noted(meeting, id)
    yes = said | {*before} if more else said
    now = [who for who in may_accept(meeting, id) if who in yes]
    nothing_new = set(now) == set(before) or (not more and yes == said_yes(meeting, id))
    about = meeting.goals.goals[id].text
    return [] if nothing_new else [GoalAccepted(id=id, about=about, yes=now)]


def _noted(meeting: "Meeting", id: str) -> tuple[str, ...]:
    found = meeting.wording.accepted.get(id)
    return found.yes if found and found.about == meeting.goals.goals[id].text else ()


def _child_is_asked(meeting: "Meeting") -> bool:
    return has_reached(meeting, OWN_SAY) or meeting.attendance.people[PERSON].present


def evolve(state: Wordings, event: Event, at: datetime) -> Wordings:
    """Keep what was said."""
    match event:
        case WordingKept(id=id, of=of, about=about, rules=rules, why=why, note=note):
            one = Kept(about=about, rules=rules, why=why, note=note)
            return replace(state, kept={**state.kept, id: {**state.kept.get(id, {}), of: one}})
        case GoalAccepted(id=id, about=about, yes=yes):
            said = Accepted(about=about, yes=tuple(yes))
            return replace(state, accepted={**state.accepted, id: said})
    return state
