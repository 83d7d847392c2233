"""The crisis plan's steps, in the order in which they are taken."""

import pytest

from assistant.meeting.crisis_plan import AddStep, MoveStep, StepMoved
from assistant.meeting.meeting import EVENTS, evolve
from tests.meeting.build import Play, family
from tests.meeting.test_taking_up import taken_up


@pytest.fixture
def play() -> Play:
    steps = ("Ring Siv", "Stanna", "Ring jouren")
    play = family()
    play.do(*(AddStep(id=str(n), values={"what": what}) for n, what in enumerate(steps, 1)))
    return play


def order(play: Play) -> str:
    return "".join(play.meeting.warning_signs.steps)


@pytest.mark.parametrize(
    ("id", "place", "after"),
    [("3", 1, "312"), ("1", 3, "231"), ("1", 2, "213"), ("2", 9, "132"), ("2", 0, "213")],
)
def test_a_step_takes_the_place_it_is_given(play: Play, id: str, place: int, after: str) -> None:
    play.do(MoveStep(id=id, place=place))
    assert order(play) == after
    assert play.again() == play.meeting


def test_the_order_is_the_plans_and_comes_over_to_the_next_meeting(play: Play) -> None:
    play.do(MoveStep(id="3", place=1))
    plan = play.plan()
    assert plan.warning_signs is not None
    whats = [step.what for step in plan.warning_signs.steps]
    assert whats == ["Ring jouren", "Ring Siv", "Stanna"]
    later = taken_up(plan).meeting.warning_signs.steps.values()
    assert [step.what for step in later] == whats


def test_what_has_its_place_is_not_moved_and_what_is_gone_cannot_be(play: Play) -> None:
    assert play.do(MoveStep(id="2", place=2)) == []
    assert play.refused(MoveStep(id="9", place=1)) == "no-such-sign"


def test_a_step_whose_neighbour_is_gone_stands_last(play: Play) -> None:
    play.meeting = evolve(play.meeting, StepMoved(id="1", before="9"), play.now)
    assert order(play) == "231"


def test_what_is_stored_is_called_as_it_was_before_it_had_a_file_of_its_own() -> None:
    kinds = {kind for kind in EVENTS if kind.startswith("warning_signs.")}
    assert {"warning_signs.StepAdded", "warning_signs.StepSet", "warning_signs.CrisisSet"} <= kinds
    assert not [kind for kind in EVENTS if kind.startswith("crisis_plan.")]
