"""For whom somebody acts: the private network by any of its names, of a measure and of people."""

import pytest

from assistant.asking.lines import read_line
from assistant.meeting.attendance import Principal
from assistant.meeting.completeness import of_others
from assistant.meeting.goals import Measure
from tests.meeting.build import TODAY, Play, rich

NAMES = ["privat nätverk", "eget nätverk", "familjen", "anhöriga", "närstående", "relatives"]


def measure(line: str) -> tuple[Play, Measure]:
    """The measure that a line notes."""
    play = rich()
    play.do(*read_line(line, play.meeting, TODAY).commands)
    return play, [*play.meeting.goals.measures.values()][-1]


@pytest.mark.parametrize("name", NAMES)
def test_the_network_is_a_measures_principal_by_any_of_its_names(name: str) -> None:
    play, noted = measure(f"åtgärd 1: Följa till bussen; huvudman {name}")
    assert noted.principal is Principal.NETWORK
    assert of_others(play.meeting, noted)


@pytest.mark.parametrize("name", NAMES)
def test_so_it_is_where_it_answers_for_the_measure_itself(name: str) -> None:
    _play, noted = measure(f"åtgärd 1: Följa till bussen; ansvarig {name}")
    assert (noted.who, noted.principal) == (name, Principal.NETWORK)


def test_who_is_somebody_noted_is_still_that() -> None:
    _play, noted = measure("åtgärd 1: Följa till bussen; ansvarig Siv")
    assert noted.principal is Principal.SOCIAL


def test_somebody_may_act_for_it() -> None:
    play = rich()
    line = "närvaro: Olle Låtsas; huvudman eget nätverk"
    play.do(*read_line(line, play.meeting, TODAY).commands)
    assert [*play.meeting.attendance.people.values()][-1].principal is Principal.NETWORK
