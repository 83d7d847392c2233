"""The year's feasts and red days in Sweden, and the working days between them.

``holidays`` knows them too, and takes 46 MiB and half a second for it at a seat that is to be
quick; the tests hold every year's red days to it.
"""

from collections.abc import Callable
from datetime import date, timedelta
from functools import cache
from typing import Final

_DAY: Final = timedelta(days=1)
_SATURDAY, _SUNDAY = 5, 6
InYear = Callable[[int], date]


def works(day: date) -> bool:
    """Whether a day is a working day: no weekend, no red day, no eve that is kept as one."""
    return day.weekday() < _SATURDAY and day not in red_days(day.year)


def working_day_before(day: date) -> date:
    """The last working day before a day."""
    day -= _DAY
    while not works(day):
        day -= _DAY
    return day


def working_days_on(day: date, count: int) -> date:
    """The working day that comes ``count`` working days after a day."""
    while count > 0:
        day += _DAY
        count -= works(day)
    return day


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


def _fixed(month: int, day: int) -> InYear:
    return lambda year: date(year, month, day)


def _easter(days: int) -> InYear:
    return lambda year: easter(year) + days * _DAY


def _first(weekday: int, month: int, day: int, days: int = 0) -> InYear:
    """The first such weekday from a date on, or so many days from it."""

    def found(year: int) -> date:
        start = date(year, month, day)
        return start + _DAY * ((weekday - start.weekday()) % 7 + days)

    return found


def _advent(number: int) -> InYear:
    return _first(_SUNDAY, 11, 27, days=7 * number - 7)


_midsummer, _midsummer_eve = _first(_SATURDAY, 6, 20), _first(_SATURDAY, 6, 20, days=-1)
_all_saints = _first(_SATURDAY, 10, 31)
_RED: Final[tuple[InYear, ...]] = (
    *(_fixed(*day) for day in ((1, 1), (1, 6), (5, 1), (6, 6), (12, 24), (12, 25), (12, 26))),
    *(_easter(days) for days in (-2, 0, 1, 39, 49)),
    *(_midsummer_eve, _midsummer, _all_saints, _fixed(12, 31)),
)

_FEASTS: Final[dict[str, tuple[InYear, ...]]] = {
    "trettondagsafton|epiphany eve|twelfth night": (_fixed(1, 5),),
    "trettondag(?:en|s)?(?: jul)?|tretton(?:de|dags)?helgen|epiphany": (_fixed(1, 6),),
    "tjugondag(?:en|s)?(?: knut)?|st\\.? knut's day": (_fixed(1, 13),),
    "alla hjärtans dag|valentine['’]?s day": (_fixed(2, 14),),
    "skärtorsdag(?:en)?|maundy thursday": (_easter(-3),),
    "långfredag(?:en)?|good friday": (_easter(-2),),
    "påskafton(?:en)?|easter saturday|easter eve|holy saturday": (_easter(-1),),
    "påskdag(?:en)?|easter sunday|easter day": (_easter(0),),
    "annandag(?:en)? påsk|easter monday": (_easter(1),),
    "påsk(?:en|helgen)?|(?:the )?easter(?: weekend| break)?": (_easter(-2), _easter(0)),
    "valborg(?:smässoafton)?|walpurgis(?: night)?": (_fixed(4, 30),),
    "första maj|may day": (_fixed(5, 1),),
    "kristi himmel(?:s)?färds?(?:dag(?:en)?|helgen)?|ascension(?: day)?": (_easter(39),),
    "pingstafton(?:en)?": (_easter(48),),
    "pingst(?:en|dag|dagen|helgen)?|whitsun|whit sunday|pentecost": (_easter(49),),
    "(?:sveriges )?nationaldag(?:en)?|(?:the )?(?:swedish )?national day": (_fixed(6, 6),),
    "midsommardag(?:en)?|midsummer(?:['’]?s)? day": (_midsummer,),
    "midsommar(?:afton(?:en)?|helgen|en)?|midsummer(?:(?:['’]?s)? eve)?": (_midsummer_eve,),
    "halloween": (_fixed(10, 31),),
    "alla helgons dag|allhelgona(?:helgen)?|all saints['’]?(?: day)?": (_all_saints,),
    "mors dag|mother['’]?s day": (_first(_SUNDAY, 5, 25),),
    "fars dag|father['’]?s day": (_first(_SUNDAY, 11, 8),),
    "(?:första|1:?[ae]?|first|1st) (?:söndagen i |sunday (?:of|in) )?advent": (_advent(1),),
    "(?:andra|2:?[ae]?|second|2nd) (?:söndagen i |sunday (?:of|in) )?advent": (_advent(2),),
    "(?:tredje|3:?[ae]?|third|3rd) (?:söndagen i |sunday (?:of|in) )?advent": (_advent(3),),
    "(?:fjärde|4:?[ae]?|fourth|4th) (?:söndagen i |sunday (?:of|in) )?advent": (_advent(4),),
    "(?:sankta? )?lucia(?:dagen)?|st\\.? (?:lucia|lucy)(?:['’]s day)?": (_fixed(12, 13),),
    "juldag(?:en)?|christmas day": (_fixed(12, 25),),
    "annandag(?:en)?(?: jul)?|boxing day|second day of christmas": (_fixed(12, 26),),
    "jul(?:en|afton|aftonen|helgen)?|christmas(?: eve)?|xmas(?: eve)?": (_fixed(12, 24),),
    "mellandagarna": (_fixed(12, 27), _fixed(12, 30)),
    "nyårsdag(?:en)?|new year['’]?s day": (_fixed(1, 1),),
    "nyår(?:safton|saftonen|et|shelgen)?|new year['’]?s eve": (_fixed(12, 31),),
}
"""What each feast is called, as a pattern, and its day, or its first and its last."""
WORDS: Final = tuple(_FEASTS)


def feast(number: int, year: int) -> tuple[date, date]:
    """A feast's first and last day in a year, by its place in ``WORDS``."""
    days = _FEASTS[WORDS[number]]
    return days[0](year), days[-1](year)
