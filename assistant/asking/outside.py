"""Matters outside the meeting: hidden as soon as they are noted, read when it has ended."""

from collections.abc import Iterator

from assistant.asking.form import Field, Form, Kind, Row, Values, choices, joined
from assistant.desk.post import Post
from assistant.language.terms import term
from assistant.language.translation import N_, _
from assistant.meeting.event import Command
from assistant.meeting.meeting import Meeting
from assistant.meeting.outside import Became, ChangeOutside, NoteOutside, StrikeOutside
from assistant.meeting.records import plain


class OutsideForm(Form):
    """What is between organisations, and what it came to."""

    name = "outside"
    title = N_("Utanför mötet")
    words = ("utanför", "outside")
    adds = N_("Lägg en sak utanför mötet")
    private = True
    veiled = True
    chairs = True

    def rows(self, meeting: Meeting) -> list[Row]:
        """The matters by their numbers alone, once the meeting has ended."""
        if meeting.moments.ended is None:
            return []
        title = _("Sak")
        return [
            Row(
                id=id,
                number=str(number),
                title=title,
                detail=term(matter.became),
                done=matter.became is not Became.WAITS,
            )
            for number, (id, matter) in enumerate(meeting.outside.noted.items(), 1)
        ]

    def fields(self, meeting: Meeting, row: str) -> list[Field]:
        """A new one is a line; afterwards it is asked what it came to."""
        text = Field(name="text", label=_("Vad tas utanför mötet?"), words=("text",), main=True)
        became = Field(
            name="became",
            label=_("Vad blir det av det?"),
            words=("blev", "became"),
            kind=Kind.CHOICE,
            choices=choices(*Became),
        )
        return [became, text] if row else [text]

    def values(self, meeting: Meeting, row: str) -> Values:
        """The matter as noted."""
        if not row:
            return {}
        values: Values = plain(meeting.outside.noted[row])
        return values

    def commands(self, meeting: Meeting, row: str, values: Values) -> list[Command]:
        """Note it, or say what it came to."""
        if row:
            return [ChangeOutside(id=row, values=dict(values))]
        return [NoteOutside(text=str(values.get("text") or ""))]

    def removal(self, meeting: Meeting, row: str) -> Command | None:
        """One that came to nothing."""
        return StrikeOutside(id=row)


def matters(meeting: Meeting) -> Iterator[str]:
    """Each matter in full, with what it came to."""
    for matter in meeting.outside.noted.values():
        came_to = "" if matter.became is Became.WAITS else term(matter.became)
        yield joined(matter.text, came_to)


def paper(meeting: Meeting) -> str:
    """All of them, as they are written to a file of the chair's; empty where there are none."""
    lines = [f"– {line}" for line in matters(meeting)]
    return "\n".join([_("Utanför mötet"), *lines]) if lines else ""


def counted(n: int) -> str:
    """How many there are, and nothing more."""
    return _("{n} utanför").format(n=n) if n else ""


def unread(meeting: Meeting, post: Post) -> str:
    """Why there is nothing to read at that seat now; empty where there is."""
    if post is not Post.CHAIR:
        return _("Det som är lagt utanför mötet läses på samtalsledarens plats.")
    if not meeting.outside.noted:
        return _("Inget är lagt utanför mötet.")
    if meeting.moments.ended is None:
        return _("Det som är lagt utanför läses när mötet är avslutat.")
    return ""


def unwritten(meeting: Meeting, post: Post) -> str:
    """Why no file is written of them; empty where one can be."""
    told = unread(meeting, post)
    if not told and meeting.opened.practice:
        return _("Det här är en övning, så ingen fil skrivs.")
    return told


FORMS = (OutsideForm(),)
