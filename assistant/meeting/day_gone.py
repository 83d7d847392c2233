"""A day that has passed: what was promised by then is not done, and no new day is set.

What goes on as agreed is done every day: the day it once had says nothing more of it.
"""

from datetime import date
from typing import TYPE_CHECKING

from assistant.meeting.outcomes import SETTLING, Result
from assistant.meeting.swedish_time import local_day

if TYPE_CHECKING:
    from assistant.meeting.meeting import Meeting


def left_to_do(result: Result | None) -> bool:
    """Whether what came of a promise leaves something to do by a day; false where nothing is
    said."""
    return result is not None and result not in (*SETTLING, Result.GOES_ON)


def day_gone(meeting: "Meeting", id: str) -> date | None:
    """The day of a measure of the plan, where that has passed when the meeting begins."""
    measure = meeting.goals.measures.get(id)
    return _past(meeting, measure.by) if measure else None


def goal_day_gone(meeting: "Meeting", id: str) -> date | None:
    """The same of a goal that is not reached."""
    goal = meeting.goals.goals.get(id)
    return _past(meeting, goal.by) if goal and not meeting.outcomes.settles(id) else None


def goes_on_undated(meeting: "Meeting", id: str) -> bool:
    """Whether a measure goes on and has no day ahead of it, which it needs none for."""
    measure = meeting.goals.measures.get(id)
    if measure is None or not meeting.outcomes.goes_on(id):
        return False
    return measure.by is None or day_gone(meeting, id) is not None


def new_day_lacking(meeting: "Meeting", id: str) -> date | None:
    """The day that has passed of a measure which goes on, as said now or when last told of."""
    return day_gone(meeting, id) if left_to_do(meeting.outcomes.came_of(id)) else None


def _past(meeting: "Meeting", by: date | None) -> date | None:
    began = meeting.timekeeping.started
    return by if by and began and by < local_day(began) else None
