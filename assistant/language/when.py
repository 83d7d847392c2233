"""The date in a text: by when something is to be done, as people say it.

*Senast* and its like win over a date that only stands there; of several the last is taken,
and said to be unsure.  *Före* and *innan* mean the day before: before a feast, its last
working day.  What comes after *efter* or *från* begins something, and is no date to be
done by.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import cache
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from assistant.language.translation import language
from assistant.language.not_when import no_dates
from assistant.language.when_rules import Period, rules
from assistant.language.when_words import NUMBERS, pattern, plain

Span = tuple[int, int]
"""Where something begins and ends in a text."""

DEADLINE: Final = 3
"""How strong a date is that is announced as the last day."""
_SHORTEST: Final = 3
"""Letters of *fri*."""
_WORD: Final = re.compile(r"\d|[^\W\d_]{2}")
"""Without a figure or a word there is no date."""
_REACH: Final = 48
"""How far before a date the words that belong to it are looked for."""
_STRONG: Final = (
    r"(?:allra |absolut |som |klart |färdigt )?senast|(?:by )?no later than|not later than|by|latest(?: by)?"
    r"|at the latest|deadline(?:n)?(?: är| is)?|due(?: date)?(?: on| by)?|sista (?:dag|datum)(?: är)?"
)
_EVE: Final = r"före|innan|before|prior to|ahead of"
_UNTIL: Final = r"fram till(?: och med)?|till och med|t\.?o\.?m\.?|till|tills|until|up to"
_PLACED: Final = r"på|nu|i|under|in|on|at|during|vid|redan|den|det|the|this|av|of|någon dag"
_ABOUT: Final = r"kring|runt|omkring|cirka|ca|ungefär|around|about|sometime|någon gång"
_AFTER: Final = (
    r"efter|after|från(?: och med)?|fr\.?o\.?m\.?|from|since|sedan|starting(?: from| on)?|tidigast"
    r"|earliest|not before|inte (?:före|innan)|förrän|with effect from|start|startar|börjar|starts|begins"
    r"|once|twice|times|gånger|ggr|gång"
)
_VAGUE: Final = (
    r"(?:före|innan|till|efter|senast|under|i|vid|by|before|after|during|in|over|at) (?:the |next |nästa |slutet av |början av |end of )*"
    r"(?:(?:sport|jul|höst|påsk|sommar|vinter)?lovet|(?:sport|jul|höst|påsk|sommar|vinter)lov"
    r"|(?:höst|vår)?terminen|(?:höst|vår)?terminens (?:slut|start)|termins(?:slut|start)(?:en|et)?|skolstart(?:en)?|skolavslutning(?:en)?|semestern"
    r"|sommaren|hösten|våren|vintern|sommar|höst|vår|vinter|summer(?: holidays?| break)?|autumn|spring|winter"
    r"|half[- ]term|term|semester|school (?:holidays?|break)|holidays|nästa möte|uppföljningen)"
)


class Said(Struct, frozen=True):
    """A date as it stands in a text, with the words that belong to it."""

    start: int
    end: int
    period: Period
    strength: int
    led: bool = False


class When(Struct, frozen=True):
    """By when something is to be done, according to a text."""

    day: date | None = None
    spans: tuple[Span, ...] = ()
    """The words for it."""
    unsure: tuple[str, ...] = ()
    """The words that could mean another day, or none."""
    announced: bool = False
    """Whether it was said to be the last day, with *senast* or the like."""


def when(text: str, today: date) -> When:
    """The date in a text, if any."""
    if not _WORD.search(text):
        return When()
    written, at = _composed(text)
    every = list(_dates(written, today))
    read = [one for one in every if one.period.last is not None]
    doubted = [written[one.start : one.end] for one in every if one.period.last is None]
    if not read:
        vague = [match[0] for match in _vague().finditer(written)]
        return When(unsure=tuple(_few(doubted + vague)))
    most = max(one.strength for one in read)
    best = [one for one in read if one.strength == most]
    taken = best[-1]
    day = taken.period.last
    if len({one.period.last for one in best}) > 1 or not taken.period.sure:
        doubted = [written[one.start : one.end] for one in best] + doubted
    spans = [(at[one.start], at[one.end]) for one in read if one.period.last == day]
    return When(day, tuple(spans), tuple(_few(doubted)), announced=most >= DEADLINE)


def whole(text: str, today: date) -> date | None:
    """The date a text means, where it says nothing else; None where it means none."""
    written = unicodedata.normalize("NFC", text).strip().rstrip(".,!")
    for one in _dates(written, today, alone=True):
        if (one.start, one.end) == (0, len(written)):
            return one.period.last
    return None


def _few(doubted: list[str]) -> list[str]:
    return list(dict.fromkeys(doubted))[:5]


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


def _dates(text: str, today: date, *, alone: bool = False) -> Iterator[Said]:
    """Every date in the text, in order; ``alone``: the text is one where a date is asked for."""
    end = 0
    found = sorted(_found(text, today, alone=alone), key=lambda one: (one[0], -one[1]))
    for at, (start, stop, period) in enumerate(found):
        if start < end:
            continue
        end = stop
        following = next((one[0] for one in found[at + 1 :] if one[0] >= stop), len(text))
        if said := _led(text, start, stop, period, following, today, alone=alone):
            yield said


def _found(text: str, today: date, *, alone: bool) -> Iterator[tuple[int, int, Period]]:
    free = [] if alone else no_dates(text)
    starts = [start for start, _end in free]
    reach = [0]
    for _start, end in free:
        reach.append(max(reach[-1], end))
    for rule, reading in rules():
        for match in rule.finditer(text):
            before = bisect_right(starts, match.end() - 1)
            if reach[before] > match.start():
                continue
            try:
                period = reading(match, today)
            except (ValueError, OverflowError):
                continue
            if period is not None:
                yield match.start(), match.end(), period


def _led(
    text: str, start: int, end: int, period: Period, following: int, today: date, *, alone: bool
) -> Said | None:
    """A date with the words before and after that belong to it; None where it is no date."""
    before = text[max(0, start - _REACH) : start]
    if _after().search(before) and not alone:
        return None
    if stepped := _stepped(before, period):
        period, length = stepped
        start, before = start - length, before[: len(before) - length]
    lead = _lead().search(before)
    words = plain(lead[0]) if lead else ""
    strength = 1
    if _strong().search(words):
        strength = DEADLINE
    elif _middling().search(words):
        strength = 2
    if _eve().search(words):
        period = replace(period, last=period.eve, sure=period.sure or period.feast)
    if _about().search(words):
        period = replace(period, sure=False)
    tail = _tail().match(text, end, min(len(text), end + _REACH))
    if tail and text[tail.end() : following].strip():
        end, strength = tail.end(), DEADLINE
    elif tail and following == len(text):
        end, strength = tail.end(), DEADLINE
    if period.needs_lead and not words and not alone and not _english_end(text, start, end):
        return None
    if period.passed and not alone:
        if strength < DEADLINE:
            return None
        period = replace(period, sure=False)
    if text[start:end][:3].casefold() in ("ino", "wit"):
        strength = max(strength, 2)
    return Said(start - (len(lead[0]) if lead else 0), end, period, strength, bool(words))


def _english_end(text: str, start: int, end: int) -> bool:
    """Whether *fri* or *mon* stands last, where English is spoken."""
    if language() != "en" or end - start != _SHORTEST:
        return False
    apart = text[max(0, start - 4) : start].casefold().split()[-1:] not in (["the"], ["a"])
    return apart and (not text[end:].strip() or text[end:].lstrip()[0] in ",.;)@")


def _stepped(before: str, period: Period) -> tuple[Period, int] | None:
    """*dagen före*, *veckan före*, *två veckor före* a day: that day, and how long the words are."""
    match = _steps().search(before)
    if match is None or period.last is None:
        return None
    count = 1
    if said := match["n"]:
        count = int(said) if said.isdecimal() else NUMBERS[plain(said)]
    weeks = "v" in plain(match["unit"])[:1] or "week" in plain(match["unit"])
    day = period.last - timedelta(days=count * (7 if weeks else 1))
    if weeks and not match["n"]:
        day += timedelta(days=6 - day.weekday())
    changed = replace(
        period, last=day, eve=day - timedelta(days=1), sure=not weeks or bool(match["n"])
    )
    return changed, len(match[0])


@cache
def _lead() -> re.Pattern[str]:
    every = "|".join((_STRONG, _EVE, _UNTIL, _PLACED, _ABOUT))
    ready = rf"(?:(?<=[,;(–.-]\s){pattern('(?:klart|klar|klara|färdigt|färdig|done|ready):? ')})?"
    return re.compile(rf"(?<![\w@]){ready}(?:(?:{pattern(every)}):?\s{{1,3}}){{1,5}}$", re.I)


def _words(written: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{pattern(written)})(?!\w)", re.IGNORECASE)


@cache
def _strong() -> re.Pattern[str]:
    return _words(_STRONG + "|klart|klar|klara|färdigt|färdig|done|ready")


@cache
def _middling() -> re.Pattern[str]:
    return _words(f"{_EVE}|{_UNTIL}|inom|within")


@cache
def _eve() -> re.Pattern[str]:
    return _words(_EVE)


@cache
def _about() -> re.Pattern[str]:
    return _words(_ABOUT)


@cache
def _after() -> re.Pattern[str]:
    """A beginning, in the words just before a date."""
    return re.compile(rf"(?<!\w)(?:{pattern(_AFTER)}):? (?:(?:den|det|the|på|on|i|in) )?$", re.I)


@cache
def _tail() -> re.Pattern[str]:
    return re.compile(r",?\s{1,3}(?:som senast|senast|at the (?:very )?latest|latest)(?!\w)", re.I)


@cache
def _steps() -> re.Pattern[str]:
    written = (
        r"(?:(?P<n>{number}) (?:(?=\w)))?(?P<unit>dagar|dagen|dag|veckor|veckan|vecka|the day|the week|days|day|weeks|week)"
        r" (?:före|innan|before) (?:den |the )?$"
    )
    return re.compile(rf"(?<!\w)(?:{pattern(written)})", re.IGNORECASE)


@cache
def _vague() -> re.Pattern[str]:
    return _words(_VAGUE)
