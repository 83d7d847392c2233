"""Early warning signs, the crisis plan, and whether they still hold."""

import msgspec

from assistant.asking.form import Field, Form, Kind, Row, Values, choices, joined, shortened
from assistant.asking.record import RecordForm
from assistant.language.terms import term
from assistant.language.translation import N_, _, format_date
from assistant.meeting.event import Command
from assistant.meeting.meeting import Meeting
from assistant.meeting.records import Value
from assistant.meeting.warning_signs import (
    AddSign,
    AddStep,
    ChangeCrisis,
    ChangeSign,
    ChangeStep,
    ReadSigns,
    RemoveSign,
    RemoveStep,
    Still,
)


class ReadingForm(RecordForm):
    """Asked first, at every meeting: do they still hold?"""

    name = "signs_read"
    title = N_("Stämmer de tidiga tecknen fortfarande?")
    words = ("tecken lästa", "läst tecken", "read warning signs")
    command = ReadSigns

    def record(self, meeting: Meeting) -> msgspec.Struct:
        """What was said of them."""
        return meeting.warning_signs.reading

    def rows(self, meeting: Meeting) -> list[Row]:
        """Asked where there is something to read."""
        if not meeting.warning_signs.noted:
            return []
        [row] = super().rows(meeting)
        return [msgspec.structs.replace(row, done=meeting.warning_signs.reading.still is not None)]

    def summary(self, meeting: Meeting) -> str:
        """What was said, and when they were last read."""
        reading = meeting.warning_signs.reading
        read = format_date(reading.read_on) if reading.read_on else ""
        return joined(
            term(reading.still) if reading.still else "",
            _("lästes senast {date}").format(date=read) if read else "",
        )

    def fields(self, meeting: Meeting, row: str) -> list[Field]:
        """The answer; the day follows from it."""
        return [
            Field(
                name="still",
                label=_("Läs dem högt. Stämmer de fortfarande?"),
                words=("svar", "answer"),
                kind=Kind.CHOICE,
                choices=choices(*Still),
                main=True,
            ),
            Field(
                name="read_on",
                label=_("Lästa den"),
                words=("datum", "den", "on"),
                kind=Kind.DATE,
                aside=True,
                past=True,
            ),
        ]


class SignForm(Form):
    """A sign in the person's own words, what is done about it, whom to ring."""

    name = "warning_signs"
    title = N_("Tidiga tecken")
    words = ("tecken", "tidigt tecken", "warning sign")
    adds = N_("Lägg till ett tecken")

    def rows(self, meeting: Meeting) -> list[Row]:
        """The signs, in the order they were noted."""
        name = meeting.attendance.name
        return [
            Row(
                id=id,
                title=one.text,
                detail=joined(
                    shortened(one.own),
                    _labelled(_("Det här gör andra"), one.others),
                    _("ring {name}").format(name=name(one.ring)) if one.ring else "",
                    one.reach,
                ),
                done=bool(one.own or one.others or one.ring),
            )
            for id, one in meeting.warning_signs.signs.items()
        ]

    def fields(self, meeting: Meeting, row: str) -> list[Field]:
        """The sign, then what is done."""
        return [
            Field(
                name="text",
                label=_("Tecknet, med personens egna ord"),
                words=("tecken", "sign"),
                main=True,
            ),
            Field(name="own", label=_("Det här gör jag själv"), words=("jag gör", "gör", "i do")),
            Field(
                name="others",
                label=_("Det här gör andra"),
                words=("andra gör", "andra", "others do"),
            ),
            *_to_ring(_("Vem ringer man?")),
        ]

    def values(self, meeting: Meeting, row: str) -> Values:
        """The sign as noted."""
        return msgspec.to_builtins(meeting.warning_signs.signs[row]) if row else {}

    def commands(self, meeting: Meeting, row: str, values: Values) -> list[Command]:
        """Add or change."""
        return [ChangeSign(id=row, values=dict(values)) if row else AddSign(values=_given(values))]

    def removal(self, meeting: Meeting, row: str) -> Command | None:
        """A sign that is one no longer."""
        return RemoveSign(id=row)


class StepForm(Form):
    """A step of the crisis plan."""

    name = "crisis_steps"
    title = N_("Krisplan: vem gör vad, i ordning")
    words = ("krissteg", "crisis step")
    adds = N_("Lägg till ett steg i krisplanen")

    def rows(self, meeting: Meeting) -> list[Row]:
        """The steps, numbered."""
        name = meeting.attendance.name
        return [
            Row(
                id=id,
                title=f"{number}  {step.what}",
                detail=joined(name(step.ring), step.reach),
                done=bool(step.ring),
            )
            for number, (id, step) in enumerate(meeting.warning_signs.steps.items(), 1)
        ]

    def fields(self, meeting: Meeting, row: str) -> list[Field]:
        """What, and who."""
        return [
            Field(name="what", label=_("Vad händer då?"), words=("vad", "what"), main=True),
            *_to_ring(_("Vem gör det, eller vem ringer man?")),
        ]

    def values(self, meeting: Meeting, row: str) -> Values:
        """The step as noted."""
        return msgspec.to_builtins(meeting.warning_signs.steps[row]) if row else {}

    def commands(self, meeting: Meeting, row: str, values: Values) -> list[Command]:
        """Add or change."""
        return [ChangeStep(id=row, values=dict(values)) if row else AddStep(values=_given(values))]

    def removal(self, meeting: Meeting, row: str) -> Command | None:
        """A step that is taken no longer."""
        return RemoveStep(id=row)


class CrisisForm(RecordForm):
    """What those who help need to know."""

    name = "crisis"
    title = N_("Krisplan: det här behöver de som hjälper veta")
    words = ("krisplan", "crisis plan")
    command = ChangeCrisis

    def record(self, meeting: Meeting) -> msgspec.Struct:
        """What is noted."""
        return meeting.warning_signs.crisis

    def summary(self, meeting: Meeting) -> str:
        """All of it, each cut short: what helps is never read as what makes it worse."""
        crisis = meeting.warning_signs.crisis
        texts = (crisis.helps, crisis.worsens, crisis.may_know, ", ".join(crisis.has))
        labels = (field.label for field in self.fields(meeting, ""))
        return joined(*map(_labelled, labels, texts))

    def fields(self, meeting: Meeting, row: str) -> list[Field]:
        """What helps, what makes it worse, who may know, who has the paper."""
        return [
            Field(
                name="helps",
                label=_("Det här hjälper"),
                words=("hjälper", "helps"),
                kind=Kind.TEXT,
                main=True,
            ),
            Field(
                name="worsens",
                label=_("Det här gör det värre"),
                words=("värre", "worse"),
                kind=Kind.TEXT,
            ),
            Field(
                name="may_know",
                label=_("De här får veta"),
                words=("får veta", "may know"),
                kind=Kind.TEXT,
            ),
            Field(
                name="has",
                label=_("De här har papperet"),
                words=("har papperet", "has the paper"),
                kind=Kind.NAMES,
            ),
        ]


def _labelled(label: str, text: str) -> str:
    return f"{label}: {shortened(text)}" if text else ""


def _to_ring(label: str) -> list[Field]:
    return [
        Field(name="ring", label=label, words=("ring", "vem", "who"), kind=Kind.WHO),
        Field(
            name="reach",
            label=_("Telefon, eller hur man når den"),
            words=("telefon", "nås", "phone"),
        ),
    ]


def _given(values: Values) -> dict[str, Value]:
    """The answers there are: what is left out of a new one follows from the rest."""
    return {name: value for name, value in values.items() if value not in (None, "")}


FORMS = (ReadingForm(), SignForm(), StepForm(), CrisisForm())
