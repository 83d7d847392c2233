"""Early warning signs, and whether they and the crisis plan still hold."""

import msgspec

from assistant.asking import crisis_plan
from assistant.asking.crisis_plan import given, labelled, to_ring
from assistant.asking.form import Field, Form, Kind, Row, Values, choices, joined, shortened
from assistant.asking.record import RecordForm
from assistant.language.terms import term
from assistant.language.translation import N_, _, format_date
from assistant.meeting.event import Command
from assistant.meeting.meeting import Meeting
from assistant.meeting.warning_signs import AddSign, ChangeSign, ReadSigns, RemoveSign, Still


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
                    labelled(_("Det här gör andra"), one.others),
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
            *to_ring(_("Vem ringer man?")),
        ]

    def values(self, meeting: Meeting, row: str) -> Values:
        """The sign as noted."""
        return msgspec.to_builtins(meeting.warning_signs.signs[row]) if row else {}

    def commands(self, meeting: Meeting, row: str, values: Values) -> list[Command]:
        """Add or change."""
        return [ChangeSign(id=row, values=dict(values)) if row else AddSign(values=given(values))]

    def removal(self, meeting: Meeting, row: str) -> Command | None:
        """A sign that is one no longer."""
        return RemoveSign(id=row)


FORMS = (ReadingForm(), SignForm(), *crisis_plan.FORMS)
