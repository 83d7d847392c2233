"""How the child wants to take part."""

from assistant.asking.form import Field, Kind, Row, choices, joined
from assistant.asking.record import RecordForm
from assistant.language.terms import term
from assistant.language.translation import N_, _
from assistant.meeting.childs_way import ChangeChildsWay, Takes
from assistant.meeting.meeting import Meeting


class ChildsWayForm(RecordForm):
    """Whole or part, with whom, and how its view is collected."""

    name = "childs_way"
    title = N_("Hur barnet vill vara med")
    words = ("delaktighet", "participation")
    command = ChangeChildsWay

    def rows(self, meeting: Meeting) -> list[Row]:
        """Only where there is a child."""
        return super().rows(meeting) if meeting.agenda.person == "child" else []

    def summary(self, meeting: Meeting) -> str:
        """What was chosen."""
        way = meeting.childs_way
        adult = meeting.attendance.name(way.adult)
        return joined(
            term(way.takes) if way.takes else "",
            way.which,
            _("med {name}").format(name=adult) if adult else "",
            way.collected,
        )

    def fields(self, meeting: Meeting, row: str) -> list[Field]:
        """The four questions."""
        return [
            Field(
                name="takes",
                label=_("Vill barnet vara med hela mötet, en del eller inte alls?"),
                words=("med", "takes part"),
                kind=Kind.CHOICE,
                choices=choices(*Takes),
                main=True,
            ),
            Field(name="which", label=_("Om en del: vilken?"), words=("del", "part")),
            Field(
                name="adult",
                label=_("Vilken vuxen talar för barnet, eller hjälper det att tala?"),
                words=("vuxen", "adult"),
                kind=Kind.WHO,
            ),
            Field(
                name="collected",
                label=_("Hur får ni veta före mötet vad barnet tycker: samtal, teckning, skrift?"),
                words=("åsikt", "view"),
            ),
        ]


FORMS = (ChildsWayForm(),)
