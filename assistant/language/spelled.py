"""Dates and lists in words, as CLDR has them for Swedish and British English.

Babel knows them too, and takes 5 MiB and 60 ms for it at a seat that is to be quick.
"""

from collections.abc import Sequence
from datetime import date

from msgspec import Struct


class Words(Struct, frozen=True):
    """What a language calls the months and the days of the week, and joins a list with."""

    months: tuple[str, ...]
    days: tuple[str, ...]
    """Monday first."""
    weekday: str
    also: str

    def written(self, day: date) -> str:
        """*4 december 2026*."""
        return f"{day.day} {self.months[day.month - 1]} {day.year}"

    def with_weekday(self, day: date) -> str:
        """*fredag 4 december 2026*."""
        return self.weekday.format(day=self.days[day.weekday()], date=self.written(day))

    def listed(self, things: Sequence[str]) -> str:
        """*Anna, Per och Sofie*."""
        *before, last = things or ("",)
        return f"{', '.join(before)} {self.also} {last}" if before else last


SWEDISH = Words(
    months=(
        *("januari", "februari", "mars", "april", "maj", "juni"),
        *("juli", "augusti", "september", "oktober", "november", "december"),
    ),
    days=("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"),
    weekday="{day} {date}",
    also="och",
)
ENGLISH = Words(
    months=(
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
    days=("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    weekday="{day}, {date}",
    also="and",
)
