"""Where a goal's text says by when, and how much or how often."""

import re
from collections.abc import Iterator, Sequence

from assistant.language.smart.lexicon import Lexicon
from assistant.language.smart.words import Span, Word

_DATE = re.compile(r"\d{4}-\d{1,2}(?:-\d{1,2})?|\d{1,2}/\d{1,2}(?:[-/]\d{2,4})?|20\d\d")
_YEAR = re.compile(r"20\d\d")
_ORDINAL = frozenset({"e", "a", "st", "nd", "rd", "th", ":", "."})


def dues(words: Sequence[Word], lexicon: Lexicon) -> Iterator[Span]:
    """Each place that names a date, a month, a season or a time from now."""
    at = 0
    while at < len(words):
        end = _due(words, at, lexicon)
        if end > at:
            yield at, end
        at = max(end, at + 1)


def quantities(words: Sequence[Word], lexicon: Lexicon) -> Iterator[int]:
    """Each number, in digits or words, and each *en gång*, *a day*."""
    for at, word in enumerate(words):
        single = at + 1 < len(words) and lexicon.has(word, "single")
        counted = single and lexicon.has(words[at + 1], "units")
        if counted or word.is_number or lexicon.length(words, at, "numbers"):
            yield at


def _due(words: Sequence[Word], at: int, lexicon: Lexicon) -> int:
    """The end of what begins here and tells a time; the place itself where nothing does."""
    after = at + lexicon.length(words, at, "due_words")
    led = after > at
    while after < len(words) and lexicon.has(words[after], "due_words", "fillers"):
        after += 1
    end = _time(words, after, lexicon, led=after > at)
    if end > after:
        return end
    if led and lexicon.has(words[at], "ahead"):
        return _from_now(words, after, lexicon) or at
    return at


def _time(words: Sequence[Word], at: int, lexicon: Lexicon, *, led: bool) -> int:
    if at >= len(words):
        return at
    word = words[at]
    if word.is_number:
        return _dated(words, at, lexicon)
    if lexicon.has(word, "months") and (word.is_capital or word.low != "may"):
        numbered = at + 1 < len(words) and words[at + 1].is_number
        return _year(words, at + 1 + numbered)
    if led and (length := lexicon.length(words, at, "occasions")):
        return _year(words, at + length)
    if lexicon.has(word, "weeks") and at + 1 < len(words):
        number = at + 1 + (words[at + 1].text == ".")
        if number < len(words) and words[number].is_number:
            return number + 1
    return at


def _dated(words: Sequence[Word], at: int, lexicon: Lexicon) -> int:
    """*2027-03-15*, *15/3*, *15 mars*, *15:e mars*; the place itself for any other number."""
    if _DATE.fullmatch(words[at].text):
        return at + 1
    named = at + 1
    while named < len(words) and words[named].low in _ORDINAL and named < at + 3:
        named += 1
    if named < len(words) and lexicon.has(words[named], "months"):
        return _year(words, named + 1)
    return at


def _from_now(words: Sequence[Word], at: int, lexicon: Lexicon) -> int:
    """*tre månader* after *inom* or *om*; 0 where there is none."""
    if at + 1 >= len(words):
        return 0
    counted = words[at].is_number or lexicon.has(words[at], "numbers", "single")
    return at + 2 if counted and lexicon.has(words[at + 1], "units") else 0


def _year(words: Sequence[Word], at: int) -> int:
    return at + 1 if at < len(words) and _YEAR.fullmatch(words[at].text) else at
