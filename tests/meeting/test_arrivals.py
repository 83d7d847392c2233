"""Somebody comes whom the disclosure does not cover."""

import pytest

from assistant.meeting.arrivals import Arrive, ChooseWay, not_covered, waiting
from assistant.meeting.attendance import Presence
from assistant.meeting.deciders import Says
from assistant.meeting.disclosure import ChangeScope, uncovered
from assistant.meeting.timekeeping import GoOn
from tests.meeting.build import Play, all_agree, family


def meeting() -> Play:
    play = all_agree(family())
    play.clock = "14:20"
    play.do(GoOn())
    return play


def come(play: Play, name: str = "Bo Påhittad", **values: str) -> str:
    play.do(Arrive(values={"name": name, "organisation": "Polisen", **values}))
    people = play.meeting.attendance.people
    return next(id for id, someone in people.items() if someone.name == name)


def test_when_somebody_came_is_noted() -> None:
    play = meeting()
    bo = come(play)
    someone = play.meeting.attendance.people[bo]
    assert (someone.presence, someone.came) == (Presence.ROOM, "14:20")


def test_one_who_was_called_is_ticked_off_and_not_noted_twice() -> None:
    play = meeting()
    play.do(Arrive(values={"name": "tove övningsdal"}))
    tove = play.meeting.attendance.people["tove"]
    assert (tove.presence, tove.came) == (Presence.ROOM, "14:20")
    assert tove.organisation == "Habiliteringen"


def test_one_who_is_not_covered_waits_for_a_choice_and_one_who_is_does_not() -> None:
    play = meeting()
    bo = come(play)
    come(play, "Eva Låtsad", organisation="BUP")
    assert not_covered(play.meeting) == waiting(play.meeting) == (bo,)


def test_a_yes_of_every_guardian_lets_the_disclosure_reach_them() -> None:
    play = meeting()
    bo = come(play)
    play.do(ChooseWay(id=bo, values={"maria": "yes"}))
    assert not play.meeting.disclosure.covers("Polisen")
    assert waiting(play.meeting) == (bo,)
    play.do(ChooseWay(id=bo, values={"jonas": "yes"}))
    assert play.meeting.disclosure.covers("Polisen")
    assert not_covered(play.meeting) == ()
    answers = play.meeting.disclosure.answers
    assert {answers[who].says for who in ("maria", "jonas")} == {Says.YES}


def test_a_no_leaves_the_earlier_disclosure_as_it_was() -> None:
    play = meeting()
    bo = come(play)
    before = play.meeting.disclosure
    play.do(ChooseWay(id=bo, values={"maria": "yes", "jonas": "no"}))
    assert play.meeting.disclosure == before
    assert [someone.name for someone in uncovered(play.meeting)] == ["Bo Påhittad"]


@pytest.mark.parametrize(("way", "named"), [("listens", True), ("leaves", False)])
def test_one_who_listens_is_named_in_the_plan_and_one_who_left_heard_nothing(
    way: str, named: bool
) -> None:
    play = meeting()
    bo = come(play)
    play.do(ChooseWay(id=bo, values={"way": way, "reason": "Familjen vill vänta"}))
    assert waiting(play.meeting) == ()
    assert ("Bo Påhittad" in play.plan().uncovered) is named
    assert (play.meeting.attendance.people[bo].left == "14:20") is not named
    assert play.meeting.arrivals.noted[bo].reason == "Familjen vill vänta"


def test_nobody_waits_when_the_scope_is_widened_by_hand() -> None:
    play = meeting()
    come(play)
    between = [*play.meeting.disclosure.scope.between, "polisen"]
    play.do(ChangeScope(values={"between": [*between]}))
    assert waiting(play.meeting) == ()
    assert play.refused(ChooseWay(id="nobody", values={})) == "nobody-of-that-name"


def test_a_no_after_all_takes_the_disclosure_back_from_a_newcomer() -> None:
    play = meeting()
    bo = come(play)
    play.do(ChooseWay(id=bo, values={"maria": "yes", "jonas": "yes"}))
    play.do(ChooseWay(id=bo, values={"jonas": "no"}))
    assert not play.meeting.disclosure.covers("Polisen")
    assert play.meeting.disclosure.covers("BUP")
    assert waiting(play.meeting) == (bo,)


def test_a_newcomer_of_no_organisation_names_none_in_the_disclosure() -> None:
    play = meeting()
    bo = come(play, organisation="")
    play.do(ChooseWay(id=bo, values={"maria": "yes", "jonas": "yes"}))
    assert "" not in play.meeting.disclosure.scope.between


def test_one_who_went_comes_back_and_is_asked_about_anew() -> None:
    play = meeting()
    bo = come(play)
    play.do(ChooseWay(id=bo, values={"way": "leaves"}))
    assert not waiting(play.meeting)
    assert not uncovered(play.meeting)
    assert come(play) == bo
    assert not play.meeting.attendance.people[bo].left
    assert waiting(play.meeting) == (bo,)
    assert [someone.name for someone in uncovered(play.meeting)] == ["Bo Påhittad"]
