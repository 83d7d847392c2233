"""A consent that is taken back, wholly or in part, in the middle of the meeting.

Consent may be withdrawn at any time (Lotsmodellen, UPH, 1177), and in part (OSL 10:1,
12:2).  At once the clock rests, nothing is shared and the family's own texts are covered;
then the chair chooses, with a reason.  Nothing of it is undone: a new answer follows it.
"""

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from msgspec import Struct, field
from msgspec.structs import replace

from assistant.meeting.copies import Withheld
from assistant.meeting.deciders import deciders
from assistant.meeting.event import Command, Context, Event, Op, Refused
from assistant.meeting.family_texts import TEXTS, emptied, filled, text_of, writes
from assistant.meeting.records import Value, differing, with_field
from assistant.meeting.taking_back import (
    Fate,
    Withdrawal,
    asked_instead,
    goes_on,
    leaves_out,
    standings,
    taken_back,
)
from assistant.meeting.timekeeping import Paused, Resumed

if TYPE_CHECKING:
    from assistant.meeting.meeting import Meeting


class Withdrawals(Struct, frozen=True):
    """Every withdrawal, in order, by its id."""

    every: dict[str, Withdrawal] = field(default_factory=dict)

    @property
    def open(self) -> str:
        """The id of the one that the chair has not settled; empty where there is none."""
        last = next(reversed(self.every), "")
        return last if last and not self.every[last].settled else ""

    @property
    def fates(self) -> dict[Withheld, Fate]:
        """What was chosen last of each text; what has to be chosen anew is not in it."""
        return dict(next(reversed(self.every.values())).texts) if self.every else {}

    @property
    def without(self) -> tuple[str, ...]:
        """The organisations that it was chosen to make the plan without."""
        return tuple(
            name for one in self.every.values() if leaves_out(one) for name in one.organisations
        )

    def gone_at(self, text: Withheld) -> datetime | None:
        """When a text went that is to stay gone, in UTC."""
        if self.fates.get(text) is not Fate.GOES:
            return None
        return next(reversed(self.every.values())).gone.get(text)

    @property
    def covered(self) -> frozenset[Withheld]:
        """The texts that no face shows until the chair has chosen."""
        return frozenset(text for text in TEXTS if self.every and text not in self.fates)

    @property
    def held_back(self) -> frozenset[Withheld]:
        """The texts that stand in the original alone: chosen so, or not chosen yet."""
        own = {text for text, fate in self.fates.items() if fate is Fate.OWN}
        return self.covered | own


class BeginWithdrawal(Command):
    """Somebody takes a consent back: rest and cover now, ask later."""


class NoteWithdrawal(Command):
    """Say who takes back how much, in the one that is open or in a new one.

    ``values`` are fields of ``Withdrawal``.
    """

    values: dict[str, Value]
    id: str = ""


class ChooseAfter(Command):
    """Note what the chair chooses: ``after``, ``reason``, and a ``Fate`` for each text, which
    is named by its kind of ``Withheld``."""

    id: str
    values: dict[str, Value]


class DropWithdrawal(Command):
    """Nobody took anything back: the key was pressed by mistake."""


class WithdrawalBegun(Event):
    """Somebody takes a consent back."""

    op: ClassVar[Op] = "claim"
    location: ClassVar[str] = "withdrawal/begun"
    undoable: ClassVar[bool] = False
    id: str
    rested: bool = False


class WithdrawalSet(Event):
    """It was said who takes back how much."""

    location: ClassVar[str] = "withdrawal/{id}/{field}"
    undoable: ClassVar[bool] = False
    id: str
    field: str
    value: Value


class AfterChosen(Event):
    """It was chosen what happens to the meeting, or why."""

    location: ClassVar[str] = "withdrawal/{id}/{field}"
    id: str
    field: str
    value: Value


class TextSettled(Event):
    """It was chosen what becomes of a text."""

    location: ClassVar[str] = "withdrawal/{id}/texts/{field}"
    undoable: ClassVar[bool] = False
    id: str
    field: Withheld
    value: Fate


class TextMarked(Event):
    """A text was written in while a withdrawal was open."""

    location: ClassVar[str] = "withdrawal/{id}/written/{field}"
    undoable: ClassVar[bool] = False
    id: str
    field: Withheld


class WithdrawalDropped(Event):
    """It was a slip."""

    op: ClassVar[Op] = "claim"
    location: ClassVar[str] = "withdrawal/begun"
    undoable: ClassVar[bool] = False
    id: str


COMMANDS = (BeginWithdrawal, NoteWithdrawal, ChooseAfter, DropWithdrawal)
EVENTS = (WithdrawalBegun, WithdrawalSet, AfterChosen, TextSettled, TextMarked, WithdrawalDropped)


def marks(meeting: "Meeting", events: list[Event]) -> list[Event]:
    """What is to be noted beside events that write in the family's texts meanwhile."""
    id = meeting.withdrawal.open
    if not id:
        return []
    known = meeting.withdrawal.every[id].written
    texts = {text_of(event): None for event in events if writes(event)}
    return [TextMarked(id=id, field=text) for text in texts if text and text not in known]


def decide(meeting: "Meeting", command: Command, context: Context) -> list[Event]:
    """What is taken back has effect at once; a text that goes is emptied."""
    state = meeting.withdrawal
    match command:
        case BeginWithdrawal():
            return [] if state.open else _begun(meeting, context.new_id())
        case NoteWithdrawal(id=id) | ChooseAfter(id=id) if id and id not in state.every:
            raise Refused("no-such-withdrawal")
        case NoteWithdrawal(values=values, id=id):
            begun = [] if id or state.open else _begun(meeting, context.new_id())
            id = id or state.open or next(e.id for e in begun if isinstance(e, WithdrawalBegun))
            return [*begun, *_said(meeting, id, values, context)]
        case ChooseAfter(values=values, id=id):
            return [*_chosen(meeting, id, values)]
        case DropWithdrawal():
            if not state.open or state.every[state.open].told:
                raise Refused("withdrawal-stands")
            return [*_waking(meeting), WithdrawalDropped(id=state.open)]
    raise AssertionError(command)


def _begun(meeting: "Meeting", id: str) -> list[Event]:
    times, card = meeting.timekeeping, meeting.stop_card
    resting: list[Event] = [Paused()] if times.current and not times.paused else []
    rested = times.paused and (card.rested or not card.up)
    return [*resting, WithdrawalBegun(id=id, rested=rested)]


def _waking(meeting: "Meeting") -> list[Event]:
    """The rest that came with a slip is over, where nothing else asks for it."""
    slip = meeting.withdrawal.every[meeting.withdrawal.open]
    rests = slip.rested or meeting.stop_card.up
    return [Resumed()] if meeting.timekeeping.paused and not rests else []


def _said(
    meeting: "Meeting", id: str, values: dict[str, Value], context: Context
) -> Iterator[Event]:
    before = meeting.withdrawal.every.get(id, Withdrawal(at=context.at))
    if values.get("who", before.who) not in ("", *deciders(meeting)):
        raise Refused("decides-nothing")
    after = before
    for name, value in differing(before, values):
        yield WithdrawalSet(id=id, field=name, value=value)
        after = with_field(after, name, value)
    if after.told:
        yield from taken_back(meeting, before, after, context)


def _chosen(meeting: "Meeting", id: str, values: dict[str, Value]) -> Iterator[Event]:
    """The choice stands in the plan too; a text without words has nothing to choose about."""
    before = after = meeting.withdrawal.every[id]
    fates = {text: _fate(values[text]) for text in TEXTS if values.get(text)}
    for name, value in differing(before, {k: v for k, v in values.items() if k not in TEXTS}):
        yield AfterChosen(id=id, field=name, value=value)
        after = with_field(after, name, value)
    if after.after is not None:
        yield from goes_on(meeting, after)
    for name, value in differing(after, asked_instead(meeting, after)):
        yield AfterChosen(id=id, field=name, value=value)
        after = with_field(after, name, value)
    yield from standings(meeting, before, after)
    if after.settled and not before.settled:
        empty = [text for text in TEXTS if text not in filled(meeting)]
        fates = {**dict.fromkeys(empty, Fate.STAYS), **fates}
    for text, fate in fates.items():
        if before.texts.get(text) is not fate:
            yield TextSettled(id=id, field=text, value=fate)
            yield from emptied(meeting, text) if fate is Fate.GOES else ()


def _fate(said: Value) -> Fate:
    try:
        return Fate(str(said))
    except ValueError:
        raise Refused("value-not-understood", field="fate", value=str(said)) from None


def evolve(state: Withdrawals, event: Event, at: datetime) -> Withdrawals:
    """Keep what was said."""
    every = state.every
    match event:
        case WithdrawalBegun(id=id, rested=rested):
            return replace(state, every={**every, id: Withdrawal(at=at, rested=rested)})
        case (
            WithdrawalSet(id=id, field=name, value=value)
            | AfterChosen(id=id, field=name, value=value)
        ) if id in every:
            changed = with_field(every[id], name, value)
        case TextSettled(id=id, field=text, value=fate) if id in every:
            changed = replace(every[id], texts={**every[id].texts, text: fate})
            if fate is Fate.GOES:
                changed = replace(changed, gone={**changed.gone, text: at})
        case TextMarked(id=id, field=text) if id in every:
            changed = replace(every[id], written=(*every[id].written, text))
        case WithdrawalDropped(id=id):
            return replace(state, every={k: w for k, w in every.items() if k != id})
        case _:
            return state
    return replace(state, every={**every, id: changed})
