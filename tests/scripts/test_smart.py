"""How well the review reads the labelled goals."""

import pytest

import smart


@pytest.mark.parametrize("half", smart.HALVES)
@pytest.mark.parametrize("language", smart.LANGUAGES)
def test_each_half_is_above_the_bars(half: str, language: str) -> None:
    shares = smart.shares(smart.labelled(half, language))
    for label, bar in smart.BARS.items():
        right, of = shares[label]
        assert right >= bar * of, (label, right, of)


def test_there_are_enough_goals_in_both_languages() -> None:
    count = {
        language: sum(len(smart.labelled(half, language)) for half in smart.HALVES)
        for language in smart.LANGUAGES
    }
    assert count["sv"] >= 150
    assert count["en"] >= 50


def test_a_goal_used_for_tuning_does_not_count_in_the_other_half() -> None:
    halves = [
        {goal.text for language in smart.LANGUAGES for goal in smart.labelled(half, language)}
        for half in smart.HALVES
    ]
    assert halves[0].isdisjoint(halves[1])


def test_the_script_prints_both_halves(capsys: pytest.CaptureFixture[str]) -> None:
    assert smart.main([]) == 0
    said = capsys.readouterr().out
    assert "not used for tuning" in said
    assert "| measure_not_goal |" in said
