"""Deviations: on a screen only how many there are, for the family may see it."""

from typing import ClassVar, Final

from assistant.asking.form import Field, Form, Kind, Row, Values
from assistant.language.translation import N_, _, format_date, ngettext
from assistant.meeting.deviations import AddDeviation, ChangeDeviation, RemoveDeviation
from assistant.meeting.event import Command
from assistant.meeting.meeting import Meeting
from assistant.meeting.outcomes import absent_with_undone, undone
from assistant.meeting.records import plain


class DeviationForm(Form):
    """What went wrong between organisations, and what would prevent it."""

    name = "deviations"
    title = N_("Avvikelser")
    words: ClassVar[tuple[str, ...]] = ("avvikelse", "deviation")
    adds = N_("Notera en avvikelse")
    private = True
    veiled = True

    def rows(self, meeting: Meeting) -> list[Row]:
        """The deviations by their numbers alone."""
        title = _("Avvikelse")
        return [
            Row(id=id, number=str(number), title=title)
            for number, id in enumerate(meeting.deviations.noted, 1)
        ]

    def fields(self, meeting: Meeting, row: str) -> list[Field]:
        """What a manager needs to take it up; a new one is a line each, to be filled out later."""
        kind = Kind.TEXT if row else Kind.LINE
        return [
            Field(
                name="what",
                label=_("Vad hände?"),
                words=("vad", "what"),
                kind=kind,
                main=True,
            ),
            Field(name="on", label=_("När?"), words=("datum", "on"), kind=Kind.DATE, past=True),
            Field(
                name="organisations",
                label=_("Vilka verksamheter? Skilj dem åt med komma"),
                words=("verksamheter", "organisations"),
                kind=Kind.NAMES,
            ),
            Field(
                name="meant",
                label=_("Vad betydde det för den som planen gäller?"),
                words=("betydde", "meant"),
                kind=kind,
            ),
            Field(name="done", label=_("Vad är gjort?"), words=("gjort", "done"), kind=kind),
            Field(
                name="prevent",
                label=_("Vad skulle hindra att det händer igen?"),
                words=("hindra", "prevent"),
                kind=kind,
            ),
            Field(
                name="named",
                label=_("Låt namnen stå kvar i rapporten"),
                words=("med namn", "named"),
                kind=Kind.YES,
            ),
        ]

    def values(self, meeting: Meeting, row: str) -> Values:
        """The deviation as noted."""
        if not row:
            return {}
        values: Values = plain(meeting.deviations.noted[row])
        return values

    def commands(self, meeting: Meeting, row: str, values: Values) -> list[Command]:
        """Note or reword."""
        if row:
            return [ChangeDeviation(id=row, values=dict(values))]
        return [AddDeviation(values=dict(values))]

    def removal(self, meeting: Meeting, row: str) -> Command | None:
        """One noted by mistake."""
        return RemoveDeviation(id=row)


class BrokenPromiseForm(DeviationForm):
    """What may be noted where promises were not kept: the facts are filled in, without names."""

    name = "broken_promises"
    title = N_("Ett löfte som inte hölls")
    words = ("löfte", "broken promise")
    adds = N_("Notera ett löfte som inte hölls")
    shown = False
    chairs = True

    def rows(self, meeting: Meeting) -> list[Row]:
        """None: what is noted is a deviation among the others."""
        return []

    def values(self, meeting: Meeting, row: str) -> Values:
        """How many did not come about, since when, and which organisation is not here."""
        away, on = absent_with_undone(meeting), meeting.outcomes.on
        if not away or on is None:
            return {}
        count = len(undone(meeting))
        told = ngettext(
            "{n} insats som var sagd vid mötet {date} blev inte av, och ingen kom härifrån.",
            "{n} insatser som var sagda vid mötet {date} blev inte av, och ingen kom härifrån.",
            count,
        )
        return {
            "what": told.format(n=count, date=format_date(on)),
            "organisations": list(away),
        }

    def commands(self, meeting: Meeting, row: str, values: Values) -> list[Command]:
        """Note it, with the facts that nobody has changed."""
        said = {name: value for name, value in values.items() if value not in (None, "", [])}
        return [AddDeviation(values={**self.values(meeting, ""), **said})]

    def removal(self, meeting: Meeting, row: str) -> Command | None:
        """Nothing: it is no row."""
        return None


def offered() -> str:
    """What the chair alone is told: nothing of what it is about."""
    return _("Vill du notera en avvikelse efter mötet?")


BROKEN_PROMISE: Final = BrokenPromiseForm()
FORMS = (DeviationForm(), BROKEN_PROMISE)
