"""Somebody has to go early, or goes now."""

from typing import Final

from assistant.asking.form import Field, Form, Kind, Row, Values
from assistant.language.translation import N_, _
from assistant.meeting.attendance import Presence
from assistant.meeting.event import Command
from assistant.meeting.leaving import Leave
from assistant.meeting.meeting import Meeting

_WORDS: Final = ("går", "leaves")


class LeavingForm(Form):
    """When somebody goes; without a time it is now."""

    name = "leaving"
    title = N_("Går tidigare")
    words = _WORDS
    shown = False

    def rows(self, meeting: Meeting) -> list[Row]:
        """Everybody who is not known to be absent: not all are ticked off."""
        planned = meeting.leaving.planned
        return [
            Row(id=id, title=someone.name, detail=someone.left or planned.get(id, ""))
            for id, someone in meeting.attendance.people.items()
            if someone.presence is not Presence.ABSENT
        ]

    def fields(self, meeting: Meeting, row: str) -> list[Field]:
        """The time."""
        return [leaving_field(main=True)]

    def values(self, meeting: Meeting, row: str) -> Values:
        """As it was or, until then, as it is planned."""
        left = meeting.attendance.people[row].left
        return {"leaves": left or meeting.leaving.planned.get(row, "")}

    def commands(self, meeting: Meeting, row: str, values: Values) -> list[Command]:
        """Note it; without a time they go now."""
        return [Leave(id=row, at=str(values.get("leaves") or ""))]


def leaving_field(*, main: bool = False) -> Field:
    """When somebody will go."""
    return Field(
        name="leaves",
        label=_("Behöver gå tidigare, klockan"),
        words=("går", "behöver gå", "leaves"),
        kind=Kind.TIME,
        main=main,
    )


FORMS = (LeavingForm(),)
