"""The year's feasts and red days, held to the library that knows every country's."""

from datetime import date, timedelta
from itertools import islice

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.case.working_days import (
    is_working_day,
    months_after,
    red_days,
    weeks_after,
    working_day_before,
    working_day_from,
    working_days_after,
)


@pytest.fixture(scope="module")
def known() -> dict[int, set[date]]:
    """Every free day in Sweden for a generation, but plain Sundays, according to ``holidays``.

    The eves are whole days among the banks' days, where half days tell from when they are free.
    """
    from holidays import country_holidays

    years = range(2020, 2060)
    found = {*country_holidays("SE", years=years, language="en_US", categories="bank").items()}
    free = {day for day, name in found if "from" not in name}
    public = country_holidays("SE", years=years, language="en_US")
    free |= {day for day, name in public.items() if name != "Sunday"}
    return {year: {day for day in free if day.year == year} for year in years}


def test_red_days_are_those_of_the_library(known: dict[int, set[date]]) -> None:
    assert {year: set(red_days(year)) for year in known} == known


@pytest.mark.parametrize(
    ("day", "before"),
    [
        (date(2027, 3, 26), date(2027, 3, 25)),
        (date(2026, 12, 25), date(2026, 12, 23)),
        (date(2027, 1, 1), date(2026, 12, 30)),
        (date(2026, 11, 30), date(2026, 11, 27)),
    ],
)
def test_the_working_day_before_skips_weekends_and_red_days(day: date, before: date) -> None:
    assert working_day_before(day) == before


def test_working_days_are_counted_past_the_feasts() -> None:
    assert working_days_after(date(2026, 12, 23), 2) == date(2026, 12, 29)


@given(
    day=st.dates(date(2020, 1, 1), date(2058, 1, 1)), count=st.integers(min_value=0, max_value=60)
)
def test_working_days_agree_with_a_calendar_gone_through_day_by_day(
    known: dict[int, set[date]], day: date, count: int
) -> None:
    """Gone through by ``holidays`` and the ISO week."""
    following = (day + timedelta(days=n) for n in range(1, 120))
    free = known[day.year] | known[day.year + 1]
    works = (one for one in following if one.isoweekday() < 6 and one not in free)
    assert working_days_after(day, count) == next(
        islice(works, count - 1, None) if count else iter([day])
    )


@given(day=st.dates(date(2020, 1, 1), date(2058, 1, 1)))
def test_what_ends_on_a_free_day_agrees_with_the_same_calendar(
    known: dict[int, set[date]], day: date
) -> None:
    free = known[day.year] | known[day.year + 1]
    following = (day + timedelta(days=n) for n in range(10))
    works = (one for one in following if one.isoweekday() < 6 and one not in free)
    assert working_day_from(day) == next(works)


def test_a_term_of_fifteen_working_days_past_christmas() -> None:
    assert working_days_after(date(2026, 12, 14), 15) == date(2027, 1, 11)
    assert is_working_day(date(2027, 1, 8))
    assert not is_working_day(date(2027, 1, 6))


@pytest.mark.parametrize(
    ("day", "count", "after"),
    [
        (date(2026, 11, 30), 3, date(2027, 2, 28)),
        (date(2027, 11, 30), 3, date(2028, 2, 29)),
        (date(2026, 8, 31), 3, date(2026, 11, 30)),
        (date(2026, 11, 23), 14, date(2028, 1, 23)),
    ],
)
def test_months_end_on_the_same_day_or_the_last_of_the_month(
    day: date, count: int, after: date
) -> None:
    assert months_after(day, count) == after


def test_weeks_end_on_the_same_weekday() -> None:
    assert weeks_after(date(2026, 11, 23), 16) == date(2027, 3, 15)
