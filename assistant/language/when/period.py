"""The days a phrase is about, and what every way to say a date needs of the calendar."""

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from typing import Final

from msgspec import Struct

from assistant.language.when.words import plain

DAY: Final = timedelta(days=1)
WEEK: Final = timedelta(days=7)


class Period(Struct, frozen=True):
    """The days a phrase is about."""

    last: date | None
    """The day by which it is to be done; None where there is no such day, such as 31/2."""
    eve: date | None = None
    """The day that *before it* means."""
    sure: bool = True
    """Whether no reasonable person could mean another day by it."""
    needs_lead: bool = False
    """Whether it is a date only after a word such as *senast*."""
    feast: bool = False
    """Whether it is a feast, before which one surely means a working day."""
    weekday: bool = False
    """Whether only the day of the week was said."""
    passed: bool = False
    """Whether the day is said in full and is over."""


IMPOSSIBLE: Final = Period(None)
Reading = Callable[[re.Match[str], date], Period | None]
"""What a match means; None: nothing of the kind."""
Rules = tuple[tuple[str, Reading], ...]
"""Patterns (``assistant.language.when.words.pattern``), each with its reading."""

YEAR: Final = (
    r"(?:(?:,? ?| ?[-–/] ?)(?P<year>(?:1[89]|2\d)\d\d)(?!\d)| ?[-–/’'](?P<short>\d\d)(?![\d:.])"
    r"|,? (?P<said>(?:i |in )?(?:nästa år|next year)|i år|this year))?"
)
"""A year that may follow a date."""
PART: Final = (
    r"(?:(?P<part>(?:början|mitten|slutet|slut) (?:av|på)|tidigt i|sent i|early(?: in)?"
    r"|late(?: in)?"
    r"|(?:the )?(?:beginning|start|middle|end) of) |(?P<mid>mid)(?:-| ))?"
)
"""The part of a period that may be said before it."""


def one(day: date, *, sure: bool = True) -> Period:
    """A single day."""
    return Period(day, day - DAY, sure)


def through(first: date, last: date, *, sure: bool = True) -> Period:
    """From the one day to the other."""
    return Period(last, first - DAY, sure)


def part_of(match: re.Match[str], first: date, last: date) -> Period:
    """The period, or the part that was said: the beginning is a third, and no one day."""
    part = plain(match["part"] or match["mid"] or "").removeprefix("the ")
    if not part or part.startswith(("slut", "end", "sent", "late")):
        return through(first, last)
    begins = part.startswith(("början", "borjan", "tidig", "beginning", "start", "early"))
    days = (last - first).days
    return Period(first + DAY * (days // 3 if begins else days // 2), first - DAY, sure=False)


def later(text: str | None) -> bool:
    """Whether *nästa*, *next* or *coming* was said."""
    said = plain(text or "")
    return any(word in said for word in ("näs", "nas", "next", "komm", "coming"))


def monday(day: date) -> date:
    """The Monday of a day's week."""
    return day - DAY * day.weekday()


def month_end(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, monthrange(year, month)[1])


def year_said(match: re.Match[str], today: date) -> int | None:
    """The year after a date: four digits, two, *i år* or *nästa år*; None where there is none."""
    said = match.groupdict()
    if said.get("year"):
        return int(said["year"] or 0)
    if said.get("short"):
        return 2000 + int(said["short"] or 0)
    return today.year + later(said["said"]) if said.get("said") else None


def dated(day: int, month: int, year: int | None, today: date) -> Period:
    """A day of a month; one whose year is not said is the next to come, today among them."""
    try:
        if year is not None:
            found = date(year, month, day)
            return Period(found, found - DAY, passed=found < today)
        leap = (month, day) == (2, 29)
        for coming in range(today.year, today.year + 9):
            if leap and monthrange(coming, 2)[1] < 29:
                continue
            if (found := date(coming, month, day)) >= today:
                return one(found)
    except (ValueError, OverflowError):
        pass
    return IMPOSSIBLE
