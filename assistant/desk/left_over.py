"""What the case carried over from closed meetings, as the next meeting takes it up."""

from collections.abc import Sequence

from msgspec import Struct

from assistant.case.case import Case
from assistant.case.closing import CarriedOver, CarriedTakenUp
from assistant.meeting.left_over import Leftover
from assistant.meeting.remnants import Kind


class Waiting(Struct, frozen=True):
    """What no meeting has taken up yet."""

    carried: tuple[CarriedOver, ...]
    case: Case

    @property
    def questions(self) -> Sequence[str]:
        """Who asks and what, as a plan has them: without what was answered so far."""
        asked = (one.text for one in self.carried if one.kind is Kind.OPEN)
        return [text.partition("\n")[0] for text in asked]

    @property
    def things(self) -> Sequence[Leftover]:
        """All else, each with the day of its meeting where a plan tells it."""
        held = {kept.meeting: kept.plan.day for kept in self.case.plans}
        return [
            Leftover(about=one.about, text=one.text, on=held.get(one.meeting))
            for one in self.carried
            if one.kind is not Kind.OPEN
        ]

    @property
    def taken(self) -> Sequence[CarriedTakenUp]:
        """What the case is told once the meeting has it."""
        return [CarriedTakenUp(meeting=one.meeting, id=one.id) for one in self.carried]


def waiting(case: Case) -> Waiting:
    """What closed meetings carried over; the record of any other still has its own.

    Who signed a plan is for the case to know: there is nothing about it to take care of.
    """
    closed = {receipt.meeting for receipt in case.receipts}
    left = (one for one in case.carried if one.meeting in closed and not one.taken_up)
    return Waiting(tuple(one for one in left if one.kind is not Kind.SIGNATURES), case)
