"""What the family thinks of what is proposed, and where people disagree."""

from assistant.asking.form import Field, Form, Kind, Row, Values, shortened
from assistant.asking.record import RecordForm
from assistant.language.translation import N_, _
from assistant.meeting.attendance import PERSON, Role
from assistant.meeting.event import Command
from assistant.meeting.meeting import Meeting
from assistant.meeting.opinions import Disagree, HoldOpinion


class OpinionForm(Form):
    """The person and the guardians, one by one."""

    name = "opinions"
    title = N_("Vad tycker ni om det som föreslås?")
    words = ("tycker", "uppfattning", "opinion")

    def rows(self, meeting: Meeting) -> list[Row]:
        """The person, the guardians and the representatives."""
        attendance = meeting.attendance
        asked = {
            **({PERSON: attendance.people[PERSON]} if PERSON in attendance.people else {}),
            **attendance.having(Role.GUARDIAN),
            **attendance.having(Role.REPRESENTATIVE),
        }
        held = meeting.opinions.held
        return [
            Row(id=id, title=p.name, detail=shortened(held.get(id, "")), done=bool(held.get(id)))
            for id, p in asked.items()
        ]

    def fields(self, meeting: Meeting, row: str) -> list[Field]:
        """The opinion."""
        return [Field(name="text", label=_("Uppfattning"), kind=Kind.TEXT, main=True)]

    def values(self, meeting: Meeting, row: str) -> Values:
        """The opinion as noted."""
        return {"text": meeting.opinions.held.get(row, "")}

    def commands(self, meeting: Meeting, row: str, values: Values) -> list[Command]:
        """Note the opinion."""
        return [HoldOpinion(who=row, text=str(values["text"] or ""))] if "text" in values else []

    def path(self, meeting: Meeting, row: str, field: str) -> str:
        """An opinion is kept under the one who holds it."""
        return f"opinions/{row}"


class DisagreementForm(RecordForm):
    """Where people disagree: it belongs in the plan (SKR, "Vägledande mål")."""

    name = "disagreements"
    title = N_("Oenighet")
    words = ("oenighet", "oeniga", "disagreement")

    def summary(self, meeting: Meeting) -> str:
        """The disagreement."""
        return shortened(meeting.opinions.disagreements, 120)

    def fields(self, meeting: Meeting, row: str) -> list[Field]:
        """The disagreement."""
        return [
            Field(
                name="disagreements",
                label=_("Vad är ni inte överens om?"),
                kind=Kind.TEXT,
                main=True,
            )
        ]

    def values(self, meeting: Meeting, row: str) -> Values:
        """The disagreement as noted."""
        return {"disagreements": meeting.opinions.disagreements}

    def commands(self, meeting: Meeting, row: str, values: Values) -> list[Command]:
        """Note it."""
        if "disagreements" not in values:
            return []
        return [Disagree(text=str(values["disagreements"] or ""))]

    def path(self, meeting: Meeting, row: str, field: str) -> str:
        """It is kept with the opinions."""
        return "opinions/disagreements"


FORMS = (OpinionForm(), DisagreementForm())
