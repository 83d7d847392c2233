"""A worry that must be reported (SoL 19 kap. 1 §): a reminder that one seat keeps to itself.

It is kept as that seat's own draft, so that it outlives the program and yet is no event:
it is in no history, in no plan and on no other seat.  It holds neither text nor name, only
after how many parts it was asked for.
"""

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from assistant.desk.desk import Desk

PATH: Final = "worry"
"""Where the draft is kept."""
_READ: Final = "read"


async def ask(desk: "Desk") -> None:
    """Have this seat reminded when the part is over."""
    await desk.draft(PATH, str(len(desk.meeting.timekeeping.visits)))


async def note_read(desk: "Desk") -> None:
    """Where it was due, say no more of it until the meeting has ended."""
    if due(desk):
        await desk.draft(PATH, _READ)


async def drop(desk: "Desk") -> None:
    """Have no reminder."""
    await desk.draft(PATH, "")


def asked(desk: "Desk") -> bool:
    """Whether this seat has a reminder, read or not."""
    return bool(desk.drafted(PATH))


def due(desk: "Desk") -> bool:
    """Whether this seat is to be reminded now: never while the family speaks."""
    visits = desk.drafted(PATH) or ""
    times = desk.meeting.timekeeping
    if not visits.isdecimal():
        return False
    over = times.current is None or len(times.visits) > int(visits)
    return over and not (times.current and desk.meeting.agenda.part(times.current).quiet)
