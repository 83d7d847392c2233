"""Dates and times as people write them."""

import re
from datetime import UTC, date, datetime, time, timedelta

from assistant.language.translation import ZONE

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})$")
_DAY_MONTH = re.compile(r"(\d{1,2})/(\d{1,2})(?:[ /-](\d{4}))?$")
_IN_WORDS = re.compile(r"(?:den )?(\d{1,2}):?[ea]? ([^\W\d]{3,})\.?(?: (\d{4}))?$")
_TIME = re.compile(r"(?:kl\.? ?)?(\d{1,2})(?:[.:]?(\d{2}))?$")
_NEAR = {"idag": 0, "i dag": 0, "today": 0, "imorgon": 1, "i morgon": 1, "tomorrow": 1}
_MONTHS = (
    ("jan",),
    ("feb",),
    ("mar",),
    ("apr",),
    ("maj", "may"),
    ("jun",),
    ("jul",),
    ("aug",),
    ("sep",),
    ("okt", "oct"),
    ("nov",),
    ("dec",),
)


def understood_date(text: str, today: date) -> date | None:
    """The date a text means; without a year, the next one to come.

    None where it means none.
    """
    text = text.strip().casefold()
    if text in _NEAR:
        return today + timedelta(days=_NEAR[text])
    if match := _ISO.match(text):
        return _date(int(match[1]), int(match[2]), int(match[3]))
    if match := _DAY_MONTH.match(text):
        return _coming(int(match[1]), int(match[2]), match[3], today)
    if match := _IN_WORDS.match(text):
        for number, names in enumerate(_MONTHS, 1):
            if match[2].startswith(names):
                return _coming(int(match[1]), number, match[3], today)
    return None


def understood_time(text: str) -> str | None:
    """The time of day a text means, as ``HH:MM``; None where it means none."""
    match = _TIME.match(text.strip().casefold())
    if match is None:
        return None
    try:
        return f"{time(int(match[1]), int(match[2] or 0)):%H:%M}"
    except ValueError:
        return None


def midnight(day: date) -> datetime:
    """When a day begins in Sweden, in UTC."""
    return datetime.combine(day, time(), ZONE).astimezone(UTC)


def _coming(day: int, month: int, year: str | None, today: date) -> date | None:
    if year:
        return _date(int(year), month, day)
    this = _date(today.year, month, day)
    return this if this is None or this >= today else _date(today.year + 1, month, day)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
