"""Looking words up, with a dictionary of a few words; the real ones in ``documents``."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.language import dictionary
from assistant.language.dictionary import Asked, Spells, knowing, looked_up, near
from assistant.library.words import known_words

SWEDISH = frozenset(
    ["barnet", "går", "till", "skolan", "uppföljning", "kväll", "varje", "dag", "handläggare"]
)
ENGLISH = frozenset(
    ["the", "child", "goes", "to", "school", "every", "day", "with", "a", "color", "friend"]
)


def load(language: str) -> Spells:
    return (SWEDISH if language == "sv" else ENGLISH).__contains__


def asked(text: str, language: str = "sv") -> dict[str, tuple[str, ...]]:
    return looked_up(Asked(tuple(text.split()), language), load)


def test_what_no_dictionary_has_is_told_with_what_may_be_meant() -> None:
    assert asked("barnet går till uppfölning") == {"uppfölning": ("uppföljning",)}


def test_the_field_s_own_words_and_their_compounds_are_known() -> None:
    assert asked("lågaffektivt sip-handläggare sip-handlägare") == {
        "sip-handlägare": ("sip-handläggare",)
    }


def test_a_text_in_the_other_language_is_read_in_that() -> None:
    english = "the child goes to school every day with a frend"
    assert asked(english) == {"frend": ("friend",)}
    assert set(asked("the child")) == {"the", "child"}, "two words tell no language"


def test_in_a_plan_of_two_languages_what_either_has_is_known() -> None:
    mixed = "the child goes to school every day barnet till uppfölning"
    assert set(asked(mixed)) == {"uppfölning"}


def test_british_spelling_is_as_good() -> None:
    assert knowing(ENGLISH.__contains__, known_words("en"))("colour")
    assert not knowing(ENGLISH.__contains__, known_words("en"))("colur")


def test_the_likeliest_slip_is_offered_first() -> None:
    known = {"skolan", "skola", "skolran"}.__contains__
    assert list(near("skoaln", known)) == ["skolan"]
    assert list(near("skollan", known)) == ["skolan", "skolran"]


def test_offers_are_given_up_when_they_take_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dictionary, "_SEEKING", -1.0)
    assert asked("uppfölning") == {"uppfölning": ()}


def test_a_word_too_long_to_be_one_is_not_looked_up() -> None:
    assert asked("a" * 500) == {}


@given(st.lists(st.text(min_size=1, max_size=8), max_size=8))
def test_any_words_are_answered(words: list[str]) -> None:
    assert set(looked_up(Asked(tuple(words), "sv"), load)) <= set(words)
