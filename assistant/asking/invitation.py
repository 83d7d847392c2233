"""The invitation: when and where, who has signed it, who has been sent it."""

import msgspec

from assistant.asking.form import Field, Form, Kind, Row, Values, choices, joined
from assistant.asking.record import RecordForm
from assistant.language.terms import term
from assistant.language.translation import N_, _, format_date, format_list
from assistant.meeting.deciders import Answer, Given, Says, deciders
from assistant.meeting.disclosure import AnswerDisclosure
from assistant.meeting.event import Command
from assistant.meeting.invitation import (
    ChangeInvitation,
    Line,
    NoteReply,
    NoteSending,
    Reply,
    Sending,
    Way,
    caller,
    declining,
    may_be_sent,
    place,
    to_recall,
    unsigned,
)
from assistant.meeting.meeting import Meeting


class InvitationForm(RecordForm):
    """When, where, who calls."""

    name = "invitation"
    title = N_("Kallelse")
    words = ("kallelse", "invitation")
    command = ChangeInvitation

    def summary(self, meeting: Meeting) -> str:
        """When and where, and how far the invitation has come."""
        called, by = meeting.invitation, caller(meeting)
        if called.on is None:
            return ""
        return joined(
            format_date(called.on),
            called.time,
            place(meeting),
            _("{name} kallar").format(name=by) if by else "",
            standing(meeting),
        )

    def fields(self, meeting: Meeting, row: str) -> list[Field]:
        """The day is asked first; the rest is often known."""
        return [
            Field(
                name="on", label=_("Datum"), words=("datum", "den", "on"), kind=Kind.DATE, main=True
            ),
            Field(name="time", label=_("Klockan"), words=("kl", "klockan", "at"), kind=Kind.TIME),
            Field(
                name="place",
                label=_("Plats, om den är en annan än mötets"),
                words=("plats", "place"),
            ),
            Field(
                name="caller",
                label=_("Vem kallar, om inte den sammankallande?"),
                words=("kallas av", "kallar", "called by"),
                kind=Kind.WHO,
            ),
            Field(
                name="printed",
                label=_("Utskriven för underskrift den"),
                words=("utskriven", "printed"),
                kind=Kind.DATE,
                past=True,
            ),
        ]


class LineForm(Form):
    """What came of each line to sign."""

    name = "invitation_lines"
    title = N_("Underskrifter på kallelsen")
    words = ("kallelse underskriven", "invitation signed")

    def rows(self, meeting: Meeting) -> list[Row]:
        """Those who decide."""
        rows = []
        for who in deciders(meeting):
            line = meeting.invitation.lines.get(who, Line())
            said = term(line.reply) if line.reply else _("har inte skrivit under än")
            name, heard_by = map(meeting.attendance.name, (who, line.heard_by))
            detail = joined(said, format_date(line.on) if line.on else "", heard_by)
            rows.append(Row(id=who, title=name, detail=detail, done=line.reply is not None))
        return rows

    def fields(self, meeting: Meeting, row: str) -> list[Field]:
        """Signed or not, when, and what was ticked about secrecy."""
        return [
            Field(
                name="reply",
                label=_("Vad blev svaret?"),
                words=("svar", "answer"),
                kind=Kind.CHOICE,
                choices=choices(*Reply),
                main=True,
            ),
            Field(
                name="on", label=_("Datum"), words=("datum", "den", "on"), kind=Kind.DATE, past=True
            ),
            Field(
                name="heard_by",
                label=_("Vem hörde ett muntligt svar?"),
                words=("hört av", "hörd av", "heard by"),
                kind=Kind.WHO,
            ),
            Field(
                name="discloses",
                label=_("Vad är ikryssat om sekretessen på sista sidan?"),
                words=("sekretess", "disclosure"),
                kind=Kind.CHOICE,
                choices=choices(Says.YES, Says.NO),
                hint=_("Det blir svaret på sekretessmedgivandet, om inget är noterat där än."),
            ),
        ]

    def values(self, meeting: Meeting, row: str) -> Values:
        """The line as noted."""
        values: Values = msgspec.to_builtins(meeting.invitation.lines.get(row, Line()))
        return values

    def commands(self, meeting: Meeting, row: str, values: Values) -> list[Command]:
        """Note the line; what was ticked about secrecy is an answer where there is none yet."""
        noted: list[Command] = [NoteReply(who=row, values=dict(values))]
        answer = meeting.disclosure.answers.get(row, Answer())
        if not values.get("discloses") or answer.says is not None:
            return noted
        line = {**self.values(meeting, row), **values}
        spoken = line["reply"] == Reply.SPOKEN
        given = Given.ORAL if spoken else Given.INVITATION
        said = {"says": line["discloses"], "given": given.value, "on": line["on"]}
        said |= {"heard_by": line["heard_by"]} if spoken else {}
        return [*noted, AnswerDisclosure(who=row, values=said)]


class SendingForm(Form):
    """Who has been sent the invitation."""

    name = "invitation_sent"
    title = N_("Utskick av kallelsen")
    words = ("kallelse skickad", "invitation sent")

    def rows(self, meeting: Meeting) -> list[Row]:
        """Everybody who is called, and those who were and have been sent it."""
        people, waits = meeting.attendance.people, to_recall(meeting)
        gone = [who for who in meeting.invitation.sent if who not in people]
        rows = []
        for who in (*people, *gone):
            sending = meeting.invitation.sent.get(who, Sending())
            sent = sending != Sending()
            told = format_date(sending.recalled) if sending.recalled else ""
            detail = joined(
                _("skickad") if sent else _("inte skickad än"),
                format_date(sending.on) if sending.on else "",
                term(sending.how) if sending.how else "",
                _("ska få veta att de inte är kallade") if who in waits else "",
                _("fick veta det {day}").format(day=told) if told else "",
            )
            name = meeting.attendance.name(who)
            rows.append(Row(id=who, title=name, detail=detail, done=sent and who not in waits))
        return rows

    def fields(self, meeting: Meeting, row: str) -> list[Field]:
        """When, and how."""
        return [
            Field(
                name="on",
                label=_("Skickad den"),
                words=("datum", "den", "on"),
                kind=Kind.DATE,
                past=True,
                main=True,
            ),
            Field(
                name="how",
                label=_("Hur skickades den?"),
                words=("hur", "how"),
                kind=Kind.CHOICE,
                choices=choices(*Way),
            ),
            *([_recalled_field()] if row in to_recall(meeting) or _recalled(meeting, row) else []),
        ]

    def values(self, meeting: Meeting, row: str) -> Values:
        """The sending as noted."""
        values: Values = msgspec.to_builtins(meeting.invitation.sent.get(row, Sending()))
        return values

    def commands(self, meeting: Meeting, row: str, values: Values) -> list[Command]:
        """Note it."""
        return [NoteSending(who=row, values=dict(values))]


def _recalled(meeting: Meeting, who: str) -> bool:
    return meeting.invitation.sent.get(who, Sending()).recalled is not None


def _recalled_field() -> Field:
    return Field(
        name="recalled",
        label=_("När fick de veta att de inte är kallade?"),
        words=("fick veta", "told"),
        kind=Kind.DATE,
        past=True,
    )


def standing(meeting: Meeting) -> str:
    """How far the invitation has come: signed, declined, sent."""
    state, name = meeting.invitation, meeting.attendance.name
    if declined := declining(meeting):
        told = _("{names} tackar nej: kallelsen skickas inte")
        return told.format(names=format_list(map(name, declined)))
    people = len(meeting.attendance.people)
    called = [one for who, one in state.sent.items() if who in meeting.attendance.people]
    sent = sum(one != Sending() for one in called)
    if sent:
        return _("skickad till {n} av {people}").format(n=sent, people=people)
    if may_be_sent(meeting):
        return _("klar att skicka")
    if waits := unsigned(meeting):
        told = (
            _("väntar på underskrift av {names}")
            if state.printed or state.lines
            else _("ska skrivas ut och skrivas under av {names}")
        )
        return told.format(names=format_list(map(name, waits)))
    return _("ingen som bestämmer är noterad än")


FORMS = (InvitationForm(), LineForm(), SendingForm())
