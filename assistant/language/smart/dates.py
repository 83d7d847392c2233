"""Where a goal's text says by when."""

import re
from collections.abc import Iterator, Sequence

from assistant.language.smart.lexicon import Lexicon
from assistant.language.smart.words import Word

_DATE = re.compile(r"\d{4}-\d{1,2}(?:-\d{1,2})?|\d{1,2}/\d{1,2}(?:[-/]\d{2,4})?|20\d\d")


def due_spans(words: Sequence[Word], lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """Each place that names a date, a month, a season or a time from now."""
    at = 0
    while at < len(words):
        end = _due(words, at, lexicon)
        if end > at:
            yield at, end
            at = end
        else:
            at += 1


def _due(words: Sequence[Word], at: int, lexicon: Lexicon) -> int:
    """The end of what begins here and tells a time; the place itself where nothing does."""
    led = lexicon.length(words, at, "due_words")
    after = at + led
    while after < len(words) and lexicon.has(words[after], "due_words", "fillers"):
        after += 1
    end = _time(words, after, lexicon, led=after > at)
    if end > after:
        return end
    if led and lexicon.has(words[at], "ahead"):
        return _span(words, after, lexicon) or at
    return at


def _time(words: Sequence[Word], at: int, lexicon: Lexicon, *, led: bool) -> int:
    if at >= len(words):
        return at
    word = words[at]
    following = words[at + 1] if at + 1 < len(words) else None
    if word.is_number and _DATE.fullmatch(word.text):
        return at + 1
    if word.is_number and following is not None:
        ordinal = 1 if following.low in ("e", "a", "st", "nd", "rd", "th", ":") else 0
        named = at + 1 + ordinal
        if named < len(words) and lexicon.has(words[named], "months"):
            return _year(words, named + 1)
    if lexicon.has(word, "months") and not (word.low == "may" and not word.is_capital):
        day = at + 1
        if day < len(words) and words[day].is_number:
            day += 1
        return _year(words, day)
    if led and (length := lexicon.length(words, at, "occasions")):
        return _year(words, at + length)
    if word.low in ("vecka", "v", "week") and following is not None:
        dot = 1 if following.text == "." else 0
        if at + 1 + dot < len(words) and words[at + 1 + dot].is_number:
            return at + 2 + dot
    return at


def _span(words: Sequence[Word], at: int, lexicon: Lexicon) -> int:
    """*tre månader* after *inom* or *om*; 0 where there is none."""
    if at + 1 >= len(words):
        return 0
    counted = words[at].is_number or lexicon.has(words[at], "numbers", "single")
    return at + 2 if counted and lexicon.has(words[at + 1], "units") else 0


def _year(words: Sequence[Word], at: int) -> int:
    return at + 1 if at < len(words) and re.fullmatch(r"20\d\d", words[at].text) else at
