"""A start that nobody noted in time: when a part really began."""

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from assistant.meeting.event import Refused
from assistant.meeting.stays import Timekeeping
from assistant.meeting.swedish_time import local

if TYPE_CHECKING:
    from assistant.meeting.meeting import Meeting

LONGEST = timedelta(hours=4)
"""A meeting that began longer ago than this is a slip of the fingers."""
_MINUTE = timedelta(minutes=1)
"""A time of day is told to the minute."""
_DAY = timedelta(days=1)


def begun(state: Timekeeping, index: int, since: datetime, now: datetime) -> datetime:
    """That moment, if the stay of that number can have begun then; raises ``Refused``.

    It begins neither before the one it followed nor later than it was over itself.  What is
    told is a time of day: one that had not come yet is the day before's, if it can be.
    """
    if any(not gap.counts and index - 1 <= gap.visit <= index for gap in state.partings):
        raise Refused("clock-was-set")
    earliest = state.visits[index - 1].since if index else now - LONGEST
    latest = state.visits[index].until or now
    if since > latest:
        since -= _DAY
        if since <= earliest - _MINUTE:
            raise Refused("begins-later", time=f"{local(latest):%H:%M}")
    if since <= earliest - _MINUTE:
        raise Refused("begins-before", time=f"{local(earliest):%H:%M}")
    return max(since, earliest)


def unbegun(meeting: "Meeting", today: date, clock: str) -> bool:
    """Whether people sit there, past the time they were called to, and nothing has begun."""
    called, people = meeting.invitation, meeting.attendance.people.values()
    passed = called.on == today and bool(called.time) and clock > called.time
    return passed and meeting.timekeeping.last is None and any(one.present for one in people)


def another_day(meeting: "Meeting", today: date) -> bool:
    """Whether a meeting that has just begun is called to another day: perhaps by mistake."""
    called, visits = meeting.invitation.on, meeting.timekeeping.visits
    real = not meeting.opened.practice
    return real and len(visits) == 1 and called is not None and called != today


def latest_stay(state: Timekeeping, part: str) -> int:
    """The number of the latest stay in a part; raises ``Refused``."""
    stays = [index for index, visit in enumerate(state.visits) if visit.part == part]
    if not stays:
        raise Refused("not-begun")
    return stays[-1]
