"""What each way to say a date means: one pattern and one reading for each.

A week means the Sunday that ends it, a weekday the next one to come (on a Friday, *fredag*
is in a week), and a date without a year the next one to come, today among them.
"""

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from functools import cache
from typing import Final

from msgspec import Struct

from assistant.language import feasts
from assistant.language.when_words import (
    DAYS,
    MONTHS,
    NUMBERS,
    ORDINALS,
    SHORT,
    UNITS,
    compiled,
    plain,
)

_DAY: Final = timedelta(days=1)
_WEEK: Final = timedelta(days=7)


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
    passed: bool = False
    """Whether the day is said in full and is over."""


IMPOSSIBLE: Final = Period(None)
Reading = Callable[[re.Match[str], date], Period | None]
"""What a match means; None: nothing of the kind."""


def _one(day: date, *, sure: bool = True) -> Period:
    return Period(day, day - _DAY, sure)


def _span(first: date, last: date, *, sure: bool = True) -> Period:
    return Period(last, first - _DAY, sure)


def _monday(day: date) -> date:
    return day - _DAY * day.weekday()


def _week(monday: date, *, sure: bool = True) -> Period:
    return _span(monday, monday + _WEEK - _DAY, sure=sure)


def _month(year: int, month: int, *, sure: bool = True) -> Period:
    return _span(date(year, month, 1), _last(year, month), sure=sure)


def _last(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def _months_on(day: date, count: int) -> date:
    years, month = divmod(day.month - 1 + count, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _said_year(text: str | None, today: date) -> int | None:
    """The year said: four digits, two, *i år* or *nästa år*; None where none is."""
    text = plain(text or "").strip("-–/., ")
    if not text:
        return None
    if text[-1].isdecimal():
        digits = text.lstrip("abcdefghijklmnopqrstuvwxyz -–/.,")
        return int(digits) + (2000 if len(digits) <= 2 else 0)
    return today.year + ("näs" in text or "nas" in text or "next" in text)


def _dated(day: int, month: int, year: int | None, today: date) -> Period:
    """A day of a month; one whose year is not said is the next to come."""
    try:
        if year is not None:
            found = date(year, month, day)
            return Period(found, found - _DAY, passed=found < today)
        for coming in range(today.year, today.year + 9):
            if (month, day) == (2, 29) and monthrange(coming, 2)[1] < 29:
                continue
            found = date(coming, month, day)
            if found >= today:
                return _one(found)
    except (ValueError, OverflowError):
        pass
    return IMPOSSIBLE


_YEAR4: Final = (
    r"(?:(?:,? ?| ?[-–/] ?)(?P<year>(?:1[89]|2\d)\d\d)(?!\d)| ?[-–/’'](?P<short>\d\d)(?![\d:.])"
    r"|,? (?P<said>(?:i |in )?(?:nästa år|next year)|i år|this year))?"
)
_MAYBE_DAY: Final = r"(?:(?P<wd>{day}){dot},? (?:den |the )?)?"


def _year_of(match: re.Match[str], today: date) -> int | None:
    said = match.groupdict()
    return _said_year(said.get("year") or said.get("short") or said.get("said"), today)


def _with_weekday(match: re.Match[str], period: Period) -> Period:
    """Unsure where the weekday said is not the date's own."""
    said, day = match.groupdict().get("wd"), period.last
    if said and day and DAYS[plain(said)] != day.weekday():
        return Period(day, period.eve, sure=False, passed=period.passed)
    return period


def _iso(match: re.Match[str], today: date) -> Period | None:
    return _with_weekday(match, _dated(int(match["d"]), int(match["m"]), int(match["y"]), today))


def _packed(match: re.Match[str], today: date) -> Period | None:
    """``20261207`` and ``261207``, where the year is near; else it is some other number."""
    year = int(match["y"]) + (2000 if len(match["y"]) == 2 else 0)
    if not today.year - 1 <= year <= today.year + 5:
        return None
    found = _dated(int(match["d"]), int(match["m"]), year, today)
    return found if found.last else None


def _slashed(match: re.Match[str], today: date) -> Period | None:
    day, month = int(match["d"]), int(match["m"])
    if not (1 <= day <= 31 and 1 <= month):
        return None
    if month > 12:
        return Period(None, needs_lead=True)
    return _with_weekday(match, _dated(day, month, _year_of(match, today), today))


def _pointed(match: re.Match[str], today: date) -> Period | None:
    """``15.1`` is a date only after *senast* or the like, and ``15.1.2027`` always."""
    day, month = int(match["d"]), int(match["m"])
    if not (1 <= day <= 31 and 1 <= month <= 12):
        return None
    year = _said_year(match["y"], today)
    found = _dated(day, month, year, today)
    return found if year else Period(found.last, found.eve, sure=False, needs_lead=True)


def _number_of_day(match: re.Match[str]) -> int:
    said = match.groupdict()
    return int(said["d"]) if said.get("d") else ORDINALS[plain(said.get("o") or "")]


def _day_month(match: re.Match[str], today: date) -> Period | None:
    month = MONTHS[plain(match["mon"])]
    found = _dated(_number_of_day(match), month, _year_of(match, today), today)
    return _with_weekday(match, found)


def _run_of_days(match: re.Match[str], today: date) -> Period | None:
    """``4–5 december``, ``4–5/12``, ``30/11–2/12``: the last of them, and not surely."""
    said = match.groupdict()
    mon = said.get("mon")
    last_month = MONTHS[plain(mon)] if mon else int(said["m2"] or 0)
    first_month = int(said["m1"]) if said.get("m1") else last_month
    last = _dated(int(said["d2"] or 0), last_month, _year_of(match, today), today)
    if not 1 <= last_month <= 12 or last.last is None:
        return None
    first = _dated(int(said["d1"] or 0), first_month, None, today).last or last.last
    return Period(last.last, min(first, last.last) - _DAY, sure=False)


def _day_alone(match: re.Match[str], today: date) -> Period | None:
    """``den 15:e``, ``the 15th``: the next one to come, or in the month said."""
    day = _number_of_day(match)
    if not 1 <= day <= 31:
        return None
    start = today
    if match["of"]:
        start = today.replace(day=1)
        coming = plain(match["of"])
        if "näs" in coming or "nas" in coming or "next" in coming:
            start = _months_on(start, 1)
        try:
            return _one(start.replace(day=day))
        except ValueError:
            return IMPOSSIBLE
    for ahead in range(13):
        month = _months_on(start.replace(day=1), ahead)
        if day <= monthrange(month.year, month.month)[1] and month.replace(day=day) >= today:
            return _one(month.replace(day=day))
    return None


def _coming(weekday: int, today: date) -> date:
    return today + _DAY * ((weekday - today.weekday() - 1) % 7 + 1)


def _weekday(match: re.Match[str], today: date) -> Period | None:
    """A weekday alone, or with *nästa*, or with the week it is in."""
    said = match.groupdict()
    word = plain(said.get("wd") or "")
    weekday = DAYS[word]
    coming = _coming(weekday, today)
    if week := said.get("week"):
        return _week_days(match, weekday, week, today)
    if said.get("nxt"):
        later = _monday(today) + _WEEK + _DAY * weekday
        return _one(later, sure=later == coming)
    vague = word.endswith(("dagen",)) and not said.get("this")
    found = _one(coming, sure=not vague)
    alone = word in SHORT and not said.get("this")
    return Period(found.last, found.eve, found.sure, needs_lead=alone)


def _week_days(match: re.Match[str], weekday: int, week: str, today: date) -> Period | None:
    said, words = match.groupdict(), plain(week)
    if said.get("n"):
        count = _count(said["n"] or "")
        found = _monday(today) + _WEEK * count + _DAY * weekday
        other = _coming(weekday, today) + _WEEK * count
        return _one(found, sure=found == other)
    if said.get("w"):
        monday = _numbered_week(int(said["w"] or 0), _year_of(match, today), today)
        return _one(monday + _DAY * weekday) if monday else IMPOSSIBLE
    if words == "week":  # the British "Friday week"
        return _one(_coming(weekday, today) + _WEEK)
    ahead = 1 if any(word in words for word in ("näs", "nas", "next", "komm")) else 0
    found = _monday(today) + _WEEK * ahead + _DAY * weekday
    return _one(found) if found >= today else Period(found, found - _DAY, sure=False)


def _numbered_week(number: int, year: int | None, today: date) -> date | None:
    """The Monday of a week, of the year said or else of the next such week to end."""
    years = (year,) if year else range(today.year - 1, today.year + 8)
    for one in years:
        try:
            monday = date.fromisocalendar(one, number, 1)
        except ValueError:
            continue
        if year or monday + _WEEK - _DAY >= today:
            return monday
    return None


def _week_number(match: re.Match[str], today: date) -> Period | None:
    last = int(match["w2"] or match["w"])
    monday = _numbered_week(last, _year_of(match, today), today)
    if monday is None:
        return IMPOSSIBLE
    end = _part(match["part"], monday, monday + _WEEK - _DAY)
    return Period(end, monday - _DAY, sure=not match["w2"] and not _vague(match["part"]))


def _vague(part: str | None) -> bool:
    """Whether the beginning or the middle of something was said: no one day."""
    return bool(part) and not _is_end(part or "")


def _is_end(part: str) -> bool:
    return plain(part).removeprefix("the ").startswith(("slut", "end", "sen", "late"))


def _part(part: str | None, first: date, last: date) -> date:
    """The last day of the beginning (a third), the middle or the end of a period."""
    if not _vague(part):
        return last
    begins = (
        plain(part or "")
        .removeprefix("the ")
        .startswith(("början", "borjan", "tidig", "beginning", "start", "early"))
    )
    days = (last - first).days
    return first + _DAY * (days // 3 if begins else days // 2)


def _some_week(match: re.Match[str], today: date) -> Period | None:
    """This week or next, or a part of one; a weekend."""
    words = plain(match["which"] or "")
    ahead = 1 if any(word in words for word in ("näs", "nas", "next", "komm", "till veckan")) else 0
    monday = _monday(today) + _WEEK * ahead
    part = match["part"]
    return Period(_part(part, monday, monday + _WEEK - _DAY), monday - _DAY, sure=not _vague(part))


def _count(said: str) -> int:
    said = plain(said)
    return int(said) if said.isdecimal() else NUMBERS[said]


def _in_a_while(match: re.Match[str], today: date) -> Period | None:
    """``om tre veckor``, ``inom en månad``, ``in a fortnight``: counted from today."""
    said = match.groupdict()
    unit = "halfyears" if said.get("halfyear") else UNITS[plain(said["unit"] or "")]
    half = bool(said.get("half"))
    count = _count(said["n"]) if said.get("n") else 0 if half else 1
    sure = (
        not said.get("about")
        and "par" not in plain(said.get("n") or "")
        and "couple" not in plain(said.get("n") or "")
    )
    try:
        day = _on(today, count, half, unit)
    except (ValueError, OverflowError):
        return None
    return Period(day, day - _DAY, sure)


def _on(today: date, count: int, half: bool, unit: str) -> date:
    match unit:
        case "days":
            return today + _DAY * count
        case "workdays":
            return feasts.working_days_on(today, count)
        case "weeks" | "fortnights":
            days = 14 if unit == "fortnights" else 7
            return today + _DAY * (days * count + (days + 1) // 2 * half)
        case "months":
            return _months_on(today, count) + _DAY * (15 if half else 0)
    months = {"quarters": 3, "halfyears": 6, "years": 12}[unit]
    return _months_on(today, months * count + (months // 2 if half else 0))


def _near(match: re.Match[str], today: date) -> Period | None:
    said = plain(match[0])
    for words, days in (
        (("övermorgon", "overmorgon", "after tomorrow"), 2),
        (("morgon", "morron", "morrn", "imorn", "morn", "tomorrow"), 1),
    ):
        if any(word in said for word in words):
            return _one(today + _DAY * days)
    return _one(today)


def _some_month(match: re.Match[str], today: date) -> Period | None:
    """A month, or a part of one: its last day; a month alone is no date without a lead."""
    word = plain(match["mon"])
    if word in ("jul", "mar"):  # Christmas, and no word of its own
        return None
    number = MONTHS[word]
    year = _year_of(match, today)
    if year is None:
        year = today.year + (number < today.month)
    first, last = date(year, number, 1), _last(year, number)
    part = match["part"]
    return Period(
        _part(part, first, last), first - _DAY, sure=not _vague(part), needs_lead=not part
    )


def _this_month(match: re.Match[str], today: date) -> Period | None:
    words = plain(match["which"])
    ahead = 1 if any(word in words for word in ("näs", "nas", "next", "komm")) else 0
    first = _months_on(today.replace(day=1), ahead)
    last = _last(first.year, first.month)
    part = match["part"]
    return Period(_part(part, first, last), first - _DAY, sure=not _vague(part))


def _month_shift(match: re.Match[str], today: date) -> Period | None:
    """*månadsskiftet*: the last day of the month, or of the first of the two that are said."""
    named = match.groupdict().get("mon")
    if not named:
        last = _last(today.year, today.month)
        return Period(last, last)
    month = MONTHS[plain(named)]
    last = _last(today.year + (month < today.month), month)
    return Period(last, last)


def _year_shift(match: re.Match[str], today: date) -> Period | None:
    """*årsskiftet*, and before it: the year's last day."""
    last = date(today.year, 12, 31)
    return Period(last, last)


def _some_year(match: re.Match[str], today: date) -> Period | None:
    year = _said_year(match["said"], today) or today.year
    return Period(date(year, 12, 31), date(year - 1, 12, 31), sure=False, needs_lead=True)


def _quarter(match: re.Match[str], today: date) -> Period | None:
    number = int(match["q"]) if match["q"] else ORDINALS[plain(match["o"])]
    if not 1 <= number <= 4:
        return None
    year = _year_of(match, today) or today.year + (number * 3 < today.month)
    return _span(date(year, number * 3 - 2, 1), _last(year, number * 3))


def _feast(number: int) -> Reading:
    def read(match: re.Match[str], today: date) -> Period | None:
        year = _year_of(match, today)
        for one in (year,) if year else (today.year, today.year + 1):
            first, last, sure = feasts.feast(number, one)
            if year or last >= today:
                return Period(last, feasts.working_day_before(first), sure, feast=True)
        return None

    return read


def _week_part(match: re.Match[str], today: date) -> Period | None:
    """The beginning, middle or end of this week."""
    monday = _monday(today)
    part = match["part"]
    return Period(_part(part, monday, monday + 6 * _DAY), monday + 6 * _DAY, sure=not _vague(part))


def _weekend(match: re.Match[str], today: date) -> Period | None:
    words = plain(match[0])
    later = any(word in words for word in ("näs", "nas", "next"))
    monday = _monday(today) + _WEEK * later
    return Period(
        monday + 6 * _DAY, monday + 4 * _DAY, sure=not later, needs_lead=bool(match["bare"])
    )


def _month_named(match: re.Match[str], today: date) -> Period | None:
    bare = plain(match["which"]) in ("månaden", "manaden", "the month")
    found = _this_month(match, today)
    if bare and not match["part"]:
        return None
    return found


_PART: Final = r"(?:(?P<part>{part}) )?"
_PARTS: Final = (
    "början (?:av|på)|mitten (?:av|på)|slutet (?:av|på)|slut (?:av|på)"
    "|tidigt i|sent i|(?:the )?beginning of|(?:the )?start of|(?:the )?middle of|(?:the )?end of|early(?: in)?|mid|late(?: in)?"
)
_WITHIN: Final = (
    r"(?:om|inom|in|within) (?P<about>(?:ca|cirka|ungefär|runt|about|around|roughly) )?"
    r"(?:loppet av |the next |a period of |de närmaste )?"
)
_ORDINAL: Final = r"(?::?(?:de|e|a|st|nd|rd|th))"
_BACK: Final = (
    r"(?P<week>(?:i |in |of |under )?(?:nästa vecka|next week|kommande vecka|den här veckan|denna vecka|this week)|(?:om|in) (?P<n>{number}) (?:veckor|vecka|weeks|week|v)|(?:i |in |of )?(?:vecka|week|wk|v)\.? ?(?P<w>\d{1,2})"
    + _YEAR4
    + r"|week)"
)


_WRITTEN: Final[tuple[tuple[str, Reading], ...]] = (
    (_MAYBE_DAY + r"(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})", _iso),
    (r"(?P<y>20\d\d|\d\d)(?P<m>\d\d)(?P<d>\d\d)", _packed),
    (_MAYBE_DAY + r"(?P<d>\d{1,2}) ?/ ?(?P<m>\d{1,2})" + _YEAR4, _slashed),
    (r"(?P<d>\d{1,2})\.(?P<m>\d{1,2})(?:\.(?P<y>\d{4}|\d\d))?", _pointed),
    (
        _MAYBE_DAY
        + r"(?:den |the )?(?:(?P<d>\d{1,2})"
        + _ORDINAL
        + r"?|(?P<o>{ordinal}))\.? (?:of |i )?(?P<mon>{month})\b{dot}"
        + _YEAR4,
        _day_month,
    ),
    (
        _MAYBE_DAY
        + r"(?P<mon>{month}){dot} (?:the )?(?:(?P<d>\d{1,2})(?:st|nd|rd|th)?|(?P<o>{ordinal}))"
        + r"(?:,? (?P<year>20\d\d))?(?! (?:gånger|ggr|times|weeks|days|hours|dagar|veckor)\b)",
        _day_month,
    ),
    (r"(?P<d1>\d{1,2}) ?[-–] ?(?P<d2>\d{1,2}) (?P<mon>{month})\b{dot}" + _YEAR4, _run_of_days),
    (
        r"(?P<d1>\d{1,2})(?:/(?P<m1>\d{1,2}))? ?[-–] ?(?P<d2>\d{1,2})/(?P<m2>\d{1,2})",
        _run_of_days,
    ),
    (
        r"(?:den|the) (?:(?P<d>\d{1,2})"
        + _ORDINAL
        + r"?|(?P<o>{ordinal}))"
        + r"(?P<of>(?: i| in| of)? (?:nästa månad|next month|denna månad|den här månaden|this month))?"
        + r"(?=\s*(?:$|[,.;:!?)]|\s(?:kl|klockan|at|@|och|and|i|så|för|hos|senast)\b|\s@))",
        _day_alone,
    ),
    (
        r"(?:(?P<nxt>{next}) |(?P<this>{this}) )?(?P<wd>{day}){dot}(?:,? (?:på |on )?"
        + _BACK
        + r")?",
        _weekday,
    ),
    (
        r"(?P<week>nästa vecka|next week|(?:om|in) (?P<n>{number}) (?:veckor|vecka|weeks|week))(?: på| on|,)? (?P<wd>{day})",
        _weekday,
    ),
    (
        r"(?P<week>(?:vecka|week|wk|v)\.? ?(?P<w>\d{1,2})"
        + _YEAR4
        + r")(?: på| on|,)? (?P<wd>{day})",
        _weekday,
    ),
    (
        _PART
        + r"(?:vecka|veckorna|week|wk|w|v)\.? ?(?P<w>\d{1,2})(?: ?[-–] ?(?P<w2>\d{1,2}))?"
        + _YEAR4,
        _week_number,
    ),
    (
        _PART
        + r"(?P<which>nästa vecka|nästkommande vecka|kommande vecka|kommande veckan|den kommande veckan|till veckan|denna vecka|den här veckan|nu i veckan|(?:the )?next week|the coming week|this week|this coming week)",
        _some_week,
    ),
    (
        r"(?P<part>början av|mitten av|slutet av|(?:the )?(?:beginning|start|middle|end) of) (?:veckan|the week)"
        r"|veckans slut|veckan (?:är slut|ut)",
        _week_part,
    ),
    (
        r"(?:(?:nästa|nu i|i|den här|denna|till|next|this|the) (?:helgen|helg|veckoslutet|veckoslut|weekend))|(?P<bare>helgen)",
        _weekend,
    ),
    (_WITHIN + r"(?:en |ett |a )?(?P<half>halvt?|half(?: an?)?) (?P<unit>{unit})", _in_a_while),
    (_WITHIN + r"(?:ett |a )?(?P<halfyear>halvår|half-year)", _in_a_while),
    (
        _WITHIN
        + r"(?P<n>{number}) (?:och|and) (?:en|ett|a) (?P<half>halvt?|half) (?P<unit>{unit})",
        _in_a_while,
    ),
    (
        _WITHIN + r"(?P<n>{number}) (?P<unit>{unit})['’]?(?: time| tid)?"
        r"(?: (?:and|och) (?:a|en|ett) (?P<half>half|halvt?))?"
        r"(?: from (?:now|today)| från (?:nu|i ?dag))?",
        _in_a_while,
    ),
    (
        r"(?P<n>{number}) (?P<unit>{unit}) (?:from (?:now|today)|från (?:nu|och med i ?dag|i ?dag))",
        _in_a_while,
    ),
    (
        r"(?:i ?dag|i ?kväll|ikväll|today|tonight|this (?:evening|afternoon|morning)|i eftermiddag|i ?morgon(?: bitti| förmiddag| eftermiddag| kväll)?|i ?morron|i ?morrn|imorn|tomorrow(?: (?:morning|afternoon|evening|night))?|i ?övermorgon|övermorgon|(?:the )?day after tomorrow)",
        _near,
    ),
    (_PART + r"(?P<mon>{month})" + _YEAR4, _some_month),
    (
        r"(?:(?P<part>"
        + _PARTS
        + r") )?(?P<which>nästa månad|kommande månad|denna månad|den här månaden|månaden|(?:the )?next month|this month|the month)",
        _month_named,
    ),
    (r"månadens slut|månaden är slut|månaden ut|(?:the )?month[’'-]?s? ?end", _month_shift),
    (r"månadsskiftet(?: (?P<mon>{month}){dot}(?: ?[/–-] ?(?:{month}){dot})?)?", _month_shift),
    (
        r"årsskiftet(?: \d{4}/\d{2,4})?|årets slut|året är slut|årets sista dag|(?:the )?end of (?:the |this )?year|(?:the )?year[’' -]*s? ?end"
        r"|(?:slutet av|slutet på) (?:året|i år|detta år)|(?:the )?turn of the year|(?:the )?new year(?:['’]s)?",
        _year_shift,
    ),
    (r"(?P<said>nästa år|next year)", _some_year),
    (
        r"(?:(?:q|kvartal )(?P<q>[1-4])|(?P<o>{ordinal}) (?:kvartalet|quarter))" + _YEAR4,
        _quarter,
    ),
)


@cache
def rules() -> tuple[tuple[re.Pattern[str], Reading], ...]:
    """Every way to say a date; made on first use, which takes a moment."""
    return (
        *((compiled(written.replace("{part}", _PARTS)), reading) for written, reading in _WRITTEN),
        *(
            (compiled(f"(?:{words})" + _YEAR4), _feast(number))
            for number, words in enumerate(feasts.WORDS)
        ),
    )
