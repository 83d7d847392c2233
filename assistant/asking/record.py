"""A form over one record: it has one row, and every field of it can be set."""

from typing import ClassVar

from msgspec import Struct

from assistant.asking.form import Form, Row, Values
from assistant.language.translation import _
from assistant.meeting.event import Command
from assistant.meeting.meeting import Meeting
from assistant.meeting.records import plain


class RecordForm(Form):
    """Asks for fields of one frozen record and changes it by one command."""

    command: ClassVar[type[Command]]
    """Takes ``values``, fields of the record."""

    def record(self, meeting: Meeting) -> Struct:
        """The record as it stands."""
        state: Struct = getattr(meeting, self.name)
        return state

    def summary(self, meeting: Meeting) -> str:
        """What is noted, in a line."""
        raise NotImplementedError

    def rows(self, meeting: Meeting) -> list[Row]:
        """The one row."""
        noted = self.summary(meeting)
        return [Row(id="", title=_(self.title), detail=noted, done=bool(noted))]

    def values(self, meeting: Meeting, row: str) -> Values:
        """The record's fields as they stand."""
        values: Values = plain(self.record(meeting))
        return values

    def commands(self, meeting: Meeting, row: str, values: Values) -> list[Command]:
        """Change what is given."""
        return [self.command(values=dict(values))]
