"""What people answered, as the case keeps it."""

from datetime import UTC, date, datetime

from assistant.case.case import Case, evolve
from assistant.case.judgement import (
    JudgementGiven,
    JudgementRemoved,
    came_with,
    coming_along,
    in_order,
)
from assistant.meeting.judgement import Judgement

AT = datetime(2026, 12, 1, 9, 0, tzinfo=UTC)
LATE = Judgement(meeting="b", on=date(2027, 2, 15), words="Bättre")
EARLY = Judgement(meeting="a", on=date(2026, 11, 23), words="Bra")


def test_they_stand_by_the_day_they_are_about_whenever_they_were_written_in() -> None:
    state = Case()
    for id, judgement in (("1", LATE), ("2", EARLY)):
        state = evolve(state, JudgementGiven(id=id, judgement=judgement), AT)
    assert in_order(state.judgements) == (EARLY, LATE)


def test_one_that_is_removed_is_gone_and_removing_it_twice_does_nothing() -> None:
    state = evolve(Case(), JudgementGiven(id="1", judgement=EARLY), AT)
    for _twice in range(2):
        state = evolve(state, JudgementRemoved(id="1"), AT)
    assert state.judgements == {}


def test_what_stood_on_a_plan_from_elsewhere_comes_along_and_what_was_removed_here_does_not() -> (
    None
):
    assert coming_along({"1": LATE}, {"b"}, (EARLY, LATE)) == (EARLY, LATE)
    assert coming_along({}, {"b"}, (EARLY, LATE)) == (EARLY,)


def test_what_stood_on_a_plan_from_elsewhere_can_be_removed_too_and_comes_along_no_more() -> None:
    [id] = came_with((EARLY, EARLY, LATE), {"b"})
    state = evolve(Case(), JudgementRemoved(id=id), AT)
    assert came_with((EARLY, LATE), {"b"}, state.removed) == {}
    assert coming_along({}, {"b"}, (EARLY, LATE), state.removed) == ()
    assert coming_along({}, {"b"}, (EARLY, EARLY)) == (EARLY, EARLY), "two may have said the same"
