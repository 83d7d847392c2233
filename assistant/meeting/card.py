"""The card for the child: what was decided, who helps, when we meet, whom to ask.

A child is told in a way it understands (SoL (2025:400) 3:1-4).  The card holds
only what the child knows or was told, and a guardian or the coordinator sees it
before the child gets it; where it has changed since, it is to be seen again.
"""

import hashlib
from collections.abc import Iterator
from datetime import date, datetime
from typing import TYPE_CHECKING, ClassVar, Final, Literal

import msgspec
from msgspec import UNSET, Struct, UnsetType, field
from msgspec.structs import asdict, replace

from assistant.meeting import lots as coordinating
from assistant.meeting.attendance import PERSON, Role
from assistant.meeting.conclusion import without_hidden
from assistant.meeting.event import Command, Context, Event, Refused
from assistant.meeting.goals import Standing
from assistant.meeting.outcomes import Result
from assistant.meeting.protection import contact_hidden, shielded
from assistant.meeting.records import Value, built, differing, with_field

if TYPE_CHECKING:
    from assistant.meeting.meeting import Meeting

LOTS: Final = "lots"
FOLLOWUP: Final = "followup"
CONCLUSION: Final = "conclusion"
"""What else than goals and measures can stand on the card, by these ids."""


class Entry(Struct, frozen=True, kw_only=True):
    """What was said of one thing the card may hold."""

    on: bool | None = None
    """Whether it stands on the card; None: as the rule has it."""
    words: str = ""
    """How it is said to the child, where not as in the plan."""


class Shown(Struct, frozen=True, kw_only=True):
    """Who has seen the card before the child."""

    to: str = ""
    """A guardian, a representative or the coordinator: an id, or a name."""
    on: date | None = None
    by: str = ""
    """Who showed it: a participant's id, or a name."""
    content: str = ""
    """The digest of what was shown."""


class Card(Struct, frozen=True):
    """What differs from the rule, and who has seen it."""

    entries: dict[str, Entry] = field(default_factory=dict)
    shown: Shown = Shown()


class Line(Struct, frozen=True, kw_only=True):
    """A goal or a measure as it stands on the card."""

    text: str
    own: bool = False
    """Whether it is said to the child in words of its own."""
    who: str = ""
    title: str = ""
    by: date | None = None
    settled: bool = True
    """Whether it is decided, not only to be tried or asked for."""
    # Left out where it is not: what was shown before there was such a field keeps its digest.
    reached: Literal[True] | UnsetType = UNSET
    """Of a goal."""
    goes_on: Literal[True] | UnsetType = UNSET
    """Of a measure: whether it is done from now on as until now."""


class Told(Struct, frozen=True, kw_only=True):
    """The whole card as it reads, with names for ids."""

    name: str
    goals: tuple[Line, ...] = ()
    measures: tuple[Line, ...] = ()
    lots: str = ""
    contact: str = ""
    lots_words: str = ""
    on: date | None = None
    time: str = ""
    place: str = ""
    meet_words: str = ""
    ended: Literal[True] | UnsetType = UNSET
    """Whether it tells that the plan has ended; the one to ask is then the one to turn to."""
    ended_words: str | UnsetType = UNSET


class ChangeEntry(Command):
    """Say whether something stands on the card, and how; ``values`` are fields of ``Entry``."""

    id: str
    values: dict[str, Value]


class ShowCard(Command):
    """Note who has seen the card as it reads now; nobody takes it back.

    ``values`` are fields of ``Shown``.
    """

    values: dict[str, Value]


class EntrySet(Event):
    """One field of an entry was set."""

    location: ClassVar[str] = "card/entries/{id}/{field}"
    id: str
    field: str
    value: Value


class CardShown(Event):
    """Somebody has seen the card."""

    location: ClassVar[str] = "card/shown"
    to: str
    on: date | None
    by: str
    content: str


COMMANDS = (ChangeEntry, ShowCard)
EVENTS = (EntrySet, CardShown)


def for_child(meeting: "Meeting") -> bool:
    """Whether there is a child to have a card."""
    return meeting.agenda.person == "child"


def things(meeting: "Meeting") -> tuple[str, ...]:
    """The ids of what the card may hold: each goal and what is done for it, then the rest."""
    if not for_child(meeting):
        return ()
    state, lots = meeting.goals, meeting.lots
    found: list[str] = []
    for id in state.under(""):
        found += [id, *state.serving(id)]
        for sub in state.under(id):
            found += [sub, *state.serving(sub)]
    found += [id for id in state.reached if _is_reached(meeting, id)]
    found += [id for id in state.measures if id not in found]
    if meeting.conclusion.said:
        found.append(CONCLUSION)
    asked = lots.who and lots.standing is not coordinating.Standing.DECLINES
    if asked and not meeting.conclusion.ring:
        found.append(LOTS)
    if meeting.followup.on:
        found.append(FOLLOWUP)
    return tuple(found)


def stands(meeting: "Meeting", id: str) -> bool:
    """Whether something stands on the card: by choice or, failing that, if the child heard it.

    A child that has left has not heard what is decided afterwards, and nobody
    knows which came first.
    """
    chosen = meeting.card.entries.get(id, Entry()).on
    if chosen is not None:
        return chosen
    child = meeting.attendance.people.get(PERSON)
    return child is not None and child.present and not child.left


def words(meeting: "Meeting", id: str) -> str:
    """How something is said to the child, where not as in the plan."""
    return meeting.card.entries.get(id, Entry()).words.strip()


def told(meeting: "Meeting") -> Told:
    """Read the card out of the meeting: what stands on it, and nothing else.

    With protected personal data it names no place, and no number of the family's.
    """
    on = [id for id in things(meeting) if stands(meeting, id)]
    lots, followup = meeting.lots, meeting.followup
    protected = shielded(meeting)
    hidden = contact_hidden(meeting, lots.who)
    ask, meet, over = LOTS in on, FOLLOWUP in on, CONCLUSION in on
    end = without_hidden(meeting)
    return Told(
        name=meeting.attendance.name(PERSON),
        goals=tuple(_goals(meeting, on)),
        measures=tuple(_measures(meeting, on)),
        lots=meeting.attendance.name(lots.who if ask else end.ring if over else ""),
        contact=lots.contact if ask and not hidden else end.reach if over else "",
        lots_words=words(meeting, LOTS) if ask else "",
        on=followup.on if meet else None,
        time=followup.time if meet else "",
        place=followup.place if meet and not protected else "",
        meet_words=words(meeting, FOLLOWUP) if meet else "",
        ended=True if over else UNSET,
        ended_words=(words(meeting, CONCLUSION) if over else "") or UNSET,
    )


def may_see(meeting: "Meeting") -> tuple[str, ...]:
    """Who may see the card before the child: guardians, representatives, the coordinator."""
    attendance, lots = meeting.attendance, meeting.lots.who
    first = (*attendance.having(Role.GUARDIAN), *attendance.having(Role.REPRESENTATIVE))
    return (*first, lots) if lots and lots not in first else first


def shown(meeting: "Meeting") -> bool:
    """Whether somebody who may has seen the card as it reads now."""
    seen = meeting.card.shown
    return bool(seen.to) and seen.content == content(meeting)


def content(meeting: "Meeting") -> str:
    """SHA-256 of the card as it reads, as 64 hexadecimal digits."""
    return hashlib.sha256(msgspec.json.encode(told(meeting), order="sorted")).hexdigest()


def decide(meeting: "Meeting", command: Command, context: Context) -> list[Event]:
    """Only a child has a card, and only those who look after it see it first."""
    if not for_child(meeting):
        raise Refused("no-child")
    state = meeting.card
    match command:
        case ChangeEntry(id=id, values=values):
            if id not in things(meeting):
                raise Refused("not-for-the-card")
            kept = state.entries.get(id, Entry())
            before = replace(kept, on=stands(meeting, id))
            return [
                EntrySet(id=id, field=f, value=v)
                for f, v in differing(before, values)
                if v != getattr(kept, f)
            ]
        case ShowCard(values=values):
            seen = built(Shown, values)
            if seen != Shown():
                if seen.to not in may_see(meeting):
                    raise Refused("shown-to-whom")
                seen = replace(seen, content=content(meeting))
            return [CardShown(**asdict(seen))] if seen != state.shown else []
    raise AssertionError(command)


def evolve(state: Card, event: Event, at: datetime) -> Card:
    """Keep what was said."""
    match event:
        case EntrySet(id=id, field=field, value=value):
            entry = with_field(state.entries.get(id, Entry()), field, value)
            return replace(state, entries={**state.entries, id: entry})
        case CardShown(to=to, on=on, by=by, content=content):
            return replace(state, shown=Shown(to=to, on=on, by=by, content=content))
    return state


def _goals(meeting: "Meeting", on: list[str]) -> Iterator[Line]:
    goals = {**meeting.goals.reached, **meeting.goals.goals}
    for id in on:
        if id in goals:
            said, reached = words(meeting, id), _is_reached(meeting, id)
            yield Line(
                text=said or goals[id].text, own=bool(said), reached=True if reached else UNSET
            )


def _is_reached(meeting: "Meeting", id: str) -> bool:
    return meeting.outcomes.came_of(id) is Result.REACHED


def _measures(meeting: "Meeting", on: list[str]) -> Iterator[Line]:
    for id in on:
        if id in meeting.goals.measures:
            yield _measure(meeting, id)


def _measure(meeting: "Meeting", id: str) -> Line:
    measure, said = meeting.goals.measures[id], words(meeting, id)
    who = meeting.attendance.people.get(measure.who)
    return Line(
        text=said or measure.what,
        own=bool(said),
        who=meeting.attendance.name(measure.who),
        title=who.title if who else "",
        by=measure.by,
        settled=measure.standing in (None, Standing.DECIDED),
        goes_on=True if meeting.outcomes.goes_on(id) else UNSET,
    )
