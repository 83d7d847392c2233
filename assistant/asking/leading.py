"""Handing over the lead: by name, and never by anything else than somebody's word."""

from datetime import datetime

from assistant.asking.form import Field, Form, Kind, Row, Values
from assistant.language.translation import N_, _, clock_time
from assistant.meeting.attendance import ChangeParticipant, Duty
from assistant.meeting.event import Command
from assistant.meeting.meeting import Meeting


class LeadForm(Form):
    """Who leads from now on: a participant's duty, which leaves whoever had it."""

    name = "lead"
    title = N_("Lämna över ledningen")
    words = ("leder", "ledning", "lead")
    shown = False

    def rows(self, meeting: Meeting) -> list[Row]:
        """Who leads now."""
        name = meeting.attendance.name(leader(meeting))
        return [Row(id="", title=_(self.title), detail=name, done=bool(name))]

    def fields(self, meeting: Meeting, row: str) -> list[Field]:
        """Somebody noted."""
        label = _("Vem leder mötet härifrån?")
        return [Field(name="who", label=label, kind=Kind.WHO, main=True)]

    def values(self, meeting: Meeting, row: str) -> Values:
        """Who leads now."""
        return {"who": leader(meeting)}

    def commands(self, meeting: Meeting, row: str, values: Values) -> list[Command]:
        """Give the duty; without a name nobody loses it."""
        who = str(values.get("who") or "")
        someone = meeting.attendance.people.get(who)
        has = someone.duties if someone else ()
        if not who or Duty.CHAIR in has:
            return []
        return [ChangeParticipant(id=who, values={"duties": [*map(str, has), Duty.CHAIR]})]


def leader(meeting: Meeting) -> str:
    """Who leads the meeting: their id, or nothing."""
    people = meeting.attendance.people
    return next((id for id, someone in people.items() if Duty.CHAIR in someone.duties), "")


def handed_over(meeting: Meeting, now: datetime) -> str:
    """That somebody leads from now on."""
    told = _("{name} leder mötet från {time}.")
    return told.format(name=meeting.attendance.name(leader(meeting)), time=clock_time(now))


HAND_OVER = LeadForm()
FORMS = (HAND_OVER,)
