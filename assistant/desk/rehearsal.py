"""What happens by itself at a rehearsal: what has come by now, and what was done about it.

Both are read from the meeting's own times and log, so that a window that was
killed knows where it was.
"""

from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from msgspec import Struct

from assistant.desk.desk import Desk
from assistant.desk.ledger import Entry, Ledger
from assistant.meeting.meeting import EVENTS, Meeting

if TYPE_CHECKING:
    from assistant.library.happenings import Happening

FRESH: Final = timedelta(minutes=2)
"""How long something is told after its part was left, by the rehearsal's own time."""


class Came(Struct, frozen=True):
    """A happening, and the moment it came."""

    happening: "Happening"
    at: datetime


class Rehearsal:
    """What happens by itself at one meeting, as one window sees it come."""

    def __init__(
        self,
        happenings: Sequence["Happening"],
        since: datetime,
        carry_out: Callable[[Sequence[str]], Awaitable[None]],
    ) -> None:
        """What came by ``since`` is no news; ``carry_out`` is given the others' typed lines."""
        self._happenings = tuple(happenings)
        self._since = since
        self._carry_out = carry_out

    async def look(self, desk: Desk) -> tuple[Came, ...]:
        """What has come since the last look, with what the others did of themselves done."""
        now, since = desk.now(), self._since
        news = tuple(one for one in self.come(desk.meeting, now) if one.at > since)
        self._since = now
        for one in news:
            if one.happening.does:
                await self._carry_out(one.happening.does)
        return news

    def come(self, meeting: Meeting, now: datetime) -> tuple[Came, ...]:
        """Everything that has come by now, in order."""
        moments = ((one, reached(meeting, one.part, one.after)) for one in self._happenings)
        come = [Came(one, at) for one, at in moments if at is not None and at <= now]
        return tuple(sorted(come, key=lambda one: one.at))

    def latest(self, meeting: Meeting, now: datetime) -> "Happening | None":
        """What came last, while it is fresh or its part is open."""
        last = next(reversed(self.come(meeting, now)), None)
        if last is None:
            return None
        here = last.happening.part == meeting.timekeeping.current
        return last.happening if here or now - last.at < FRESH else None


def reached(meeting: Meeting, part: str, minutes: int) -> datetime | None:
    """When a part had taken so long, pauses left out; a moment to come while it runs."""
    times, left = meeting.timekeeping, timedelta(minutes=minutes)
    for visit in times.visits:
        if visit.part != part:
            continue
        since = visit.since
        for pause in times.pauses:
            if pause.since < since or (visit.until and pause.since >= visit.until):
                continue
            if left <= pause.since - since:
                return since + left
            if pause.until is None:
                return None
            left -= pause.since - since
            since = pause.until
        if visit.until is None or left <= visit.until - since:
            return since + left
        left -= visit.until - since
    return None


def judged(came: Came) -> bool:
    """Whether the log can tell if it was taken care of."""
    return any(hope.kind in EVENTS for hope in came.happening.hope)


def handled(came: Came, log: Ledger[Meeting]) -> Entry | None:
    """What was done about it first, in the time there was."""
    within = timedelta(minutes=came.happening.within)
    for entry in log.entries:
        at = entry.envelope.at
        if at < came.at or not log.counts(entry):
            continue
        if within and at > came.at + within:
            return None
        if any(
            entry.envelope.kind == hope.kind and entry.path.startswith(hope.at)
            for hope in came.happening.hope
        ):
            return entry
    return None
