"""The year's feasts and red days in Sweden, and the working days between them.

Which days are red is read with ``holidays``, on first use: it takes a while to load.
"""

from collections.abc import Callable, Collection
from datetime import date, timedelta
from functools import cache
from typing import Final

_DAY: Final = timedelta(days=1)


@cache
def _named(year: int) -> dict[str, date]:
    from holidays.countries.sweden import Sweden

    found = Sweden(
        years=year,
        language="en_US",
        include_sundays=False,
        categories=("public", "de_facto"),
    )
    return {name: day for day, names in found.items() for name in names.split("; ")}


@cache
def _red(year: int) -> Collection[date]:
    return frozenset(_named(year).values())


def works(day: date) -> bool:
    """Whether a day is a working day: no weekend, no red day, no eve that is kept as one."""
    return day.weekday() < 5 and day not in _red(day.year)


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


def _fixed(month: int, day: int) -> Callable[[int], date]:
    return lambda year: date(year, month, day)


def _easter(days: int) -> Callable[[int], date]:
    return lambda year: _named(year)["Easter Sunday"] + days * _DAY


def _advent(number: int) -> Callable[[int], date]:
    def day(year: int) -> date:
        eve = date(year, 12, 24)
        return eve - _DAY * ((eve.weekday() + 1) % 7) - (4 - number) * 7 * _DAY

    return day


def _midsummer(days: int) -> Callable[[int], date]:
    return lambda year: _named(year)["Midsummer Day"] + days * _DAY


def _all_saints(year: int) -> date:
    return _named(year)["All Saints' Day"]


def _mothers(year: int) -> date:
    return date(year, 5, 31) - _DAY * ((date(year, 5, 31).weekday() + 1) % 7)


def _fathers(year: int) -> date:
    return date(year, 11, 14) - _DAY * ((date(year, 11, 14).weekday() + 1) % 7)


_FEASTS: Final[tuple[tuple[str, Callable[[int], date], Callable[[int], date], bool], ...]] = (
    # words, with ? after what may be left out; first day; last day; whether that is one sure day
    ("trettondagsafton|epiphany eve|twelfth night", _fixed(1, 5), _fixed(1, 5), True),
    (
        "trettondag(?:en|s)?(?: jul)?|tretton(?:de|dags)?helgen|epiphany",
        _fixed(1, 6),
        _fixed(1, 6),
        True,
    ),
    ("tjugondag(?:en|s)?(?: knut)?|st\\.? knut's day", _fixed(1, 13), _fixed(1, 13), True),
    ("alla hjärtans dag|valentine['’]?s day", _fixed(2, 14), _fixed(2, 14), True),
    ("skärtorsdag(?:en)?|maundy thursday", _easter(-3), _easter(-3), True),
    ("långfredag(?:en)?|good friday", _easter(-2), _easter(-2), True),
    ("påskafton(?:en)?|easter saturday|easter eve|holy saturday", _easter(-1), _easter(-1), True),
    ("påskdag(?:en)?|easter sunday|easter day", _easter(0), _easter(0), True),
    ("annandag(?:en)? påsk|easter monday", _easter(1), _easter(1), True),
    ("påsk(?:en|helgen)?|(?:the )?easter(?: weekend| break)?", _easter(-2), _easter(0), False),
    ("valborg(?:smässoafton)?|walpurgis(?: night)?", _fixed(4, 30), _fixed(4, 30), True),
    ("första maj|may day", _fixed(5, 1), _fixed(5, 1), True),
    (
        "kristi himmel(?:s)?färds?(?:dag(?:en)?|helgen)?|kristi flygare|ascension(?: day)?",
        _easter(39),
        _easter(39),
        True,
    ),
    ("pingstafton(?:en)?", _easter(48), _easter(48), True),
    (
        "pingst(?:en|dag|dagen|helgen)?|whitsun|whit sunday|pentecost",
        _easter(49),
        _easter(49),
        True,
    ),
    (
        "(?:sveriges )?nationaldag(?:en)?|(?:the )?(?:swedish )?national day",
        _fixed(6, 6),
        _fixed(6, 6),
        True,
    ),
    ("midsommardag(?:en)?|midsummer(?:['’]?s)? day", _midsummer(0), _midsummer(0), True),
    (
        "midsommar(?:afton(?:en)?|helgen|en)?|midsummer(?:(?:['’]?s)? eve)?",
        _midsummer(-1),
        _midsummer(-1),
        True,
    ),
    ("halloween", _fixed(10, 31), _fixed(10, 31), True),
    (
        "alla helgons dag|allhelgona(?:helgen)?|all saints['’]?(?: day)?",
        _all_saints,
        _all_saints,
        True,
    ),
    ("mors dag|mother['’]?s day", _mothers, _mothers, True),
    ("fars dag|father['’]?s day", _fathers, _fathers, True),
    *(
        (
            f"(?:{words}) (?:söndagen i )?advent|{english} sunday (?:of|in) advent",
            _advent(n),
            _advent(n),
            True,
        )
        for n, words, english in (
            (1, "första|1:?[ae]?|first|1st", "first"),
            (2, "andra|2:?[ae]?|second|2nd", "second"),
            (3, "tredje|3:?[ae]?|third|3rd", "third"),
            (4, "fjärde|4:?[ae]?|fourth|4th", "fourth"),
        )
    ),
    (
        "(?:sankta? )?lucia(?:dagen)?|st\\.? lucia(?:['’]s day)?|st\\.? lucy(?:['’]s day)?",
        _fixed(12, 13),
        _fixed(12, 13),
        True,
    ),
    ("juldag(?:en)?|christmas day", _fixed(12, 25), _fixed(12, 25), True),
    (
        "annandag(?:en)?(?: jul)?|boxing day|second day of christmas",
        _fixed(12, 26),
        _fixed(12, 26),
        True,
    ),
    (
        "jul(?:en|afton|aftonen|helgen)?|christmas(?: eve)?|xmas(?: eve)?",
        _fixed(12, 24),
        _fixed(12, 24),
        True,
    ),
    ("mellandagarna", _fixed(12, 27), _fixed(12, 30), False),
    ("nyårsdag(?:en)?|new year['’]?s day", _fixed(1, 1), _fixed(1, 1), True),
    (
        "nyår(?:safton|saftonen|et|shelgen)?|new year['’]?s eve",
        _fixed(12, 31),
        _fixed(12, 31),
        True,
    ),
)

WORDS: Final = tuple(words for words, _first, _last, _sure in _FEASTS)
"""What each feast is called, as a pattern."""


def feast(number: int, year: int) -> tuple[date, date, bool]:
    """A feast's first and last day in a year, by its place in ``WORDS``; whether it is one day."""
    _words, first, last, sure = _FEASTS[number]
    return first(year), last(year), sure
