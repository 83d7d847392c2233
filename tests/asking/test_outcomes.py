"""What came of what was promised, asked for and said in a line."""

from datetime import date

import pytest
from msgspec.structs import replace

from assistant.asking.answers import NotUnderstood
from assistant.asking.forms import form
from assistant.asking.lines import read_line
from assistant.asking.noted import lacking, wanted_by_law
from assistant.desk.last_read import Kind, last_read
from assistant.desk.wording import goal_remarks
from assistant.library.words import known_words
from assistant.meeting.event import Command
from assistant.meeting.goals import AddMeasure, ChangeGoal
from assistant.meeting.outcomes import NoteOutcome, Result, unanswered
from assistant.meeting.questions import ParkQuestion
from assistant.meeting.timekeeping import GoOn
from tests.meeting.build import START, TODAY, Play, rich
from tests.meeting.test_outcomes import id_of, say
from tests.meeting.test_taking_up import taken_up

STEPS = ["ingen dag", "en dag", "tre dagar", "fyra dagar", "alla dagar"]


@pytest.fixture
def followed() -> Play:
    """A meeting that follows one where a goal got its ladder."""
    play = rich()
    play.do(ChangeGoal(id="g-1", values={"ladder": STEPS}))
    return taken_up(play.plan())


def said(play: Play, line: str) -> tuple[Command, ...]:
    return read_line(line, play.meeting, TODAY).commands


def titles(play: Play) -> list[str]:
    return [row.headed for row in form("outcomes").seen(play.meeting)]


def test_a_row_tells_who_promised_what_by_when(followed: Play) -> None:
    row = form("outcomes").rows(followed.meeting)[1]
    assert row.headed == "2  Insats 1a: Ringa varje fredag"
    assert row.detail == "Siv Samtalsdotter · senast 4 december 2026"
    assert row.done is False


def test_what_is_older_than_the_last_meeting_tells_of_which_it_is(followed: Play) -> None:
    later = replace(followed.plan(), fixed_at=START.replace(month=12))
    row = form("outcomes").rows(taken_up(later).meeting)[1]
    assert row.detail.endswith("kvar från mötet 25 november 2026")


def test_a_goal_is_numbered_as_the_plan_does_and_named_by_that_too(followed: Play) -> None:
    begins = [title.partition(":")[0] for title in titles(followed)]
    assert begins[:3] == ["1  Mål 1", "2  Insats 1a", "3  Delmål 1.1"]
    followed.do(*said(followed, "resultat mål 2: nått"), *said(followed, "resultat 3: delvis"))
    told = {followed.meeting.outcomes.promised[id].what for id in followed.meeting.outcomes.said}
    assert told == {"Familjen sover", "Elias äter i lugn och ro"}


def test_a_measure_is_named_by_its_number_on_the_paper_they_hold(followed: Play) -> None:
    followed.do(
        *said(followed, "resultat 1a: klart"), *said(followed, "resultat insats 1.1a: delvis")
    )
    told = [followed.meeting.outcomes.promised[id] for id in followed.meeting.outcomes.said]
    numbers = followed.meeting.outcomes.numbers()
    assert [numbers[id] for id in followed.meeting.outcomes.said] == ["1a", "1.1a"]
    assert not any(promise.goal for promise in told)
    with pytest.raises(NotUnderstood):
        said(followed, "resultat 1f: klart")


def test_a_mistyped_promise_is_found_though_its_row_says_what_it_is(followed: Play) -> None:
    followed.do(*said(followed, "resultat Elias ätter i lung och ro: nått"))
    [id] = followed.meeting.outcomes.said
    assert followed.meeting.outcomes.promised[id].what == "Elias äter i lugn och ro"


@pytest.mark.parametrize(
    ("line", "result"),
    [
        ("resultat 2: klart; not: Varje fredag", Result.DONE),
        ("outcome 2: done; note: Varje fredag", Result.DONE),
        ("resultat ringa: blev inte av; i vägen: Varje fredag", Result.NOT_DONE),
        ("resultat 1: klart; not: Varje fredag", Result.REACHED),
        ("sedan förra mötet 2: gjort; not: Varje fredag", Result.DONE),
        ("sedan sist 2: inte gjort; not: Varje fredag", Result.NOT_DONE),
        ("outcome 1: not-done; note: Varje fredag", Result.NOT_YET),
    ],
)
def test_a_line_says_what_came_of_it(followed: Play, line: str, result: Result) -> None:
    followed.do(*said(followed, line))
    [(_id, outcome)] = followed.meeting.outcomes.said.items()
    assert (outcome.result, outcome.note) == (result, "Varje fredag")


def test_what_is_answered_keeps_its_place_and_its_number(followed: Play) -> None:
    before = titles(followed)
    followed.do(*said(followed, "resultat 1: delvis; steg +1"))
    assert titles(followed) == before
    [(id, outcome)] = followed.meeting.outcomes.said.items()
    assert outcome.score == 1
    assert form("outcomes").values(followed.meeting, id)["score"] == "1"
    assert "steg +1" in form("outcomes").rows(followed.meeting)[0].detail


def test_a_decision_is_asked_for_only_where_one_was_waited_for(followed: Play) -> None:
    names = {
        promise.what: {field.name for field in form("outcomes").fields(followed.meeting, id)}
        for id, promise in followed.meeting.outcomes.promised.items()
    }
    assert {"decided_on", "decided_by"} <= names["Bedöma stöd"]
    assert not {"decided_on", "score"} & names["Ringa varje fredag"]
    assert "score" in names["Elias är i skolan tre dagar"]
    followed.do(*said(followed, "resultat bedöma: beviljat; beslutat av Tove; beslutat den 24/11"))
    [(_id, outcome)] = followed.meeting.outcomes.said.items()
    assert outcome.result is Result.GRANTED
    assert str(outcome.decided_on) == "2026-11-24"


def test_a_ladder_is_said_in_a_line_and_a_step_reworded(followed: Play) -> None:
    followed.do(*said(followed, "trappa 2: sju timmar; -2: två timmar; +1: åtta timmar"))
    sleeps = form("ladders").rows(followed.meeting)[2]
    assert sleeps.detail == "−2 två timmar · 0 sju timmar · +1 åtta timmar"
    followed.do(*said(followed, "trappa 1: 0: fyra dagar"))
    goal = next(iter(followed.meeting.goals.goals.values()))
    assert goal.ladder == ("ingen dag", "en dag", "fyra dagar", "fyra dagar", "alla dagar")


def test_only_goals_with_a_ladder_are_shown_under_it() -> None:
    play = rich()
    assert form("ladders").seen(play.meeting) == []
    play.do(*said(play, "trappa 2: sju timmar"))
    assert [row.detail for row in form("ladders").seen(play.meeting)] == ["0 sju timmar"]
    play.do(*said(play, "ändra trappa 2: väntat:"))
    assert form("ladders").seen(play.meeting) == []


def test_a_goal_that_is_reached_and_has_something_left_says_so_and_is_asked_nothing(
    followed: Play,
) -> None:
    followed.do(*said(followed, "resultat 1: klart"))
    meeting = followed.meeting
    [id] = meeting.outcomes.said
    row = next(row for row in form("goals").rows(meeting) if row.id == id)
    assert row.detail.endswith("kvar från mötet 25 november 2026 · nått")
    gone = replace(meeting.goals.goals[id], by=date(2026, 11, 1))
    assert goal_remarks(meeting, id, gone) == ()
    goals = replace(meeting.goals, goals={**meeting.goals.goals, id: gone})
    read = last_read(replace(meeting, goals=goals), meeting, TODAY, known_words("sv"))
    assert Kind.DATE_GONE not in {one.kind for one in read if one.place.row == id}


def test_a_first_meeting_has_nothing_to_follow_up() -> None:
    assert form("outcomes").rows(rich().meeting) == []


def test_what_was_said_last_time_is_seen_until_it_is_said_anew(followed: Play) -> None:
    followed.do(*said(followed, "resultat 2: delvis; not: Väntar på besked"))
    later = replace(followed.plan(), fixed_at=START.replace(month=12))
    third = taken_up(replace(later, held=later.fixed_at))
    outcomes = form("outcomes")
    [row] = [one for one in outcomes.rows(third.meeting) if "Ringa" in one.title]
    last = "mötet 25 december 2026: delvis, Väntar på besked"
    assert row.detail.startswith(f"Siv Samtalsdotter · {last} · senast 4 december 2026")
    assert outcomes.fields(third.meeting, row.id)[0].hint == last
    number = row.number
    third.do(*said(third, f"resultat {number}: klart"))
    [row] = [one for one in outcomes.rows(third.meeting) if "Ringa" in one.title]
    assert row.detail.startswith("klart")
    assert "Väntar på besked" not in row.detail


def test_what_was_reached_at_an_earlier_meeting_stands_last_as_done_and_has_no_day() -> None:
    play = rich()
    play.do(ChangeGoal(id="g-1", values={"by": "2026-12-04"}))
    second = taken_up(play.plan())
    second.do(*said(second, "resultat 1: klart"))
    third = taken_up(second.plan())
    row = form("outcomes").seen(third.meeting)[-1]
    assert (row.headed, row.done, row.undone) == (
        "1  Mål 1: Elias är i skolan tre dagar",
        True,
        False,
    )
    assert "nått" in row.detail
    assert "senast" not in row.detail
    [id] = [id for id, one in third.meeting.outcomes.promised.items() if "tre dagar" in one.what]
    gone = replace(third.meeting.goals.goals[id], by=date(2026, 11, 1))
    assert goal_remarks(third.meeting, id, gone) == ()


def test_what_nobody_has_answered_is_told_beside_what_the_law_wants(followed: Play) -> None:
    left = "Ingen har sagt hur det gick med 3 mål och 3 insatser från förra mötet."
    assert left in lacking(followed.meeting)
    assert left not in wanted_by_law(followed.meeting)
    followed.do(*said(followed, "resultat 1: delvis"), *said(followed, "resultat 2: klart"))
    assert "gick med 2 mål och 2 insatser från" in lacking(followed.meeting)[1]


def test_what_was_taken_out_of_the_plan_waits_for_no_answer(followed: Play) -> None:
    before = len(unanswered(followed.meeting))
    followed.do(*said(followed, "ta bort åtgärd 1"))
    assert len(unanswered(followed.meeting)) == before - 1
    assert len(followed.meeting.outcomes.untold) == before


def test_questions_that_wait_are_told_too(followed: Play) -> None:
    followed.do(ParkQuestion(by="person", text="Vem ringer?"))
    assert lacking(followed.meeting)[-1] == "2 parkerade frågor väntar."


def test_a_goal_that_was_reached_keeps_its_word_when_a_note_is_added() -> None:
    play = rich()
    play.do(AddMeasure(values={"what": "Mäta sömn", "goal": "g-1", "who": "siv"}))
    second = taken_up(play.plan())
    say(second, "Elias är i skolan tre dagar", Result.REACHED)
    third = taken_up(second.plan())
    goal = id_of(third, "Elias är i skolan tre dagar")
    third.do(NoteOutcome(id=goal, values={"note": "Han går själv"}))
    row = next(row for row in form("outcomes").rows(third.meeting) if row.id == goal)
    assert row.done
    assert row.detail.startswith("Han går själv · mötet 25 november 2026: nått")


def test_the_day_of_a_goal_that_has_passed_is_told_as_that(followed: Play) -> None:
    followed.wait(365 * 24 * 60).do(GoOn())
    [goal, *_rest] = form("goals").rows(followed.meeting)
    assert "15 mars 2027 har gått, ingen ny dag satt" in goal.detail
    say(followed, "Elias är i skolan tre dagar", Result.REACHED)
    [goal, *_rest] = form("goals").rows(followed.meeting)
    assert "15 mars 2027" not in goal.detail
