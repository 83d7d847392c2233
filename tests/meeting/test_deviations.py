"""Deviations: kept apart from the plan."""

from assistant.meeting.deviations import AddDeviation, ChangeDeviation, Deviation, RemoveDeviation
from tests.meeting.build import Play, family


def noted() -> Play:
    play = family()
    play.do(AddDeviation(id="d", values={"what": "Ingen kom.", "organisations": ["BUP"]}))
    return play


def test_a_deviation_says_what_happened_and_names_nobody() -> None:
    play = noted()
    assert play.meeting.deviations.noted["d"] == Deviation(
        what="Ingen kom.", organisations=("BUP",)
    )
    assert not play.meeting.deviations.noted["d"].named


def test_it_never_changes_the_plan() -> None:
    assert noted().plan() == family().plan()


def test_it_is_changed_and_taken_away() -> None:
    play = noted()
    play.do(ChangeDeviation(id="d", values={"done": "Chefen vet"}))
    assert play.meeting.deviations.noted["d"].done == "Chefen vet"
    assert play.do(ChangeDeviation(id="d", values={"done": "Chefen vet"})) == []
    play.do(RemoveDeviation(id="d"))
    assert play.meeting.deviations.noted == {}
    assert play.do(RemoveDeviation(id="d")) == []
    assert play.again() == play.meeting


def test_one_without_words_is_refused() -> None:
    play = noted()
    assert play.refused(AddDeviation(values={"what": " "})) == "text-missing"
    assert play.refused(ChangeDeviation(id="d", values={"what": ""})) == "text-missing"
    assert play.refused(ChangeDeviation(id="x", values={})) == "no-such-deviation"
