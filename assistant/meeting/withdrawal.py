"""A consent that is taken back, wholly or in part, in the middle of the meeting.

Consent may be withdrawn at any time (Lotsmodellen, UPH, 1177), and in part (OSL 10:1,
12:2).  At once the clock rests, nothing is shared and the family's own texts are covered;
then the chair chooses, with a reason.  Nothing of it is undone: a new answer follows it.
"""

from collections.abc import Iterator
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar, Final

from msgspec import Struct, field
from msgspec.structs import replace

from assistant.meeting.childs_view import ChildsViewSet
from assistant.meeting.consent import ConsentAnswered
from assistant.meeting.copies import Withheld
from assistant.meeting.deciders import Answer, Course, Given, Says, deciders
from assistant.meeting.disclosure import DisclosureAnswered, ScopeSet, SharingChosen
from assistant.meeting.event import Command, Context, Event, Op, Refused
from assistant.meeting.narrative import Narrative, NarrativeSet
from assistant.meeting.opinions import Disagreed, OpinionHeld
from assistant.meeting.purpose import PurposeSet
from assistant.meeting.records import Value, differing, with_field
from assistant.meeting.timekeeping import Paused, Resumed

if TYPE_CHECKING:
    from assistant.meeting.meeting import Meeting

TEXTS: Final = (Withheld.NARRATIVE, Withheld.CHILDS_VIEW, Withheld.NEEDS, Withheld.OPINIONS)
"""The family's own texts, each kept, emptied or held back as one."""


class Extent(StrEnum):
    """How much is taken back."""

    WHOLLY = "wholly"
    """Consent to the plan, and the disclosure with it."""
    SHARING = "sharing"
    """The whole disclosure; the plan may still be made."""
    PARTLY = "partly"
    """Some matters, or some organisations."""


class Fate(StrEnum):
    """What becomes of a text already written."""

    STAYS = "stays"
    GOES = "goes"
    OWN = "own"
    """It stands in the person's own original alone."""


class After(StrEnum):
    """What happens to the meeting."""

    WITHOUT_SHARING = "without-sharing"
    WITHOUT_ORGANISATIONS = "without-organisations"
    ENDS = "ends"


class Withdrawal(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One time that somebody took their consent back."""

    at: datetime
    """When, in UTC: said by the key, before anything was written."""
    who: str = ""
    extent: Extent | None = None
    excepted: str = ""
    """What may no longer be shared."""
    organisations: tuple[str, ...] = ()
    """Which may no longer share."""
    after: After | None = None
    reason: str = ""
    texts: dict[Withheld, Fate] = field(default_factory=dict)
    written: tuple[Withheld, ...] = ()
    """The texts that were written in after it began and before the chair had chosen."""

    @property
    def told(self) -> bool:
        """Whether it is noted who took back how much, so that it has taken effect."""
        return bool(self.who) and self.extent is not None

    @property
    def settled(self) -> bool:
        """Whether the chair has chosen what happens to the meeting, with a reason."""
        return self.told and self.after is not None and bool(self.reason.strip())


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


def text_of(event: Event) -> Withheld | None:
    """Which of the family's texts an event writes in, if any."""
    match event:
        case NarrativeSet():
            return Withheld.NARRATIVE
        case ChildsViewSet(field="text"):
            return Withheld.CHILDS_VIEW
        case PurposeSet(field="needs"):
            return Withheld.NEEDS
        case OpinionHeld() | Disagreed():
            return Withheld.OPINIONS
    return None


def filled(meeting: "Meeting") -> tuple[Withheld, ...]:
    """The texts of the family's that have words in them."""
    words = {
        Withheld.NARRATIVE: meeting.narrative != Narrative(),
        Withheld.CHILDS_VIEW: bool(meeting.childs_view.text),
        Withheld.NEEDS: bool(meeting.purpose.needs),
        Withheld.OPINIONS: bool(
            meeting.opinions.disagreements or any(meeting.opinions.held.values())
        ),
    }
    return tuple(text for text in TEXTS if words[text])


def marks(meeting: "Meeting", events: list[Event]) -> list[Event]:
    """What is to be noted beside events that write in the family's texts meanwhile."""
    id = meeting.withdrawal.open
    if not id:
        return []
    known = meeting.withdrawal.every[id].written
    texts = {text_of(event): None for event in events if getattr(event, "value", True)}
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
            waking: list[Event] = [Resumed()] if meeting.timekeeping.paused else []
            return [*waking, WithdrawalDropped(id=state.open)]
    raise AssertionError(command)


def _begun(meeting: "Meeting", id: str) -> list[Event]:
    times = meeting.timekeeping
    resting: list[Event] = [Paused()] if times.current and not times.paused else []
    return [*resting, WithdrawalBegun(id=id)]


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
        yield from _taken_back(meeting, before, after, context)


def _chosen(meeting: "Meeting", id: str, values: dict[str, Value]) -> Iterator[Event]:
    """The choice stands in the plan too; a text without words has nothing to choose about."""
    before = after = meeting.withdrawal.every[id]
    fates = {text: _fate(values[text]) for text in TEXTS if values.get(text)}
    for name, value in differing(before, {k: v for k, v in values.items() if k not in TEXTS}):
        yield AfterChosen(id=id, field=name, value=value)
        after = with_field(after, name, value)
    if after.after is not None:
        yield from _goes_on(meeting, after)
    if after.settled and not before.settled:
        empty = [text for text in TEXTS if text not in filled(meeting)]
        fates = {**dict.fromkeys(empty, Fate.STAYS), **fates}
    for text, fate in fates.items():
        if before.texts.get(text) is not fate:
            yield TextSettled(id=id, field=text, value=fate)
            yield from _emptied(meeting, text) if fate is Fate.GOES else ()


def _fate(said: Value) -> Fate:
    try:
        return Fate(str(said))
    except ValueError:
        raise Refused("value-not-understood", field="fate", value=str(said)) from None


def _taken_back(
    meeting: "Meeting", before: Withdrawal, after: Withdrawal, context: Context
) -> Iterator[Event]:
    """The answers that no longer stand, and the scope that is left."""
    if after.extent is Extent.PARTLY:
        yield from _narrowed(meeting, before, after)
    elif (before.who, before.extent) != (after.who, after.extent):
        said: dict[str, Value] = {
            "says": Says.NO,
            "given": Given.ORAL,
            "on": context.at.date().isoformat(),
            "heard_by": "",
        }
        old = meeting.disclosure.answers.get(after.who, Answer())
        for name, value in differing(old, said):
            yield DisclosureAnswered(who=after.who, field=name, value=value)
        if after.extent is Extent.WHOLLY:
            old = meeting.consent.answers.get(after.who, Answer())
            for name, value in differing(old, said):
                yield ConsentAnswered(who=after.who, field=name, value=value)


def _narrowed(meeting: "Meeting", before: Withdrawal, after: Withdrawal) -> Iterator[Event]:
    scope = meeting.disclosure.scope
    gone = {name.casefold() for name in after.organisations}
    left = [name for name in scope.between if name.casefold() not in gone]
    if len(left) != len(scope.between):
        yield ScopeSet(field="between", value=[*left])
    if after.excepted != before.excepted or not before.told:
        said = [piece for piece in (scope.excepted, after.excepted) if piece]
        if after.excepted and after.excepted not in scope.excepted:
            yield ScopeSet(field="excepted", value="; ".join(said))


def _goes_on(meeting: "Meeting", after: Withdrawal) -> Iterator[Event]:
    """The plan tells the choice.  A meeting without some organisations may share among the
    others only where the disclosure still stands between them."""
    course = Course.STOP if after.after is After.ENDS else Course.WITHOUT_SHARING
    if after.after is After.WITHOUT_ORGANISATIONS and after.extent is Extent.PARTLY:
        course = Course.GO_ON
    said: dict[str, Value] = {"course": course, "reason": after.reason}
    for name, value in differing(meeting.disclosure.choice, said):
        yield SharingChosen(field=name, value=value)


def _emptied(meeting: "Meeting", text: Withheld) -> Iterator[Event]:
    match text:
        case Withheld.NARRATIVE:
            for name, _gone in differing(
                meeting.narrative, dict.fromkeys(Narrative.__struct_fields__, "")
            ):
                yield NarrativeSet(field=name, value="")
        case Withheld.CHILDS_VIEW if meeting.childs_view.text:
            yield ChildsViewSet(field="text", value="")
        case Withheld.NEEDS if meeting.purpose.needs:
            yield PurposeSet(field="needs", value="")
        case Withheld.OPINIONS:
            for who, held in meeting.opinions.held.items():
                if held:
                    yield OpinionHeld(who=who, text="")
            if meeting.opinions.disagreements:
                yield Disagreed(text="")


def evolve(state: Withdrawals, event: Event, at: datetime) -> Withdrawals:
    """Keep what was said."""
    every = state.every
    match event:
        case WithdrawalBegun(id=id):
            return replace(state, every={**every, id: Withdrawal(at=at)})
        case (
            WithdrawalSet(id=id, field=name, value=value)
            | AfterChosen(id=id, field=name, value=value)
        ) if id in every:
            changed = with_field(every[id], name, value)
        case TextSettled(id=id, field=text, value=fate) if id in every:
            changed = replace(every[id], texts={**every[id].texts, text: fate})
        case TextMarked(id=id, field=text) if id in every:
            changed = replace(every[id], written=(*every[id].written, text))
        case WithdrawalDropped(id=id):
            return replace(state, every={k: w for k, w in every.items() if k != id})
        case _:
            return state
    return replace(state, every={**every, id: changed})
