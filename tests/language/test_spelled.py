from datetime import date, timedelta

from babel.dates import format_date
from babel.lists import format_list

from assistant.language.spelled import ENGLISH, SWEDISH

LANGUAGES = (("sv_SE", SWEDISH), ("en_GB", ENGLISH))


def test_dates_are_written_as_cldr_has_them() -> None:
    for region, words in LANGUAGES:
        for day in (date(2026, 1, 4) + timedelta(days=29 * n) for n in range(14)):
            assert words.written(day) == format_date(day, "long", region)
            assert words.with_weekday(day) == format_date(day, "full", region)


def test_lists_are_written_as_cldr_has_them() -> None:
    for region, words in LANGUAGES:
        for count in range(5):
            things = list("abcd"[:count])
            assert words.listed(things) == format_list(things, locale=region)
