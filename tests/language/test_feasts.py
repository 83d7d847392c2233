"""The year's feasts and red days, held to the library that knows every country's."""

from datetime import date

import pytest

from assistant.language.when.feasts import red_days, working_day_before, working_days_on


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
    assert working_days_on(date(2026, 12, 23), 2) == date(2026, 12, 29)
