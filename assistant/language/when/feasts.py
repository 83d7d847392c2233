"""What the year's feasts in Sweden are called, and the days they stand for."""

from datetime import date
from typing import Final

from assistant.case.working_days import (
    ALL_SAINTS,
    MIDSUMMER,
    MIDSUMMER_EVE,
    SUNDAY,
    InYear,
    after_easter,
    first,
    fixed,
)


def _advent(number: int) -> InYear:
    return first(SUNDAY, 11, 27, days=7 * number - 7)


_FEASTS: Final[dict[str, tuple[InYear, ...]]] = {
    "trettondagsafton|epiphany eve|twelfth night": (fixed(1, 5),),
    "trettondag(?:en|s)?(?: jul)?|tretton(?:de|dags)?helgen|epiphany": (fixed(1, 6),),
    "tjugondag(?:en|s)?(?: knut)?|st\\.? knut's day": (fixed(1, 13),),
    "alla hjärtans dag|valentine['’]?s day": (fixed(2, 14),),
    "skärtorsdag(?:en)?|maundy thursday": (after_easter(-3),),
    "långfredag(?:en)?|good friday": (after_easter(-2),),
    "påskafton(?:en)?|easter saturday|easter eve|holy saturday": (after_easter(-1),),
    "påskdag(?:en)?|easter sunday|easter day": (after_easter(0),),
    "annandag(?:en)? påsk|easter monday": (after_easter(1),),
    "påsk(?:en|helgen)?|(?:the )?easter(?: weekend| break)?": (after_easter(-2), after_easter(0)),
    "valborg(?:smässoafton)?|walpurgis(?: night)?": (fixed(4, 30),),
    "första maj|may day": (fixed(5, 1),),
    "kristi himmel(?:s)?färds?(?:dag(?:en)?|helgen)?|ascension(?: day)?": (after_easter(39),),
    "pingstafton(?:en)?": (after_easter(48),),
    "pingst(?:en|dag|dagen|helgen)?|whitsun|whit sunday|pentecost": (after_easter(49),),
    "(?:sveriges )?nationaldag(?:en)?|(?:the )?(?:swedish )?national day": (fixed(6, 6),),
    "midsommardag(?:en)?|midsummer(?:['’]?s)? day": (MIDSUMMER,),
    "midsommar(?:afton(?:en)?|helgen|en)?|midsummer(?:(?:['’]?s)? eve)?": (MIDSUMMER_EVE,),
    "halloween": (fixed(10, 31),),
    "alla helgons dag|allhelgona(?:helgen)?|all saints['’]?(?: day)?": (ALL_SAINTS,),
    "mors dag|mother['’]?s day": (first(SUNDAY, 5, 25),),
    "fars dag|father['’]?s day": (first(SUNDAY, 11, 8),),
    "(?:första|1:?[ae]?|first|1st) (?:söndagen i |sunday (?:of|in) )?advent": (_advent(1),),
    "(?:andra|2:?[ae]?|second|2nd) (?:söndagen i |sunday (?:of|in) )?advent": (_advent(2),),
    "(?:tredje|3:?[ae]?|third|3rd) (?:söndagen i |sunday (?:of|in) )?advent": (_advent(3),),
    "(?:fjärde|4:?[ae]?|fourth|4th) (?:söndagen i |sunday (?:of|in) )?advent": (_advent(4),),
    "(?:sankta? )?lucia(?:dagen)?|st\\.? (?:lucia|lucy)(?:['’]s day)?": (fixed(12, 13),),
    "juldag(?:en)?|christmas day": (fixed(12, 25),),
    "annandag(?:en)?(?: jul)?|boxing day|second day of christmas": (fixed(12, 26),),
    "jul(?:en|afton|aftonen|helgen)?|christmas(?: eve)?|xmas(?: eve)?": (fixed(12, 24),),
    "mellandagarna": (fixed(12, 27), fixed(12, 30)),
    "nyårsdag(?:en)?|new year['’]?s day": (fixed(1, 1),),
    "nyår(?:safton|saftonen|et|shelgen)?|new year['’]?s eve": (fixed(12, 31),),
}
"""What each feast is called, as a pattern, and its day, or its first and its last."""
WORDS: Final = tuple(_FEASTS)


def feast(number: int, year: int) -> tuple[date, date]:
    """A feast's first and last day in a year, by its place in ``WORDS``."""
    days = _FEASTS[WORDS[number]]
    return days[0](year), days[-1](year)
