"""A start that nobody noted in time: when the open part really began."""

from datetime import datetime, timedelta

from assistant.meeting.event import Refused
from assistant.meeting.stays import Timekeeping

LONGEST = timedelta(hours=4)
"""A meeting that began longer ago than this is a slip of the fingers."""
_MINUTE = timedelta(minutes=1)
"""A time of day is told to the minute."""


def begun(state: Timekeeping, since: datetime, now: datetime) -> datetime:
    """That moment, if the open part can have begun then; raises ``Refused``.

    It begins neither before the part it followed nor later than now.
    """
    if state.current is None:
        raise Refused("no-part-open")
    last = len(state.visits) - 1
    earliest = state.visits[-2].since if last else now - LONGEST
    return _between(state, earliest, since, now, stays=range(max(0, last - 1), last + 1))


def began(state: Timekeeping, since: datetime, now: datetime) -> datetime:
    """That moment, if the meeting can have begun then; raises ``Refused``.

    It begins before its first part was over.
    """
    latest = state.visits[0].until or now
    return _between(state, now - LONGEST, since, latest, stays=range(1))


def _between(
    state: Timekeeping, earliest: datetime, since: datetime, latest: datetime, *, stays: range
) -> datetime:
    if any(not parting.counts and parting.visit in stays for parting in state.partings):
        raise Refused("clock-was-set")
    if since > latest:
        raise Refused("begins-later")
    if since <= earliest - _MINUTE:
        raise Refused("begins-before")
    return max(since, earliest)
