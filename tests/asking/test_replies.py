"""Every refusal and every question back has words, and all that the words need."""

import ast
import string
from collections.abc import Iterator
from pathlib import Path

import pytest

import assistant
from assistant.asking import replies
from assistant.asking.answers import NotUnderstood
from assistant.asking.replies import reply, saving
from assistant.desk.envelopes import NewerVersion
from assistant.desk.ports import ClaimLost, JournalFull, JournalProblem
from assistant.meeting.event import Refused

HERE = Path(assistant.__file__).parent


def raised(name: str) -> Iterator[tuple[str, set[str], str]]:
    """Each code a call of that name is given, with the details beside it, and where."""
    for path in sorted(HERE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == name and node.args:
                code = node.args[0]
                where = f"{path.relative_to(HERE)}:{node.lineno}"
                details = {keyword.arg or "" for keyword in node.keywords}
                if isinstance(code, ast.Constant):
                    yield str(code.value), details, where
                else:
                    # A code that is handed on: only from a helper that is given it whole.
                    assert isinstance(code, ast.Name | ast.Attribute), where


def helped() -> Iterator[str]:
    """The codes handed to the helper that asks which row is meant."""
    tree = ast.parse((HERE / "asking" / "line_rows.py").read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "_which":
            assert isinstance(node.args[0], ast.Constant)
            yield str(node.args[0].value)


def placeholders(words: str) -> set[str]:
    return {name for _text, name, _spec, _conv in string.Formatter().parse(words) if name}


REFUSALS = list(raised("Refused"))
QUESTIONS = list(raised("NotUnderstood"))


def test_the_source_was_found() -> None:
    assert len({code for code, _d, _w in REFUSALS}) > 20
    assert len({code for code, _d, _w in QUESTIONS}) > 4


@pytest.mark.parametrize(("code", "details", "where"), REFUSALS)
def test_every_refusal_has_words_and_what_they_need(
    code: str, details: set[str], where: str
) -> None:
    assert code in replies._REFUSED, where
    assert placeholders(replies._REFUSED[code]) <= details, where


@pytest.mark.parametrize("code", sorted({code for code, _d, _w in QUESTIONS} | set(helped())))
def test_every_question_back_has_words(code: str) -> None:
    assert placeholders(replies._NOT_UNDERSTOOD[code]) <= {"text", "label"}


def test_no_words_are_left_that_nobody_says() -> None:
    assert set(replies._REFUSED) == {code for code, _d, _w in REFUSALS}
    asked = {code for code, _d, _w in QUESTIONS} | set(helped())
    assert set(replies._NOT_UNDERSTOOD) == asked


def problems(kind: type[JournalProblem]) -> Iterator[type[JournalProblem]]:
    for one in kind.__subclasses__():
        if one.__module__.startswith("assistant."):
            yield one
            yield from problems(one)


def test_every_problem_of_the_journal_has_words() -> None:
    import assistant.journal.problems  # noqa: F401 - its kinds are found by being there

    found = {problem.code for problem in problems(JournalProblem)} | {JournalProblem.code}
    assert len(found) > 6
    assert found <= set(replies._JOURNAL)


def test_a_refusal_is_said_with_its_details() -> None:
    assert reply(Refused("already-there", name="Ada")) == "Ada finns redan i närvaron."


def test_details_are_words_and_never_a_pattern() -> None:
    assert reply(Refused("already-there", name="{x} [/] {")).startswith("{x} [/] { finns")
    said = reply(NotUnderstood("which-one", "{0}", "l", ("{a}", "[b]")))
    assert said == "Vem menas med ”{0}”? Välj bland: {a} och [b]."


def test_answers_with_commas_of_their_own_are_kept_apart() -> None:
    said = reply(NotUnderstood("which-choice", "kanske", "Akut", ("nej, det", "ja, nu")))
    assert said.endswith("Välj bland: nej, det; ja, nu.")


def test_what_is_in_the_way_of_saving_is_said() -> None:
    assert reply(JournalFull()) == saving("full")
    assert reply(ClaimLost()) == saving("claim-lost")
    assert saving("something new") == saving("unavailable")
    assert "nyare" in reply(NewerVersion("goals.GoalDreamt"))


def test_what_is_no_refusal_is_raised_again() -> None:
    with pytest.raises(ZeroDivisionError):
        reply(ZeroDivisionError())
