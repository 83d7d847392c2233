"""The computer's own clocks."""

import time
from datetime import UTC, datetime

_WITH_SLEEP = next(
    (
        getattr(time, name)
        for name in ("CLOCK_BOOTTIME", "CLOCK_MONOTONIC_RAW")
        if hasattr(time, name)
    ),
    None,
)
"""A clock that goes on while the computer sleeps: Linux's, or that of macOS.

Elsewhere ``time.monotonic`` itself goes on, as in Windows.
"""


class SystemClock:
    """The wall clock, and one that is never set back."""

    def now(self) -> datetime:
        """The wall clock, in UTC."""
        return datetime.now(UTC)

    def mono(self) -> float:
        """Seconds since some moment that stays the same while the program runs."""
        return time.monotonic()

    def asleep(self) -> float:
        """Seconds that ``mono`` has stood still in sleep since some such moment."""
        if _WITH_SLEEP is None:
            return 0.0
        return time.clock_gettime(_WITH_SLEEP) - time.monotonic()
