"""Dates and times as people write them."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.language.dates import understood_date, understood_time
from assistant.language.translation import format_date, use

TODAY = date(2026, 11, 25)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-12-04", date(2026, 12, 4)),
        ("2026-1-2", date(2026, 1, 2)),
        ("4/12", date(2026, 12, 4)),
        ("25/11", TODAY),
        ("24/11", date(2027, 11, 24)),
        ("4/12 2027", date(2027, 12, 4)),
        ("4/12-2027", date(2027, 12, 4)),
        ("4 december", date(2026, 12, 4)),
        ("den 4 dec", date(2026, 12, 4)),
        ("4 dec. 2028", date(2028, 12, 4)),
        ("den 4:e januari", date(2027, 1, 4)),
        ("1:a maj", date(2027, 5, 1)),
        ("4 May", date(2027, 5, 4)),
        ("3 October 2027", date(2027, 10, 3)),
        ("  4 DECEMBER  ", date(2026, 12, 4)),
    ],
)
def test_a_date_is_understood_and_without_a_year_is_to_come(text: str, day: date) -> None:
    assert understood_date(text, TODAY) == day


@pytest.mark.parametrize(
    "text",
    [
        "",
        "snart",
        "31/2",
        "2026-02-30",
        "0/0",
        "4",
        "4 foo",
        "2026-12",
        "0000-01-01",
        "32 maj",
        "9/9 1",
    ],
)
def test_what_is_no_date_is_none(text: str) -> None:
    assert understood_date(text, TODAY) is None


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("14:20", "14:20"),
        ("14.20", "14:20"),
        ("9", "09:00"),
        ("kl 9.05", "09:05"),
        ("KL. 13", "13:00"),
        ("0:00", "00:00"),
        ("25:00", None),
        ("14:60", None),
        ("14:2", None),
        ("strax", None),
        ("", None),
    ],
)
def test_a_time_of_day_is_understood_or_none(text: str, clock: str | None) -> None:
    assert understood_time(text) == clock


@given(st.dates(min_value=date(1000, 1, 1)))
def test_a_date_as_it_is_stored_is_understood(day: date) -> None:
    assert understood_date(day.isoformat(), TODAY) == day


@pytest.mark.parametrize("language", ["sv", "en"])
@given(day=st.dates(min_value=date(1900, 1, 1), max_value=date(2999, 12, 31)))
def test_a_date_as_it_is_shown_is_understood(language: str, day: date) -> None:
    use(language)
    try:
        assert understood_date(format_date(day), TODAY) == day
    finally:
        use("sv")


@given(st.times())
def test_a_time_as_it_is_shown_is_understood(moment: time) -> None:
    assert understood_time(f"{moment:%H:%M}") == f"{moment:%H:%M}"


@given(st.text(max_size=30))
def test_any_text_is_a_date_a_time_or_neither(text: str) -> None:
    assert isinstance(understood_date(text, TODAY), date | None)
    assert isinstance(understood_time(text), str | None)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("24/11", date(2026, 11, 24)),
        ("25/11", TODAY),
        ("26/11", date(2025, 11, 26)),
        ("den 3", date(2026, 11, 3)),
        ("24 november 2027", date(2027, 11, 24)),
        ("måndag", date(2026, 11, 23)),
        ("onsdag", TODAY),
        ("i måndags", date(2026, 11, 23)),
        ("i onsdags", date(2026, 11, 18)),
        ("last Friday", date(2026, 11, 20)),
        ("igår", date(2026, 11, 24)),
        ("yesterday", date(2026, 11, 24)),
        ("i förrgår", date(2026, 11, 23)),
        ("imorgon", date(2026, 11, 26)),
        ("om två veckor", date(2026, 12, 9)),
    ],
)
def test_what_has_been_was_the_latest_such_day(text: str, day: date) -> None:
    assert understood_date(text, TODAY, past=True) == day


@given(st.text(max_size=30))
def test_any_text_is_a_day_that_has_been_or_none(text: str) -> None:
    assert isinstance(understood_date(text, TODAY, past=True), date | None)
