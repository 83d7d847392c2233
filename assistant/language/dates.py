"""Dates and times as people write them, where one is asked for."""

import re
import unicodedata
from datetime import UTC, date, datetime, time, timedelta

from assistant.meeting.swedish_time import ZONE

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})$")
_TIME = re.compile(r"(?:kl\.? ?)?(\d{1,2})(?:[.:]?(\d{2}))?$")


_DAY, _WEEK, _MONTH, _YEAR = (timedelta(days=days) for days in (1, 7, 31, 365))
_AGO = {"i går": 1, "igår": 1, "yesterday": 1, "i förrgår": 2, "förrgår": 2}
_WEEKDAY_AGO = re.compile(r"(?:i (\w+dag)s|last (\w+day))$")


def understood_date(text: str, today: date, *, past: bool = False) -> date | None:
    """The date a text means; without a year, the next one to come, or the latest if ``past``.

    None where it means none, or says something else beside it.
    """
    if match := _ISO.match(text.strip()):  # as dates are kept: no words need be known
        return _date(int(match[1]), int(match[2]), int(match[3]))
    from assistant.language.when.reading import whole

    return _latest(text, today) if past else whole(text, today)


def _latest(text: str, today: date) -> date | None:
    """The day that has been; one all but here, or told from today as *imorgon*, is still that."""
    from assistant.language.when.reading import whole

    said = unicodedata.normalize("NFC", text).strip().rstrip(".").casefold()
    if ago := _AGO.get(said):
        return today - ago * _DAY
    weekday = _WEEKDAY_AGO.match(said)
    if weekday:
        text, today = weekday[1] or weekday[2], today - _DAY
    day = whole(text, today)
    if day is None or day <= today or whole(text, today + _DAY) == day + _DAY:
        return day
    if whole(text, today + _WEEK) == day + _WEEK:  # a day of the week
        return day - _WEEK if day - _WEEK <= today else day
    a_month_ago = whole(text, today - _MONTH)
    if a_month_ago and a_month_ago <= today:
        return a_month_ago
    a_year_ago = whole(text, today - _YEAR)
    # What is all but here is rather a slip of the pen than a day of last year.
    return a_year_ago if a_year_ago and day - today > _MONTH else day


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


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
