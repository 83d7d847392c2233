"""A rehearsal told back: what happened, what was done about it, what one could have done."""

from datetime import datetime
from typing import Final

from msgspec import Struct

from assistant.asking.form import joined
from assistant.asking.history import what, where
from assistant.desk.desk import Desk
from assistant.desk.rehearsal import Came, Rehearsal, handled, judged
from assistant.language.translation import N_, _, clock_time
from assistant.meeting.meeting import Meeting

LOOK_BACK: Final = N_("Övningen: vad som har hänt och vad ni gjorde")
NOTHING_YET: Final = N_("Inget har hänt än. Börja mötet, så kommer det.")


class Recalled(Struct, frozen=True, kw_only=True):
    """One happening in words."""

    at: datetime
    text: str
    told: str = ""
    """What was done about it, or what one could have done."""
    done: bool | None = None
    """Whether it was taken care of; None where that is nothing one notes."""


def recalled(rehearsal: Rehearsal, desk: Desk) -> list[Recalled]:
    """Everything that has happened by itself, the first first."""
    return [_recalled(came, desk) for came in rehearsal.come(desk.meeting, desk.now())]


def said(rehearsal: Rehearsal, meeting: Meeting, now: datetime) -> str:
    """What happened last in the part now; after the meeting, where it is all told."""
    if meeting.moments.ended is not None:
        return _("Övningen är över. Se efter vad som hände och vad ni gjorde: {what}").format(
            what=_(LOOK_BACK)
        )
    latest = rehearsal.latest(meeting, now)
    return _(latest.text) if latest else ""


def _recalled(came: Came, desk: Desk) -> Recalled:
    happening = came.happening
    text, advice = _(happening.text), _(happening.advice) if happening.advice else ""
    if not judged(came):
        return Recalled(at=came.at, text=text, told=advice)
    entry = handled(came, desk.log)
    if entry is None:
        told = _("Det här går: {advice}").format(advice=advice)
        return Recalled(at=came.at, text=text, told=told, done=False)
    did = joined(where(entry.event, desk.meeting), what(entry.event, desk.meeting))
    told = _("Ni gjorde så här {time}: {what}").format(time=clock_time(entry.envelope.at), what=did)
    return Recalled(at=came.at, text=text, told=told, done=True)
