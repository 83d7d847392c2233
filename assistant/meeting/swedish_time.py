"""Swedish time: moments are kept in UTC, days are those of the people in the room."""

from datetime import date, datetime
from typing import Final
from zoneinfo import ZoneInfo

ZONE: Final = ZoneInfo("Europe/Stockholm")
"""Meetings are held, and times told, in Swedish time."""


def local(moment: datetime) -> datetime:
    """A moment in Swedish time."""
    return moment.astimezone(ZONE)


def local_day(moment: datetime) -> date:
    """The day in Sweden at a moment: between midnight and two it is another than in UTC."""
    return local(moment).date()
