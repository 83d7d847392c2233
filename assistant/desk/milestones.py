"""How far a meeting has come, as its case is told."""

from assistant.case.milestones import Milestones
from assistant.language.translation import local
from assistant.meeting.meeting import Meeting


def milestones(meeting: Meeting) -> Milestones:
    """What of the meeting's course outlives its record.

    One that was ended before it began is neither called for nor held.
    """
    moments, agenda = meeting.moments, meeting.agenda
    fixed = moments.versions[0].at if moments.versions else None
    over = fixed or moments.ended
    held = fixed if meeting.timekeeping.started is None else meeting.timekeeping.started
    return Milestones(
        agenda=agenda.id,
        title=agenda.title,
        deadlines=agenda.deadlines,
        called_for=None if over else meeting.invitation.on,
        sent=min((one.on for one in meeting.invitation.sent.values() if one.on), default=None),
        held=local(held).date() if over and held else None,
    )
