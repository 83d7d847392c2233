"""Whole typed lines about the meeting's time.

They hold a number or a time of day, whose colon parts nothing::

    mer tid 5
    började 14:03
    lägg in paus 10
"""

from assistant.asking.line_words import after
from assistant.asking.timekeeping import BEGAN, MORE, PAUSE, PUT_IN, minutes_in, moment
from assistant.language.dates import understood_time
from assistant.meeting.event import Command
from assistant.meeting.meeting import Meeting
from assistant.meeting.opening import PutInPause
from assistant.meeting.timekeeping import AddMinutes, MendStart


def time_line(line: str, meeting: Meeting) -> Command | None:
    """What such a line comes to; None for any other."""
    if at := understood_time(after(line, BEGAN) or ""):
        return MendStart(since=moment(meeting, at))
    if minutes := minutes_in(after(line, MORE)):
        return AddMinutes(minutes=minutes)
    if minutes := minutes_in(after(line, PUT_IN)):
        return PutInPause(minutes=minutes, title=PAUSE)
    return None
