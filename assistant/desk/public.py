"""What a room's own screen may show: an allow-list, and nothing about anybody.

Titles and minutes come from the agenda.  Never a name, a note, a goal, or a
count of what is private; and not who gave time to whom.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from msgspec import Struct

from assistant.desk.post import Post
from assistant.desk.views import Step, seat_view
from assistant.meeting.rounds import rounds

if TYPE_CHECKING:
    from assistant.desk.views import Seat
    from assistant.meeting.meeting import Meeting


class PublicPart(Struct, frozen=True):
    """A part of the circle."""

    title: str
    """As the agenda has it, to be translated where it is shown."""
    sentence: str
    """What happens in it, likewise."""
    minutes: int
    step: Step
    pause: bool


class Round(Struct, frozen=True):
    """How far a round has come; never whose turn it is."""

    had: int
    """Turns that are over, taken or passed."""
    turns: int


class Public(Struct, frozen=True):
    """The room's screen at one moment."""

    blank: bool
    """Nothing is shown, and everything else is empty: the stop card is up, somebody is taking
    a consent back, or there is no meeting."""
    parts: tuple[PublicPart, ...] = ()
    now: int | None = None
    """The place of the part that is open, from 0."""
    left: float | None = None
    """The fraction left of it, from 0 to 1; None in a quiet part, which is not counted."""
    paused: bool = False
    ends: datetime | None = None
    """When the meeting will end; None in a quiet part too."""
    rounds: tuple[Round, ...] = ()
    """The rounds of the part that is open, in their order."""


def public_view(meeting: Meeting, now: datetime) -> Public:
    """What everybody may see now; blank before there is a meeting, and after it."""
    if meeting.opening is None or meeting.moments.ended or _covered(meeting):
        return Public(blank=True)
    seat = seat_view(meeting, now, Post.SECRETARY, discreet=True)
    steps = [row.step for row in seat.parts]
    return Public(
        blank=False,
        parts=tuple(
            PublicPart(
                title=row.title,
                sentence=meeting.agenda.part(row.id).room,
                minutes=row.given // timedelta(minutes=1),
                step=row.step,
                pause=row.pause,
            )
            for row in seat.parts
        ),
        now=steps.index(Step.NOW) if Step.NOW in steps else None,
        left=_left(seat) if Step.NOW in steps and not seat.quiet else None,
        paused=seat.paused,
        ends=None if seat.quiet else seat.clock.ends,
        rounds=_rounds(meeting),
    )


def _covered(meeting: Meeting) -> bool:
    """Whether the stop card is up, or somebody is taking a consent back."""
    return meeting.stop_card.up or bool(meeting.withdrawal.open)


def _left(seat: Seat) -> float:
    whole = seat.clock.given
    return min(1.0, max(0.0, seat.clock.left / whole)) if whole else 0.0


def _rounds(meeting: Meeting) -> tuple[Round, ...]:
    if meeting.timekeeping.current is None:
        return ()
    return tuple(Round(had=len(one.had), turns=len(one.order)) for one in rounds(meeting))
