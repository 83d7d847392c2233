"""The question the meeting was called for, and the needs behind it."""

from assistant.asking.form import Field, Kind, shortened
from assistant.asking.record import RecordForm
from assistant.language.translation import N_, _
from assistant.meeting.meeting import Meeting
from assistant.meeting.purpose import ChangePurpose


class PurposeForm(RecordForm):
    """The question, as the invitation put it or as the room words it."""

    name = "purpose"
    title = N_("Frågeställning")
    words = ("syfte", "frågeställning", "purpose")
    command = ChangePurpose

    def summary(self, meeting: Meeting) -> str:
        """The question."""
        return shortened(meeting.purpose.question, 200)

    def fields(self, meeting: Meeting, row: str) -> list[Field]:
        """The question; what else is known can wait for the narrative."""
        return [
            Field(
                name="question",
                label=_("Vad ska mötet svara på?"),
                words=("fråga", "question"),
                kind=Kind.TEXT,
                main=True,
            ),
            Field(
                name="needs",
                label=_("Behov, förutsättningar och intressen, även hjälpmedel och läkemedel"),
                words=("behov", "needs"),
                kind=Kind.TEXT,
            ),
        ]


FORMS = (PurposeForm(),)
