"""Whole typed lines about the meeting's time.

They hold a number or a time of day, whose colon parts nothing::

    mer tid 5
    mer tid 5: från dialog
    började 14:03
    började dialog 14:03
    mötet började 14:00
    lägg in paus 10
"""

import re
from datetime import date

from assistant.asking.answers import understood
from assistant.asking.line_answers import Meant, settled
from assistant.asking.line_rows import part_meant
from assistant.asking.line_words import after
from assistant.asking.timekeeping import (
    BEGAN,
    FROM,
    MEETING_BEGAN,
    MORE,
    PAUSE,
    PUT_IN,
    minutes_in,
    moment,
    payers_field,
)
from assistant.language.dates import understood_time
from assistant.meeting.event import Command
from assistant.meeting.meeting import Meeting
from assistant.meeting.opening import PutInPause
from assistant.meeting.timekeeping import AddMinutes, MendStart

_NAMED = re.compile(r"(\D+?|\d{1,2}):?,? (?:kl\.? |at )?(\d{1,2}[.:]\d{2})$")
"""What follows the word where another part than the open one is named."""


def time_line(line: str, meeting: Meeting, today: date, meant: Meant) -> Command | None:
    """What such a line comes to; None for any other.  Raises ``NotUnderstood``."""
    if at := understood_time(after(line, MEETING_BEGAN) or ""):
        return MendStart(since=moment(meeting, at), meeting=True)
    if at := understood_time(after(line, BEGAN) or ""):
        return MendStart(since=moment(meeting, at))
    if told := _part_and_time(after(line, BEGAN) or ""):
        part = part_meant(told[0], meeting, meant)
        return MendStart(since=moment(meeting, told[1], part), part=part)
    if minutes := minutes_in(after(line, PUT_IN)):
        return PutInPause(minutes=minutes, title=PAUSE)
    left, _colon, right = line.partition(":")
    if minutes := minutes_in(after(left, MORE)):
        payers = after(right, FROM) or right
        return AddMinutes(minutes=minutes, payers=_payers(payers, meeting, today, meant))
    return None


def _part_and_time(text: str) -> tuple[str, str] | None:
    """A part's name, and the time of day that ends the text."""
    match = _NAMED.match(text)
    at = understood_time(match[2]) if match else ""
    return (match[1], at) if match and at else None


def _payers(text: str, meeting: Meeting, today: date, meant: Meant) -> tuple[str, ...]:
    field = payers_field(meeting)
    named = understood(field, settled(field, text, meant), meeting, today)
    return tuple(str(one) for one in named) if isinstance(named, list) else ()
