"""The four statements of the statute."""

from assistant.asking.form import Field, Kind, choices, joined
from assistant.asking.record import RecordForm
from assistant.language.terms import term
from assistant.language.translation import N_, _
from assistant.meeting.completeness import Missing, answered_none
from assistant.meeting.meeting import Meeting
from assistant.meeting.statements import ChangeStatements, Overall, PlanKind


class StatementsForm(RecordForm):
    """Which principal has the overall responsibility; what is answered "none"."""

    name = "statements"
    title = N_("Det lagen vill ha")
    words = ("lagen", "huvudman", "statements")
    command = ChangeStatements

    def summary(self, meeting: Meeting) -> str:
        """The responsible principal, and what is answered none."""
        said, none = meeting.statements, answered_none(meeting)
        overall = _("övergripande ansvar: {principal}")
        return joined(
            term(said.kind) if said.kind is PlanKind.IP else "",
            overall.format(principal=term(said.overall)) if said.overall else "",
            _("inga insatser behövs") if Missing.MEASURES in none else "",
            _("inga insatser av kommun eller region") if Missing.BY_PRINCIPALS in none else "",
            _("inga åtgärder av någon annan") if Missing.BY_OTHERS in none else "",
        )

    def fields(self, meeting: Meeting, row: str) -> list[Field]:
        """School is offered where the meeting's settings count it as a principal."""
        school = [Overall.SCHOOL] if meeting.policy.school_is_principal else []
        overall = [Overall.MUNICIPALITY, Overall.REGION, *school, Overall.NONE]
        return [
            Field(
                name="overall",
                label=_("Vilken huvudman har det övergripande ansvaret för planen?"),
                words=("ansvar", "overall"),
                kind=Kind.CHOICE,
                choices=choices(*overall),
                main=True,
            ),
            Field(
                name="none_by_others",
                label=_("Ingen utöver kommun och region gör något"),
                words=("ingen annan", "nobody else"),
                kind=Kind.YES,
            ),
            Field(
                name="none_by_principals",
                label=_("Varken kommun eller region ansvarar för någon insats"),
                words=("ingen huvudman", "no principal"),
                kind=Kind.YES,
            ),
            Field(
                name="none_needed",
                label=_("Inga insatser behövs"),
                words=("inga insatser", "no measures"),
                kind=Kind.YES,
            ),
            Field(
                name="kind",
                label=_("SIP, eller IP när bara en huvudman deltar"),
                words=("plan",),
                kind=Kind.CHOICE,
                choices=choices(*PlanKind),
            ),
        ]


FORMS = (StatementsForm(),)
