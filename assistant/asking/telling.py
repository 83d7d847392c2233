"""Who has been told that sharing has stopped, or has been narrowed."""

from assistant.asking.form import Field, Form, Kind, Row, Values
from assistant.language.terms import term
from assistant.language.translation import N_, _
from assistant.meeting.event import Command
from assistant.meeting.meeting import Meeting
from assistant.meeting.telling import NoteTold, to_tell


class TellForm(Form):
    """Each organisation that must be told: told or not."""

    name = "telling"
    title = N_("Ska få veta vad som inte längre får delas")
    words = ("får veta", "told")

    def rows(self, meeting: Meeting) -> list[Row]:
        """Those who must, and why."""
        return [
            Row(id=one.id, title=one.name, detail=term(one.because), done=one.told)
            for one in to_tell(meeting)
        ]

    def fields(self, meeting: Meeting, row: str) -> list[Field]:
        """Told or not."""
        return [
            Field(
                name="told",
                label=_("Har fått veta"),
                words=("klart", "told"),
                kind=Kind.YES,
                main=True,
            )
        ]

    def values(self, meeting: Meeting, row: str) -> Values:
        """As noted."""
        return {"told": any(one.told for one in to_tell(meeting) if one.id == row)}

    def commands(self, meeting: Meeting, row: str, values: Values) -> list[Command]:
        """A bare line says that they know."""
        return [NoteTold(id=row, told=bool(values.get("told", True)))]


FORMS = (TellForm(),)
