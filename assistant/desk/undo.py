"""A seat's own steps, and taking the latest back or forth.

A step is what one seat did at once: its events share seat and moment.  Taking it
back is a step too, so that another window sees it and nothing is rewritten.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from msgspec import Struct

from assistant.desk.ledger import Entry, Ledger
from assistant.meeting.event import Refused
from assistant.meeting.goals import adrift
from assistant.meeting.meeting import Meeting
from assistant.meeting.stop_card import StopCardLifted, StopCardRaised
from assistant.meeting.timekeeping import ClocksParted
from assistant.meeting.undo import StepUndone
from assistant.meeting.withdrawal import WithdrawalBegun, WithdrawalSet

Step = tuple[Entry, ...]


class Contested(Exception):  # noqa: N818 - asked about, not an error
    """Somebody else has changed since what was to be taken back.

    ``pairs`` holds each own event with the other's latest at its place.
    """

    def __init__(self, pairs: Sequence[tuple[Entry, Entry]]) -> None:
        super().__init__()
        self.pairs = tuple(pairs)


class Steps(Struct, frozen=True):
    """What one seat has done, and what it has taken back and not done over since."""

    done: tuple[Step, ...] = ()
    undone: tuple[Step, ...] = ()
    """The steps back, the latest last."""


def steps_of(ledger: Ledger[Any], actor: str) -> Steps:
    """The seat's steps; a new one ends what could be done again."""
    done: list[Step] = []
    undone: list[Step] = []
    taken: list[Step] = []
    own = [
        entry
        for entry in ledger.entries
        if entry.envelope.actor == actor
        and not entry.late
        and not isinstance(entry.event, ClocksParted)  # the clocks did that
    ]
    for _moment, group in groupby(own, key=lambda entry: (entry.envelope.at, entry.envelope.mono)):
        step = tuple(group)
        if isinstance(step[0].event, StopCardRaised | StopCardLifted):
            continue  # it counts nothing, and what was done before it can still be undone
        if not isinstance(step[0].event, StepUndone):
            done.append(step)
            undone, taken = [], []
        elif undone and step[0].event.event in {entry.id for entry in undone[-1]}:
            undone.pop()
            done.append(taken.pop())
        elif done:  # a damaged store may have lost what was taken back
            undone.append(step)
            taken.append(done.pop())
    return Steps(tuple(done), tuple(undone))


def back(ledger: Ledger[Meeting], actor: str, *, even_so: bool = False) -> list[StepUndone]:
    """What takes the seat's latest step back, others' later changes too if ``even_so``.

    Raises ``Refused`` where there is none, or where others act on it, and
    ``Contested`` where somebody else has changed the same since.
    """
    if ledger.state.stop_card.up:
        raise Refused("stop-card-up")
    done = steps_of(ledger, actor).done
    if not done:
        raise Refused("nothing-to-undo")
    if not all(entry.event.undoable for entry in done[-1]):
        raise _followed(ledger.state, done[-1])
    return _taking(ledger, done[-1], even_so=even_so)


def forth(ledger: Ledger[Meeting], actor: str, *, even_so: bool = False) -> list[StepUndone]:
    """What does again the step that was taken back last; raises as ``back`` does."""
    if ledger.state.stop_card.up:
        raise Refused("stop-card-up")
    undone = steps_of(ledger, actor).undone
    if not undone:
        raise Refused("nothing-to-redo")
    return _taking(ledger, undone[-1], even_so=even_so)


def _followed(meeting: Meeting, step: Step) -> Refused:
    """Why a step is not taken back but followed by another, and by which."""
    if any(isinstance(entry.event, WithdrawalSet) for entry in step):
        return Refused("withdrawal-stands")
    began = {entry.event.id for entry in step if isinstance(entry.event, WithdrawalBegun)}
    waits = meeting.withdrawal.open
    if waits in began and not meeting.withdrawal.every[waits].told:
        return Refused("withdrawal-begun")
    return Refused("nothing-to-undo")


def _taking(ledger: Ledger[Meeting], step: Step, *, even_so: bool) -> list[StepUndone]:
    own = {entry.id for entry in step}
    later = {e.id: [x for x in ledger.since(e) if x.id not in own] for e in step}
    pairs = [(entry, later[entry.id][-1]) for entry in step if later[entry.id]]
    others = [entry for entries in later.values() for entry in entries]
    if any(not entry.event.undoable for one in others for entry in _step_of(ledger, one)):
        raise Refused("nothing-to-undo")
    if pairs and not even_so:
        raise Contested(pairs)
    gone = [*step, *{entry.id: entry for entry in others}.values()]
    taken = [StepUndone(place=entry.path, event=entry.id) for entry in reversed(gone)]
    after = ledger.state_after(taken)
    if adrift(after.goals) and not adrift(ledger.state.goals):
        raise Refused("goal-in-use")
    if _stranded(after) and not _stranded(ledger.state):
        raise Refused("moved-on")
    return taken


def _step_of(ledger: Ledger[Meeting], one: Entry) -> Iterator[Entry]:
    """All that was done at once with an event."""
    made = (one.envelope.actor, one.envelope.at, one.envelope.mono)
    for entry in ledger.entries:
        if (entry.envelope.actor, entry.envelope.at, entry.envelope.mono) == made:
            yield entry


def _stranded(meeting: Meeting) -> bool:
    """Whether the meeting stands in no part, though one was begun, or in one that is gone."""
    times, known = meeting.timekeeping, {part.id for part in meeting.agenda.parts}
    nowhere = bool(times.visits) and times.current is None and meeting.moments.ended is None
    return nowhere or any(visit.part not in known for visit in times.visits)
