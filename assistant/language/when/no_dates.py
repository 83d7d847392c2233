"""What looks like a date and is none: a clock time, how often, an amount, a number, an age."""

import re
from functools import cache
from typing import Final

from assistant.language.when.words import pattern

_AND: Final = r"(?:,? ?(?:och|and|or|eller|samt|&|,) ?)"
_NUMBERED: Final = (
    "tel|tfn|telefon|mobil|phone|nr|nummer|number|dnr|ärende|case|id|rum|room|sid|sida|page"
    "|kap|kapitel|punkt|avsnitt"
)
_PORTION: Final = (
    "tabletter|tablett|dl|cl|ml|msk|tsk|kopp|dos|timme|timmar|dag|dagar|tjänst|tid|liter|glas|av"
    "|del|portion|tablets?|pills?|cups?|hours?|days?|of|doses?|teaspoons?|tablespoons?|time"
)
_MONTH_AHEAD: Final = r"(?! ?(?:/|:[ae]|{month}))"
_EVERY: Final = (
    "varje|var|varannan|varenda|var (?:tredje|fjärde|annan)|every(?: other| second)?|each"
    "|alternate|alla|vissa|samtliga|per|om"
)
_WRITTEN: Final = (
    # a clock time
    r"(?:kl\.?|klockan|at|@) ?\d{1,2}(?:[.:]\d{2})?(?: ?[-–] ?\d{1,2}(?:[.:]\d{2})?)?"
    + _MONTH_AHEAD,
    r"\d{1,2}:\d{2}",
    r"\d{1,2}\.[0-5]\d ?[-–] ?\d{1,2}\.[0-5]\d",
    # days of every week
    r"(?:från |from |between |mellan )?{day}\.?(?:en)?"
    r" ?(?:-|–|till och med|till|to|through|t\.?o\.?m\.?) ?{day}",
    r"{day}\.?(?:en|ar|arna|s)?(?:" + _AND + r"{day}\.?(?:en|ar|s)?){2,6}",
    r"{day} ?[+/&] ?{day}",
    r"(?:" + _EVERY + r") (?:{day}(?:en)?|vecka|veckan|week|dag|day|månad|month|helg|weekend"
    r"|jul|påsk|sommar)(?:" + _AND + r"{day}(?:en)?){0,6}",
    r"{day} (?:mornings|evenings|afternoons|nights|morgnar|kvällar|eftermiddagar|förmiddagar)",
    # days that are over
    r"(?:förra|förrförra|i förra|last|this past)"
    r" (?:{day}(?:en)?|vecka|veckan|week|month|månaden|januari|påsk|jul)",
    # an amount
    r"24/7",
    r"[1-9]/[2-9] ?-?(?:" + _PORTION + r")",
    r"(?:minst|högst|ungefär|skattar|skattning|betyg|poäng|skala|at least|at most|score"
    r"|rated?|scores)"
    r" \d{1,2}/\d{1,2}",
    r"\d{1,2}/\d{1,2} (?:poäng|rätt|points|på skalan|on the scale|dagar|days|gånger|times"
    r"|veckor|weeks)",
    # something else with a number
    r"(?:" + _NUMBERED + r")\.?:? ?\+?[\d/\s.-]{2,20}",
    r"\+?\d[\d\s()-]{7,18}\d{2}(?<!\d{4}-\d\d-\d\d)",
    r"\d+ ?(?:år|years?) (?:gammal|old)",
    r"(?:född|born|f\.|dob) ?(?:den |on |in )?[\d/\s.-]{2,12}(?:{month})?\.?(?: ?\d{2,4})?",
    r"gravid(?:itets)? ?(?:i )?(?:vecka|v\.?) ?\d{1,2}|(?:vecka|v\.?) ?\d{1,2} i graviditeten",
    r"i den mån|i mån av",
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
