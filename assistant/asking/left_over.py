"""What was carried over from closed meetings: on a screen only what it is, and of which day."""

from assistant.asking.form import Field, Form, Kind, Row, Values
from assistant.language.translation import N_, _, format_date, ngettext
from assistant.meeting.event import Command
from assistant.meeting.left_over import ChangeLeftover, Leftover
from assistant.meeting.meeting import Meeting
from assistant.meeting.records import plain


class LeftOverForm(Form):
    """For the chair: a family beside may see the rows, so the texts are in the form alone."""

    name = "left_over"
    title = N_("Överfört från tidigare möten")
    words = ("överfört", "kvar sedan sist", "left over")
    private = True
    veiled = True
    chairs = True

    def rows(self, meeting: Meeting) -> list[Row]:
        """The things by their numbers, each with what it is and the day of its meeting."""
        return [
            Row(
                id=id,
                number=str(number),
                title=thing.about,
                detail=_from_meeting(thing),
                done=thing.done,
            )
            for number, (id, thing) in enumerate(meeting.left_over.things.items(), 1)
        ]

    def seen(self, meeting: Meeting) -> list[Row]:
        """Those that wait stand first."""
        return sorted(self.rows(meeting), key=lambda row: bool(row.done))

    def fields(self, meeting: Meeting, row: str) -> list[Field]:
        """The text, and whether it is taken care of."""
        return [
            Field(name="text", label=_("Det som fördes över"), words=("text",), kind=Kind.TEXT),
            Field(
                name="done",
                label=_("Det är omhändertaget"),
                words=("klart", "done"),
                kind=Kind.YES,
                main=True,
            ),
        ]

    def values(self, meeting: Meeting, row: str) -> Values:
        """The thing as it was carried over."""
        if row not in meeting.left_over.things:
            return {}
        values: dict[str, str | bool] = plain(meeting.left_over.things[row])
        return {"done": False, **values}

    def commands(self, meeting: Meeting, row: str, values: Values) -> list[Command]:
        """Note it."""
        return [ChangeLeftover(id=row, values=dict(values))]


def waiting_told(meeting: Meeting) -> str:
    """How many wait, and nothing of what they are; nothing where none does."""
    n = len(meeting.left_over.waiting)
    told = ngettext(
        "{n} sak är överförd från tidigare möten.",
        "{n} saker är överförda från tidigare möten.",
        n,
    )
    return told.format(n=n) if n else ""


def _from_meeting(thing: Leftover) -> str:
    if thing.on is None:
        return ""
    return _("kvar från mötet {date}").format(date=format_date(thing.on))


FORMS = (LeftOverForm(),)
