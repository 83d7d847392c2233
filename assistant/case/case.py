"""The case: whose it is, its meetings, and the plan's versions.

A meeting belongs to a case.  Fixing writes the plan's version, whole, into the
case, so that the plan outlives the meeting's own record.
"""

from collections.abc import Iterable
from datetime import date, datetime
from typing import ClassVar, Final

from msgspec import Struct, field
from msgspec.structs import asdict, replace

from assistant.case import closing, judgement, papers
from assistant.case.closing import (
    Carried,
    CarriedOver,
    CarriedTakenUp,
    Fate,
    RecordSettled,
    carried_with,
    taken_up_with,
)
from assistant.case.ending import CaseEnded, CaseReopened, Ended, Reason
from assistant.case.handing_over import CaseHandedOver, HandedOver
from assistant.case.heard import Heard, PromiseHeard
from assistant.case.judgement import JudgementGiven, JudgementRemoved, came_with, judged_with
from assistant.case.milestones import Milestones, MilestonesNoted
from assistant.case.papers import PaperStamped, StampedPaper, stamped_with
from assistant.case.receiving import PlanReceived, ReceivedPlan
from assistant.case.returned import CopyReturned, Returned
from assistant.meeting.event import Event, Op
from assistant.meeting.judgement import Judgement
from assistant.meeting.plan import Plan
from assistant.meeting.remnants import Kind


class Case(Struct, frozen=True):
    """What has happened in the case so far."""

    name: str = ""
    """Whose case it is."""
    meetings: tuple[str, ...] = ()
    """The streams of its meetings."""
    plans: "tuple[KeptPlan, ...]" = ()
    """Every version that was fixed, oldest first."""
    receipts: "tuple[Receipt, ...]" = ()
    carried: tuple[CarriedOver, ...] = ()
    """What was carried over from meetings, closed or about to be."""
    settled: dict[str, dict[Fate, dict[Kind, int]]] = field(default_factory=dict)
    """What becomes of each meeting's record, as was said last."""
    having: dict[str, tuple[str, ...]] = {}
    """By meeting: the organisations that have a copy, as was noted when its record went."""
    received: tuple[ReceivedPlan, ...] = ()
    """Plans that the family handed over in a file."""
    stamped: dict[str, StampedPaper] = {}
    """The files that were stamped, by their SHA-256."""
    returned: tuple[Returned, ...] = ()
    """The signed copies that came back, in the order they were noted."""
    ended: Ended | None = None
    taken_back: date | None = None
    """The day it ended because a consent was taken back, also where it goes on since."""
    milestones: dict[str, Milestones] = {}
    """How far each meeting has come, where it told."""
    handed_over: tuple[HandedOver, ...] = ()
    heard: tuple[Heard, ...] = ()
    """The promises that were asked about when their day had passed."""
    judgements: dict[str, Judgement] = {}
    """What people answered about its meetings, by id."""
    removed: frozenset[str] = frozenset()
    """The judgements that are not to be shown any more, by id."""

    @property
    def still_carried(self) -> tuple[CarriedOver, ...]:
        """What was carried over, without the questions that a meeting took up and was closed
        with: one that is still open was carried over again."""
        return tuple(one for one in self.carried if not self._dealt_with(one))

    def _dealt_with(self, one: CarriedOver) -> bool:
        if one.kind is not Kind.OPEN or not one.taken_up or one.meeting not in self.meetings:
            return False
        closed = {receipt.meeting for receipt in self.receipts}
        return closed.issuperset(self.meetings[self.meetings.index(one.meeting) + 1 :])

    @property
    def known_judgements(self) -> dict[str, Judgement]:
        """Those, and what came with plans from elsewhere."""
        on_plans = (one for received in self.received for one in received.plan.judgements)
        return {**came_with(on_plans, self.meetings, self.removed), **self.judgements}


class KeptPlan(Struct, frozen=True, kw_only=True):
    """A version of the plan, whole, and the meeting that fixed it."""

    meeting: str
    number: int
    plan: Plan


class Receipt(Struct, frozen=True, kw_only=True):
    """That a meeting's record was destroyed: counts, no content."""

    meeting: str
    at: datetime
    events: int
    counts: dict[Fate, dict[Kind, int]] = field(default_factory=dict)
    """How many things of each kind had which fate; empty where nobody was asked."""


class CaseOpened(Event):
    """The case exists."""

    op: ClassVar[Op] = "claim"
    location: ClassVar[str] = "case"
    name: str


class MeetingCalled(Event):
    """A meeting was opened in the case."""

    op: ClassVar[Op] = "add"
    location: ClassVar[str] = "meetings/{meeting}"
    meeting: str


class PlanKept(Event):
    """A version of the plan was fixed."""

    op: ClassVar[Op] = "add"
    location: ClassVar[str] = "plans/{meeting}/{number}"
    meeting: str
    number: int
    plan: Plan


class CopiesNoted(Event):
    """These organisations had a copy in hand when the meeting's record was destroyed."""

    op: ClassVar[Op] = "add"
    location: ClassVar[str] = "handed/{meeting}"
    meeting: str
    organisations: tuple[str, ...]


class RecordDestroyed(Event):
    """A meeting was closed and its record destroyed."""

    op: ClassVar[Op] = "add"
    location: ClassVar[str] = "receipts/{meeting}"
    meeting: str
    events: int


EVENTS: Final[dict[str, type[Event]]] = {
    event.kind(): event
    for event in (
        CaseOpened,
        MeetingCalled,
        PlanKept,
        CopiesNoted,
        RecordDestroyed,
        PlanReceived,
        CopyReturned,
        CaseEnded,
        CaseReopened,
        CaseHandedOver,
        MilestonesNoted,
        PromiseHeard,
        *closing.EVENTS,
        *papers.EVENTS,
        *judgement.EVENTS,
    )
}


def fold(state: Case, happened: Iterable[tuple[Event, datetime]]) -> Case:
    """Fold events in order, each with its moment, into the case."""
    for event, at in happened:
        state = evolve(state, event, at)
    return state


def evolve(state: Case, event: Event, at: datetime) -> Case:
    """Fold one event into the case."""
    match event:
        case CaseOpened(name=name):
            return replace(state, name=name)
        case MeetingCalled(meeting=meeting):
            return replace(state, meetings=(*state.meetings, meeting))
        case PlanKept(meeting=meeting, number=number, plan=plan):
            kept = KeptPlan(meeting=meeting, number=number, plan=plan)
            return replace(state, plans=(*state.plans, kept))
        case CopiesNoted(meeting=meeting, organisations=organisations):
            return replace(state, having={**state.having, meeting: organisations})
        case RecordDestroyed(meeting=meeting, events=events):
            counts = state.settled.get(meeting, {})
            receipt = Receipt(meeting=meeting, at=at, events=events, counts=counts)
            # Two windows that closed it at once each leave one: the last knows most.
            others = tuple(one for one in state.receipts if one.meeting != meeting)
            return replace(state, receipts=(*others, receipt))
        case PlanReceived():
            received = ReceivedPlan(**asdict(event), at=at)
            return replace(state, received=(*state.received, received))
        case Carried():
            return replace(state, carried=carried_with(state.carried, event))
        case CarriedTakenUp():
            return replace(state, carried=taken_up_with(state.carried, event))
        case CopyReturned(copy=copy):
            return replace(state, returned=(*state.returned, copy))
        case CaseEnded(reason=reason, on=on):
            back = on if reason is Reason.WITHDRAWN else state.taken_back
            return replace(state, ended=Ended(reason=reason, on=on), taken_back=back)
        case CaseReopened():
            return replace(state, ended=None)
        case CaseHandedOver(over=over):
            return replace(state, handed_over=(*state.handed_over, over))
        case PromiseHeard(heard=heard):
            return replace(state, heard=(*state.heard, heard))
        case MilestonesNoted(meeting=meeting, milestones=milestones):
            return replace(state, milestones={**state.milestones, meeting: milestones})
        case RecordSettled(meeting=meeting, counts=counts):
            return replace(state, settled={**state.settled, meeting: counts})
        case PaperStamped():
            return replace(state, stamped=stamped_with(state.stamped, event, at))
        case JudgementGiven():
            return replace(state, judgements=judged_with(state.judgements, event))
        case JudgementRemoved(id=id):
            left = judged_with(state.judgements, event)
            return replace(state, judgements=left, removed=state.removed | {id})
    return state
