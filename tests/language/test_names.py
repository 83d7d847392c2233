"""Finding who is meant by a part of a name, or by a mistyped one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.language.names import Found, find, folded

PEOPLE = {
    "anna-ek": "Anna Ek",
    "anna-al": "Anna Al",
    "per": "Per Åkesson",
    "petra": "Petra Modellund",
    "asa": "Åsa Öberg",
    "aase": "Ase Lind",
}


@pytest.mark.parametrize(
    ("text", "id"),
    [
        ("Anna Ek", "anna-ek"),
        ("  anna   AL ", "anna-al"),
        ("ek", "anna-ek"),
        ("per", "per"),
        ("pet", "petra"),
        ("per åk", "per"),
        ("akesson", "per"),
        ("oberg", "asa"),
        ("Öbrg", "asa"),
        ("modelund", "petra"),
        ("åkeson", "per"),
    ],
)
def test_a_name_is_found(text: str, id: str) -> None:
    assert find(text, PEOPLE) == Found(id)


@pytest.mark.parametrize(
    ("text", "ids"),
    [("anna", {"anna-ek", "anna-al"}), ("pe", {"per", "petra"}), ("as", {"asa", "aase"})],
)
def test_a_name_that_may_be_two_is_unsure(text: str, ids: set[str]) -> None:
    found = find(text, PEOPLE)
    assert found.id is None
    assert set(found.unsure) == ids


@pytest.mark.parametrize("text", ["", "  ", "Qwertz", "\x00", "[/]", "!"])
def test_what_is_like_nobody_is_nobody(text: str) -> None:
    assert find(text, PEOPLE) == Found()


def test_a_whole_name_wins_over_the_beginning_of_another() -> None:
    names = {"a": "Bo", "b": "Bosse Bo Karlsson", "c": "Bodil"}
    assert find("bo", names) == Found("a")


def test_nobody_can_be_found_among_nobody() -> None:
    assert find("Anna", {}) == Found()
    assert find("Anna", {"x": ""}) == Found()


def test_case_marks_and_space_do_not_count() -> None:
    assert folded("  ÅÄÖ  É\tß ") == "aao e ss"
    assert folded("a\u030a") == folded("å") == "a"


@given(st.text(max_size=30))
def test_any_text_is_found_or_not(text: str) -> None:
    found = find(text, PEOPLE)
    assert found.id is None or not found.unsure
    assert {*found.unsure, *([found.id] if found.id else [])} <= set(PEOPLE)


@given(st.text(max_size=30))
def test_folding_twice_is_folding_once(text: str) -> None:
    assert folded(folded(text)) == folded(text)
