"""A clock that is set by hand: for scripts, and for a rehearsal that plays itself."""

from datetime import UTC, datetime, timedelta

from assistant.meeting.swedish_time import ZONE, local_day
from assistant.talk.directives import Directive, SetClock, Wait, start_of


class GoesBack(Exception):  # noqa: N818 - told to whoever wrote the script
    """The clock was asked to go back.  ``now`` is where it stands."""

    def __init__(self, now: datetime) -> None:
        super().__init__(now.isoformat())
        self.now = now


class MadeClock:
    """A ``desk.ports.Clock`` that stands still until it is moved, and only forward."""

    def __init__(self, start: datetime) -> None:
        """Begin at ``start``: a moment with a zone, or else in Swedish time."""
        self._start = (start if start.tzinfo else start.replace(tzinfo=ZONE)).astimezone(UTC)
        self._gone = timedelta()

    @classmethod
    def for_script(cls, text: str) -> "MadeClock":
        """A clock that begins when a script does: now, if its first line tells no day."""
        return cls(start_of(text) or datetime.now(UTC))

    def now(self) -> datetime:
        """The made moment, in UTC."""
        return self._start + self._gone

    def mono(self) -> float:
        """Seconds since the start."""
        return self._gone.total_seconds()

    def asleep(self) -> float:
        """It never sleeps."""
        return 0.0

    def advance(self, step: timedelta) -> None:
        """Let time pass."""
        self._gone += max(step, timedelta())

    def follow(self, directive: Directive) -> None:
        """Do what a script says; raises ``GoesBack`` for a time that is past."""
        match directive:
            case Wait(length=length):
                self.advance(length)
            case SetClock(time=time_of_day, day=day):
                there = datetime.combine(day or local_day(self.now()), time_of_day, ZONE)
                if there < self.now():
                    there = there.replace(fold=1)  # an hour that comes twice
                if there < self.now():
                    raise GoesBack(self.now())
                self._gone = there.astimezone(UTC) - self._start
