"""How far a meeting has come, as its case is told."""

from assistant.case.milestones import Milestones
from assistant.meeting.meeting import Meeting
from assistant.meeting.swedish_time import local_day


def milestones(meeting: Meeting) -> Milestones:
    """What of the meeting's course outlives its record.

    One that was ended before it began is neither called for nor held, and one that somebody
    who decides said no to is not due.
    """
    moments, agenda = meeting.moments, meeting.agenda
    fixed = moments.versions[0].at if moments.versions else None
    over = fixed or moments.ended
    off = meeting.declined.why is not None and not fixed
    held = fixed if meeting.timekeeping.started is None else meeting.timekeeping.started
    return Milestones(
        agenda=agenda.id,
        title=agenda.title,
        deadlines=() if off else agenda.deadlines,
        called_for=None if over or off else meeting.invitation.on,
        sent=min((one.on for one in meeting.invitation.sent.values() if one.on), default=None),
        held=local_day(held) if over and held else None,
    )
