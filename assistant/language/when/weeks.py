"""Days of the week, and weeks: a week means the Sunday that ends it, a weekday the next to come.

On a Friday, *fredag* is in a week.  *Nästa fredag* is the one of next week; before that day
of this week some would mean the nearer one, so there it is unsure.
"""

import re
from datetime import date
from typing import Final

from msgspec.structs import replace

from assistant.language.when.period import (
    DAY,
    IMPOSSIBLE,
    PART,
    WEEK,
    YEAR,
    Period,
    Rules,
    later,
    monday,
    month_end,
    one,
    part_of,
    through,
    year_said,
)
from assistant.language.when.words import (
    MONTHS,
    ORDINALS,
    SHORT,
    number_named,
    plain,
    weekday_named,
)

_WEEK_SAID: Final = (
    r"(?P<some>(?:i |in |of |under )?(?:nästa vecka|next week|kommande vecka|den här veckan"
    r"|denna vecka|this week))"
    r"|(?:om|in) (?P<n>{number}) (?:veckor|vecka|weeks|week|v)"
    r"|(?:i |in |of )?(?:vecka|week|wk|v)\.? ?(?P<w>\d{1,2})" + YEAR
)


def _coming(weekday: int, today: date) -> date:
    return today + DAY * ((weekday - today.weekday() - 1) % 7 + 1)


def _weekday(match: re.Match[str], today: date) -> Period | None:
    """A weekday alone or with *nästa*."""
    word = plain(match["wd"])
    coming = _coming(weekday_named(word), today)
    if match["nxt"]:
        found = monday(today) + WEEK + DAY * weekday_named(word)
        return one(found, sure=found == coming)
    habit = word.endswith("dagen") and not match["this"]  # "på söndagen" may be every Sunday
    if word in SHORT and plain(match["this"] or "") in ("the", "den"):
        return None  # "in the sun", "i den mån"
    needs_lead = word in SHORT and not match["this"]
    return Period(coming, coming - DAY, not habit, needs_lead=needs_lead, weekday=True)


def _weekday_in_week(match: re.Match[str], today: date) -> Period | None:
    """A weekday with the week it is in."""
    weekday = weekday_named(match["wd"])
    if match["n"]:
        weeks = WEEK * number_named(match["n"])
        found = monday(today) + weeks + DAY * weekday
        return one(found, sure=found == _coming(weekday, today) + weeks)
    if match["w"]:
        start = _numbered(int(match["w"]), year_said(match, today), today)
        return one(start + DAY * weekday) if start else IMPOSSIBLE
    found = monday(today) + WEEK * later(match["some"]) + DAY * weekday
    return one(found, sure=found >= today)


def _week_from(match: re.Match[str], today: date) -> Period | None:
    """``Friday week``, ``a week on Friday``, ``two weeks from Monday``."""
    weeks = number_named(match["n"]) if match.groupdict().get("n") else 1
    return one(_coming(weekday_named(match["wd"]), today) + WEEK * weeks)


def _numbered(number: int, year: int | None, today: date) -> date | None:
    """The Monday of a week, of the year said or else of the next such week to end."""
    for one_year in (year,) if year else range(today.year - 1, today.year + 8):
        try:
            start = date.fromisocalendar(one_year, number, 1)
        except ValueError:
            continue
        if year or start + WEEK > today:
            return start
    return None


def _number(match: re.Match[str], today: date) -> Period | None:
    start = _numbered(int(match["w2"] or match["w"]), year_said(match, today), today)
    if start is None:
        return IMPOSSIBLE
    found = part_of(match, start, start + DAY * 6)
    return replace(found, sure=found.sure and not match["w2"])


def _some(match: re.Match[str], today: date) -> Period | None:
    """This week or next, or a part of one."""
    start = monday(today) + WEEK * (later(match["which"]) or "till" in plain(match["which"]))
    return part_of(match, start, start + DAY * 6)


def _this(match: re.Match[str], today: date) -> Period | None:
    """A part of this week, which *before* its end does not leave."""
    found = part_of(match, monday(today), monday(today) + DAY * 6)
    return replace(found, eve=found.last)


def _weekend(match: re.Match[str], today: date) -> Period | None:
    start = monday(today) + WEEK * later(match[0])
    bare = plain(match[0]) == "helgen"
    return Period(start + DAY * 6, start + DAY * 4, not later(match[0]), needs_lead=bare)


def _of_month(match: re.Match[str], today: date) -> Period | None:
    """``första veckan i januari``, ``second Monday of March``."""
    month = MONTHS[plain(match["mon"])]
    year = year_said(match, today) or today.year + (month < today.month)
    first, last = date(year, month, 1), month_end(year, month)
    nth = ORDINALS[plain(match["o"])] if match["o"] else 0
    if match["wd"]:
        weekday = weekday_named(match["wd"])
        day = first + DAY * ((weekday - first.weekday()) % 7) + WEEK * (nth - 1)
        day = day if nth else last - DAY * ((last.weekday() - weekday) % 7)
        return one(day) if day.month == month else IMPOSSIBLE
    start = monday(last) if not nth else monday(first) + WEEK * (nth - 1)
    return through(start, start + DAY * 6, sure=False)


RULES: Final[Rules] = (
    (r"(?:(?P<nxt>{next}) |(?P<this>{this}) )?(?P<wd>{day}){dot}", _weekday),
    (r"(?:{this} )?(?P<wd>{day}){dot},? (?:på |on )?(?:" + _WEEK_SAID + r")", _weekday_in_week),
    (r"(?:" + _WEEK_SAID + r")(?:,? på| on|,)? (?P<wd>{day})", _weekday_in_week),
    (r"(?P<wd>{day}) week", _week_from),
    (r"(?P<n>{number}) (?:weeks?|veckor|vecka) (?:on|from|från) (?P<wd>{day})", _week_from),
    (
        PART
        + r"(?:vecka|veckorna|week|wk|w|v)\.? ?(?P<w>\d{1,2})(?: ?[-–] ?(?P<w2>\d{1,2}))?"
        + YEAR,
        _number,
    ),
    (
        PART + r"(?P<which>(?:nästa|nästkommande|kommande|denna) vecka|(?:den )?kommande veckan"
        r"|till veckan"
        r"|den här veckan|nu i veckan|(?:the )?next week|the coming week|this (?:coming )?week)",
        _some,
    ),
    (
        r"(?:(?P<part>(?:början|mitten|slutet) av|(?:the )?(?:beginning|start|middle"
        r"|end) of)|(?P<mid>mid))"
        r" (?:veckan|the week)",
        _this,
    ),
    (r"(?:veckans slut|veckan (?:är slut|ut))(?P<part>)(?P<mid>)", _this),
    (
        r"(?:nästa|nu i|i|den här|denna|till|next|this|the) (?:helgen|helg|veckoslutet"
        r"|veckoslut|weekend)"
        r"|helgen",
        _weekend,
    ),
    (
        r"(?:den |the )?(?:(?P<o>{ordinal})|sista|last) (?:veckan|week|(?P<wd>{day})) (?:i|in|of)"
        r" (?P<mon>{month})\b" + YEAR,
        _of_month,
    ),
)
