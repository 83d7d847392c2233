"""Which parts were only passed through, by a key pressed twice: left at once, nothing noted.

It is read from the order of the log, which is one for every window; what the parts' stays
fold into does not hang on that order.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime

from assistant.desk.ledger import Entry, Ledger
from assistant.meeting.meeting import Meeting
from assistant.meeting.timekeeping import PartOpened

_TIMES = "timekeeping/"


def skipped(log: Ledger[Meeting]) -> frozenset[str]:
    """The parts that are over, and were never held."""
    times = log.state.timekeeping
    hasty = {stay.part for stay in times.visits if times.hasty(stay)}
    if not hasty:
        return frozenset()
    noted = set(_noted(log.entries))
    held = {
        stay.part
        for stay in times.visits
        if not times.hasty(stay) or (stay.part, stay.since) in noted
    }
    return frozenset(hasty - held)


def _noted(entries: Iterable[Entry]) -> Iterator[tuple[str, datetime]]:
    """Each stay in which something was said or filled in: the part, and when it was opened."""
    stay: tuple[str, datetime] | None = None
    for entry in entries:
        if not entry.path.startswith(_TIMES):
            if stay is not None:
                yield stay
        elif isinstance(entry.event, PartOpened):
            stay = entry.event.part, entry.envelope.at
