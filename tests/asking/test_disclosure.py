"""Between whom it may be shared: what is missing is said, and all called are one answer."""

import pytest

from assistant.asking.disclosure import ScopeForm
from assistant.asking.lines import read_line
from assistant.meeting.attendance import ChangeParticipant
from assistant.meeting.disclosure import ChangeScope
from tests.meeting.build import TODAY, Play, all_agree, bare, family

CALLED = ("Solskolan", "Socialtjänsten", "BUP", "Habiliteringen")


def without_scope() -> Play:
    """Everyone says yes to sharing, and nobody has said between whom."""
    play = all_agree(family())
    play.do(ChangeScope(values={"between": []}))
    return play


def test_a_yes_to_nobody_is_missing_something_until_somebody_is_named() -> None:
    play = without_scope()
    [row] = ScopeForm().rows(play.meeting)
    assert row.detail.startswith("saknas: vilka verksamheter det gäller")
    assert "omfattar inte" not in row.detail
    assert row.done is False
    play.do(ChangeScope(values={"between": ["BUP"]}))
    [row] = ScopeForm().rows(play.meeting)
    assert "saknas" not in row.detail
    assert row.detail.startswith("omfattar inte"), "an echo may be cut"
    assert row.done


@pytest.mark.parametrize(
    "line", ["medgivande: alla", "omfattning: mellan: Alla kallade", "scope: all"]
)
def test_all_who_are_called_is_one_answer(line: str) -> None:
    play = without_scope()
    play.do(*read_line(line, play.meeting, TODAY).commands)
    assert set(play.meeting.disclosure.scope.between) == set(CALLED)


def test_the_form_tells_whom_that_means() -> None:
    between = ScopeForm().fields(without_scope().meeting, "")[0]
    assert between.hint.startswith("Skriv alla, så gäller det dem som är kallade: ")
    assert all(name in between.hint for name in CALLED)


def between(play: Play, line: str) -> tuple[str, ...]:
    """What the disclosure names when a line is done."""
    play.do(*read_line(line, play.meeting, TODAY).commands)
    return play.meeting.disclosure.scope.between


@pytest.mark.parametrize("said", ["David", "david fiktivsson", "BUP", "bup", "Davi"])
def test_somebody_is_understood_as_where_they_come_from(said: str) -> None:
    assert between(without_scope(), f"medgivande: Solskolan, {said}") == ("Solskolan", "BUP")


def test_it_is_told_where_somebody_comes_from() -> None:
    said = read_line("medgivande: Solskolan, David", without_scope().meeting, TODAY)
    assert (said.read, said.doubt) == ("David Fiktivsson från BUP", "")


def test_the_first_words_of_a_name_are_enough() -> None:
    play = without_scope()
    play.do(ChangeParticipant(id="david", values={"organisation": "BUP Exempelstad"}))
    assert between(play, "medgivande: bup") == ("BUP Exempelstad",)


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("Eva", "Ingen verksamhet som heter Eva är med."),
        ("Da", "Ingen verksamhet som heter Da är med."),
        ("Maria", "Ingen verksamhet som heter Maria är med."),
        ("Solskolna", "Ingen verksamhet som heter Solskolna är med. Menas Solskolan?"),
    ],
)
def test_what_is_no_organisation_here_is_asked_about_and_may_stand(said: str, asked: str) -> None:
    play = without_scope()
    line = f"medgivande: BUP, {said}"
    assert read_line(line, play.meeting, TODAY).doubt == asked
    assert between(play, line) == ("BUP", said)
    assert read_line(line, play.meeting, TODAY).doubt == "", "it is agreed by now"


def test_of_several_none_is_taken() -> None:
    play = without_scope()
    play.do(ChangeParticipant(id="siv", values={"name": "David Samtalsson"}))
    doubt = read_line("medgivande: David", play.meeting, TODAY).doubt
    assert doubt.endswith("Menas Socialtjänsten / BUP?")


def test_before_anybody_is_called_every_name_is_taken() -> None:
    said = read_line("medgivande: BUP, Solskolan", bare().meeting, TODAY)
    assert said.doubt == ""


def test_the_form_asks_below_the_field() -> None:
    question = ScopeForm().question(without_scope().meeting, "", {"between": ["David", "Eva"]})
    assert question is not None
    assert question.text == "David Fiktivsson från BUP · Ingen verksamhet som heter Eva är med."
    assert ScopeForm().question(without_scope().meeting, "", {"between": ["BUP"]}) is None


def test_the_scope_is_not_done_until_it_says_between_whom() -> None:
    play = family()
    play.do(ChangeScope(values={"between": []}))
    play.do(*read_line("medgivande: fråga: Skolgången", play.meeting, TODAY).commands)
    [row] = ScopeForm().rows(play.meeting)
    assert (row.detail.startswith("Skolgången"), row.done) == (True, False)
    play.do(*read_line("medgivande: alla", play.meeting, TODAY).commands)
    assert ScopeForm().rows(play.meeting)[0].done
