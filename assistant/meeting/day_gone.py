"""A day that has passed: what was promised by then is not done, and no new day is set."""

from datetime import date
from typing import TYPE_CHECKING

from assistant.meeting.outcomes import SETTLING, Result

if TYPE_CHECKING:
    from assistant.meeting.meeting import Meeting


def goes_on(result: Result | None) -> bool:
    """Whether what came of a promise leaves something to do; false where nothing is said."""
    return result is not None and result not in SETTLING


def day_gone(meeting: "Meeting", id: str) -> date | None:
    """The day of a measure of the plan, where that has passed when the meeting begins."""
    measure, began = meeting.goals.measures.get(id), meeting.timekeeping.started
    if measure is None or measure.by is None or began is None or measure.by >= began.date():
        return None
    return measure.by


def new_day_lacking(meeting: "Meeting", id: str) -> date | None:
    """The day that has passed of a measure which goes on, as said now or when last told of."""
    promise = meeting.outcomes.promised.get(id)
    if promise is None:
        return None
    told = promise.told.outcome.result if promise.told else None
    return day_gone(meeting, id) if goes_on(meeting.outcomes.outcome(id).result or told) else None
