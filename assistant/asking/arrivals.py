"""Somebody comes, and is perhaps not covered by the disclosure."""

from assistant.asking.attendance import AttendanceForm
from assistant.asking.form import Field, Form, Kind, Row, SaidForm, Values, choices, joined
from assistant.language.terms import term
from assistant.language.translation import N_, _
from assistant.meeting.arrivals import Arrival, Arrive, ChooseWay, Way, not_covered
from assistant.meeting.deciders import About, Says, deciders
from assistant.meeting.event import Command
from assistant.meeting.meeting import Meeting


class ArriveForm(SaidForm):
    """Somebody who comes now, called or not; when is noted by itself."""

    name = "arrive"
    title = N_("Någon kommer")
    words = ("anländer", "arrives")
    adds = N_("Någon kommer till mötet")
    notes_people = True

    def fields(self, meeting: Meeting, row: str) -> list[Field]:
        """What is asked of anybody new; nothing is assumed, for who was called is known."""
        return AttendanceForm().fields(meeting, "")

    def commands(self, meeting: Meeting, row: str, values: Values) -> list[Command]:
        """They are here."""
        return [Arrive(values={k: value for k, value in values.items() if value not in (None, "")})]


class WayForm(Form):
    """What the chair chooses for one whom the disclosure does not cover."""

    name = "arrivals"
    title = N_("Omfattas inte av medgivandet: ditt val")
    words = ("omfattas inte", "not covered")

    def rows(self, meeting: Meeting) -> list[Row]:
        """Those it does not cover, and those something was chosen of."""
        people, noted = meeting.attendance.people, meeting.arrivals.noted
        asked = not_covered(meeting) if meeting.disclosure.scope.between else ()
        known = (*asked, *(id for id in noted if id in people))
        return [
            Row(
                id=id,
                title=people[id].name,
                detail=joined(people[id].organisation, _detail(meeting, id)),
                done=noted.get(id, Arrival()).way is not None,
            )
            for id in dict.fromkeys(known)
        ]

    def fields(self, meeting: Meeting, row: str) -> list[Field]:
        """The way, why, and what each who decides answers if they are asked now."""
        return [
            Field(
                name="way",
                label=_("Vad väljer du?"),
                words=("val", "choice"),
                kind=Kind.CHOICE,
                choices=choices(*Way),
                main=True,
            ),
            Field(name="reason", label=_("Skäl"), words=("skäl", "reason")),
            *(_asked(meeting, who) for who in deciders(meeting, About.SHARING)),
        ]

    def values(self, meeting: Meeting, row: str) -> Values:
        """As chosen and answered."""
        one = meeting.arrivals.noted.get(row, Arrival())
        answers = {who: one.answers.get(who) for who in deciders(meeting, About.SHARING)}
        return {"way": one.way, "reason": one.reason, **answers}

    def commands(self, meeting: Meeting, row: str, values: Values) -> list[Command]:
        """Note the choice."""
        return [ChooseWay(id=row, values=dict(values))]


def _asked(meeting: Meeting, who: str) -> Field:
    name = meeting.attendance.name(who)
    return Field(
        name=who,
        label=_("Om ni frågar nu: vad säger {name}?").format(name=name),
        words=(name, name.partition(" ")[0]),
        kind=Kind.CHOICE,
        choices=choices(*Says),
    )


def _detail(meeting: Meeting, id: str) -> str:
    one = meeting.arrivals.noted.get(id, Arrival())
    said = (f"{meeting.attendance.name(who)}: {term(says)}" for who, says in one.answers.items())
    return joined(term(one.way) if one.way else "", *said, one.reason)


FORMS = (ArriveForm(), WayForm())
