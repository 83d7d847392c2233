"""The days when hardly anybody is at work in Sweden."""

from datetime import date
from functools import cache

_EVES = ((12, 24), (12, 31))
"""Christmas Eve and New Year's Eve, which count as Sundays (semesterlagen 3 a §)."""


@cache
def is_working(day: date) -> bool:
    """Whether a day is neither at a weekend, nor red, nor an eve that counts as red.

    The first question takes the time it takes to read what days are red (0.5 s).
    """
    from holidays.countries.sweden import Sweden

    midsummer_eve = day.month == 6 and 19 <= day.day <= 25 and day.weekday() == 4
    free = day.weekday() >= 5 or (day.month, day.day) in _EVES or midsummer_eve
    return not free and day not in Sweden(include_sundays=False, years=day.year)
