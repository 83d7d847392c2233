"""What is due in a case, and until when."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from assistant.case.case import Case, KeptPlan, Receipt
from assistant.case.deadlines import Due, Kind, due, passed, term
from assistant.case.ending import Ended, Reason
from assistant.case.heard import Heard
from assistant.case.milestones import Milestones
from assistant.meeting.agenda import Deadline
from assistant.meeting.followup import Followup
from assistant.meeting.goals import Standing
from assistant.meeting.lots import Lots
from assistant.meeting.outcomes import Outcome, Result, Told
from assistant.meeting.plan import Plan, PlannedGoal, PlannedMeasure
from tests.case.test_case import NOW
from tests.meeting.build import rich

SENT, HELD = date(2026, 11, 2), date(2026, 11, 23)
FIRST = Deadline(id="first", what="Det första mötet", after="sent", working_days=15)
SECOND = Deadline(id="second", what="Det andra mötet", after="held", weeks=16, earliest_weeks=4)
TERMS = (FIRST, SECOND)
NOTHING: Plan = replace(
    rich().plan(),
    goals=(),
    measures=(),
    followup=Followup(),
    lots=Lots(),
    childs_view=None,
)


def case(*courses: Milestones, plan: Plan = NOTHING, fixed_by: str = "", **rest: Any) -> Case:
    """Meetings m1, m2 … of this course; one of them has fixed the plan."""
    ids = tuple(f"m{number}" for number, _one in enumerate(courses, 1))
    kept = (KeptPlan(meeting=fixed_by, number=1, plan=plan),) if fixed_by else ()
    return Case(meetings=ids, milestones=dict(zip(ids, courses, strict=True)), plans=kept, **rest)


def measure(what: str, **values: Any) -> PlannedMeasure:
    empty: dict[str, Any] = dict.fromkeys(("who", "organisation", "decider"), "")
    empty |= dict.fromkeys(("principal", "by", "standing", "decide_by"))
    return PlannedMeasure(what=what, others=False, **(empty | values))


def test_the_first_meeting_is_due_so_many_working_days_after_the_invitation_was_sent() -> None:
    [one] = due(case(Milestones(deadlines=TERMS, sent=SENT)))
    assert (one.kind, one.what, one.by) == (Kind.TERM, "Det första mötet", date(2026, 11, 23))
    assert not one.late(date(2026, 11, 23))
    assert one.late(date(2026, 11, 24))


def test_a_day_within_the_term_stands_for_it() -> None:
    called = Milestones(deadlines=TERMS, sent=SENT, called_for=date(2026, 11, 20))
    assert due(case(called)) == (Due(kind=Kind.MEETING, by=date(2026, 11, 20)),)


def test_a_day_past_the_term_is_told_beside_it() -> None:
    called = Milestones(deadlines=TERMS, sent=SENT, called_for=date(2026, 12, 1))
    assert [one.kind for one in due(case(called))] == [Kind.TERM, Kind.MEETING]


def test_the_next_meeting_is_due_from_when_the_last_was_held() -> None:
    [one] = due(case(Milestones(deadlines=TERMS, sent=SENT, held=HELD)))
    assert (one.what, one.since, one.by) == (
        "Det andra mötet",
        date(2026, 12, 21),
        date(2027, 3, 15),
    )


def test_only_the_last_meeting_that_was_held_asks_for_a_next() -> None:
    first = Milestones(deadlines=TERMS, held=HELD)
    assert due(case(first, Milestones(held=date(2027, 2, 1)))) == ()


def test_the_follow_up_is_due_until_a_meeting_is_called_or_held() -> None:
    agreed = replace(NOTHING, followup=Followup(on=date(2027, 1, 18)))
    held, later = Milestones(deadlines=TERMS, held=HELD), date(2027, 1, 25)
    followed = case(held, plan=agreed, fixed_by="m1")
    assert due(followed) == (Due(kind=Kind.MEETING, by=date(2027, 1, 18)),)
    called = case(held, Milestones(called_for=later), plan=agreed, fixed_by="m1")
    assert due(called) == (Due(kind=Kind.MEETING, by=later),)
    assert due(case(held, Milestones(held=later), plan=agreed, fixed_by="m1")) == ()


def test_a_plan_fixed_after_midnight_is_of_the_meeting_of_that_day() -> None:
    night = datetime(2026, 11, 26, 23, 30, tzinfo=UTC)
    agreed = replace(NOTHING, fixed_at=night, followup=Followup(on=date(2027, 1, 18)))
    held = Milestones(deadlines=TERMS, held=date(2026, 11, 27))
    assert due(case(held, plan=agreed, fixed_by="m1")) == (
        Due(kind=Kind.MEETING, by=date(2027, 1, 18)),
    )


def test_a_meeting_whose_record_went_before_it_was_held_is_not_waited_for() -> None:
    gone = Receipt(meeting="m1", at=NOW, events=4)
    called = Milestones(deadlines=TERMS, sent=SENT, called_for=date(2026, 11, 20))
    assert due(case(called, receipts=(gone,))) == ()


def test_what_was_promised_is_due_on_its_day() -> None:
    promised = replace(
        NOTHING,
        coordinator="lots",
        measures=(measure("Ringer skolan", who="Ada", by=date(2026, 12, 1)),),
        goals=(
            PlannedGoal(
                text="Sova",
                reached_when="",
                by=date(2027, 2, 1),
                measures=(
                    measure(
                        "Prövar stöd",
                        decider="Bo",
                        standing=Standing.TO_BE_TRIED,
                        decide_by=date(2026, 12, 4),
                        by=date(2027, 1, 1),
                    ),
                ),
            ),
        ),
        lots=Lots(finder="Cia", find_by=date(2026, 11, 30)),
    )
    found = due(case(Milestones(held=HELD), plan=promised, fixed_by="m1"))
    assert [(one.kind, one.what, one.who, one.by) for one in found] == [
        (Kind.COORDINATOR, "lots", "Cia", date(2026, 11, 30)),
        (Kind.MEASURE, "Ringer skolan", "Ada", date(2026, 12, 1)),
        (Kind.DECISION, "Prövar stöd", "Bo", date(2026, 12, 4)),
    ]


def test_a_promise_that_was_asked_about_is_due_no_more() -> None:
    promised = replace(
        NOTHING,
        measures=(
            measure("Ringer", by=date(2026, 12, 1)),
            measure("Skriver", by=date(2026, 12, 2)),
        ),
    )
    before = case(Milestones(held=HELD), plan=promised, fixed_by="m1")
    assert passed(before, date(2026, 12, 2)) == (Heard(what="Ringer", by=date(2026, 12, 1)),)
    after = replace(before, heard=passed(before, date(2026, 12, 2)))
    assert [one.what for one in due(after)] == ["Skriver"]


def test_a_child_who_was_not_asked_is_still_to_be_asked() -> None:
    view = rich().plan().childs_view
    assert view is not None
    asked = replace(view, asker="Ada", ask_by=date(2026, 12, 1))
    plan = replace(NOTHING, childs_view=asked)
    [one] = due(case(Milestones(held=HELD), plan=plan, fixed_by="m1"))
    assert (one.kind, one.who, one.by) == (Kind.VIEW, "Ada", date(2026, 12, 1))


def test_nothing_is_due_in_a_case_that_has_ended() -> None:
    ended = Ended(reason=Reason.REACHED, on=HELD)
    assert due(case(Milestones(deadlines=TERMS, sent=SENT), ended=ended)) == ()


def test_a_meeting_of_an_older_program_is_known_by_its_plan() -> None:
    agreed = replace(NOTHING, followup=Followup(on=date(2027, 1, 18)))
    old = Case(meetings=("m1",), plans=(KeptPlan(meeting="m1", number=1, plan=agreed),))
    assert due(old) == (Due(kind=Kind.MEETING, by=date(2027, 1, 18)),)


@pytest.mark.parametrize(
    ("told", "by"),
    [
        ({"working_days": 15}, date(2026, 12, 14)),
        ({"weeks": 8}, date(2027, 1, 18)),
        ({"months": 3}, date(2027, 2, 23)),
    ],
)
def test_a_term_is_in_working_days_weeks_or_months(told: dict[str, int], by: date) -> None:
    deadline = Deadline(id="x", what="Nästa", after="held", **told)  # type: ignore[arg-type]
    assert term(deadline, HELD) == by


@pytest.mark.parametrize(
    ("told", "start", "by"),
    [
        ({"months": 3}, date(2026, 11, 28), date(2027, 3, 1)),
        ({"months": 1}, date(2026, 11, 24), date(2026, 12, 28)),
        ({"weeks": 8}, date(2026, 11, 11), date(2027, 1, 7)),
        ({"weeks": 1}, date(2027, 6, 18), date(2027, 6, 28)),
    ],
)
def test_a_term_that_ends_on_a_free_day_is_kept_on_the_next_working_day(
    told: dict[str, int], start: date, by: date
) -> None:
    deadline = Deadline(id="x", what="Nästa", after="held", **told)  # type: ignore[arg-type]
    assert term(deadline, start) == by
    [one] = due(case(Milestones(deadlines=(deadline,), held=start)))
    assert not one.late(by)


DAYS = st.none() | st.dates(date(2026, 1, 1), date(2036, 1, 1))
COURSES = st.builds(Milestones, deadlines=st.just(TERMS), called_for=DAYS, sent=DAYS, held=DAYS)


@given(courses=st.lists(COURSES, max_size=5), agreed=DAYS, today=st.dates(date(2026, 1, 1)))
def test_whatever_the_course_the_next_meeting_is_due_once_in_order_and_late_only_after(
    courses: list[Milestones], agreed: date | None, today: date
) -> None:
    plan = replace(NOTHING, followup=Followup(on=agreed))
    fixed_by = f"m{len(courses)}" if courses else ""
    found = due(case(*courses, plan=plan, fixed_by=fixed_by))
    assert [one.by for one in found] == sorted(one.by for one in found)
    days = [one.by for one in found if one.kind is Kind.MEETING]
    assert len(days) <= 1
    for one in found:
        assert one.late(today) == (today > one.by)
        assert not days or one.kind is Kind.MEETING or one.by < days[0]
        assert one.since is None or one.since <= one.by
    if courses and courses[-1].held:
        by = term(SECOND, courses[-1].held)
        assert any(one.by <= by for one in found)


def test_what_was_followed_up_is_due_by_no_day_that_had_passed_at_the_meeting() -> None:
    held = NOTHING.day
    went_on = Outcome(result=Result.GOES_ON)
    ahead, gone = held + timedelta(days=9), held - timedelta(days=9)
    promised = replace(
        NOTHING,
        measures=(
            measure("Möter", by=gone, outcome=went_on),
            measure("Möter sedan", by=gone, told=Told(on=gone, outcome=went_on)),
            measure("Ringer", by=ahead, outcome=went_on),
            measure("Skriver", by=gone, outcome=Outcome(result=Result.PARTLY)),
            measure("Hämtar", by=gone),
            measure("Prövar", by=gone, outcome=Outcome(note="Ingen har hört något.")),
        ),
    )
    found = due(case(Milestones(held=HELD), plan=promised, fixed_by="m1"))
    assert [one.what for one in found] == ["Hämtar", "Prövar", "Ringer"]
