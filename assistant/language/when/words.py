"""The words dates are said with, in Swedish and English, and how a pattern of them is read.

A pattern is written with ``{names}`` of word lists and plain spaces.  Where it stands for a
word of four letters or more, å, ä and ö may have lost their dots.
"""

import re
from collections.abc import Mapping
from typing import Final

_DAYS: Final = (
    ("måndag", "måndagen", "mån", "monday", "mon"),
    ("tisdag", "tisdagen", "tis", "tuesday", "tues", "tue"),
    ("onsdag", "onsdagen", "ons", "wednesday", "weds", "wed"),
    ("torsdag", "torsdagen", "tors", "tor", "thursday", "thurs", "thur", "thu"),
    ("fredag", "fredagen", "fre", "friday", "fri"),
    ("lördag", "lördagen", "lör", "saturday", "sat"),
    ("söndag", "söndagen", "sön", "sunday", "sun"),
)
_MONTHS: Final = (
    ("januari", "january", "jan"),
    ("februari", "february", "febr", "feb"),
    ("mars", "march", "mar"),
    ("april", "apr"),
    ("maj", "may"),
    ("juni", "june", "jun"),
    ("juli", "july", "jul"),
    ("augusti", "august", "aug"),
    ("september", "sept", "sep"),
    ("oktober", "october", "okt", "oct"),
    ("november", "nov"),
    ("december", "dec"),
)
_NUMBERS: Final = (
    ("en", "ett", "a", "an", "one"),
    ("två", "two", "ett par", "a couple of", "couple of"),
    ("tre", "three"),
    ("fyra", "four"),
    ("fem", "five"),
    ("sex", "six"),
    ("sju", "seven"),
    ("åtta", "eight"),
    ("nio", "nine"),
    ("tio", "ten"),
    ("elva", "eleven"),
    ("tolv", "twelve"),
    ("tretton", "thirteen"),
    ("fjorton", "fourteen"),
    ("femton", "fifteen"),
    ("sexton", "sixteen"),
    ("sjutton", "seventeen"),
    ("arton", "eighteen"),
    ("nitton", "nineteen"),
    ("tjugo", "twenty"),
)
_ORDINALS: Final = (
    ("första", "förste", "first"),
    ("andra", "andre", "second"),
    ("tredje", "third"),
    ("fjärde", "fourth"),
    ("femte", "fifth"),
    ("sjätte", "sixth"),
    ("sjunde", "seventh"),
    ("åttonde", "eighth"),
    ("nionde", "ninth"),
    ("tionde", "tenth"),
    ("elfte", "eleventh"),
    ("tolfte", "twelfth"),
    ("trettonde", "thirteenth"),
    ("fjortonde", "fourteenth"),
    ("femtonde", "fifteenth"),
    ("sextonde", "sixteenth"),
    ("sjuttonde", "seventeenth"),
    ("artonde", "eighteenth"),
    ("nittonde", "nineteenth"),
    ("tjugonde", "twentieth"),
    ("tjugoförsta", "twenty-first"),
    ("tjugoandra", "twenty-second"),
    ("tjugotredje", "twenty-third"),
    ("tjugofjärde", "twenty-fourth"),
    ("tjugofemte", "twenty-fifth"),
    ("tjugosjätte", "twenty-sixth"),
    ("tjugosjunde", "twenty-seventh"),
    ("tjugoåttonde", "twenty-eighth"),
    ("tjugonionde", "twenty-ninth"),
    ("trettionde", "thirtieth"),
    ("trettioförsta", "thirty-first"),
)
_UNITS: Final[Mapping[str, tuple[str, ...]]] = {
    "days": ("dagar", "dag", "dygn", "days", "day"),
    "workdays": (
        *("arbetsdagar", "arbetsdag", "vardagar", "vardag", "skoldagar"),
        *("working days", "working day", "business days", "business day", "weekdays"),
    ),
    "weeks": ("veckor", "vecka", "veckors tid", "v", "weeks", "week", "wks", "wk"),
    "fortnights": ("fortnights", "fortnight"),
    "months": ("månader", "månad", "mån", "months", "month"),
    "quarters": ("kvartal", "quarters", "quarter"),
    "halfyears": ("halvår", "half-year"),
    "years": ("år", "years", "year"),
}
_PLAIN: Final = str.maketrans("åäöé", "aaoe")
_FORGIVEN: Final = 4
"""From how many letters on a word is known without its dots: *mån* is not *man*."""


def _numbered(words: tuple[tuple[str, ...], ...]) -> dict[str, int]:
    return {
        form: number
        for number, forms in enumerate(words, 1)
        for form in (*forms, *(word.translate(_PLAIN) for word in forms if len(word) >= _FORGIVEN))
    }


DAYS: Final = {word: number - 1 for word, number in _numbered(_DAYS).items()}
"""Days of the week, Monday 0."""
MONTHS: Final = _numbered(_MONTHS)
NUMBERS: Final = _numbered(_NUMBERS)
ORDINALS: Final = _numbered(_ORDINALS)
UNITS: Final = {
    form: unit
    for unit, words in _UNITS.items()
    for word in words
    for form in {word, word.translate(_PLAIN) if len(word) >= _FORGIVEN else word}
}
_SHORTEST: Final = {"må": 0, "ti": 1, "fr": 4, "lö": 5, "sö": 6}
"""Days of the week only right before a date; *on* and *to* are words of English."""
SHORT: Final = frozenset({"mån", "tor", "mon", "wed", "fri", "sat", "sun"})
"""Words that are days of the week only where something else says so."""


def any_of(words: Mapping[str, object]) -> str:
    """A pattern for any of the words, the longest first; those without dots are forgiven later."""
    dotless = {word.translate(_PLAIN) for word in words if word.translate(_PLAIN) != word}
    written = (word for word in words if word not in dotless or len(word) < _FORGIVEN)
    return "|".join(map(re.escape, sorted(written, key=len, reverse=True)))


_LISTS: Final = {
    "day": any_of(DAYS),
    "month": any_of(MONTHS),
    "number": rf"\d{{1,3}}|{any_of(NUMBERS)}",
    "ordinal": any_of(ORDINALS),
    "unit": any_of(UNITS),
    "shortest": any_of(_SHORTEST),
    "dot": r"(?<=\b\w\w\w)(?<!maj)(?<!may)\.|(?<=\bsept)\.|(?<=\btors)\.|",
    "next": "nästa|nästkommande|the next|next",
    "this": (
        "den här|det här|denna|detta|den|nu på|nu|kommande|närmaste"
        "|this coming|this|the coming|coming|the"
    ),
}
_SPACE: Final = r"[^\S\n]"
_DOTTED: Final = re.compile(r"[^\W\d_]{4,}")


def pattern(written: str) -> str:
    """A pattern with its lists, its spaces and its forgiven dots filled in."""
    for name, words in _LISTS.items():
        written = written.replace(f"{{{name}}}", f"(?:{words})")
    forgiving = _DOTTED.sub(lambda word: _forgiven(word[0]), written)
    spaced = forgiving.replace("\\ ", " ")
    return spaced.replace(" ?", rf"{_SPACE}{{0,3}}").replace(" ", rf"{_SPACE}{{1,3}}")


def _forgiven(word: str) -> str:
    for letter in "åäöé":
        word = word.replace(letter, f"[{letter}{letter.translate(_PLAIN)}]")
    return word


def compiled(written: str) -> re.Pattern[str]:
    """A phrase that stands alone: no part of a word, a number or a genitive."""
    return re.compile(
        rf"(?<![\w@])(?<!\d[-./:,])(?<!\w[-/])(?:{pattern(written)})(?!\w|['’]s\b|-\w|[/.:,]\d)",
        re.IGNORECASE,
    )


def weekday_named(word: str) -> int:
    """The day of the week a word means, Monday 0."""
    return (DAYS | _SHORTEST)[plain(word)]


def number_named(said: str) -> int:
    """How many a number means, in figures or as a word."""
    said = plain(said)
    return int(said) if said.isdecimal() else NUMBERS[said]


def plain(word: str) -> str:
    """A word as it stands in the lists."""
    return " ".join(word.casefold().split())
