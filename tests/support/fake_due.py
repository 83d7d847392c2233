"""The days that are due, kept in memory."""

from collections.abc import Sequence
from datetime import date


class FakeDueDays:
    """Remembers what it was given, on 25 November 2026."""

    def __init__(self, *days: date) -> None:
        self.days: tuple[date, ...] = days

    def today(self) -> date:
        return date(2026, 11, 25)

    def known(self) -> tuple[date, ...]:
        return self.days

    def keep(self, days: Sequence[date]) -> None:
        self.days = tuple(days)
