"""What a plan has otherwise than the plan it follows: new, changed, another coordinator.

What was done, and what was left out, stands among the outcomes.
"""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from msgspec import Struct

from assistant.meeting.goals import Standing
from assistant.meeting.lots import former

if TYPE_CHECKING:
    from assistant.meeting.meeting import Meeting


class Terms(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What can be told of a goal or a measure as changed."""

    what: str
    who: str = ""
    by: date | None = None
    standing: Standing | None = None


class Change(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A goal or a measure that is new, or not as it was."""

    now: Terms
    was: Terms | None = None
    """None where it is new."""
    goal: bool = False
    """Whether it is a goal, and no measure."""
    number: str = ""
    """Of the goal it is or belongs to, such as ``1.2``."""


class Changes(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """All of it, since the plan of that version and of the meeting of that day."""

    version: int
    on: date
    things: tuple[Change, ...] = ()
    lots_was: str = ""
    lots_now: str = ""
    """By name; both empty where nobody else coordinates."""


def changes_of(meeting: "Meeting") -> Changes | None:
    """What differs from the plan the meeting follows; None where it follows none."""
    earlier, on = meeting.opened.earlier, meeting.outcomes.on
    if earlier is None or on is None:
        return None
    name, was = meeting.attendance.name, former(meeting)
    return Changes(
        version=earlier.version,
        on=on,
        things=tuple(_things(meeting)),
        lots_was=name(was),
        lots_now=name(meeting.lots.who) if was else "",
    )


def _things(meeting: "Meeting") -> Iterator[Change]:
    """Each goal and then its measures, as the plan has them."""
    goals = meeting.goals
    for id, number, goal in goals.numbered():
        yield from _thing(meeting, id, Terms(what=goal.text, by=goal.by), number, goal=True)
        yield from _measures(meeting, id, number)
    yield from _measures(meeting, "", "")


def _measures(meeting: "Meeting", goal: str, number: str) -> Iterator[Change]:
    for id, measure in meeting.goals.serving(goal).items():
        who = meeting.attendance.name(measure.who)
        now = Terms(what=measure.what, who=who, by=measure.by, standing=measure.standing)
        yield from _thing(meeting, id, now, number)


def _thing(
    meeting: "Meeting", id: str, now: Terms, number: str, *, goal: bool = False
) -> Iterator[Change]:
    promise = meeting.outcomes.promised.get(id)
    if promise is None:
        yield Change(now=now, goal=goal, number=number)
        return
    was = Terms(
        what=promise.what,
        who=meeting.attendance.name(promise.who),
        by=promise.by,
        standing=promise.standing,
    )
    if was != now:
        yield Change(now=now, was=was, goal=goal, number=number)
