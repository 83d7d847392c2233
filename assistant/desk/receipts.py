"""What a case is told when a meeting's record is destroyed."""

from assistant.case.case import CopiesNoted, RecordDestroyed
from assistant.meeting.copies import organisations_with
from assistant.meeting.event import Event
from assistant.meeting.meeting import Meeting


def receipt_events(stream: str, meeting: Meeting, events: int) -> list[Event]:
    """How much goes and, since it outlives the record, who has the plan."""
    having = organisations_with(meeting)
    noted = [CopiesNoted(meeting=stream, organisations=having)] if having else []
    return [*noted, RecordDestroyed(meeting=stream, events=events)]
