"""The date in a text: by when something is to be done, as people say it.

*Senast* and its like win over a date that only stands there; of several the last is taken,
and where there are several it is unsure.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
from itertools import pairwise
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from assistant.language.when.leads import DEADLINE, Led, led
from assistant.language.when.no_dates import no_dates
from assistant.language.when.period import Period
from assistant.language.when.rules import rules
from assistant.language.when.words import pattern

Span = tuple[int, int]
"""Where something begins and ends in a text."""

_WORD: Final = re.compile(r"\d|[^\W\d_]{2}")
"""Without a figure or a word there is no date."""
_MOST: Final = 5
"""How many doubtful words are told."""
_VAGUE: Final = (
    r"(?:före|innan|till|efter|senast|under|i|vid|by|before|after|during|in|over|at)"
    r" (?:the |next |nästa |slutet av |början av |end of ){0,3}"
    r"(?:(?:sport|jul|höst|påsk|sommar|vinter)?lov(?:et)?|(?:höst|vår)?terminen(?:s (?:slut"
    r"|start))?"
    r"|termins(?:slut|start)(?:en|et)?|skolstart(?:en)?|skolavslutning(?:en)?|semester(?:n)?"
    r"|sommar(?:en)?|höst(?:en)?|vår(?:en)?|vinter(?:n)?|nästa möte|uppföljningen"
    r"|summer(?: holidays?| break)?|autumn|spring|winter|half(?:-| )?term|term|new year"
    r"|school (?:holidays?|break)|holidays)"
)
"""A time whose day depends on the place or the year."""


class When(Struct, frozen=True):
    """By when something is to be done, according to a text."""

    day: date | None = None
    spans: tuple[Span, ...] = ()
    """The words for it."""
    unsure: tuple[str, ...] = ()
    """The words that could mean another day, or none."""
    announced: bool = False
    """Whether it was said to be the last day, with *senast* or the like."""


def prepare() -> None:
    """Have the patterns ready, which takes a third of a second once: off the main loop."""
    when("senast på fredag", date(2000, 1, 1))


def when(text: str, today: date) -> When:
    """The date in a text, if any."""
    if not _WORD.search(text):
        return When()
    written, at = _composed(text)
    every = list(_dates(written, today))
    read = _joined([one for one in every if one.period.last is not None], written)
    doubted = [one for one in every if one.period.last is None]
    if not read:
        vague = [match[0] for match in _vague().finditer(written)]
        return When(unsure=_told(doubted, written, vague))
    strongest = max(one.strength for one in read)
    best = [one for one in read if one.strength == strongest]
    day = best[-1].period.last
    others = [one for one in read if one.period.last != day]
    if others or not best[-1].period.sure:
        doubted = [best[-1], *others, *doubted]
    spans = [(at[one.start], at[one.end]) for one in read if one.period.last == day]
    return When(day, tuple(spans), _told(doubted, written), announced=strongest >= DEADLINE)


def whole(text: str, today: date) -> date | None:
    """The date a text means, where it says nothing else; None where it means none."""
    written = unicodedata.normalize("NFC", text).strip().rstrip(".,!")
    if not _WORD.search(written):
        return None
    for start, end, period in _apart(_found(written, today, [])):
        if (start, end) == (0, len(written)):
            return period.last
        alone = replace(period, needs_lead=False, passed=False)
        said = led(written, start, end, len(written), alone)
        if said is not None and (said.start, said.end) == (0, len(written)):
            return said.period.last
    return None


def _told(doubted: Sequence[Led], text: str, vague: Sequence[str] = ()) -> tuple[str, ...]:
    words = [text[one.start : one.end] for one in doubted]
    return tuple(dict.fromkeys((*words, *vague)))[:_MOST]


def _joined(read: list[Led], text: str) -> list[Led]:
    """The dates, where a weekday beside its date means that date: *fredag (4/12)*."""
    joined = list(read)
    for at, (first, second) in enumerate(pairwise(read)):
        beside = not text[first.end : second.start].strip(" \t\u00a0,()")
        for index, day, other in ((at, first, second), (at + 1, second, first)):
            named, dated = day.period, other.period
            if not beside or not named.weekday or dated.weekday or not (named.last and dated.last):
                continue
            if named.last.weekday() == dated.last.weekday():
                joined[index] = Led(day.start, day.end, dated, day.strength)
    return joined


def _composed(text: str) -> tuple[str, Sequence[int]]:
    """The text with its marks joined to their letters, and where each sign was."""
    if unicodedata.is_normalized("NFC", text):
        return text, range(len(text) + 1)
    pieces: list[str] = []
    at: list[int] = []
    start = 0
    for index in range(1, len(text) + 1):
        if index < len(text) and unicodedata.combining(text[index]):
            continue
        joined = unicodedata.normalize("NFC", text[start:index])
        pieces.append(joined)
        at.extend([start] * len(joined))
        start = index
    return "".join(pieces), [*at, len(text)]


def _dates(text: str, today: date) -> Iterator[Led]:
    """Every date in the text, in order, with the words that belong to it."""
    found = list(_apart(_found(text, today, no_dates(text))))
    for at, (start, end, period) in enumerate(found):
        following = found[at + 1][0] if at + 1 < len(found) else len(text)
        if said := led(text, start, end, following, period):
            yield said


def _apart(found: Iterator[tuple[int, int, Period]]) -> Iterator[tuple[int, int, Period]]:
    """Of those that overlap, the one that begins first or, from there, is the longest."""
    end = 0
    for one in sorted(found, key=lambda one: (one[0], -one[1])):
        if one[0] >= end:
            end = one[1]
            yield one


def _found(text: str, today: date, free: Sequence[Span]) -> Iterator[tuple[int, int, Period]]:
    """All that reads as a date and touches nothing of what is ``free`` of them."""
    starts, reach = [start for start, _end in free], [0]
    for _start, end in free:
        reach.append(max(reach[-1], end))
    for rule, reading in rules():
        for match in rule.finditer(text):
            if reach[bisect_right(starts, match.end() - 1)] > match.start():
                continue
            try:
                period = reading(match, today)
            except (ValueError, OverflowError):  # a year the calendar does not reach
                continue
            if period is not None:
                yield match.start(), match.end(), period


@cache
def _vague() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{pattern(_VAGUE)})(?!\w)", re.IGNORECASE)
