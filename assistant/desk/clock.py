"""The computer's own clocks."""

import time
from datetime import UTC, datetime


class SystemClock:
    """The wall clock, and one that is never set back."""

    def now(self) -> datetime:
        """The wall clock, in UTC."""
        return datetime.now(UTC)

    def mono(self) -> float:
        """Seconds since some moment that stays the same while the program runs."""
        return time.monotonic()
