"""Goals, sub-goals and measures, and what follows from who answers."""

from datetime import date
from typing import Any

import pytest

from assistant.meeting.attendance import ChangeParticipant, Principal
from assistant.meeting.event import Command
from assistant.meeting.goals import (
    AddGoal,
    AddMeasure,
    ChangeGoal,
    ChangeMeasure,
    Measure,
    RemoveGoal,
    RemoveMeasure,
    Standing,
)
from tests.meeting.build import Play, bare, family


def goal(play: Play, id: str, parent: str = "") -> None:
    play.do(AddGoal(id=id, values={"text": f"Mål {id}", "parent": parent}))


def measure(play: Play, **values: Any) -> Measure:
    play.do(AddMeasure(id="m", values={"what": "Ringa"} | values))
    return play.meeting.goals.measures["m"]


def change(play: Play, **values: Any) -> Measure:
    play.do(ChangeMeasure(id="m", values=values))
    return play.meeting.goals.measures["m"]


@pytest.mark.parametrize(
    "command",
    [
        AddGoal(values={}),
        AddGoal(values={"text": " "}),
        AddMeasure(values={}),
        AddMeasure(values={"what": ""}),
        ChangeGoal(id="g", values={"text": ""}),
        ChangeMeasure(id="m", values={"what": "\n"}),
    ],
)
def test_a_goal_and_a_measure_have_words(command: Command) -> None:
    play = bare()
    goal(play, "g")
    measure(play)
    assert play.refused(command) == "text-missing"


def test_a_sub_goal_hangs_on_a_goal_and_nothing_hangs_on_a_sub_goal() -> None:
    play = bare()
    goal(play, "g")
    goal(play, "sub", "g")
    goal(play, "other")
    assert play.refused(AddGoal(values={"text": "x", "parent": "sub"})) == "sub-goal-of-sub-goal"
    for id, parent in (("other", "sub"), ("other", "other"), ("g", "other")):
        values = {"parent": parent}
        assert play.refused(ChangeGoal(id=id, values=values)) == "sub-goal-of-sub-goal"
    assert play.refused(AddGoal(values={"text": "x", "parent": "?"})) == "no-such-goal"
    assert play.refused(ChangeGoal(id="?", values={})) == "no-such-goal"
    play.do(ChangeGoal(id="sub", values={"parent": "other"}))
    assert list(play.meeting.goals.under("other")) == ["sub"]
    play.do(ChangeGoal(id="sub", values={"parent": ""}))
    assert list(play.meeting.goals.under("")) == ["g", "sub", "other"]


def test_a_goal_that_something_hangs_on_stays() -> None:
    play = bare()
    goal(play, "g")
    goal(play, "sub", "g")
    measure(play, goal="sub")
    assert play.refused(RemoveGoal(id="g")) == "goal-in-use"
    assert play.refused(RemoveGoal(id="sub")) == "goal-in-use"
    play.do(RemoveMeasure(id="m"), RemoveGoal(id="sub"), RemoveGoal(id="g"))
    assert play.meeting.goals.goals == {}
    assert play.do(RemoveGoal(id="g"), RemoveMeasure(id="m")) == []


def test_a_measure_serves_a_goal_that_is_there() -> None:
    play = bare()
    goal(play, "g")
    assert play.refused(AddMeasure(values={"what": "x", "goal": "?"})) == "no-such-goal"
    measure(play, goal="g")
    assert play.refused(ChangeMeasure(id="m", values={"goal": "?"})) == "no-such-goal"
    assert play.refused(ChangeMeasure(id="?", values={})) == "no-such-measure"
    assert change(play, goal="").goal == ""


def test_the_principal_follows_who_answers() -> None:
    play = family()
    assert measure(play, who="david").principal is Principal.REGION
    assert change(play, who="siv").principal is Principal.SOCIAL
    assert change(play, who="inga").principal is not Principal.SOCIAL
    assert change(play, who="Försäkringskassan").principal is None


def test_a_principal_learnt_later_follows_to_what_somebody_promised_before() -> None:
    play = family()
    play.do(ChangeParticipant(id="siv", values={"principal": None}))
    assert measure(play, who="siv").principal is None
    play.do(AddMeasure(id="other", values={"what": "Skriva", "who": "siv", "principal": "other"}))
    play.do(ChangeParticipant(id="siv", values={"principal": "region"}))
    assert play.meeting.goals.measures["m"].principal is Principal.REGION
    assert play.meeting.goals.measures["other"].principal is Principal.OTHER


def test_a_principal_that_was_chosen_stays_chosen() -> None:
    play = family()
    assert measure(play, who="siv", principal="other").principal is Principal.OTHER
    assert change(play, principal="region").principal is Principal.REGION
    play.do(ChangeMeasure(id="m", values={"who": "Habiliteringen"}))
    assert play.meeting.goals.measures["m"].principal is Principal.REGION


def test_what_is_said_together_with_who_stands() -> None:
    play = family()
    measure(play, who="siv", standing="decided")
    changed = change(play, who="david", standing="decided", principal="municipality-social")
    assert (changed.standing, changed.principal) == (Standing.DECIDED, Principal.SOCIAL)
    assert change(play, who="david").standing is Standing.DECIDED


def test_somebody_absent_is_only_asked() -> None:
    play = family()
    assert measure(play, who="tove").standing is Standing.ASKED
    assert change(play, who="siv").standing is None
    play.do(ChangeParticipant(id="siv", values={"presence": "called"}))
    assert change(play, who="david").standing is None
    assert change(play, who="siv").standing is Standing.ASKED


def test_what_is_said_of_somebody_absent_is_kept_as_it_was_said() -> None:
    play = family()
    kept = measure(play, who="tove", standing="to-be-tried", decider="Chefen")
    assert (kept.standing, kept.decider) == (Standing.TO_BE_TRIED, "Chefen")


def test_in_a_first_meeting_a_professionals_measure_is_to_be_tried_to_begin_with() -> None:
    play = family(measures_begin="to-be-tried")
    assert measure(play, who="siv").standing is Standing.TO_BE_TRIED
    assert change(play, standing="decided").standing is Standing.DECIDED
    assert change(play, by="2026-12-04").standing is Standing.DECIDED
    assert change(play, who="tove").standing is Standing.ASKED
    assert change(play, who="david").standing is Standing.TO_BE_TRIED


def test_what_the_family_does_itself_is_decided_by_nobody() -> None:
    play = family(measures_begin="to-be-tried")
    assert measure(play, who="inga").standing is None
    assert change(play, who="siv").standing is Standing.TO_BE_TRIED
    assert change(play, who="maria").standing is None


def test_the_plan_has_names_for_ids_and_measures_under_their_goals() -> None:
    play = family()
    goal(play, "g")
    goal(play, "sub", "g")
    play.do(
        AddMeasure(values={"what": "A", "goal": "g", "who": "siv", "by": "2026-12-04"}),
        AddMeasure(values={"what": "B", "goal": "sub", "who": "BRIS", "decider": "david"}),
        AddMeasure(values={"what": "C"}),
    )
    plan = play.plan()
    [top] = plan.goals
    [first] = top.measures
    assert (first.who, first.organisation) == ("Siv Samtalsdotter", "Socialtjänsten")
    assert first.by == date(2026, 12, 4)
    [sub] = top.sub_goals
    assert (sub.text, sub.measures[0].who) == ("Mål sub", "BRIS")
    assert sub.measures[0].decider == "David Fiktivsson"
    assert [m.what for m in plan.measures] == ["C"]


def test_nobody_decides_for_one_who_did_not_come() -> None:
    play = family()
    said = {"what": "Bedöma", "who": "tove", "standing": "decided"}
    assert play.refused(AddMeasure(values=dict(said))) == "absent-is-asked"
    assert measure(play, who="tove").standing is Standing.ASKED
    assert play.refused(ChangeMeasure(id="m", values={"standing": "decided"})) == "absent-is-asked"
    play.do(ChangeParticipant(id="tove", values={"presence": "phone"}))
    play.do(ChangeMeasure(id="m", values={"standing": "decided"}))
    assert play.meeting.goals.measures["m"].standing is Standing.DECIDED


def test_an_absent_organisation_is_asked_by_its_name_too() -> None:
    play = family()
    assert measure(play, who="habiliteringen").standing is Standing.ASKED
    said = {"what": "Bedöma", "who": "Habiliteringen", "standing": "decided"}
    assert play.refused(AddMeasure(values=dict(said))) == "absent-is-asked"


def test_one_who_is_called_and_not_yet_ticked_off_keeps_what_was_decided_before() -> None:
    play = family()
    play.do(ChangeParticipant(id="siv", values={"presence": "called"}))
    assert measure(play, who="siv", standing="decided").standing is Standing.DECIDED
    play.do(ChangeParticipant(id="siv", values={"presence": "absent"}))
    play.do(ChangeMeasure(id="m", values={"what": "Ringa oftare", "standing": "decided"}))
    assert play.meeting.goals.measures["m"].standing is Standing.DECIDED


def test_what_was_decided_is_not_handed_to_one_who_did_not_come() -> None:
    play = family()
    measure(play, who="siv", standing="decided")
    handed = ChangeMeasure(id="m", values={"who": "tove", "standing": "decided"})
    assert play.refused(handed) == "absent-is-asked"
    assert change(play, who="tove").standing is Standing.ASKED
