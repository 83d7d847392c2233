"""Who is here."""

from assistant.asking.form import Choice, Field, Form, Kind, Row, Values, choices, joined
from assistant.asking.leaving import leaving_field
from assistant.asking.preparation import mandate_field
from assistant.asking.principals import principal_choices
from assistant.asking.protection import protection_field
from assistant.language.terms import term, word_of
from assistant.language.translation import N_, _
from assistant.meeting.attendance import (
    PERSON,
    AddParticipant,
    ChangeParticipant,
    ChooseTurn,
    Duty,
    Participant,
    Presence,
    RemoveParticipant,
    Role,
    Turn,
)
from assistant.meeting.event import Command
from assistant.meeting.leaving import PlanLeaving, going
from assistant.meeting.meeting import Meeting
from assistant.meeting.preparation import NoteMandate
from assistant.meeting.protection import Protect
from assistant.meeting.turns import Begins, ChooseBeginning

_FAR_OFF = (Presence.PHONE, Presence.VIDEO)
_LIVE = ("leaves", "protected", "may_decide")
"""What is noted of somebody beside their record."""


_CALLED_TOO = {
    Role.NETWORK: ("närstående", "anhörig", "släkting", "vän", "relative", "next of kin", "friend"),
    Role.REPRESENTATIVE: ("god man", "förvaltare", "stödperson", "support person"),
    Role.PROFESSIONAL: ("personal", "staff"),
}
"""What people call a role beside its own word."""


class AttendanceForm(Form):
    """A participant: name, role, organisation, how they take part."""

    name = "attendance"
    title = N_("Närvaro")
    words = ("närvaro", "deltagare", "attendance", "participant")
    english = 2
    adds = N_("Lägg till en person")
    notes_people = True

    def rows(self, meeting: Meeting) -> list[Row]:
        """Everybody called or present."""
        return [
            Row(
                id=id,
                title=someone.name,
                detail=joined(
                    someone.title or term(someone.role),
                    someone.organisation,
                    _presence(someone),
                    *(term(duty) for duty in someone.duties),
                    _leaves(meeting, id),
                    _("skyddade uppgifter") if id in meeting.protection.people else "",
                    _("får besluta") if id in meeting.preparation.mandates else "",
                ),
                done=_seen(someone.presence),
            )
            for id, someone in meeting.attendance.people.items()
        ]

    def fields(self, meeting: Meeting, row: str) -> list[Field]:
        """Presence first for somebody known: that is what the round asks."""
        presence = Field(
            name="presence",
            label=_("Hur deltar personen?"),
            words=("deltar", "närvaro", "takes part"),
            kind=Kind.CHOICE,
            choices=choices(*Presence),
            main=bool(row),
        )
        name = Field(name="name", label=_("Namn"), words=("namn", "name"), main=not row)
        rest = [
            Field(
                name="role",
                label=_("Roll"),
                words=("roll", "role"),
                kind=Kind.CHOICE,
                choices=_roles(),
            ),
            Field(
                name="title",
                label=_("Yrke eller relation"),
                words=("titel", "yrke", "relation", "title"),
            ),
            Field(
                name="organisation",
                label=_("Verksamhet"),
                words=("verksamhet", "organisation"),
            ),
            Field(
                name="principal",
                label=_("För vem (huvudman)"),
                words=("huvudman", "för", "principal"),
                kind=Kind.CHOICE,
                choices=principal_choices(),
            ),
            Field(
                name="contact",
                label=_("Telefon eller e-post"),
                words=("kontakt", "telefon", "contact"),
            ),
            Field(
                name="duties",
                label=_("Uppgift vid mötet"),
                words=("uppgift", "duty"),
                kind=Kind.SEVERAL,
                choices=choices(*Duty),
            ),
            Field(
                name="came",
                label=_("Kom senare, klockan"),
                words=("kom", "came"),
                kind=Kind.TIME,
            ),
            Field(
                name="left",
                label=_("Gick tidigare, klockan"),
                words=("gick", "left"),
                kind=Kind.TIME,
            ),
        ]
        if not row:
            return [name, presence, *rest]
        works = row in meeting.attendance.people and not meeting.attendance.people[row].private
        live = [leaving_field(), protection_field(), *([mandate_field()] if works else [])]
        return [presence, name, *rest, *(live if row != PERSON else [])]

    def values(self, meeting: Meeting, row: str) -> Values:
        """A new participant is called until the meeting begins and then here in the room,
        a professional until said otherwise."""
        if not row:
            begun = meeting.timekeeping.last is not None
            presence = Presence.ROOM if begun else Presence.CALLED
            return {"presence": presence, "role": Role.PROFESSIONAL}
        someone = meeting.attendance.people[row]
        return {
            "name": someone.name,
            "presence": someone.presence,
            "role": someone.role,
            "title": someone.title,
            "organisation": someone.organisation,
            "principal": someone.principal,
            "contact": someone.contact,
            "duties": [str(duty) for duty in someone.duties],
            "came": someone.came,
            "left": someone.left,
            "leaves": meeting.leaving.planned.get(row, ""),
            "protected": row in meeting.protection.people,
            "may_decide": row in meeting.preparation.mandates,
        }

    def commands(self, meeting: Meeting, row: str, values: Values) -> list[Command]:
        """Note or change somebody; when they go and that they are protected stand by themselves."""
        if row:
            noted = {name: value for name, value in values.items() if name not in _LIVE}
            commands: list[Command] = [ChangeParticipant(id=row, values=noted)]
            if "leaves" in values and values["leaves"] != self.values(meeting, row)["leaves"]:
                commands.append(PlanLeaving(id=row, at=str(values["leaves"] or "")))
            if "protected" in values:
                commands.append(Protect(id=row, protected=bool(values["protected"])))
            if "may_decide" in values:
                commands.append(NoteMandate(id=row, may=bool(values["may_decide"])))
            return commands
        return [AddParticipant(values={**self.values(meeting, ""), **values})]

    def of_each(self, meeting: Meeting, row: str, values: Values) -> Values:
        """*Alla på plats* ticks off those in the room: who is on the phone or on video stays so."""
        someone = meeting.attendance.people[row]
        if values.get("presence") == Presence.ROOM and someone.presence in _FAR_OFF:
            return {name: value for name, value in values.items() if name != "presence"}
        return values

    def removal(self, meeting: Meeting, row: str) -> Command | None:
        """Anybody but the person can be taken away."""
        return RemoveParticipant(id=row)


class TurnForm(Form):
    """When the person wishes to speak."""

    name = "turn"
    title = N_("Vem börjar?")
    words = ("börjar", "tur", "turn")

    def rows(self, meeting: Meeting) -> list[Row]:
        """The wish, as noted."""
        attendance = meeting.attendance
        wish = term(attendance.turn) if attendance.turn else ""
        begins = meeting.turns.begins
        speaker = attendance.name(attendance.speaker)
        return [
            Row(
                id="turn",
                title=_("Personen får börja om den vill"),
                detail=joined(wish, speaker, _in_dialogue(begins) if begins else ""),
                done=attendance.turn is not None,
            )
        ]

    def fields(self, meeting: Meeting, row: str) -> list[Field]:
        """First, last, not at all, or through somebody."""
        return [
            Field(
                name="turn",
                label=_("Vad vill personen?"),
                kind=Kind.CHOICE,
                choices=choices(*Turn),
                main=True,
            ),
            Field(
                name="speaker",
                label=_("Vem talar i så fall för personen?"),
                words=("genom", "through"),
                kind=Kind.WHO,
            ),
            Field(
                name="begins",
                label=_("Vem börjar i dialogen?"),
                words=("dialogen", "dialogue"),
                kind=Kind.CHOICE,
                choices=choices(*Begins),
            ),
        ]

    def values(self, meeting: Meeting, row: str) -> Values:
        """The wishes as they stand."""
        return {
            "turn": meeting.attendance.turn,
            "speaker": meeting.attendance.speaker,
            "begins": meeting.turns.begins,
        }

    def commands(self, meeting: Meeting, row: str, values: Values) -> list[Command]:
        """Note the wishes; without one there is nothing to note."""
        both = {**self.values(meeting, row), **values}
        commands: list[Command] = []
        if both["turn"] and values.keys() & {"turn", "speaker"}:
            turn, speaker = Turn(str(both["turn"])), str(both["speaker"] or "")
            commands.append(ChooseTurn(turn=turn, speaker=speaker))
        if values.get("begins"):
            commands.append(ChooseBeginning(begins=Begins(str(values["begins"]))))
        return commands


def _in_dialogue(begins: Begins) -> str:
    return _("i dialogen: {who}").format(who=term(begins))


def _seen(presence: Presence) -> bool | None:
    """Here, still to be ticked off, or absent: neither."""
    return None if presence is Presence.ABSENT else presence is not Presence.CALLED


def _presence(someone: Participant) -> str:
    came = _("kom {time}").format(time=someone.came) if someone.came else ""
    left = _("gick {time}").format(time=someone.left) if someone.left else ""
    return joined(term(someone.presence), came, left)


def _leaves(meeting: Meeting, id: str) -> str:
    at = dict(going(meeting)).get(id, "")
    return _("behöver gå {time}").format(time=at) if at else ""


def _roles() -> tuple[Choice, ...]:
    return tuple(
        Choice(role.value, term(role), _CALLED_TOO.get(role, ()), (word_of(role),)) for role in Role
    )


FORMS = (AttendanceForm(), TurnForm())
