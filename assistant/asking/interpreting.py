"""An interpreter: that they have a duty of secrecy, and who has said so."""

from assistant.asking.form import Field, Form, Row, Values
from assistant.language.translation import N_, _
from assistant.meeting.attendance import Role
from assistant.meeting.event import Command
from assistant.meeting.interpreting import NoteSecrecy, interpreters
from assistant.meeting.meeting import Meeting


class InterpretingForm(Form):
    """Each interpreter's duty of secrecy."""

    name = "interpreting"
    title = N_("Tolk")
    words = ("tolk", "interpreter")

    def rows(self, meeting: Meeting) -> list[Row]:
        """The interpreters called or here."""
        secrecy = meeting.interpreting.secrecy
        return [
            Row(
                id=id,
                title=someone.name,
                detail=_("tystnadsplikt, sagt av {name}").format(name=secrecy[id])
                if secrecy.get(id)
                else _("inget är sagt om tystnadsplikt"),
                done=bool(secrecy.get(id)),
            )
            for id, someone in meeting.attendance.having(Role.INTERPRETER).items()
        ]

    def fields(self, meeting: Meeting, row: str) -> list[Field]:
        """Who said it."""
        label = _("Vem har sagt att tolken har tystnadsplikt?")
        hint = _("Till exempel tolken själv, eller förmedlingen.")
        words = ("tystnadsplikt", "secrecy")
        return [Field(name="said", label=label, words=words, hint=hint, main=True)]

    def values(self, meeting: Meeting, row: str) -> Values:
        """As noted."""
        return {"said": meeting.interpreting.secrecy.get(row, "")}

    def commands(self, meeting: Meeting, row: str, values: Values) -> list[Command]:
        """Note it."""
        return [NoteSecrecy(id=row, said=str(values["said"] or ""))] if "said" in values else []


def reminder(meeting: Meeting) -> str:
    """How everybody speaks where there is an interpreter; nothing where there is none, nor when
    no part is open.
    """
    speaks = meeting.timekeeping.current is not None and interpreters(meeting)
    return _("Tolk: en i taget, korta meningar.") if speaks else ""


FORMS = (InterpretingForm(),)
