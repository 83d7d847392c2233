"""Dates and times as people write them, where one is asked for."""

import re
from datetime import UTC, date, datetime, time

from assistant.language.translation import ZONE

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})$")
_TIME = re.compile(r"(?:kl\.? ?)?(\d{1,2})(?:[.:]?(\d{2}))?$")


def understood_date(text: str, today: date) -> date | None:
    """The date a text means; without a year, the next one to come.

    None where it means none, or says something else beside it.
    """
    if match := _ISO.match(text.strip()):  # as dates are kept: no words need be known
        return _date(int(match[1]), int(match[2]), int(match[3]))
    from assistant.language.when.reading import whole

    return whole(text, today)


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
