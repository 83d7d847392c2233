"""What looks like a date and is none: a clock time, how often, an amount, a number, an age."""

import re
from functools import cache
from typing import Final

from assistant.language.when_words import pattern

_DAY_LIST: Final = (
    r"{day}\.?(?:en|ar|arna|s)?(?:,? ?(?:och|and|or|eller|samt|&|,) ?{day}\.?(?:en|ar|s)?)"
)
_WRITTEN: Final = (
    # a clock time
    r"(?:kl\.?|klockan|at|@) ?\d{1,2}(?:[.:]\d{2})?(?: ?[-–] ?\d{1,2}(?:[.:]\d{2})?)?(?! ?(?:/|:[ae]|jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec))",
    r"\d{1,2}:\d{2}",
    r"\d{1,2}\.[0-5]\d ?[-–] ?\d{1,2}\.[0-5]\d",
    # a span of days in every week, or several of them
    r"(?:från |from |between |mellan )?{day}\.?(?:en)? ?(?:-|–|till och med|till|to|through|t\.?o\.?m\.?) ?{day}",
    _DAY_LIST + r"(?:,? ?(?:och|and|or|eller|samt|&|,) ?{day}(?:en|ar|s)?)+",
    r"(?:dygnet|around the clock)",
    r"24/7",
    # an amount
    r"[1-9]/[2-9] ?-?(?:tabletter|tablett|dl|cl|ml|msk|tsk|kopp|dos|timme|timmar|dag|dagar|tjänst|tid|liter|glas|av|del|portion|tablets?|pills?|cups?|hours?|days?|of|doses?|teaspoons?|tablespoons?|time)",
    r"(?:minst|högst|ungefär|skattar|skattning|betyg|poäng|skala|at least|at most|score|rated?|scores) \d{1,2}/\d{1,2}",
    r"\d{1,2}/\d{1,2} (?:poäng|rätt|points|på skalan|on the scale|dagar|days|gånger|times|veckor|weeks)",
    # something else with a number
    r"(?:tel|tfn|telefon|mobil|phone|nr|nummer|number|dnr|ärende|case|id|rum|room|sid|sida|page|kap|kapitel|punkt|avsnitt)\.?:? ?\+?[\d/\s.-]{2,20}",
    r"\+?\d[\d\s()-]{7,18}\d{2}(?<=\d)(?<!\d{4}-\d\d-\d\d)",
    r"i den mån|i mån av",
    r"\d+ ?(?:år|years?) (?:gammal|old)",
    # days that are habits or over
    r"(?:varje|var|varannan|varenda|var (?:tredje|fjärde|annan)|every(?: other| second)?|each|alternate|alla|vissa|samtliga|per|om)"
    r" (?:{day}(?:en)?|vecka|veckan|week|dag|day|månad|month|helg|weekend|jul|påsk|sommar)"
    r"(?:(?:, ?|,? ?(?:och|and|or|eller|samt|&) ?)(?:{day}(?:en)?))*",
    r"{day}(?:en)? (?:och|and|&|,) {day}s? (?:mornings|evenings|afternoons|varje)",
    r"{day}s?(?:mornings|evenings|afternoons|nights|(?:s)?morgnar|kvällar|eftermiddagar)",
    r"{day} (?:mornings|evenings|afternoons|nights|morgnar|kvällar|eftermiddagar|förmiddagar)",
    r"(?:förra|förrförra|i förra|last|this past) (?:{day}(?:en)?|vecka|veckan|week|month|månaden|januari|påsk|jul)",
    r"(?:född|born|f\.|dob) ?(?:den |on |in )?[\d/\s.-]{2,12}(?:{month})?\.?(?: ?\d{2,4})?",
)
_ADDRESS: Final = re.compile(
    r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,60}(?:\.[\w-]{1,60}){1,5}|(?:https?://|www\.)\S{1,400}",
    re.IGNORECASE,
)


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    every = (
        re.compile(rf"(?<!\w)(?:{pattern(written)})(?!\w)", re.IGNORECASE) for written in _WRITTEN
    )
    return (_ADDRESS, *every)


def no_dates(text: str) -> list[tuple[int, int]]:
    """Where in the text something stands that only looks like a date."""
    return sorted(match.span() for found in _patterns() for match in found.finditer(text))
