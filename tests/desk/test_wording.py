"""How a goal stands: its words by the rules, the rest by what the meeting knows."""

import pytest

from assistant.desk.wording import (
    Matter,
    goal_remarks,
    measure_remarks,
    prepare,
    ready,
    standings,
)
from assistant.language.translation import use
from assistant.meeting.followup import ChangeFollowup
from assistant.meeting.goals import AddGoal, AddMeasure, Goal, Measure
from assistant.meeting.timekeeping import GoOn
from assistant.meeting.wording import AcceptGoals, KeepWording, Why
from tests.meeting.build import Play, family

VAGUE, CLEAR = "Elias ska må bättre", "Elias är i skolan tre hela dagar i veckan"


@pytest.fixture(autouse=True)
def swedish() -> None:
    use("sv")


def meeting(*goals: str) -> Play:
    """The twenty-fifth of November 2026, a Wednesday."""
    play = family()
    play.do(GoOn(), *(AddGoal(id=f"g-{n}", values={"text": t}) for n, t in enumerate(goals)))
    return play


def codes(play: Play, id: str = "g-0") -> list[str]:
    goal = play.meeting.goals.goals[id]
    return [one.code for one in goal_remarks(play.meeting, id, goal)]


def test_vague_words_are_asked_about_and_clear_ones_left_alone() -> None:
    play = meeting(VAGUE, CLEAR)
    assert codes(play, "g-0")
    assert codes(play, "g-1") == []


def test_words_that_stay_are_asked_about_no_more_until_they_are_others() -> None:
    play = meeting(VAGUE)
    play.do(KeepWording(id="g-0", of="text", about=VAGUE, why=Why.WANTED))
    assert codes(play) == []
    again = Goal(text="Elias ska trivas bättre")
    assert goal_remarks(play.meeting, "g-0", again)


def test_a_long_term_goal_is_not_corrected_and_its_steps_are() -> None:
    play = meeting(VAGUE)
    play.do(AddGoal(id="step", values={"text": "Elias trivs bättre", "parent": "g-0"}))
    assert codes(play, "g-0") == []
    assert codes(play, "step")
    assert [one.free for one in standings(play.meeting)] == [Why.LONG_TERM, None]


def test_telling_what_is_seen_answers_the_question() -> None:
    play = meeting()
    seen = Goal(text=VAGUE, reached_when="Elias äter frukost alla skoldagar")
    vague = Goal(text=VAGUE, reached_when="Elias mår bättre")
    assert goal_remarks(play.meeting, "", seen) == ()
    assert goal_remarks(play.meeting, "", vague)


@pytest.mark.parametrize(
    ("by", "code"),
    [
        ("2026-12-04", None),
        ("2026-12-06", Matter.FREE_DAY),
        ("2026-12-24", Matter.FREE_DAY),
        ("2027-02-17", None),
        ("2027-03-15", Matter.AFTER_FOLLOWUP),
        ("2026-11-24", "past"),
    ],
)
def test_a_goals_day_is_a_working_day_ahead_and_not_after_the_follow_up(
    by: str, code: str | None
) -> None:
    play = meeting()
    play.do(ChangeFollowup(values={"on": "2027-02-17"}))
    play.do(AddGoal(id="g-0", values={"text": CLEAR, "by": by}))
    assert codes(play) == ([code] if code else [])
    [one] = standings(play.meeting)
    assert one.review.timebound is (code is None)
    if code:
        assert one.remarks[0].field == "by"
        play.do(KeepWording(id="g-0", of="by", about=by, note="Så är det tänkt"))
        assert codes(play) == []


@pytest.mark.parametrize(
    ("who", "asked"), [("", True), ("vi", True), ("man", True), ("siv", False), ("BUP", False)]
)
def test_somebody_answers_for_a_measure(who: str, asked: bool) -> None:
    found = measure_remarks(meeting().meeting, Measure(what="Ringa hem", who=who))
    assert [one.code for one in found] == ([Matter.NO_OWNER] if asked else [])


def test_a_goal_is_realistic_when_who_answers_was_here_or_it_is_named_who_decides() -> None:
    play = meeting(CLEAR)
    [one] = standings(play.meeting)
    assert one.review.realistic is None
    play.do(AddMeasure(values={"what": "Ringa", "goal": "g-0", "who": "siv"}))
    play.do(AddMeasure(values={"what": "Bedöma", "goal": "g-0", "who": "BUP"}))
    assert standings(play.meeting)[0].review.realistic is True
    play.do(AddMeasure(id="m", values={"what": "Träna", "goal": "g-0", "who": "tove"}))
    [one] = standings(play.meeting)
    assert (one.review.realistic, [m.what for m in one.undecided]) == (False, ["Träna"])
    play.do(AddMeasure(values={"what": "Skriva", "goal": "g-0"}))
    assert [m.what for m in standings(play.meeting)[0].unowned] == ["Skriva"]


def test_a_goal_is_accepted_as_the_meeting_says() -> None:
    play = meeting(CLEAR)
    assert standings(play.meeting)[0].review.accepted is None
    play.do(AcceptGoals())
    assert standings(play.meeting)[0].review.accepted is True


def test_what_a_review_needs_is_read_for_the_language_that_is_spoken() -> None:
    prepare()
    assert ready()
    use("en")
    play = meeting()
    assert goal_remarks(play.meeting, "", Goal(text="Elias will feel better"))
