"""What is answered when the meeting's time was settled anew."""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta

from assistant.asking.circle import meeting_ends
from assistant.asking.timekeeping import began, pause_told, title_of
from assistant.desk.post import Post
from assistant.language.translation import _, format_list
from assistant.meeting.clock import clock, coming, given
from assistant.meeting.event import Command
from assistant.meeting.meeting import Meeting
from assistant.meeting.mending import latest_stay
from assistant.meeting.opening import PutInPause
from assistant.meeting.timekeeping import AddMinutes, MendStart, Respread
from assistant.talk.place import left, minutes_in


def timed(
    meeting: Meeting, command: Command, now: datetime, post: Post = Post.CHAIR
) -> Iterator[str]:
    """What has come of a command about time, as it stands after it; who gave it is the
    chair's to know."""
    chair = post is Post.CHAIR
    times = meeting.timekeeping
    current = times.current or ""
    match command:
        case AddMinutes(payers=payers):
            whole = minutes_in(given(meeting.opened, times, current))
            yield _("Delen har {minutes} min i allt, {left}.").format(
                minutes=whole, left=left(meeting, now)
            )
            if payers and chair:
                yield _have(meeting, payers)
        case Respread():
            if chair:
                yield _have(meeting, (part.id for part in coming(meeting.opened, times)))
            yield meeting_ends(clock(meeting.opened, times, now))
        case MendStart(meeting=True):
            yield _("Mötet {began}.").format(began=began(times.visits[0].since, None))
            yield meeting_ends(clock(meeting.opened, times, now))
        case MendStart(part=part) if part not in ("", current):
            stay = times.visits[latest_stay(times, part)]
            yield f"{title_of(meeting, part)}: {began(stay.since, None)}."
            yield meeting_ends(clock(meeting.opened, times, now))
        case MendStart():
            told = _("Delen {began}. {left}.")
            yield told.format(began=began(times.visits[-1].since, None), left=left(meeting, now))
        case PutInPause(minutes=minutes):
            after = meeting.agenda.after(current, 2)
            yield f"{pause_told(meeting, minutes, after.id if after else current)}."


def _have(meeting: Meeting, parts: Iterable[str]) -> str:
    """How long each part is now."""
    told = [
        _("{part} {minutes} min").format(
            part=title_of(meeting, part),
            minutes=given(meeting.opened, meeting.timekeeping, part) // timedelta(minutes=1),
        )
        for part in parts
    ]
    return _("Nu har {parts}.").format(parts=format_list(told))
