"""Quick entry: one answer shared among what, who and when."""

import pytest

from assistant.asking.answers import NotUnderstood
from assistant.asking.lines import read_line, read_so_far
from assistant.meeting.goals import AddGoal, AddMeasure, ChangeMeasure
from assistant.meeting.records import Value
from tests.meeting.build import TODAY, Play, rich


@pytest.fixture
def play() -> Play:
    return rich()


def added(line: str, play: Play) -> dict[str, Value]:
    [command] = read_line(line, play.meeting, TODAY).commands
    assert isinstance(command, AddMeasure | AddGoal)
    return command.values


def test_a_measure_is_said_in_one_line(play: Play) -> None:
    values = added("åtgärd: ringa familjen @siv senast fredag", play)
    assert (values["what"], values["by"]) == ("ringa familjen", "2026-11-27")
    assert play.meeting.attendance.name(str(values["who"])) == "Siv Samtalsdotter"


def test_it_is_shown_in_full_before_it_counts(play: Play) -> None:
    line = "åtgärd: ringa familjen @siv senast fredag"
    shown = "ringa familjen · Siv Samtalsdotter · fredag 27 november 2026"
    assert read_so_far(line, play.meeting, TODAY) == shown
    assert read_so_far("åtgärd: ringa familjen", play.meeting, TODAY) == ""
    assert read_so_far("ringa @siv", play.meeting, TODAY) == ""


def test_what_is_answered_by_its_own_field_wins_and_the_words_stay(play: Play) -> None:
    values = added("åtgärd: ringa på fredag @siv; senast 4/12", play)
    assert (values["what"], values["by"]) == ("ringa på fredag", "2026-12-04")


def test_a_goal_has_only_an_announced_date_read(play: Play) -> None:
    values = added("mål: Elias simmar på fredagar senast 15 mars", play)
    assert values == {"text": "Elias simmar på fredagar", "by": "2027-03-15"}
    assert added("mål: Elias simmar på fredag", play) == {"text": "Elias simmar på fredag"}


def test_a_text_that_is_reworded_has_no_bare_date_read(play: Play) -> None:
    said = read_line("ändra åtgärd 1: vad: Ringa hem på fredag", play.meeting, TODAY)
    assert said.commands == (ChangeMeasure(id="m-1", values={"what": "Ringa hem på fredag"}),)


def test_an_at_of_several_is_asked_about_and_settled(play: Play) -> None:
    line = "åtgärd: ringa @vårdnadshavare på fredag"
    with pytest.raises(NotUnderstood) as problem:
        read_line(line, play.meeting, TODAY)
    asked = problem.value
    assert asked.code == "which-one"
    meant = {(asked.code, asked.text): asked.ids[1]}
    [command] = read_line(line, play.meeting, TODAY, meant).commands
    assert isinstance(command, AddMeasure)
    assert (command.values["what"], command.values["who"]) == ("ringa", asked.ids[1])


def test_what_would_leave_no_text_is_left_as_it_is(play: Play) -> None:
    assert added("åtgärd: @siv på fredag", play)["what"] == "@siv på fredag"
