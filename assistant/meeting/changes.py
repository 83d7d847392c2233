"""What a plan has otherwise than the plan it follows: new, changed, another coordinator.

What was done, and what was left out, stands among the outcomes.
"""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from assistant.meeting.goals import Standing
from assistant.meeting.lots import former
from assistant.meeting.outcomes import Details

if TYPE_CHECKING:
    from assistant.meeting.meeting import Meeting


class Terms(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What can be told of a goal or a measure as changed."""

    what: str
    who: str = ""
    by: date | None = None
    standing: Standing | None = None
    under: str = ""
    """The number that the goal of a measure has here."""
    ladder: tuple[str, ...] = ()
    details: Details | None = None
    """With a name for an id; None where there are none, or where they are not known."""


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
        now = Terms(
            what=goal.text,
            by=goal.by,
            ladder=goal.ladder,
            details=Details(reached_when=goal.reached_when),
        )
        yield from _thing(meeting, id, now, number, goal=True)
        yield from _measures(meeting, id, number)
    yield from _measures(meeting, "", "")


def _measures(meeting: "Meeting", goal: str, number: str) -> Iterator[Change]:
    for id, measure in meeting.goals.serving(goal).items():
        name = meeting.attendance.name
        now = Terms(
            what=measure.what,
            who=name(measure.who),
            by=measure.by,
            standing=measure.standing,
            under=number,
            details=Details(
                how=measure.how, decider=name(measure.decider), decide_by=measure.decide_by
            ),
        )
        yield from _thing(meeting, id, now, number)


def _thing(
    meeting: "Meeting", id: str, now: Terms, number: str, *, goal: bool = False
) -> Iterator[Change]:
    promise = meeting.outcomes.promised.get(id)
    if promise is None:
        yield Change(now=replace(now, details=None), goal=goal, number=number)
        return
    name, details = meeting.attendance.name, promise.details
    numbers = {id: number for id, number, _goal in meeting.goals.numbered()}
    was = Terms(
        what=promise.what,
        who=name(promise.who),
        by=promise.by,
        standing=promise.standing,
        under="" if goal else numbers.get(promise.under, ""),
        ladder=promise.ladder,
        details=replace(details, decider=name(details.decider)) if details else now.details,
    )
    if was != now:
        same = was.details == now.details
        yield Change(
            now=replace(now, details=None) if same else now,
            was=replace(was, details=None) if same else was,
            goal=goal,
            number=number,
        )
