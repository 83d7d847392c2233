"""Spans of time in a few quiet words."""

from __future__ import annotations

from datetime import timedelta
from math import ceil
from typing import TYPE_CHECKING

from assistant.language.translation import _, clock_time

if TYPE_CHECKING:
    from assistant.meeting.clock import Clock

_FULL, _EMPTY = "━", "─"


def minutes(span: timedelta) -> int:
    """Whole minutes used."""
    return int(span.total_seconds() // 60)


def left(clock: Clock) -> str:
    """What is left of the open part, or how far it has run over."""
    if clock.left > timedelta():
        return _("{minutes} min kvar").format(minutes=ceil(clock.left.total_seconds() / 60))
    over = minutes(-clock.left)
    return _("{minutes} min över tiden").format(minutes=over) if over else _("tiden är ute")


def ends(clock: Clock) -> str:
    """When the meeting will end, and by how much that has moved."""
    moved = round(clock.moved.total_seconds() / 60)
    at = clock_time(clock.ends)
    if moved > 0:
        return _("Slutar {time}, {minutes} min senare än tänkt").format(time=at, minutes=moved)
    if moved < 0:
        return _("Slutar {time}, {minutes} min tidigare än tänkt").format(time=at, minutes=-moved)
    return _("Slutar {time}, som tänkt").format(time=at)


def bar(clock: Clock, width: int) -> str:
    """How much of the open part is used, drawn as a line."""
    whole = clock.given.total_seconds()
    used = 1.0 if whole <= 0 else min(1.0, 1 - clock.left.total_seconds() / whole)
    full = round(used * width)
    return _FULL * full + _EMPTY * (width - full)
