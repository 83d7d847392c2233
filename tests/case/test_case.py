"""The case: what stays when a meeting is closed."""

from datetime import UTC, datetime

from assistant.case.case import (
    Case,
    CaseOpened,
    MeetingCalled,
    PlanKept,
    Receipt,
    RecordDestroyed,
    evolve,
)
from assistant.meeting.event import Event
from assistant.meeting.purpose import PurposeSet
from tests.meeting.build import rich

NOW = datetime(2026, 11, 25, 15, 0, tzinfo=UTC)


def folded(*events: Event) -> Case:
    case = Case()
    for event in events:
        case = evolve(case, event, NOW)
    return case


def test_it_knows_whose_it_is_and_its_meetings_in_order() -> None:
    case = folded(CaseOpened(name="Ada"), MeetingCalled(meeting="m1"), MeetingCalled(meeting="m2"))
    assert (case.name, case.meetings) == ("Ada", ("m1", "m2"))


def test_it_keeps_every_version_whole_with_the_meeting_that_fixed_it() -> None:
    plan = rich().plan()
    case = folded(
        PlanKept(meeting="m1", number=1, plan=plan), PlanKept(meeting="m2", number=1, plan=plan)
    )
    assert [(kept.meeting, kept.number) for kept in case.plans] == [("m1", 1), ("m2", 1)]
    assert all(kept.plan == plan for kept in case.plans)


def test_a_destroyed_record_leaves_a_count_and_no_content() -> None:
    case = folded(RecordDestroyed(meeting="m1", events=42))
    assert case.receipts == (Receipt(meeting="m1", at=NOW, events=42),)


def test_what_is_not_of_the_case_changes_nothing() -> None:
    assert folded(PurposeSet(field="question", value="Hur?")) == Case()


def test_each_plan_and_each_meeting_has_a_path_of_its_own() -> None:
    plan = rich().plan()
    paths = {
        event.path
        for event in (
            CaseOpened(name="Ada"),
            MeetingCalled(meeting="m1"),
            MeetingCalled(meeting="m2"),
            PlanKept(meeting="m1", number=1, plan=plan),
            PlanKept(meeting="m1", number=2, plan=plan),
            PlanKept(meeting="m2", number=1, plan=plan),
            RecordDestroyed(meeting="m1", events=1),
        )
    }
    assert len(paths) == 7
