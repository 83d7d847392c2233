"""A start that nobody noted in time: when the open part really began."""

from datetime import datetime, timedelta

from assistant.meeting.event import Refused
from assistant.meeting.stays import Timekeeping

LONGEST = timedelta(hours=4)
"""A first part that began longer ago than this is a slip of the fingers."""
_MINUTE = timedelta(minutes=1)
"""A time of day is told to the minute."""


def begun(state: Timekeeping, since: datetime, now: datetime) -> datetime:
    """That moment, if the open part can have begun then; raises ``Refused``.

    It begins neither before the part it followed nor later than now.
    """
    if state.current is None:
        raise Refused("no-part-open")
    last = len(state.visits) - 1
    if any(not p.counts and p.gap and p.visit >= last - 1 for p in state.partings):
        raise Refused("clock-was-set")
    earliest = state.visits[-2].since if last else now - LONGEST
    if since > now:
        raise Refused("begins-later")
    if since <= earliest - _MINUTE:
        raise Refused("begins-before")
    return max(since, earliest)
