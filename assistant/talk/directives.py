"""What a script says to its clock."""

import re
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from msgspec import Struct

from assistant.language.dates import understood_date, understood_time
from assistant.language.names import folded
from assistant.meeting.swedish_time import ZONE

_CLOCK = ("klockan", "clock")
_WAIT = ("vänta", "wait")
_DATED = re.compile(r"(\d{4}-\d{1,2}-\d{1,2})[ T]+(.+)$")
_MINUTES = re.compile(r"(\d{1,3})(?: ?min\.?)?$")


class SetClock(Struct, frozen=True):
    """It is a time of day now, and perhaps another day."""

    time: time
    day: date | None = None


class Wait(Struct, frozen=True):
    """Some time passes."""

    length: timedelta


Directive = SetClock | Wait


class Faulty(Exception):  # noqa: N818 - told to whoever wrote the script
    """A directive that cannot be read.  ``code`` is ``clock`` or ``wait``."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def directive_in(line: str) -> Directive | None:
    """The directive a line is, if it is one; raises ``Faulty``."""
    word, _space, rest = line.strip().partition(" ")
    if folded(word) in map(folded, _CLOCK):
        return _clock(rest.strip())
    if folded(word) in map(folded, _WAIT):
        match = _MINUTES.match(rest.strip())
        if match is None:
            raise Faulty("wait")
        return Wait(timedelta(minutes=int(match[1])))
    return None


def steps(text: str) -> Iterator[tuple[int, str]]:
    """The lines of a script that say something, each with its number."""
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip() and not line.lstrip().startswith("#"):
            yield number, line.strip()


def start_of(text: str) -> datetime | None:
    """When a script begins, if its first line tells the day and the time."""
    _number, line = next(steps(text), (0, ""))
    try:
        first = directive_in(line)
    except Faulty:
        return None
    if isinstance(first, SetClock) and first.day is not None:
        return datetime.combine(first.day, first.time, ZONE)
    return None


def _clock(text: str) -> SetClock:
    match = _DATED.match(text)
    day = understood_date(match[1], date.min) if match else None
    time_of_day = understood_time(match[2] if match else text)
    if time_of_day is None or (match and day is None):
        raise Faulty("clock")
    return SetClock(time.fromisoformat(time_of_day), day)
