"""The rules for goals, in each language."""

import msgspec
import pytest

from assistant.language.translation import LANGUAGES
from assistant.library.goal_rules import goal_rules


def test_each_language_has_the_same_rules_in_the_same_order() -> None:
    ids = {language: [rule.id for rule in goal_rules(language).rules] for language in LANGUAGES}
    assert len(set(map(tuple, ids.values()))) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_rule_has_a_reason_one_question_and_an_example(language: str) -> None:
    for rule in goal_rules(language).rules:
        assert rule.reason.endswith(".")
        assert rule.question.count("?") == 1
        assert rule.example.endswith(".")


NOT_WANTED = {"sv": ("between", "doing_together"), "en": ("verb_bases",)}
"""Lists that the language has no use for."""


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_list_has_words_and_each_word_once(language: str) -> None:
    for name, entries in msgspec.structs.asdict(goal_rules(language).words).items():
        assert bool(entries) is (name not in NOT_WANTED[language]), name
        assert len(entries) == len(set(entries)), name
        assert all(entry == entry.casefold().strip() for entry in entries), name


def test_a_rule_by_id() -> None:
    assert goal_rules("sv").rule("measure").criterion == "measure_not_goal"
    with pytest.raises(KeyError):
        goal_rules("sv").rule("none")
