"""Days counted from today: *om tre veckor*, *inom en och en halv månad*, *in a fortnight*."""

import re
from datetime import date
from typing import Final

from assistant.case.working_days import months_after, working_days_after
from assistant.language.when.period import DAY, Period, Rules, one
from assistant.language.when.words import UNITS, number_named, plain

_WITHIN: Final = (
    r"(?:om|inom|in|within) (?P<about>(?:ca|cirka|ungefär|runt|about|around|roughly) )?"
    r"(?:loppet av |the next |a period of |de närmaste )?"
)
_NUMBER: Final = r"(?P<fewer>{number} ?(?:-|–|till|to|eller|or) ?)?(?P<n>{number})"
_MONTHS: Final = {"quarters": 3, "halfyears": 6, "years": 12}


def _counted(match: re.Match[str], today: date) -> Period | None:
    said = match.groupdict()
    half = bool(said.get("half"))
    unit = UNITS[plain(said["unit"])] if said.get("unit") else "halfyears"
    number = plain(said.get("n") or "")
    count = number_named(number) if number else 0 if half else 1
    day = _on(today, count, half, unit)
    if said.get("n2"):
        day = _on(day, number_named(match["n2"]), False, UNITS[plain(match["unit2"])])
    rough = said.get("about") or said.get("fewer") or "par" in number or "couple" in number
    return one(day, sure=not rough)


def _on(day: date, count: int, half: bool, unit: str) -> date:
    """The day that comes so many units later; half a month is fifteen days, half a week four."""
    match unit:
        case "days":
            return day + DAY * count
        case "workdays":
            return working_days_after(day, count)
        case "weeks":
            return day + DAY * (7 * count + 4 * half)
        case "fortnights":
            return day + DAY * (14 * count + 7 * half)
        case "months":
            return months_after(day, count) + DAY * 15 * half
    months = _MONTHS[unit]
    return months_after(day, months * count + months // 2 * half)


RULES: Final[Rules] = (
    (_WITHIN + r"(?:en |ett |a )?(?P<half>halvt?|half(?: an?)?) (?P<unit>{unit})", _counted),
    (_WITHIN + r"(?:ett |a )?(?:halvår|half-year)", _counted),
    (
        _WITHIN
        + r"(?P<n>{number}) (?:och|and) (?:en|ett|a) (?P<half>halvt?|half) (?P<unit>{unit})",
        _counted,
    ),
    (
        _WITHIN + _NUMBER + r" (?P<unit>{unit})(?:['’]s?)?(?: time| tid)?"
        r"(?: (?:and|och) (?:(?:a|en|ett) (?P<half>half|halvt?)"
        r"|(?P<n2>{number}) (?P<unit2>{unit})))?"
        r"(?: from (?:now|today)| från (?:nu|i ?dag))?",
        _counted,
    ),
    (
        r"(?P<n>{number}) (?P<unit>{unit}) (?:from (?:now|today)|från (?:nu|i ?dag))",
        _counted,
    ),
)
