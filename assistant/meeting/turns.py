"""Turns: a queue with reasons, who has the word, and who begins in the dialogue.

Within a kind, who asked first stands first.  While the family speaks the queue
waits, and nobody is given the word.
"""

from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar

from msgspec import Struct, field
from msgspec.structs import replace

from assistant.meeting.attendance import Presence
from assistant.meeting.event import Command, Context, Event, Op, Refused
from assistant.meeting.notes import Spoken, TurnTaken, key
from assistant.meeting.records import Value, differing, with_field
from assistant.meeting.rounds import running, unfinished

if TYPE_CHECKING:
    from assistant.meeting.meeting import Meeting


class Order(StrEnum):
    """When somebody in the queue speaks; the kinds stand in this order."""

    DIRECT = "direct"
    """Answers what is being said: before the others."""
    USUAL = "usual"
    LATER = "later"
    LAST = "last"
    """Has the last word."""


class Begins(StrEnum):
    """Who begins a round that the professionals begin unless the family wishes otherwise."""

    PROFESSIONALS = "professionals"
    FAMILY = "family"


class Waiting(Struct, frozen=True, kw_only=True):
    """Somebody who has asked for the word."""

    who: str
    """A participant's id, or a name."""
    order: Order = Order.USUAL
    reason: str = ""


class Turns(Struct, frozen=True):
    """The queue, in the order it was asked, and what was chosen beside it."""

    queue: dict[str, Waiting] = field(default_factory=dict)
    """Everybody who waits, and who has the word."""
    word: str = ""
    """Who of the queue has the word."""
    part: str = ""
    """The part it was given in: another part has a word of its own."""
    given: dict[str, str] = field(default_factory=dict)
    """Who was let in before their turn, by the round's ``part/block``."""
    begins: Begins | None = None


class QueueUp(Command):
    """Ask for the word; whoever waits already changes kind and reason."""

    who: str
    order: Order | None = None
    reason: str = ""


class ChangeWaiting(Command):
    """Change fields of ``Waiting``."""

    id: str
    values: dict[str, Value]


class LeaveQueue(Command):
    """Take somebody out of the queue, by the id they wait under or who they are."""

    who: str


class ClearQueue(Command):
    """Let nobody wait any more."""


class GiveWord(Command):
    """Give the word on: to somebody or, unnamed, to whoever is next."""

    who: str = ""
    after: str | None = None
    """Who had it when this was asked for; where somebody else has it by now, nothing
    is done, so that two who press at once skip nobody."""


class ChooseBeginning(Command):
    """Note who begins in the dialogue."""

    begins: Begins


class SpeakerQueued(Event):
    """Somebody waits for the word."""

    op: ClassVar[Op] = "add"
    location: ClassVar[str] = "turns/{id}"
    id: str
    who: str
    order: Order
    reason: str


class SpeakerSet(Event):
    """One field of somebody's wait was set."""

    location: ClassVar[str] = "turns/{id}/{field}"
    overwrites: ClassVar[bool] = True
    id: str
    field: str
    value: Value


class SpeakerRemoved(Event):
    """Somebody waits no more."""

    location: ClassVar[str] = "turns/{id}/removed"
    id: str
    who: str


class WordGiven(Event):
    """Somebody of the queue has the word or, unnamed, nobody."""

    op: ClassVar[Op] = "claim"
    location: ClassVar[str] = "turns/word"
    id: str = ""
    who: str = ""
    part: str = ""


class TurnGiven(Event):
    """Somebody is let in before their turn in a round."""

    location: ClassVar[str] = "turns/rounds/{part}/{block}"
    part: str
    block: str
    who: str


class BeginningChosen(Event):
    """The family's wish about who begins."""

    location: ClassVar[str] = "turns/begins"
    begins: Begins


COMMANDS = (QueueUp, ChangeWaiting, LeaveQueue, ClearQueue, GiveWord, ChooseBeginning)
EVENTS = (SpeakerQueued, SpeakerSet, SpeakerRemoved, WordGiven, TurnGiven, BeginningChosen)


def waiting(meeting: "Meeting") -> dict[str, Waiting]:
    """Who waits and has not left, the next first."""
    people, state = meeting.attendance.people, meeting.turns
    gone = {id for id, one in people.items() if one.left or one.presence is Presence.ABSENT}
    here = {id: one for id, one in state.queue.items() if id != state.word and one.who not in gone}
    kinds = list(Order)
    return dict(sorted(here.items(), key=lambda pair: kinds.index(pair[1].order)))


def holder(meeting: "Meeting") -> str:
    """The id under which somebody of the queue has the word in this part; empty for nobody."""
    state, current = meeting.turns, meeting.timekeeping.current
    return state.word if state.word in state.queue and state.part == current else ""


def speaking(meeting: "Meeting") -> str:
    """Who has the word, of the queue or in the round: an id, a name, or nobody."""
    word = holder(meeting)
    if word:
        return meeting.turns.queue[word].who
    here = running(meeting)
    return here.now if here else ""


def counts(meeting: "Meeting") -> tuple[int, int]:
    """How many have had their turn in the round, and how many wait; no names.

    Outside a round: nobody, and how many wait in the queue.
    """
    here = running(meeting)
    return (len(here.had), 1 + len(here.left)) if here else (0, len(waiting(meeting)))


def decide(meeting: "Meeting", command: Command, context: Context) -> list[Event]:
    """Whoever waits has a name and waits once."""
    state = meeting.turns
    match command:
        case QueueUp(who=who):
            return _queued(meeting, command, _found(meeting, who), context)
        case ChangeWaiting(id=id, values=values):
            if id not in state.queue:
                raise Refused("not-in-queue", name=id)
            changes = differing(state.queue[id], values)
            return [SpeakerSet(id=id, field=f, value=v) for f, v in changes]
        case LeaveQueue(who=""):
            raise Refused("name-missing")
        case LeaveQueue(who=who):
            id = who if who in state.queue else _found(meeting, who)
            if not id:
                raise Refused("not-in-queue", name=meeting.attendance.name(who))
            return [SpeakerRemoved(id=id, who=state.queue[id].who)]
        case ClearQueue():
            return [SpeakerRemoved(id=id, who=one.who) for id, one in state.queue.items()]
        case GiveWord(who=who, after=after):
            if after is not None and after != speaking(meeting):
                return []
            return _given(meeting, who, context)
        case ChooseBeginning(begins=begins):
            return [] if state.begins is begins else [BeginningChosen(begins=begins)]
    raise AssertionError(command)


def _found(meeting: "Meeting", who: str) -> str:
    """The id under which somebody waits."""
    return next((id for id, one in meeting.turns.queue.items() if one.who == who), "")


def _queued(meeting: "Meeting", asked: QueueUp, id: str, context: Context) -> list[Event]:
    if not asked.who:
        raise Refused("name-missing")
    if not id or id == holder(meeting):
        order = asked.order or Order.USUAL
        new = context.new_id()
        return [SpeakerQueued(id=new, who=asked.who, order=order, reason=asked.reason)]
    said: dict[str, Value] = {"order": asked.order, "reason": asked.reason}
    changes = differing(meeting.turns.queue[id], {k: v for k, v in said.items() if v})
    return [SpeakerSet(id=id, field=f, value=v) for f, v in changes]


def _given(meeting: "Meeting", who: str, context: Context) -> list[Event]:
    """Whoever has the word has spoken, and the next one has it.

    A round that has begun goes on before the queue, save for a direct answer.
    """
    part = meeting.timekeeping.current
    if part is None:
        raise Refused("no-part-open")
    if meeting.agenda.part(part).quiet:
        raise Refused("family-speaks")
    here, has = running(meeting), holder(meeting)
    if who:
        return _named(meeting, who, part, context)
    queue = waiting(meeting)
    begun = here is not None and bool(here.had)
    first = next(iter(queue), "")
    if here and not has and (begun or not first):
        direct = first and queue[first].order is Order.DIRECT
        spoke = TurnTaken(part=here.part, block=here.block, who=here.now, spoken=Spoken.SPOKE)
        return [spoke, *([_word(meeting, first, part)] if direct else [])]
    if begun and first and queue[first].order is not Order.DIRECT:
        first = ""
    if not first and not has:
        raise Refused("nobody-waits")
    return [_word(meeting, first, part)]


def _named(meeting: "Meeting", who: str, part: str, context: Context) -> list[Event]:
    """The word to somebody out of order: in the round where they wait, else of the queue."""
    id = who if who in meeting.turns.queue else _found(meeting, who)
    if id:
        return [] if id == holder(meeting) else [_word(meeting, id, part)]
    here = unfinished(meeting)
    if here and who in here.left:
        done: list[Event] = [WordGiven()] if holder(meeting) else []
        return [*done, TurnGiven(part=here.part, block=here.block, who=who)]
    if here and who == here.now:
        return [WordGiven()] if holder(meeting) else []
    new = context.new_id()
    queued = SpeakerQueued(id=new, who=who, order=Order.USUAL, reason="")
    return [queued, WordGiven(id=new, who=who, part=part)]


def _word(meeting: "Meeting", id: str, part: str) -> Event:
    if not id:
        return WordGiven()
    return WordGiven(id=id, who=meeting.turns.queue[id].who, part=part)


def evolve(state: Turns, event: Event, at: datetime) -> Turns:
    """Keep the queue; whoever had the word leaves it when the word goes on."""
    queue = state.queue
    match event:
        case SpeakerQueued(id=id, who=who, order=order, reason=reason):
            new = Waiting(who=who, order=order, reason=reason)
            return replace(state, queue={**queue, id: new})
        case SpeakerSet(id=id, field=field, value=value) if id in queue:
            return replace(state, queue={**queue, id: with_field(queue[id], field, value)})
        case SpeakerRemoved(id=id):
            return replace(state, queue={k: one for k, one in queue.items() if k != id})
        case WordGiven(id=id, part=part):
            left = {k: one for k, one in queue.items() if k != state.word or k == id}
            return replace(state, queue=left, word=id, part=part)
        case TurnGiven(part=part, block=block, who=who):
            return replace(state, given={**state.given, key(part, block): who})
        case BeginningChosen(begins=begins):
            return replace(state, begins=begins)
    return state
