"""Who gets the plan."""

from assistant.asking.form import Field, Form, Kind, Row, Values, joined
from assistant.language.translation import N_, _
from assistant.meeting.copies import ChooseCopy, HandOut, Recipient, recipients
from assistant.meeting.event import Command
from assistant.meeting.meeting import Meeting


class CopyForm(Form):
    """Each recipient: gets one, has it in hand."""

    name = "copies"
    title = N_("Utdelning")
    words = ("kopia", "utdelning", "copy")

    def rows(self, meeting: Meeting) -> list[Row]:
        """Everybody who could have the plan."""
        return [
            Row(id=r.id, title=r.name, detail=_what(r), done=r.handed if r.gets else None)
            for r in recipients(meeting)
        ]

    def everyone(self, meeting: Meeting) -> list[Row]:
        """Those who should have one."""
        getting = {r.id for r in recipients(meeting) if r.gets}
        return [row for row in self.rows(meeting) if row.id in getting]

    def fields(self, meeting: Meeting, row: str) -> list[Field]:
        """Handing out is what is done most."""
        return [
            Field(
                name="handed",
                label=_("Har fått den i handen"),
                words=("utdelad", "handed"),
                kind=Kind.YES,
                main=True,
            ),
            Field(
                name="gets", label=_("Ska ha ett exemplar"), words=("ska ha", "gets"), kind=Kind.YES
            ),
        ]

    def values(self, meeting: Meeting, row: str) -> Values:
        """As rule and choice stand."""
        recipient = next(r for r in recipients(meeting) if r.id == row)
        return {"gets": recipient.gets, "handed": recipient.handed}

    def commands(self, meeting: Meeting, row: str, values: Values) -> list[Command]:
        """Who gets one is settled before it is handed out."""
        commands: list[Command] = []
        if "gets" in values:
            commands.append(ChooseCopy(id=row, gets=bool(values["gets"])))
        if "handed" in values:
            commands.append(HandOut(id=row, handed=bool(values["handed"])))
        return commands


def _what(recipient: Recipient) -> str:
    if not recipient.may:
        return _("omfattas inte av medgivandet")
    kind = _("original") if recipient.original else _("kopia")
    return joined(
        kind if recipient.gets else _("får inget exemplar"),
        _("utdelad") if recipient.handed else "",
    )


FORMS = (CopyForm(),)
