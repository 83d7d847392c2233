"""Between whom it may be shared: what is missing is said, and all called are one answer."""

import pytest

from assistant.asking.disclosure import ScopeForm
from assistant.asking.lines import read_line
from assistant.meeting.disclosure import ChangeScope
from tests.meeting.build import TODAY, Play, all_agree, family

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
    assert row.done is False
    play.do(ChangeScope(values={"between": ["BUP"]}))
    [row] = ScopeForm().rows(play.meeting)
    assert "saknas" not in row.detail
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
