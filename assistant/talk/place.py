"""Where one is: in the agenda, in time, on the way to a complete plan."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from assistant.asking.circle import meeting_ends
from assistant.asking.consequences import told
from assistant.asking.copies import exception
from assistant.asking.noted import lacking
from assistant.asking.outside import counted
from assistant.asking.turns import told as turns_told
from assistant.desk.desk import Desk
from assistant.desk.identity import CHAIR
from assistant.desk.post import Post
from assistant.desk.views import Private, seat_view
from assistant.language.translation import _
from assistant.meeting.agenda import Part
from assistant.meeting.clock import clock, given
from assistant.meeting.meeting import Meeting
from assistant.talk.hearing import sayable


def place(meeting: Meeting, now: datetime, *, counts: bool = True) -> str:
    """Where the meeting is, such as *6 av 9 Dialog, 12 min kvar*; ``counts``: with the time."""
    times, parts = meeting.timekeeping, meeting.agenda.parts
    if meeting.moments.closed:
        return _("Mötet är stängt")
    if meeting.moments.ended:
        return _("Mötet är avslutat")
    if times.current is None:
        return _("Mötet har inte börjat")
    part = meeting.agenda.part(times.current)
    where = _("{number} av {count} {title}").format(
        number=parts.index(part) + 1, count=len(parts), title=_(part.title)
    )
    if meeting.stop_card.up or times.paused:
        stands = _("stoppkort") if meeting.stop_card.up else _("paus")
        return f"{where}, {stands}"
    return f"{where}, {left(meeting, now)}" if counts else where


def left(meeting: Meeting, now: datetime) -> str:
    """What is left of the open part, or by how much it has run over."""
    time = clock(meeting.opened, meeting.timekeeping, now).left
    minutes = minutes_in(abs(time))
    if time < timedelta():
        return _("{minutes} min över").format(minutes=minutes)
    return _("{minutes} min kvar").format(minutes=minutes)


def heading(meeting: Meeting, part: Part) -> str:
    """What is said when a part is opened."""
    parts = meeting.agenda.parts
    time = given(meeting.opened, meeting.timekeeping, part.id)
    return _("Del {number} av {count}: {title}, {minutes} min.").format(
        number=parts.index(part) + 1,
        count=len(parts),
        title=_(part.title),
        minutes=minutes_in(time),
    )


def post(desk: Desk) -> Post:
    """Whose seat the conversation is held at."""
    return Post.CHAIR if desk.actor == CHAIR else Post.SECRETARY


def where(desk: Desk, *, discreet: bool = False) -> list[str]:
    """All of it: part, time, end, what is missing, what waits."""
    meeting, now = desk.meeting, desk.now()
    seat, times = seat_view(meeting, now, post(desk), discreet=discreet), meeting.timekeeping
    lines = [f"{place(meeting, now)}."]
    if times.current is None and times.last is None:
        lines.append(_("Skriv nästa för att börja med första delen."))
    following = meeting.agenda.after(times.last) if times.last else None
    if times.current and following:
        lines.append(_("Sedan kommer {title}.").format(title=_(following.title)))
    if meeting.moments.ended is None:
        lines.append(meeting_ends(seat.clock))
    lines += _private(meeting, seat.private) if seat.private else []
    lines += filter(None, (exception(meeting), sayable(turns_told(meeting))))
    lines += (sayable(one.text) for one in told(meeting) if not (one.veiled and discreet))
    if seat.stale:
        lines.append(_("Planen har ändrats sedan den fastställdes. Skriv fastställ igen."))
    return lines


def _private(meeting: Meeting, private: Private) -> Iterator[str]:
    yield from lacking(meeting)
    if private.outside:
        yield f"{counted(private.outside)}."


def minutes_in(time: timedelta) -> int:
    """Whole minutes, a begun one counted."""
    return -(-time // timedelta(minutes=1))
