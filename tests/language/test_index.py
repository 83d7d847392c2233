import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.language.index import MOST, Index
from assistant.language.names import folded

KNOWN = ("Siv Samtalsdotter", "Karin Låtsberg", "Åke Ek", "Eva Karlsson")


def found(index: Index, text: str) -> list[str]:
    return [name for _cost, _number, name in index.ranked(text)]


@pytest.mark.parametrize(
    "typed",
    [
        *("låts", "LATS", "karin l", "lå kar", "kar låts"),
        *("ltåsb", "låttsb", "lårsb", "åtsberg", "kalrin låts", "karn ltås", "åk låtsberg"[3:]),
    ],
)
def test_a_name_is_found_by_how_its_words_begin_with_a_slip_in_each(typed: str) -> None:
    assert "Karin Låtsberg" in found(Index(KNOWN), typed)


def test_what_is_spelled_right_comes_before_what_is_not_and_first_words_before_others() -> None:
    assert found(Index(KNOWN), "kar") == ["Karin Låtsberg", "Eva Karlsson"]
    assert found(Index(("Karl Ek", "Kral Ek")), "kral") == ["Kral Ek", "Karl Ek"]


def test_what_was_given_first_is_nearest_and_no_more_than_a_few_are_told() -> None:
    many = [f"Anna {number}" for number in range(100)]
    assert found(Index(many), "ann") == many[:MOST]


def test_two_letters_are_too_few_to_be_mistyped() -> None:
    assert found(Index(KNOWN), "ks") == []


def test_slips_can_be_left_out() -> None:
    assert Index(KNOWN).ranked("lårsb", slips=False) == []


def test_nothing_is_found_by_nothing_or_among_none() -> None:
    assert found(Index(KNOWN), " ") == []
    assert found(Index(("", " ")), "a") == []
    assert len(Index(("", " ", "a", "a"))) == 1


def test_a_long_text_is_found_by_its_beginning() -> None:
    long = "Grinden " + "o" * 10_000
    assert found(Index((long,)), "grind") == [long]
    assert found(Index((long,)), "grind " + "o" * 10_000) == []


@given(st.lists(st.text(max_size=12), max_size=8), st.text(max_size=12))
def test_no_text_is_too_strange(texts: list[str], typed: str) -> None:
    assert set(found(Index(texts), typed)) <= set(texts)


@given(st.lists(st.text(min_size=1, max_size=12).filter(str.strip), min_size=1, max_size=MOST))
def test_what_is_typed_whole_is_found(texts: list[str]) -> None:
    index = Index(texts)
    for text in texts:
        if folded(text):
            assert text in found(index, text)
