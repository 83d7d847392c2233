"""What the case keeps of a closed meeting beside the plan."""

from assistant.case.case import MeetingCalled, RecordDestroyed
from assistant.case.closing import Carried, CarriedTakenUp, Fate, RecordSettled
from assistant.meeting.remnants import Kind
from tests.case.test_case import folded


def carried(text: str = "Amir: Hur?", meeting: str = "m1") -> Carried:
    return Carried(meeting=meeting, id="open/q", what=Kind.OPEN, about="Amir: Hur?", text=text)


def test_the_same_thing_is_never_kept_twice() -> None:
    case = folded(carried(), carried(meeting="m2"), carried("Amir: Hur går det?"))
    assert [(one.meeting, one.text) for one in case.carried] == [
        ("m2", "Amir: Hur?"),
        ("m1", "Amir: Hur går det?"),
    ]


def test_what_was_not_to_be_carried_after_all_is_not() -> None:
    assert folded(carried(), carried("")).carried == ()


def test_a_question_stands_until_a_meeting_that_took_it_up_was_closed_without_it() -> None:
    opened = [MeetingCalled(meeting=one) for one in ("m1", "m2", "m3")]
    gone = [RecordDestroyed(meeting=one, events=7) for one in ("m1", "m2", "m3")]
    taken = CarriedTakenUp(meeting="m1", id="open/q")
    second = (*opened[:2], carried(), gone[0], taken)
    assert len(folded(*second).still_carried) == 1
    assert folded(*second, gone[1]).still_carried == ()
    again = (*second, carried("Amir: Hur?\nSvar: Halva", "m2"), gone[1])
    assert [one.meeting for one in folded(*again).still_carried] == ["m2"]
    third = (*again, opened[2], CarriedTakenUp(meeting="m2", id="open/q"))
    assert folded(*third).still_carried[-1].meeting == "m2"
    assert folded(*third, gone[2]).still_carried == ()


def test_the_receipt_tells_what_was_said_last() -> None:
    first = RecordSettled(meeting="m1", counts={Fate.DESTROYED: {Kind.OPEN: 1}})
    last = RecordSettled(meeting="m1", counts={Fate.CARRIED: {Kind.OPEN: 1}})
    [receipt] = folded(first, last, RecordDestroyed(meeting="m1", events=7)).receipts
    assert (receipt.events, receipt.counts) == (7, {Fate.CARRIED: {Kind.OPEN: 1}})


def test_two_windows_that_close_at_once_leave_one_receipt() -> None:
    settled = RecordSettled(meeting="m1", counts={Fate.CARRIED: {Kind.OPEN: 1}})
    gone = RecordDestroyed(meeting="m1", events=7)
    [receipt] = folded(gone, settled, RecordDestroyed(meeting="m1", events=8)).receipts
    assert (receipt.events, receipt.counts) == (8, {Fate.CARRIED: {Kind.OPEN: 1}})


def test_a_receipt_without_counts_is_a_receipt() -> None:
    """Written by a version that did not ask."""
    [receipt] = folded(RecordDestroyed(meeting="m1", events=7)).receipts
    assert receipt.counts == {}
