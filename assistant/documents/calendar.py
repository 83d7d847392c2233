"""The meeting that is called for, and the next one, as calendar files (RFC 5545).

A calendar is read by a phone, a colleague and a cloud.  So it says that there is a
meeting and when: not whom it is about, who comes, or where, since a place such as a
clinic or a school tells whose meeting it is.  The place stands on the paper.
"""

import hashlib
from datetime import date, datetime, timedelta
from typing import Final

from msgspec import Struct

from assistant.language.translation import _, language
from assistant.meeting.meeting import Meeting
from assistant.meeting.plan import Plan
from assistant.meeting.swedish_time import ZONE

SWEDEN: Final = """\
BEGIN:VTIMEZONE
TZID:Europe/Stockholm
BEGIN:DAYLIGHT
DTSTART:19970330T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZNAME:CEST
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZNAME:CET
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
END:VTIMEZONE
"""
"""The zone as rules, which every calendar reads (directive 2000/84/EC).  The one that
icalendar makes is a list of days, and lets summer begin an hour late."""

FOLLOWUP_MINUTES: Final = 60
"""How long a follow-up is taken to be: nobody has said, and a calendar wants an end."""


class Occasion(Struct, frozen=True, kw_only=True):
    """A meeting as a calendar knows it."""

    uid: str
    """The same for every later word about the same meeting, and nobody's."""
    on: date
    time: str
    """``HH:MM`` in Sweden; empty for some time that day."""
    minutes: int
    title: str
    note: str
    sequence: int
    """Higher for every later word."""
    told_at: datetime
    language: str


def follow_up(plan: Plan) -> Occasion | None:
    """The next meeting; None where no day is set.  Of one plan it is always the same."""
    if plan.followup.on is None:
        return None
    began = plan.held or plan.fixed_at
    return Occasion(
        uid=_uid("followup", began.isoformat()),
        on=plan.followup.on,
        time=plan.followup.time,
        minutes=FOLLOWUP_MINUTES,
        title=_("Uppföljning"),
        note=_("Plats och deltagare står i planen."),
        sequence=plan.version - 1,
        language=language(),
        told_at=plan.fixed_at,
    )


def called_to(meeting: Meeting, at: datetime) -> Occasion | None:
    """The meeting that is called for, as told ``at`` that moment; None where no day is set.

    The sequence is minutes since the meeting was created: later is higher, whatever was
    undone meanwhile.
    """
    called, opened = meeting.invitation, meeting.opened
    if called.on is None or opened.at is None:
        return None
    return Occasion(
        uid=_uid("invitation", opened.case, opened.at.isoformat()),
        on=called.on,
        time=called.time,
        minutes=opened.minutes,
        title=_("Möte"),
        note=_("Plats och deltagare står i kallelsen."),
        sequence=max(0, int((at - opened.at).total_seconds()) // 60),
        language=language(),
        told_at=at,
    )


def calendar(occasion: Occasion) -> bytes:
    """The calendar file of one meeting, with the time zone it is in."""
    from icalendar import Calendar, Event, Timezone

    event = Event()
    event.add("uid", occasion.uid)
    event.add("dtstamp", occasion.told_at)
    event.add("sequence", occasion.sequence)
    event.add("summary", occasion.title, parameters={"language": occasion.language})
    event.add("description", occasion.note, parameters={"language": occasion.language})
    event.add("class", "PRIVATE")
    begins, ends = _span(occasion)
    event.add("dtstart", begins)
    event.add("dtend", ends)
    event.add("transp", "OPAQUE" if occasion.time else "TRANSPARENT")
    whole = Calendar()
    whole.add("prodid", "-//Rundan//Rundan//SV")
    whole.add("version", "2.0")
    whole.add("method", "PUBLISH")
    if occasion.time:
        whole.add_component(Timezone.from_ical(SWEDEN))
    whole.add_component(event)
    content: bytes = whole.to_ical()
    return content


def _span(occasion: Occasion) -> tuple[date, date]:
    """When it begins and ends: moments in Swedish time, or a whole day."""
    if not occasion.time:
        return occasion.on, occasion.on + timedelta(days=1)
    hour, minute = map(int, occasion.time.split(":"))
    begins = datetime(
        occasion.on.year, occasion.on.month, occasion.on.day, hour, minute, tzinfo=ZONE
    )
    return begins, begins + timedelta(minutes=occasion.minutes)


def _uid(*pieces: str) -> str:
    """An identifier that cannot be read back, and is the same every time."""
    return f"{hashlib.sha256('/'.join(pieces).encode()).hexdigest()[:32]}@rundan"
