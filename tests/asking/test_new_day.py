"""A new day for what goes on and whose day has passed: asked in passing, said in a line."""

from datetime import date

import pytest

from assistant.asking.answers import NotUnderstood
from assistant.asking.forms import form
from assistant.asking.lines import read_line
from assistant.asking.new_day import asked_since
from assistant.desk.last_read import Kind, last_read
from assistant.library.words import known_words
from assistant.meeting.outcomes import Result
from assistant.meeting.timekeeping import GoOn
from tests.meeting.build import Play, rich
from tests.meeting.test_outcomes import id_of
from tests.meeting.test_taking_up import taken_up

DAYS = 24 * 60
TODAY = date(2026, 12, 16)
CALL, PICK_UP = "Ringa varje fredag", "Hämta på torsdagar"


@pytest.fixture
def late() -> Play:
    """A follow-up that began when the day of one of the measures, 4 December, had passed."""
    play = taken_up(rich().plan())
    play.wait(21 * DAYS).do(GoOn())
    return play


def says(play: Play, line: str) -> str:
    """What is asked when a line is done."""
    before = play.meeting
    play.do(*read_line(line, play.meeting, TODAY).commands)
    return asked_since(before, play.meeting)


def day(play: Play, what: str) -> date | None:
    return play.meeting.goals.measures[id_of(play, what)].by


def kinds(play: Play) -> list[Kind]:
    found = last_read(play.meeting, play.meeting, TODAY, known_words("sv"))
    return [one.kind for one in found if one.place.row == id_of(play, CALL)]


@pytest.mark.parametrize("result", ["delvis", "blev inte av"])
def test_what_goes_on_after_its_day_is_asked_for_a_new_one(late: Play, result: str) -> None:
    assert says(late, f"resultat 2: {result}") == (
        "Ringa varje fredag: 4 december 2026 har gått. Vilken dag gäller nu? "
        "Skriv resultat 2: ny dag och datum, eller resultat 2: släpp."
    )
    assert says(late, "resultat 2: ny dag 15/1") == ""
    assert day(late, CALL) == date(2027, 1, 15)
    assert "ny dag 15 januari 2027" in form("outcomes").rows(late.meeting)[1].detail


@pytest.mark.parametrize("line", ["resultat 2: delvis; ny dag 15/1", "outcome 2: partly; 15/1"])
def test_a_day_said_at_once_is_not_asked_for(late: Play, line: str) -> None:
    assert says(late, line) == ""
    assert day(late, CALL) == date(2027, 1, 15)


@pytest.mark.parametrize("word", ["släpp", "stryk", "behövs inte längre", "drop"])
def test_it_may_be_let_go_instead(late: Play, word: str) -> None:
    says(late, "resultat 2: delvis")
    assert says(late, f"resultat 2: {word}") == ""
    assert late.meeting.outcomes.outcome(id_of(late, CALL)).result is Result.DROPPED
    assert id_of(late, CALL) not in late.meeting.goals.measures


def test_what_is_done_takes_no_new_day(late: Play) -> None:
    assert says(late, "resultat 2: klart; ny dag 15/1") == ""
    assert late.meeting.goals.done[id_of(late, CALL)].by == date(2026, 12, 4)


def test_nothing_is_asked_of_what_has_its_day_ahead_or_none(late: Play) -> None:
    assert says(late, "resultat 6: delvis") == ""
    says(late, "resultat 2: ny dag 15/1")
    assert says(late, "resultat 2: delvis") == ""


def test_a_day_by_itself_is_still_that_of_the_decision(late: Play) -> None:
    says(late, "resultat 4: beviljat; 14/12")
    told = late.meeting.outcomes.outcome(id_of(late, "Bedöma stöd"))
    assert told.decided_on == date(2026, 12, 14)


def test_the_form_asks_for_the_day_that_has_passed_and_no_other(late: Play) -> None:
    def asks(what: str) -> bool:
        fields = form("outcomes").fields(late.meeting, id_of(late, what))
        return any(one.name == "by" and not one.aside for one in fields)

    assert asks(CALL)
    assert not asks(PICK_UP)
    row, kind = id_of(late, CALL), form("outcomes")
    question = kind.question(late.meeting, row, {"result": "partly"})
    assert question is not None
    assert question.text == "4 december 2026 har gått. Vilken dag gäller nu?"
    assert kind.question(late.meeting, row, {"result": "done"}) is None
    assert kind.question(late.meeting, row, {"result": "partly", "by": "2027-01-15"}) is None


def test_the_last_read_tells_that_it_goes_on_without_a_day(late: Play) -> None:
    assert kinds(late) == [Kind.DATE_GONE]
    says(late, "resultat 2: delvis")
    assert kinds(late) == [Kind.NO_NEW_DATE]
    assert "kvar att göra, ingen ny dag satt" in form("measures").rows(late.meeting)[0].detail
    says(late, "resultat 2: ny dag 15/1")
    assert kinds(late) == []


def test_what_is_no_day_is_asked_about(late: Play) -> None:
    with pytest.raises(NotUnderstood):
        says(late, "resultat 2: ny dag sedan")


@pytest.mark.parametrize("word", ["fortsätter", "goes on", "goes-on", "fortsätt"])
def test_what_goes_on_as_agreed_stays_and_is_asked_for_no_day(late: Play, word: str) -> None:
    assert says(late, f"resultat 2: {word}") == ""
    id = id_of(late, CALL)
    assert late.meeting.outcomes.outcome(id).result is Result.GOES_ON
    assert id in late.meeting.goals.measures
    assert kinds(late) == []
    row = next(row for row in form("measures").rows(late.meeting) if row.id == id)
    assert "senast" not in row.detail
    assert "ingen ny dag" not in row.detail
    assert "fortsätter" in row.detail
    kind = form("outcomes")
    assert kind.question(late.meeting, id, {"result": "goes-on"}) is None
    assert "senast" not in kind.rows(late.meeting)[1].detail


def test_what_goes_on_may_have_a_new_day_all_the_same(late: Play) -> None:
    assert says(late, "resultat 2: fortsätter; ny dag 15/1") == ""
    assert day(late, CALL) == date(2027, 1, 15)


def test_what_went_on_at_the_meeting_before_is_asked_about_again_but_for_no_day(
    late: Play,
) -> None:
    says(late, "resultat 2: fortsätter")
    third = taken_up(late.plan())
    third.wait(21 * DAYS).do(GoOn())
    assert id_of(third, CALL) in third.meeting.outcomes.untold
    assert kinds(third) == []


def test_a_goal_that_goes_on_is_not_reached_yet(late: Play) -> None:
    says(late, "resultat 1: fortsätter")
    [outcome] = late.meeting.outcomes.said.values()
    assert outcome.result is Result.NOT_YET
