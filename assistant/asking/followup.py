"""The next meeting."""

from assistant.asking.form import Field, Kind, joined
from assistant.asking.record import RecordForm
from assistant.language.translation import N_, _, format_date
from assistant.meeting.conclusion import over
from assistant.meeting.followup import ChangeFollowup, Followup
from assistant.meeting.meeting import Meeting
from assistant.meeting.protection import shielded


class FollowupForm(RecordForm):
    """When, where, who calls, who is missing."""

    name = "followup"
    title = N_("Uppföljning")
    words = ("uppföljning", "nästa möte", "followup")
    command = ChangeFollowup

    def summary(self, meeting: Meeting) -> str:
        """The next meeting in a line, or that none is wanted; a protected place is not shown."""
        followup, name = meeting.followup, meeting.attendance.name
        if over(meeting) and followup == Followup():
            return _("inget nytt möte, planen avslutas")
        place = "" if shielded(meeting) else followup.place
        return joined(
            format_date(followup.on) if followup.on else "",
            followup.time,
            place,
            _("{name} kallar").format(name=name(followup.caller)) if followup.caller else "",
            _("saknas: {who}").format(who=followup.missing) if followup.missing else "",
        )

    def fields(self, meeting: Meeting, row: str) -> list[Field]:
        """The next meeting's particulars."""
        return [
            Field(
                name="on", label=_("Datum"), words=("datum", "den", "on"), kind=Kind.DATE, main=True
            ),
            Field(name="time", label=_("Klockan"), words=("kl", "klockan", "at"), kind=Kind.TIME),
            Field(name="place", label=_("Plats"), words=("plats", "place")),
            Field(
                name="caller",
                label=_("Vem kallar?"),
                words=("kallas av", "kallar", "called by"),
                kind=Kind.WHO,
            ),
            Field(
                name="missing",
                label=_("Vem saknas i dag och bör vara med nästa gång?"),
                words=("saknas", "missing"),
            ),
        ]


FORMS = (FollowupForm(),)
