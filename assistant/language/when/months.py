"""Months, quarters, years, and the feasts that stand for days."""

import re
from datetime import date
from typing import Final

from msgspec.structs import replace

from assistant.case.working_days import months_after, working_day_before
from assistant.language.translation import SOURCE, language
from assistant.language.when import feasts
from assistant.language.when.period import (
    PART,
    YEAR,
    Period,
    Rules,
    later,
    month_end,
    part_of,
    through,
    year_said,
)
from assistant.language.when.words import MONTHS, ORDINALS, plain

_AMBIGUOUS: Final = ("jul", "mar")
"""Shortened months that alone are Christmas, and nothing."""
_NAMES: Final = ("Jan", "Maj", "April")
"""People: Swedish writes its months small."""


def _month(match: re.Match[str], today: date) -> Period | None:
    """A month, or a part of one; alone it is no date without a word before it."""
    word = plain(match["mon"])
    name = match["mon"] in _NAMES and language() == SOURCE
    if word in _AMBIGUOUS or name:
        return None
    number = MONTHS[word]
    year = year_said(match, today) or today.year + (number < today.month)
    found = part_of(match, date(year, number, 1), month_end(year, number))
    return replace(found, needs_lead=not (match["part"] or match["mid"]))


def _some(match: re.Match[str], today: date) -> Period | None:
    """This month or next, or a part of one."""
    first = months_after(today.replace(day=1), later(match["which"]))
    return part_of(match, first, month_end(first.year, first.month))


def _turn_of_month(match: re.Match[str], today: date) -> Period | None:
    """*månadsskiftet*: the last day of the month, or of the first of the two that are said."""
    name = match.groupdict().get("mon")
    month = MONTHS[plain(name)] if name else today.month
    last = month_end(today.year + (month < today.month), month)
    return Period(last, last)


def _turn_of_year(match: re.Match[str], today: date) -> Period | None:
    """*årsskiftet*, and before it: the year's last day."""
    last = date(today.year, 12, 31)
    return Period(last, last)


def _year(match: re.Match[str], today: date) -> Period | None:
    first = date(today.year + later(match[0]), 1, 1)
    return replace(through(first, first.replace(month=12, day=31), sure=False), needs_lead=True)


def _quarter(match: re.Match[str], today: date) -> Period | None:
    number = int(match["q"]) if match["q"] else ORDINALS[plain(match["o"])]
    if number > 4:
        return None
    year = year_said(match, today) or today.year + (number * 3 < today.month)
    return through(date(year, number * 3 - 2, 1), month_end(year, number * 3))


def _feast(match: re.Match[str], today: date) -> Period | None:
    """A feast's last day; before it is the last working day before its first."""
    said = next(name for name, words in match.groupdict().items() if words and name[0] == "f")
    year = year_said(match, today)
    for one in (year,) if year else (today.year, today.year + 1):
        first, last = feasts.feast(int(said[1:]), one)
        if year or last >= today:
            return Period(last, working_day_before(first), first == last, feast=True)
    return None


RULES: Final[Rules] = (
    (PART + r"(?P<mon>{month})\b" + YEAR, _month),
    (
        PART + r"(?P<which>(?:nästa|kommande|denna) månad|den här månaden|(?:the )?next month"
        r"|this month)",
        _some,
    ),
    (
        r"(?:(?P<part>(?:början|mitten|slutet|slut) (?:av|på)|(?:the )?(?:beginning|start"
        r"|middle|end) of)"
        r"|(?P<mid>mid)) (?P<which>månaden|the month)",
        _some,
    ),
    (r"månadens slut|månaden är slut|månaden ut|(?:the )?month[’'-]?s? ?end", _turn_of_month),
    (r"månadsskiftet(?: (?P<mon>{month}){dot}(?: ?[/–-] ?(?:{month}){dot})?)?", _turn_of_month),
    (
        r"årsskiftet(?: \d{4}/\d{2,4})?|årets slut|året är slut|årets sista dag"
        r"|(?:the )?end of (?:the |this )?year|(?:the )?year[’'-]?s? ?end"
        r"|(?:slutet av|slutet på) (?:året|i år|detta år)|(?:the )?turn of the year"
        r"|(?<!\bin\s)(?<!\bin\sthe\s)(?:the )?new year(?:['’]s)?",
        _turn_of_year,
    ),
    (r"nästa år|next year", _year),
    (r"(?:(?:q|kvartal )(?P<q>[1-4])|(?P<o>{ordinal}) (?:kvartalet|quarter))" + YEAR, _quarter),
    (
        "|".join(f"(?P<f{n}>{words})" for n, words in enumerate(feasts.WORDS)).join(("(?:", ")"))
        + YEAR,
        _feast,
    ),
)
