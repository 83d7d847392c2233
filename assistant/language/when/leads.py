"""The words around a date that belong to it: *senast på*, *before*, *at the latest*.

*Före* and *innan* mean the day before: before a feast, its last working day.  What comes after
*efter* or *från* begins something, and is no date to be done by.
"""

import re
from datetime import timedelta
from functools import cache
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from assistant.language.translation import language
from assistant.language.when.period import Period
from assistant.language.when.words import number_named, pattern, plain

DEADLINE: Final = 3
"""How strong a date is that is announced as the last day."""
_UNTIL_THEN: Final = 2
_STANDING: Final = 1
_REACH: Final = 48
"""How far before a date the words that belong to it are looked for."""

_STRONG: Final = (
    r"(?:allra |absolut |som )?senast|(?:by )?no later than|not later than|by|latest(?: by)?"
    r"|at the latest|deadline(?:n)?(?: är| is)?|due(?: date)?(?: on| by)?"
    r"|sista (?:dag|datum)(?: är)?"
    r"|by (?:the )?(?:end of (?:the )?day|close of (?:business|play|day)|eod|cob)(?: on)?"
)
_READY: Final = r"klart|klar|klara|färdigt|färdig|done|ready"
_EVE: Final = r"före|innan|before|prior to|ahead of"
_UNTIL: Final = (
    r"fram till(?: och med)?|till och med|t ?\.?o ?\.?m\.?|till|tills|until|up to|inom|within"
)
_SOON: Final = r"redan|i god tid|strax|någon gång|well|shortly|sometime"
_PLACED: Final = r"på|i|under|vid|över|on|at|during|over"
_PLACED_ENGLISH: Final = _PLACED + "|in|for"
"""*Lämna in* and *hand in* end alike; in Swedish no date follows *in* of its own."""
_ABOUT: Final = r"kring|runt|omkring|cirka|ca|ungefär|around|about"
_AFTER: Final = (
    r"efter|after|från(?: och med)?|fr\.?o\.?m\.?|from|since|sedan|starting(?: from| on)?"
    r"|tidigast|earliest|not before|inte (?:före|innan)|förrän|with effect from"
    r"|start|startar|börjar|starts|begins|once|twice|times|gånger|ggr|(?<!någon\s)gång"
)
_NO_LEADS: Final = ("den", "the", "about", "around")


class Led(Struct, frozen=True):
    """A date with the words that belong to it."""

    start: int
    end: int
    period: Period
    strength: int


def led(text: str, start: int, end: int, following: int, period: Period) -> Led | None:
    """The date from ``start`` to ``end``, with its words; None where they make it none.

    ``following`` is where the next date begins, whose words it leaves alone.
    """
    before = text[max(0, start - _REACH) : start]
    if _after().search(before):
        return None
    if stepped := _stepped(before, period):
        period, length = stepped
        start, before = start - length, before[: len(before) - length]
    lead = _lead(language() == "en").search(before)
    words = plain(lead[0]) if lead else ""
    if period.needs_lead and not _enough(words, period) and not _ends(text, start, end, period):
        return None
    strength = _strength(words, text[start:end])
    if _said(_EVE, words):
        period = replace(period, last=period.eve, sure=period.sure or period.feast)
    if _said(_ABOUT, words):
        period = replace(period, sure=False)
    tail = _tail().match(text, end, end + _REACH)
    if tail and (following == len(text) or text[tail.end() : following].strip()):
        end, strength = tail.end(), DEADLINE
    if period.passed:
        if strength < DEADLINE:
            return None
        period = replace(period, sure=False)
    return Led(start - (len(lead[0]) if lead else 0), end, period, strength)


def _strength(words: str, date_said: str) -> int:
    if _said(f"{_STRONG}|{_READY}", words):
        return DEADLINE
    within = plain(date_said).startswith(("inom", "within"))
    return _UNTIL_THEN if within or _said(f"{_EVE}|{_UNTIL}", words) else _STANDING


def _enough(words: str, period: Period) -> bool:
    """Whether the words before it make a date of what might be none: *i maj*, *by sat*."""
    said = [word for word in words.split() if word not in _NO_LEADS]
    return bool(said) and not (period.weekday and ("the" in words.split() or said == ["in"]))


def _ends(text: str, start: int, end: int, period: Period) -> bool:
    """Whether *fri* or *mon* stands last, where English is spoken."""
    if not period.weekday or language() != "en":
        return False
    before, after = text[max(0, start - 4) : start].casefold().split(), text[end:].strip()
    return before[-1:] not in (["the"], ["a"]) and (not after or after[0] in ",.;)@")


def _stepped(before: str, period: Period) -> tuple[Period, int] | None:
    """*dagen före*, *veckan före*, *två veckor före* a day: that day, and the words' length."""
    match = _steps().search(before)
    if match is None or period.last is None:
        return None
    said = match["n"] or ""
    count = number_named(said) if said else 1
    weeks = plain(match["unit"]).removeprefix("the ")[0] in "vw"
    day = period.last - timedelta(days=count * (7 if weeks else 1))
    if weeks and not said:
        day += timedelta(days=6 - day.weekday())
    eve = day - timedelta(days=1)
    return replace(period, last=day, eve=eve, sure=bool(said) or not weeks), len(match[0])


@cache
def _lead(english: bool) -> re.Pattern[str]:
    # "lämna in den senast fredag": what stands before *senast* belongs to the sentence.
    ready = rf"(?:(?<=[,;(–.-]\s)|^){pattern(f'(?:{_READY}):? ')}"
    soon = pattern(f"(?:{_SOON}) ")
    announced = pattern(f"(?:(?:{_STRONG}) )?(?:{_STRONG}|{_EVE}|{_UNTIL}|{_ABOUT}):? ")
    place = pattern(f"(?:{_PLACED_ENGLISH if english else _PLACED}) ")
    article = pattern("(?:den|the) ")
    return re.compile(
        rf"(?<![\w@])(?={ready}|{soon}|{announced}|{place}|{article})"
        rf"(?:{ready})?(?:{soon})?(?:{announced})?(?:{place})?(?:{article})?$",
        re.IGNORECASE,
    )


@cache
def _whole(written: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{pattern(written)})(?!\w)", re.IGNORECASE)


def _said(written: str, words: str) -> bool:
    return bool(words) and _whole(written).search(words) is not None


@cache
def _after() -> re.Pattern[str]:
    """A beginning, or how often, in the words just before a date."""
    after = pattern(f"(?:{_AFTER}):? (?:(?:den|det|the|på|on|i|in) )?")
    return re.compile(rf"(?<!\w){after}$", re.IGNORECASE)


@cache
def _tail() -> re.Pattern[str]:
    late = pattern(",? (?:som senast|senast|at the (?:very )?latest|latest)")
    return re.compile(rf"{late}(?!\w)", re.IGNORECASE)


@cache
def _steps() -> re.Pattern[str]:
    unit = "dagar|dagen|dag|veckor|veckan|vecka|the day|the week|days|day|weeks|week"
    steps = pattern(
        rf"(?:(?P<n>{{number}}) )?(?P<unit>{unit}) (?:före|innan|before) (?:den |the )?"
    )
    return re.compile(rf"(?<!\w){steps}$", re.IGNORECASE)
