"""What the case carried over from closed meetings, as the next meeting takes it up."""

from collections.abc import Sequence
from datetime import date

from msgspec import Struct

from assistant.case.case import Case
from assistant.case.closing import CarriedOver, CarriedTakenUp
from assistant.meeting.left_over import Leftover
from assistant.meeting.questions import CarriedQuestion
from assistant.meeting.remnants import Kind


class Waiting(Struct, frozen=True):
    """What no meeting has taken up yet."""

    carried: tuple[CarriedOver, ...]
    case: Case

    @property
    def questions(self) -> Sequence[CarriedQuestion]:
        """Who asks and what, as a plan has them, and what was answered so far."""
        return [_question(one.text) for one in self.carried if one.kind is Kind.OPEN]

    @property
    def asked_on(self) -> dict[str, date]:
        """By question: the day of the first meeting that carried it over, where a plan tells it."""
        plans, held = self.case.plans, self._held
        days = [(asked, kept.plan.day) for kept in plans for asked in kept.plan.carried]
        days += [
            (_question(one.text).asked, held[one.meeting])
            for one in self.case.carried
            if one.kind is Kind.OPEN and one.meeting in held
        ]
        return dict(sorted(days, key=lambda asked: asked[1], reverse=True))

    @property
    def things(self) -> Sequence[Leftover]:
        """All else, each with the day of its meeting where a plan tells it, the oldest first."""
        return sorted(
            (
                Leftover(about=one.about, text=one.text, on=self._day(one))
                for one in self.carried
                if one.kind is not Kind.OPEN
            ),
            key=lambda thing: thing.on or date.max,
        )

    @property
    def taken(self) -> Sequence[CarriedTakenUp]:
        """What the case is told once the meeting has it."""
        return [CarriedTakenUp(meeting=one.meeting, id=one.id) for one in self.carried]

    def _day(self, thing: CarriedOver) -> date | None:
        """The day of the first meeting that carried it over."""
        same = (one for one in self.case.carried if _words(one) == _words(thing))
        return self._held.get(next(same, thing).meeting)

    @property
    def _held(self) -> dict[str, date]:
        """The day of each meeting that has a plan."""
        return {kept.meeting: kept.plan.day for kept in self.case.plans}


def _words(one: CarriedOver) -> tuple[str, str]:
    return one.about, one.text


def _question(text: str) -> CarriedQuestion:
    """A question as closing tells it: a line of who asks what, then perhaps *Svar: …*."""
    asked, _break, rest = text.partition("\n")
    return CarriedQuestion(asked, rest.partition(": ")[2])


def waiting(case: Case) -> Waiting:
    """What closed meetings carried over; the record of any other still has its own.

    Who signed a plan is for the case to know: there is nothing about it to take care of.
    """
    closed = {receipt.meeting for receipt in case.receipts}
    left = (one for one in case.carried if one.meeting in closed and not one.taken_up)
    return Waiting(tuple(one for one in left if one.kind is not Kind.SIGNATURES), case)
