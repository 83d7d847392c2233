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
from assistant.meeting.deciders import Answer, Says, must_answer
from assistant.meeting.event import Command, Context, Event, Refused
from assistant.meeting.goals import Goal, Standing
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
    why: Why | None = None
    note: str = ""


class Wordings(Struct, frozen=True):
    """By the goal: what stays, by the rule that asked, and who has said yes to which words."""

    kept: dict[str, dict[str, Kept]] = field(default_factory=dict)
    yes: dict[str, dict[str, str]] = field(default_factory=dict)

    def keeps(self, id: str, rule: str, about: str) -> Kept | None:
        """Why a rule asks no more about something, if it does not."""
        kept = self.kept.get(id, {}).get(rule)
        return kept if kept is not None and kept.about == about else None

    def free(self, id: str, text: str) -> Why | None:
        """Why nothing at all is asked about some words, where they are of that kind."""
        whys = {kept.why for kept in self.kept.get(id, {}).values() if kept.about == text}
        return next((why for why in (Why.OWN_WORDS, Why.LONG_TERM) if why in whys), None)


class KeepWording(Command):
    """Let something stay as it is; needs a reason, chosen or written.

    ``rules`` are those that asked, each with what it asked about.
    """

    id: str
    rules: dict[str, str]
    why: Why | None = None
    note: str = ""


class AcceptGoal(Command):
    """Note who of those whose yes is wanted has said it: participants' ids, or names."""

    id: str
    who: tuple[str, ...]


class AcceptGoals(Command):
    """Everybody here whose yes is wanted says yes to every goal."""


class WordingKept(Event):
    """Something stays as it is, for a reason."""

    location: ClassVar[str] = "wording/{id}/{rule}"
    id: str
    rule: str
    about: str
    why: Why | None
    note: str


class GoalAccepted(Event):
    """Somebody said yes to a goal as it is worded; empty: they did not."""

    location: ClassVar[str] = "wording/{id}/yes/{who}"
    id: str
    who: str
    about: str


COMMANDS = (KeepWording, AcceptGoal, AcceptGoals)
EVENTS = (WordingKept, GoalAccepted)


def wanted(meeting: "Meeting", id: str) -> tuple[str, ...]:
    """Whose yes a goal wants: ids, or the names of those who answer for something."""
    persons = must_answer(meeting)
    if meeting.agenda.person == "adult":
        if meeting.consent.answers.get(PERSON, Answer()).says is Says.CANNOT:
            persons = tuple(meeting.attendance.having(Role.REPRESENTATIVE))
    elif PERSON in meeting.attendance.people and _child_is_asked(meeting):
        persons = (PERSON, *persons)
    answering = (measure.who for measure in meeting.goals.serving(id).values() if measure.who)
    return tuple(dict.fromkeys((*persons, *answering)))


def said_yes(meeting: "Meeting", id: str) -> frozenset[str]:
    """Who has said yes to a goal as it is worded, signed it, or decided what serves it."""
    goal, state = meeting.goals.goals[id], meeting.wording
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
    said = {who for who, about in state.yes.get(id, {}).items() if about == goal.text}
    return frozenset(said | decided | signed)


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
    state = meeting.wording
    match command:
        case KeepWording(id=id, rules=rules, why=why, note=note):
            if id not in meeting.goals.goals:
                raise Refused("no-such-goal")
            if why is None and not note.strip():
                raise Refused("reason-missing")
            kept = {rule: Kept(about=about, why=why, note=note) for rule, about in rules.items()}
            before = state.kept.get(id, {})
            return [
                WordingKept(id=id, rule=rule, about=one.about, why=why, note=note)
                for rule, one in kept.items()
                if before.get(rule) != one
            ]
        case AcceptGoal(id=id, who=who):
            if id not in meeting.goals.goals:
                raise Refused("no-such-goal")
            return _answers(meeting, id, set(who))
        case AcceptGoals():
            here = {who for who, one in meeting.attendance.people.items() if one.present}
            goals = meeting.goals.goals
            return [
                event
                for id in goals
                for event in _answers(meeting, id, here | said_yes(meeting, id))
            ]
    raise AssertionError(command)


def _answers(meeting: "Meeting", id: str, yes: set[str] | frozenset[str]) -> list[Event]:
    goal: Goal = meeting.goals.goals[id]
    before, elsewhere = meeting.wording.yes.get(id, {}), said_yes(meeting, id)
    now = {who: goal.text if who in yes else "" for who in wanted(meeting, id)}
    return [
        GoalAccepted(id=id, who=who, about=about)
        for who, about in now.items()
        if before.get(who, "") != about and (who in elsewhere) != bool(about)
    ]


def _child_is_asked(meeting: "Meeting") -> bool:
    born, began = meeting.person.personal_number[:8], meeting.timekeeping.started
    told = began is not None and len(born) == 8 and born.isascii() and born.isdecimal()
    if told and began is not None and int(born) + OWN_SAY * 10_000 <= int(f"{began:%Y%m%d}"):
        return True
    return meeting.attendance.people[PERSON].present


def evolve(state: Wordings, event: Event, at: datetime) -> Wordings:
    """Keep what was said."""
    match event:
        case WordingKept(id=id, rule=rule, about=about, why=why, note=note):
            kept = {**state.kept.get(id, {}), rule: Kept(about=about, why=why, note=note)}
            return replace(state, kept={**state.kept, id: kept})
        case GoalAccepted(id=id, who=who, about=about):
            yes = {**state.yes.get(id, {}), who: about}
            return replace(state, yes={**state.yes, id: yes})
    return state
