"""The case knows that it ended."""

from datetime import date

from assistant.case.ending import CaseEnded, Ended, Reason
from tests.case.test_case import folded

DAY = date(2026, 11, 25)


def test_it_keeps_why_and_when_and_nothing_else() -> None:
    event = CaseEnded(reason=Reason.DECLINED, on=DAY)
    assert event.path == "ended"
    assert folded(event).ended == Ended(reason=Reason.DECLINED, on=DAY)


def test_what_was_said_last_counts() -> None:
    first = CaseEnded(reason=Reason.OTHER, on=DAY)
    case = folded(first, CaseEnded(reason=Reason.MOVED, on=DAY))
    assert case.ended == Ended(reason=Reason.MOVED, on=DAY)
