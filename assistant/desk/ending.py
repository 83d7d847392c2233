"""What a case is told when its only meeting is closed because somebody said no."""

from assistant.case.case import Case
from assistant.case.ending import CaseEnded, Reason
from assistant.meeting.event import Event
from assistant.meeting.meeting import Meeting


def ending_events(case: Case, meeting: Meeting) -> list[Event]:
    """That it ended and why; nothing of a case that has a plan, which goes on."""
    declined = meeting.declined
    if declined.why is None or declined.on is None or case.plans or case.received:
        return []
    return [CaseEnded(reason=Reason(declined.why.value), on=declined.on)]
