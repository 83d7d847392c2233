"""One stream's events in memory, in order, and the state they fold into.

Besides the state it tells what holds a path, which texts came too late to hold
theirs, and what no longer counts because somebody took it back.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Generic, TypeVar

from assistant.desk.envelopes import kind_of, taken_out
from assistant.desk.ports import Envelope, Recorded
from assistant.meeting.event import Event
from assistant.meeting.undo import StepUndone

S = TypeVar("S")
UNSAVED = 0
"""The place of an event that is not on disk."""


class Entry:
    """An event in its place; taken out of its envelope when somebody looks at it."""

    __slots__ = ("_event", "_kind", "envelope", "late", "seq")

    def __init__(
        self, kind: type[Event], envelope: Envelope, seq: int = UNSAVED, late: bool = False
    ) -> None:
        self.envelope = envelope
        self.seq = seq
        """1, 2, 3 … within the stream; ``UNSAVED`` while it waits."""
        self.late = late
        """Typed over something that had changed unseen: kept beside, holding nothing."""
        self._kind = kind
        self._event: Event | None = None

    def __eq__(self, other: object) -> bool:
        """An event in its place is the same in every window."""
        return isinstance(other, Entry) and (self.id, self.seq, self.late) == (
            other.id,
            other.seq,
            other.late,
        )

    def __hash__(self) -> int:
        """By its id, which nothing else has."""
        return hash(self.envelope.id)

    @property
    def event(self) -> Event:
        """What happened."""
        if self._event is None:
            self._event = taken_out(self.envelope, self._kind)
        return self._event

    @property
    def id(self) -> str:
        """The event's own id."""
        return self.envelope.id

    @property
    def path(self) -> str:
        """What it sets."""
        return self.envelope.path

    @property
    def overwrites(self) -> bool:
        """Whether an earlier one at its path leaves no trace."""
        return self._kind.overwrites

    @property
    def step_back(self) -> bool:
        """Whether it says that another does not count."""
        return self._kind is StepUndone


class Ledger(Generic[S]):
    """A stream as one seat knows it: what is on disk, and what waits on top of that."""

    def __init__(
        self,
        empty: S,
        known: Mapping[str, type[Event]],
        fold: Callable[[S, Iterable[tuple[Event, datetime]]], S],
    ) -> None:
        self._empty = empty
        self._known = known
        self._state = fold
        self._clear()

    def _clear(self) -> None:
        self.state = self._empty
        self.entries: list[Entry] = []
        self._by_path: defaultdict[str, list[Entry]] = defaultdict(list)
        self._late: dict[str, list[Entry]] = {}
        self._steps: list[tuple[str, str]] = []
        self._undone: set[str] = set()
        self._waiting = 0

    # --- taking in

    @property
    def seq(self) -> int:
        """How far the disk has been read."""
        firm = len(self.entries) - self._waiting
        return self.entries[firm - 1].seq if firm else 0

    def settle(self, recorded: Iterable[Recorded], waiting: Sequence[Envelope] = ()) -> None:
        """Take in what has come on disk after ``seq``, and what waits on top of everything.

        Raises ``NewerVersion``, with nothing taken in.
        """
        seq = self.seq
        news = [self._entry(r.envelope, r.seq, r.conflict) for r in recorded if r.seq > seq]
        tail = [self._entry(envelope) for envelope in waiting]
        firm = len(self.entries) - self._waiting
        known = [entry.id for entry in self.entries[firm:]]
        if not known:
            self._fold([*news, *tail])
        elif not news and known == [entry.id for entry in tail[: len(known)]]:
            self._fold(tail[len(known) :])
        else:
            self._fold_all([*self.entries[:firm], *news, *tail])
        self._waiting = len(tail)

    def _entry(self, envelope: Envelope, seq: int = UNSAVED, late: bool = False) -> Entry:
        return Entry(kind_of(envelope, self._known), envelope, seq, late)

    def _fold_all(self, entries: list[Entry]) -> None:
        self._clear()
        self._fold(entries)

    def _fold(self, entries: Sequence[Entry]) -> None:
        steps, counting = len(self._steps), list[Entry]()
        for entry in entries:
            path = entry.envelope.path
            if entry.late:
                self._late.setdefault(path, []).append(entry)
                continue
            if self._late:
                self._late.pop(path, None)
            self._by_path[path].append(entry)
            if entry.step_back:
                self._steps.append((entry.id, _target(entry)))
            else:
                counting.append(entry)
        self.entries += entries
        if len(self._steps) == steps:
            self.state = self._state(self.state, _standing(counting))
        else:
            self._undone = _taken_back(self._steps)
            self.state = self._without(self._undone)

    # --- asking

    @property
    def latest(self) -> datetime | None:
        """When the last event happened, by the wall clock of its window."""
        return self.entries[-1].envelope.at if self.entries else None

    def head(self, path: str, actor: str, seen: int | None = None) -> str | None:
        """The id of the event that ``actor`` typed over at a path, if there was any.

        ``seen`` is how far the actor had seen when the typing began, its own events
        apart; without it, everything here.
        """
        for entry in reversed(self._by_path.get(path, ())):
            own = entry.envelope.actor == actor
            if seen is None or own or entry.seq <= seen:
                return entry.id
        return None

    def holder(self, path: str) -> Entry | None:
        """The event that holds a path and counts."""
        held = (e for e in reversed(self._by_path.get(path, ())) if self.counts(e))
        return next(held, None)

    def since(self, entry: Entry) -> list[Entry]:
        """What has counted at an event's place, or in what it made, after it."""
        return [
            later
            for later in self.entries[self.entries.index(entry) + 1 :]
            if self.counts(later)
            and (later.path == entry.path or later.path.startswith(f"{entry.path}/"))
        ]

    def counts(self, entry: Entry) -> bool:
        """Whether the event is part of the state."""
        return not (entry.late or entry.step_back or entry.id in self._undone)

    @property
    def late(self) -> tuple[Entry, ...]:
        """Texts that came too late to hold their place, and say something else than what does."""
        return tuple(
            entry
            for path, entries in self._late.items()
            for entry in entries
            if (held := self.holder(path)) is None or held.event != entry.event
        )

    def state_after(self, taken: Iterable[StepUndone]) -> S:
        """The state as it would be after some steps back."""
        return self._without(_taken_back([*self._steps, *(("", step.event) for step in taken)]))

    def _without(self, gone: set[str]) -> S:
        left = [
            entry
            for entry in self.entries
            if not (entry.late or entry.step_back or entry.id in gone)
        ]
        return self._state(self._empty, _standing(left))

    def meant(self, steps: Iterable[StepUndone]) -> tuple[Entry, ...]:
        """What some steps back or forth are about in the end."""
        back = dict(self._steps)
        ids = {back.get(step.event, step.event) for step in steps}
        return tuple(entry for entry in self.entries if entry.id in ids)

    def id_at(self, seen: int | None) -> str | None:
        """The id of the last event that one had seen who had seen so far, or everything."""
        seen = self.seq if seen is None else min(seen, self.seq)
        return self.entries[seen - 1].id if seen else None

    def place_of(self, event: str | None) -> int:
        """How far one had seen who had seen the event of that id; 0 for None or unknown."""
        return next((e.seq for e in reversed(self.entries) if e.id == event), 0)


def _standing(entries: Sequence[Entry]) -> Iterator[tuple[Event, datetime]]:
    """The events, with their moments, less those that a later one of them overwrites.

    In a long meeting most are texts worded anew, and nobody waits for what they were.
    """
    last: dict[str, int] = {}
    for index, entry in enumerate(entries):
        if entry.overwrites:
            last[entry.envelope.path] = index
    for index, entry in enumerate(entries):
        if last.get(entry.envelope.path, index) == index:
            yield entry.event, entry.envelope.at


def _target(entry: Entry) -> str:
    """The id of what a step back takes back."""
    return entry.event.event if isinstance(entry.event, StepUndone) else ""


def _taken_back(steps: Sequence[tuple[str, str]]) -> set[str]:
    """The ids of what no longer counts, by steps back in order, each an id and what it takes."""
    gone: set[str] = set()
    for step, event in reversed(steps):
        if step not in gone:
            gone.add(event)
    return gone
