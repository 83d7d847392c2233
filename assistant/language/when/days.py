"""Dates by day and month, however they are written, and the days close by."""

import re
from calendar import monthrange
from datetime import date
from typing import Final

from msgspec.structs import replace

from assistant.case.working_days import months_after
from assistant.language.when.period import (
    DAY,
    IMPOSSIBLE,
    YEAR,
    Period,
    Rules,
    dated,
    later,
    month_end,
    one,
    year_said,
)
from assistant.language.when.words import MONTHS, ORDINALS, plain, weekday_named

_WEEKDAY: Final = r"(?:(?P<wd>{day}|{shortest}){dot},? (?:den |the )?)?"
_ORDINAL: Final = r"(?::?(?:de|e|a|st|nd|rd|th))"
_DAY_OF_MONTH: Final = rf"(?:(?P<d>\d{{1,2}}){_ORDINAL}?|(?P<o>{{ordinal}}))"
_THEN: Final = r"(?=\s*(?:$|[,.;:!?)]|\s(?:kl|klockan|at|@|och|and|i|så|för|hos|senast)\b|\s@))"


def _checked(match: re.Match[str], period: Period) -> Period:
    """The date, unsure where the weekday before it is another."""
    said, day = match.groupdict().get("wd"), period.last
    if said and day and weekday_named(said) != day.weekday():
        return replace(period, sure=False)
    return period


def _day_said(match: re.Match[str]) -> int:
    return int(match["d"]) if match["d"] else ORDINALS[plain(match["o"])]


def _iso(match: re.Match[str], today: date) -> Period | None:
    """``2026-12-07``, and what has the same three numbers the other way round."""
    return _checked(match, dated(int(match["d"]), int(match["m"]), int(match["y"]), today))


def _packed(match: re.Match[str], today: date) -> Period | None:
    """``20261207`` and ``261207``, where the year is near; else it is some other number."""
    year = int(match["y"]) + (2000 if len(match["y"]) == 2 else 0)
    if not today.year - 1 <= year <= today.year + 5:
        return None
    found = dated(int(match["d"]), int(match["m"]), year, today)
    return found if found.last else None


def _slashed(match: re.Match[str], today: date) -> Period | None:
    day, month = int(match["d"]), int(match["m"])
    if not 1 <= day <= 31 or month < 1:
        return None
    if month > 12:
        return replace(IMPOSSIBLE, needs_lead=True)
    return _checked(match, dated(day, month, year_said(match, today), today))


def _pointed(match: re.Match[str], today: date) -> Period | None:
    """``15.1`` is a date only after *senast* or the like, and ``15.1.2027`` always."""
    day, month, year = int(match["d"]), int(match["m"]), match["y"]
    if not (1 <= day <= 31 and 1 <= month <= 12):
        return None
    if year:
        return dated(day, month, int(year) + (2000 if len(year) == 2 else 0), today)
    return replace(dated(day, month, None, today), sure=False, needs_lead=True)


def _in_words(match: re.Match[str], today: date) -> Period | None:
    month = MONTHS[plain(match["mon"])]
    return _checked(match, dated(_day_said(match), month, year_said(match, today), today))


def _run(match: re.Match[str], today: date) -> Period | None:
    """``4–5 december``, ``4–5/12``, ``30/11–2/12``: the last of them, and not surely."""
    said = match.groupdict()
    name = said.get("mon")
    month = MONTHS[plain(name)] if name else int(said["m2"] or 0)
    last = dated(int(match["d2"]), month, year_said(match, today), today).last
    if last is None:
        return None
    first = dated(int(match["d1"]), int(said.get("m1") or month), None, today).last or last
    return Period(last, min(first, last) - DAY, sure=False)


def _alone(match: re.Match[str], today: date) -> Period | None:
    """``den 15:e``, ``the 15th``: the next one to come, or in the month said."""
    day = _day_said(match)
    if not 1 <= day <= 31:
        return None
    start = today.replace(day=1)
    if match["of"]:
        start = months_after(start, later(match["of"]))
        if day > monthrange(start.year, start.month)[1]:
            return IMPOSSIBLE
        return _checked(match, one(start.replace(day=day)))
    for ahead in range(13):
        month = months_after(start, ahead)
        if day <= monthrange(month.year, month.month)[1] and month.replace(day=day) >= today:
            return _checked(match, one(month.replace(day=day)))
    return None


def _last_of(match: re.Match[str], today: date) -> Period | None:
    """``sista januari``, ``den sista i månaden``: the last day of the month."""
    if not match["mon"]:
        return one(month_end(today.year, today.month))
    month = MONTHS[plain(match["mon"])]
    year = year_said(match, today) or today.year + (month < today.month)
    return one(month_end(year, month))


def _near(match: re.Match[str], today: date) -> Period | None:
    """Today, tomorrow, the day after."""
    said = plain(match[0])
    if any(word in said for word in ("över", "over", "after")):
        return one(today + DAY * 2)
    return one(
        today
        + DAY * any(word in said for word in ("morgon", "morron", "morn", "morrn", "tomorrow"))
    )


RULES: Final[Rules] = (
    (_WEEKDAY + r"(?P<y>\d{4})(?P<sign>[-/.])(?P<m>\d{1,2})(?P=sign)(?P<d>\d{1,2})", _iso),
    (r"(?P<d>\d{1,2})-(?P<m>\d{1,2})-(?P<y>20\d\d)", _iso),
    (r"(?P<y>20\d\d|\d\d)(?P<m>\d\d)(?P<d>\d\d)", _packed),
    (_WEEKDAY + r"(?P<d>\d{1,2}) ?/ ?(?P<m>\d{1,2})" + YEAR, _slashed),
    (r"(?P<d>\d{1,2})\.(?P<m>\d{1,2})(?:\.(?P<y>\d{4}|\d\d))?", _pointed),
    (
        _WEEKDAY
        + r"(?:den |the )?"
        + _DAY_OF_MONTH
        + r"\.? (?:of |i )?(?P<mon>{month})\b{dot}"
        + YEAR,
        _in_words,
    ),
    (
        _WEEKDAY
        + r"(?P<mon>{month}){dot} (?:the )?"
        + _DAY_OF_MONTH
        # "may 2 times" is no date
        + r"(?:,? (?P<year>20\d\d))?(?! (?:gånger|ggr|times|weeks|days|hours|dagar|veckor)\b)",
        _in_words,
    ),
    (r"(?P<d1>\d{1,2}) ?[-–] ?(?P<d2>\d{1,2}) (?P<mon>{month})\b{dot}" + YEAR, _run),
    (
        r"(?:mellan|between) (?:den |the )?(?P<d1>\d{1,2}) (?:och|and) (?:den "
        r"|the )?(?P<d2>\d{1,2})"
        r" (?P<mon>{month})\b{dot}" + YEAR,
        _run,
    ),
    (r"(?P<d1>\d{1,2})(?:/(?P<m1>\d{1,2}))? ?[-–] ?(?P<d2>\d{1,2})/(?P<m2>\d{1,2})", _run),
    (
        r"(?:(?P<wd>{day}|{shortest}){dot},? )?(?:den|the) "
        + _DAY_OF_MONTH
        + r"(?P<of>(?: i| in| of)? (?:nästa månad|next month|denna månad|den här månaden"
        r"|this month))?" + _THEN,
        _alone,
    ),
    (
        r"(?:den |the )?(?:sista|last)(?: dagen| day)? (?:i |of |in )?(?:(?P<mon>{month})\b"
        + YEAR
        + r"|månaden|the month)",
        _last_of,
    ),
    (
        r"i ?dag|i ?kväll|today|tonight|this (?:evening|afternoon|morning)|i eftermiddag"
        r"|i ?morgon(?: bitti)?|i ?morr?on|imorr?n|i morr?n|tomorrow|(?:i ?)?övermorgon"
        r"|(?:the )?day after tomorrow",
        _near,
    ),
)
