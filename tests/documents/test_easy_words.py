"""One sentence a line; not a word of anybody's is changed."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.documents.easy_words import by_sentence, clock, day, lacking, quoted
from assistant.language.translation import use
from assistant.meeting.completeness import Missing


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Det är tyst. Jag är glad!", ["Det är tyst.", "Jag är glad!"]),
        ('Hon sa "Kom. Nu." Sedan gick vi.', ['Hon sa "Kom.', 'Nu."', "Sedan gick vi."]),
        ("Vi ses kl. 13 i dag.", ["Vi ses kl. 13 i dag."]),
        ("Ring t.ex. Amir. Eller mig.", ["Ring t.ex. Amir.", "Eller mig."]),
        ("Dr. Ek och A. Berg kommer.", ["Dr. Ek och A. Berg kommer."]),
        ("Klockan 8.10. Sedan mat.", ["Klockan 8.10.", "Sedan mat."]),
        ("Den 3. och den 4. kommer hon.", ["Den 3. och den 4. kommer hon."]),
        ("Ja. jo.", ["Ja. jo."]),
        ("En rad\n\nEn till. Och en.", ["En rad", "En till.", "Och en."]),
        ("... . ! ?", ["... . ! ?"]),
        ("", []),
    ],
)
def test_a_line_ends_where_a_sentence_does(text: str, lines: list[str]) -> None:
    assert by_sentence(text).splitlines() == lines


@given(st.text())
def test_not_a_letter_is_lost_or_added(text: str) -> None:
    assert re.sub(r"\s", "", by_sentence(text)) == re.sub(r"\s", "", text)


def test_own_words_stand_between_quotation_marks_once() -> None:
    assert quoted('"Jag vill bo kvar. Här."') == "”Jag vill bo kvar.\nHär.”"


def test_a_day_is_named_with_its_weekday_and_stays_on_its_line() -> None:
    assert day(date(2026, 12, 4)) == "fredag\xa04\xa0december\xa02026"
    assert day(None) == ""


def test_in_english_too() -> None:
    use("en")
    try:
        assert "Friday" in day(date(2026, 12, 4))
    finally:
        use("sv")


def test_a_time_is_read_aloud() -> None:
    assert (clock("13:00"), clock("")) == ("klockan 13:00", "")


def test_each_lack_has_everyday_words() -> None:
    assert len({lacking(lack) for lack in Missing}) == len(Missing)
