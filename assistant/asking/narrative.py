"""The family's narrative."""

from assistant.asking.form import Field, Kind, joined, shortened
from assistant.asking.record import RecordForm
from assistant.language.translation import N_, _
from assistant.meeting.meeting import Meeting
from assistant.meeting.narrative import ChangeNarrative


class NarrativeForm(RecordForm):
    """The situation now, what works and does not, what is important."""

    name = "narrative"
    title = N_("Berättelsen")
    words = ("berättelse", "narrative")
    command = ChangeNarrative

    def summary(self, meeting: Meeting) -> str:
        """The beginning of what was told."""
        told = meeting.narrative
        return joined(shortened(told.situation), shortened(told.important))

    def fields(self, meeting: Meeting, row: str) -> list[Field]:
        """Four long texts; the situation is what a plain line fills."""
        return [
            Field(
                name="situation",
                label=_("Hur det är nu"),
                words=("nuläge", "situation"),
                kind=Kind.TEXT,
                main=True,
            ),
            Field(
                name="works",
                label=_("Vad fungerar bra?"),
                words=("fungerar", "bra", "works"),
                kind=Kind.TEXT,
            ),
            Field(
                name="works_not",
                label=_("Vad fungerar inte så bra?"),
                words=("fungerar inte", "svårt", "works not"),
                kind=Kind.TEXT,
            ),
            Field(
                name="important",
                label=_("Vad är viktigt för personen, med egna ord?"),
                words=("viktigt", "important"),
                kind=Kind.TEXT,
            ),
        ]


FORMS = (NarrativeForm(),)
