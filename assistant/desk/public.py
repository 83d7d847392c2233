"""What a room's own screen may show: an allow-list, and nothing about anybody.

Titles and minutes come from the agenda.  Never a name, a note, a goal, or a
count of what is private; and not who gave time to whom.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta

from msgspec import Struct

from assistant.desk.post import Post
from assistant.desk.views import Seat, Step, seat_view
from assistant.meeting.agenda import Block
from assistant.meeting.attendance import Role
from assistant.meeting.meeting import Meeting
from assistant.meeting.notes import Spoken, key


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
    """The stop card is up: nothing is shown, and everything else is empty."""
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
    if meeting.opening is None or meeting.stop_card.up or meeting.moments.ended:
        return Public(blank=True)
    seat = seat_view(meeting, now, Post.SECRETARY)
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


def _left(seat: Seat) -> float:
    whole = seat.clock.given
    return min(1.0, max(0.0, seat.clock.left / whole)) if whole else 0.0


def _rounds(meeting: Meeting) -> tuple[Round, ...]:
    current = meeting.timekeeping.current
    if current is None:
        return ()
    part = meeting.agenda.part(current)
    return tuple(
        _round(meeting, block, meeting.notes.rounds.get(key(current, part.block_id(index)), {}))
        for index, block in enumerate(part.blocks)
        if block.kind == "round"
    )


def _round(meeting: Meeting, block: Block, said: Mapping[str, Spoken]) -> Round:
    asked = [
        id
        for id, one in meeting.attendance.people.items()
        if one.present and (block.among == "everyone" or one.role is Role.PROFESSIONAL)
    ]
    had = sum(said.get(id, Spoken.WAITS) is not Spoken.WAITS for id in asked)
    return Round(had=had, turns=len(asked))
