"""Whose personal data are protected, beside the person's own."""

from assistant.asking.form import Field, Form, Kind, Row, Values
from assistant.language.translation import N_, _
from assistant.meeting.attendance import PERSON
from assistant.meeting.event import Command
from assistant.meeting.meeting import Meeting
from assistant.meeting.protection import Protect


class ProtectionForm(Form):
    """Somebody at the table lives where nobody may learn."""

    name = "protection"
    title = N_("Skyddade personuppgifter")
    words = ("skyddad", "skyddade uppgifter", "protected")
    shown = False

    def rows(self, meeting: Meeting) -> list[Row]:
        """Everybody but the person, whose mark stands with the particulars."""
        return [
            Row(id=id, title=someone.name, done=id in meeting.protection.people)
            for id, someone in meeting.attendance.people.items()
            if id != PERSON
        ]

    def fields(self, meeting: Meeting, row: str) -> list[Field]:
        """Protected or not."""
        return [protection_field(main=True)]

    def values(self, meeting: Meeting, row: str) -> Values:
        """As noted."""
        return {"protected": row in meeting.protection.people}

    def commands(self, meeting: Meeting, row: str, values: Values) -> list[Command]:
        """A bare line says that they are."""
        return [Protect(id=row, protected=bool(values.get("protected", True)))]


def protection_field(*, main: bool = False) -> Field:
    """Whether somebody's data are protected."""
    return Field(
        name="protected",
        label=_("Skyddade personuppgifter"),
        words=("skyddad", "protected"),
        kind=Kind.YES,
        main=main,
    )


FORMS = (ProtectionForm(),)
