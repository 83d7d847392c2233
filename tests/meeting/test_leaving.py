"""Somebody goes early: planned, or now."""

from assistant.meeting.attendance import ChangeParticipant, Presence
from assistant.meeting.goals import AddMeasure, ChangeMeasure, Standing
from assistant.meeting.leaving import Leave, PlanLeaving, going, loose
from tests.meeting.build import Play, family


def meeting() -> Play:
    play = family(measures_begin="decided")
    play.clock = "14:00"
    return play


def test_a_time_to_come_is_a_plan_and_the_first_to_go_comes_first() -> None:
    play = meeting()
    play.do(Leave(id="siv", at="14:40"), Leave(id="karin", at="14:20"))
    assert going(play.meeting) == (("karin", "14:20"), ("siv", "14:40"))
    play.do(PlanLeaving(id="siv", at=""))
    assert going(play.meeting) == (("karin", "14:20"),)


def test_without_a_time_to_come_they_go_now() -> None:
    play = meeting()
    play.do(Leave(id="siv"), Leave(id="karin", at="13:50"))
    people = play.meeting.attendance.people
    assert (people["siv"].left, people["karin"].left) == ("14:00", "13:50")
    assert going(play.meeting) == ()


def test_what_was_said_while_they_were_here_stands_and_the_rest_is_asked() -> None:
    play = meeting()
    play.do(AddMeasure(id="m", values={"what": "Ringa", "who": "karin", "by": "2026-12-04"}))
    play.do(AddMeasure(id="n", values={"what": "Skriva", "who": "karin"}))
    play.do(Leave(id="karin"))
    play.do(AddMeasure(id="o", values={"what": "Hälsa på", "who": "karin", "by": "2026-12-04"}))
    measures = play.meeting.goals.measures
    assert [measures[id].standing for id in "mno"] == [
        Standing.DECIDED,
        Standing.DECIDED,
        Standing.ASKED,
    ]
    assert [measure.what for measure in loose(play.meeting, "karin")] == ["Skriva"]


def test_a_measure_she_said_yes_to_before_she_left_can_be_noted_as_decided() -> None:
    play = meeting()
    play.do(Leave(id="karin"), AddMeasure(id="m", values={"what": "Ringa", "who": "karin"}))
    play.do(ChangeMeasure(id="m", values={"standing": "decided"}))
    assert play.meeting.goals.measures["m"].standing is Standing.DECIDED


def test_nobody_unknown_leaves() -> None:
    assert meeting().refused(Leave(id="nobody")) == "nobody-of-that-name"


def test_one_who_was_never_ticked_off_and_goes_was_here() -> None:
    play = meeting()
    play.do(ChangeParticipant(id="siv", values={"presence": "called"}))
    play.do(Leave(id="siv"))
    siv = play.meeting.attendance.people["siv"]
    assert (siv.presence, siv.left) == (Presence.ROOM, "14:00")
