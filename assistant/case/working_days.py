"""The working days in Sweden: the year's red days, and the days between them counted.

``holidays`` knows them too, and takes 46 MiB and half a second for it at a seat that is to be
quick; the tests hold every year's red days to it.
"""

from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from functools import cache
from typing import Final

_DAY: Final = timedelta(days=1)
SATURDAY, SUNDAY = 5, 6
InYear = Callable[[int], date]
"""A day that comes once a year."""


def is_working_day(day: date) -> bool:
    """Whether a day is no weekend, no red day and no eve that is kept as one."""
    return day.weekday() < SATURDAY and day not in red_days(day.year)


def working_day_before(day: date) -> date:
    """The last working day before a day."""
    day -= _DAY
    while not is_working_day(day):
        day -= _DAY
    return day


def working_days_after(day: date, count: int) -> date:
    """The working day that comes ``count`` working days after a day, which is not counted."""
    while count > 0:
        day += _DAY
        count -= is_working_day(day)
    return day


def working_day_from(day: date) -> date:
    """A day, or where that is free the next that is not: a term is kept then too
    (lag 1930:173, 2 §)."""
    return day if is_working_day(day) else working_days_after(day, 1)


def weeks_after(day: date, count: int) -> date:
    """The same weekday so many weeks later (lag 1930:173, 1 §)."""
    return day + 7 * count * _DAY


def months_after(day: date, count: int) -> date:
    """The same day so many months later, or the last of that month (lag 1930:173, 1 §)."""
    years, month = divmod(day.month - 1 + count, 12)
    year, month = day.year + years, month + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


@cache
def red_days(year: int) -> frozenset[date]:
    """The public holidays of a year (lag 1989:253), and the eves that are free like them."""
    return frozenset(day(year) for day in _RED)


@cache
def easter(year: int) -> date:
    """Easter Sunday, by the Gregorian rule (Meeus, *Astronomical Algorithms*, ch. 8)."""
    century, rest = divmod(year, 100)
    moon = (19 * (year % 19) + century - century // 4 - (8 * century + 13) // 25 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (year % 19 + 11 * moon + 22 * weekday) // 451
    month, day = divmod(moon + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def fixed(month: int, day: int) -> InYear:
    """The same date every year."""
    return lambda year: date(year, month, day)


def after_easter(days: int) -> InYear:
    """So many days after Easter Sunday, or before it."""
    return lambda year: easter(year) + days * _DAY


def first(weekday: int, month: int, day: int, days: int = 0) -> InYear:
    """The first such weekday from a date on, or so many days from it."""

    def found(year: int) -> date:
        start = date(year, month, day)
        return start + _DAY * ((weekday - start.weekday()) % 7 + days)

    return found


MIDSUMMER, MIDSUMMER_EVE = first(SATURDAY, 6, 20), first(SATURDAY, 6, 20, days=-1)
ALL_SAINTS = first(SATURDAY, 10, 31)
_RED: Final[tuple[InYear, ...]] = (
    *(fixed(*day) for day in ((1, 1), (1, 6), (5, 1), (6, 6), (12, 24), (12, 25), (12, 26))),
    *(after_easter(days) for days in (-2, 0, 1, 39, 49)),
    *(MIDSUMMER_EVE, MIDSUMMER, ALL_SAINTS, fixed(12, 31)),
)
