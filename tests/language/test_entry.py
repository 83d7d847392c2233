"""What, who and when out of one line, and nothing else lost."""

import unicodedata
from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from assistant.language.entry import Entry, entered
from assistant.language.mentions import Somebody
from tests.support.hostile_strings import STRINGS

TODAY = date(2026, 11, 25)
PER = Somebody("p-1", "Per Ek", ("kurator",), "Solgläntans skola")
ANNA = Somebody("p-2", "Anna Lind", ("skolsköterska",), "Solgläntans skola")
AWAY = Somebody("p-3", "Anna Bergström", ("psykolog",), "BUP Exempelstad", near=False)
PEOPLE = (PER, ANNA, AWAY)

PIECES = (
    *("@per", "@anna", "@okänd", "ansvarig Per", "ringa", "familjen", "och", "en", "till", "i"),
    *("senast", "på", "om", "två veckor", "varje", "måndag", "fredag", "nästa vecka", "den 15:e"),
    *("4/12", "v. 50", "före jul", "januari", "2027", "kl 15", ",", ".", "(", ")", "–", ";"),
)


def rebuilt(text: str, entry: Entry) -> str:
    """The text again, from what is left of it and what was taken away."""
    left, at, whole = entry.what, 0, ""
    for start, end in entry.removed:
        whole += left[: start - at]
        left = left[start - at :]
        whole += text[start:end]
        at = end
    return whole + left


@given(st.lists(st.sampled_from(PIECES), max_size=14).map(" ".join) | st.text(max_size=60))
@example("")
@example("e\u0301 på\u030a fredag")
def test_what_is_left_and_what_was_taken_away_make_the_text(text: str) -> None:
    entry = entered(text, PEOPLE, TODAY)
    assert rebuilt(text, entry) == text


@given(st.text(st.characters(exclude_categories=["L", "N"]), max_size=60))
def test_without_a_word_or_a_figure_nothing_leaves_but_the_space_around(text: str) -> None:
    assert entered(text, PEOPLE, TODAY).what == text.strip()


@pytest.mark.parametrize("text", STRINGS)
def test_hostile_text_is_left_whole(text: str) -> None:
    assert rebuilt(text, entered(text, PEOPLE, TODAY)) == text


@pytest.mark.parametrize(
    "text",
    [
        "senast fredag " * 500,
        "@per " * 2_000,
        "@" * 10_000,
        " " * 10_000,
        "1" * 10_000,
        "1/2/" * 2_000,
        "a@b" * 3_000,
        "(" * 10_000,
        "en och en halv " * 500,
        "e\u0301 " * 2_000,
    ],
)
def test_a_very_long_line_is_read_to_its_end(text: str) -> None:
    assert rebuilt(text, entered(text, PEOPLE, TODAY)) == text


def test_a_text_with_marks_beside_its_letters_is_read_too() -> None:
    text = unicodedata.normalize("NFD", "Måla på lördag")
    entry = entered(text, (), TODAY)
    assert (entry.what, entry.due) == (unicodedata.normalize("NFD", "Måla"), date(2026, 11, 28))


def test_those_here_are_looked_among_first() -> None:
    assert entered("@anna ringer", PEOPLE, TODAY).who == ANNA
    assert entered("@bup ringer", PEOPLE, TODAY).who == AWAY


def test_of_several_none_is_taken_and_all_are_told() -> None:
    entry = entered("@skolan ringer", PEOPLE, TODAY)
    assert (entry.what, entry.who, entry.candidates) == ("@skolan ringer", None, (PER, ANNA))
    assert entry.unsure_who == ("Per Ek", "Anna Lind")


def test_of_a_goal_only_an_announced_date_is_read() -> None:
    assert entered("Elias simmar på fredag", (), TODAY, goal=True).due is None
    assert entered("Elias simmar senast fredag", (), TODAY, goal=True).what == "Elias simmar"


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("ringa senast före jul", date(2026, 12, 23)),
        ("ringa senast till fredag", date(2026, 11, 27)),
        ("ringa imorrn", date(2026, 11, 26)),
    ],
)
def test_every_word_for_the_day_leaves_the_text(text: str, due: date) -> None:
    said = entered(text, (), date(2026, 11, 25))
    assert (said.what, said.due) == ("ringa", due)
