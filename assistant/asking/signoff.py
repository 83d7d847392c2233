"""Signatures, and who looks after the family afterwards."""

import msgspec

from assistant.asking.form import Choice, Field, Form, Kind, Row, Values, choices, joined
from assistant.asking.record import RecordForm
from assistant.language.terms import term
from assistant.language.translation import N_, _
from assistant.meeting.copies import recipients
from assistant.meeting.event import Command
from assistant.meeting.meeting import Meeting
from assistant.meeting.moments import stale
from assistant.meeting.signoff import ChangeAftercare, NoteSignature, Signature, Signed, signers


class AftercareForm(RecordForm):
    """Who tells the child, who talks with the family."""

    name = "aftercare"
    title = N_("Efter mötet")
    words = ("efter mötet", "aftercare")
    command = ChangeAftercare

    def record(self, meeting: Meeting) -> msgspec.Struct:
        """The aftercare as noted."""
        return meeting.signoff.aftercare

    def summary(self, meeting: Meeting) -> str:
        """Who talks with whom."""
        care, name = meeting.signoff.aftercare, meeting.attendance.name
        tells = _("{name} berättar för barnet")
        child = meeting.agenda.person == "child"
        talks = _("{name} talar med familjen") if child else _("{name} talar med personen")
        return joined(
            tells.format(name=name(care.tells_child)) if care.tells_child else "",
            talks.format(name=name(care.talks_after)) if care.talks_after else "",
        )

    def fields(self, meeting: Meeting, row: str) -> list[Field]:
        """A child who was not in the room is told by somebody."""
        child = meeting.agenda.person == "child"
        whom = _("Vem talar med familjen efteråt?")
        tells = Field(
            name="tells_child",
            label=_("Vem berättar för barnet, om det inte var med?"),
            words=("berättar", "tells"),
            kind=Kind.WHO,
        )
        return [
            *([tells] if child else []),
            Field(
                name="talks_after",
                label=whom if child else _("Vem talar med den som planen gäller efteråt?"),
                words=("talar", "talks"),
                kind=Kind.WHO,
                main=True,
            ),
        ]


class SignatureForm(Form):
    """What became of each signature line."""

    name = "signoff"
    title = N_("Underskrifter")
    words = ("underskrift", "signature")

    def rows(self, meeting: Meeting) -> list[Row]:
        """Those who should sign."""
        lines, before = meeting.signoff.signatures, before_change(meeting)
        rows = []
        for id in signers(meeting):
            line = lines.get(id, Signature())
            signed = term(line.signed) if line.signed else _("har inte skrivit under än")
            rows.append(
                Row(
                    id=id,
                    title=meeting.attendance.name(id),
                    detail=joined(
                        signed,
                        before if line.signed else "",
                        line.through,
                        line.note,
                        _before(meeting, id),
                    ),
                    done=line.signed is not None and not before,
                )
            )
        return rows

    def fields(self, meeting: Meeting, row: str) -> list[Field]:
        """Signed, through somebody, disagrees, refuses, later."""
        return [
            Field(
                name="signed",
                label=_("Underskrift"),
                words=("svar", "answer"),
                kind=Kind.CHOICE,
                choices=choices(*Signed),
                main=True,
            ),
            Field(name="through", label=_("Genom vem?"), words=("genom", "through")),
            Field(name="note", label=_("Anteckning"), words=("anteckning", "note")),
            *_versions(meeting),
        ]

    def values(self, meeting: Meeting, row: str) -> Values:
        """The line as noted."""
        line = meeting.signoff.signatures.get(row, Signature())
        values: Values = msgspec.to_builtins(line)
        return values

    def commands(self, meeting: Meeting, row: str, values: Values) -> list[Command]:
        """Note what became of it; a version alone says nothing."""
        noted = dict(values)
        version = int(str(noted.pop("version", None) or 0))
        return [NoteSignature(who=row, values=noted, version=version)] if noted else []


def before_change(meeting: Meeting) -> str:
    """Of which version everything noted is, where the plan has changed since it was fixed."""
    fixed = meeting.moments.fixed
    if fixed is None or not stale(meeting):
        return ""
    return _("version {number}, före ändringen").format(number=fixed.number)


def begun_anew(meeting: Meeting) -> str:
    """That a new version is signed and handed out anew, where an earlier one was."""
    fixed = meeting.moments.fixed
    signed = any(meeting.signoff.earlier.values())
    if fixed is None or not (signed or any(one.had for one in recipients(meeting))):
        return ""
    told = _("Version {number} ska skrivas under och delas ut på nytt.")
    return told.format(number=fixed.number)


def _before(meeting: Meeting, who: str) -> str:
    version = meeting.signoff.signed_before(who)
    return _("skrev under version {number}").format(number=version) if version else ""


def _versions(meeting: Meeting) -> list[Field]:
    """Which version came back signed: asked only where there are several."""
    latest_first = [str(one.number) for one in reversed(meeting.moments.versions)]
    asked = Field(
        name="version",
        label=_("På vilken version, om inte den senaste?"),
        words=("version",),
        kind=Kind.CHOICE,
        choices=tuple(Choice(number, number) for number in latest_first),
    )
    return [asked] if latest_first[1:] else []


FORMS = (AftercareForm(), SignatureForm())
