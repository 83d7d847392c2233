"""What professionals report of their own organisation."""

from typing import ClassVar

import msgspec

from assistant.asking.form import Field, Form, Kind, Row, Values, joined, shortened
from assistant.language.translation import N_, _
from assistant.meeting.agenda import Among
from assistant.meeting.attendance import Participant
from assistant.meeting.event import Command
from assistant.meeting.meeting import Meeting
from assistant.meeting.reports import ChangeReport, Report, newcomers, reporters


class ReportForm(Form):
    """Each professional: what was found, what is granted, what can be offered."""

    name = "reports"
    title = N_("Professionellas redogörelse")
    words = ("redogörelse", "redogör", "report")
    among: ClassVar[Among] = "professionals"
    asks: ClassVar[tuple[str, ...]] = ("showed", "granted", "offers")

    def people(self, meeting: Meeting) -> dict[str, Participant]:
        """Those who are asked."""
        return reporters(meeting)

    def rows(self, meeting: Meeting) -> list[Row]:
        """Each with what they have told."""
        return [
            Row(
                id=id,
                title=joined(someone.name, someone.organisation),
                detail=(told := self._told(meeting, id)),
                done=bool(told),
            )
            for id, someone in self.people(meeting).items()
        ]

    def fields(self, meeting: Meeting, row: str) -> list[Field]:
        """Of their own organisation, not of anybody else's."""
        return [
            Field(
                name="showed",
                label=_("Vad visade bedömningen eller utredningen?"),
                words=("visade", "bedömning", "showed"),
                kind=Kind.TEXT,
                main=True,
            ),
            Field(
                name="granted",
                label=_("Vad är beviljat?"),
                words=("beviljat", "granted"),
                kind=Kind.TEXT,
            ),
            Field(
                name="offers",
                label=_("Vad kan erbjudas?"),
                words=("erbjuder", "kan erbjuda", "offers"),
                kind=Kind.TEXT,
            ),
        ]

    def values(self, meeting: Meeting, row: str) -> Values:
        """The report as noted."""
        values: Values = msgspec.to_builtins(meeting.reports.given.get(row, Report()))
        return values

    def commands(self, meeting: Meeting, row: str, values: Values) -> list[Command]:
        """Note it."""
        return [ChangeReport(who=row, values=dict(values))]

    def path(self, meeting: Meeting, row: str, field: str) -> str:
        """All that one tells is kept together."""
        return f"reports/{row}/{field}"

    def _told(self, meeting: Meeting, who: str) -> str:
        report = meeting.reports.given.get(who, Report())
        return joined(*(shortened(getattr(report, name)) for name in self.asks))


class NewcomerForm(ReportForm):
    """Whoever was not in the earlier plan: what they can do."""

    name = "newcomers"
    title = N_("Nya aktörer: vad kan de bidra med?")
    words = ("ny aktör", "kan bidra", "newcomer")
    among = "newcomers"
    asks: ClassVar[tuple[str, ...]] = ("can",)

    def people(self, meeting: Meeting) -> dict[str, Participant]:
        """The new ones alone."""
        return newcomers(meeting)

    def fields(self, meeting: Meeting, row: str) -> list[Field]:
        """What they can do."""
        return [
            Field(
                name="can",
                label=_("Vad kan ni bidra med?"),
                words=("bidrar med", "can do"),
                kind=Kind.TEXT,
                main=True,
            )
        ]


FORMS = (NewcomerForm(), ReportForm())
