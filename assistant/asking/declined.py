"""That there will be no meeting: who said no, what follows, and the way out."""

from assistant.asking.form import Choice, Field, Kind, choices, joined, shortened
from assistant.asking.record import RecordForm
from assistant.language.terms import term
from assistant.language.translation import N_, _, format_date, format_list
from assistant.meeting.deciders import deciders
from assistant.meeting.declined import NoteDeclined, TakeBackDeclined, Why
from assistant.meeting.event import Command
from assistant.meeting.invitation import Sending, declining, to_recall
from assistant.meeting.meeting import Meeting


class DeclinedForm(RecordForm):
    """Who, why, when, and in whose words."""

    name = "declined"
    title = N_("Det blir inget möte")
    words = ("avböj", "decline")
    command = NoteDeclined

    def summary(self, meeting: Meeting) -> str:
        """Who said no, and when; or who has on the invitation."""
        one, name = meeting.declined, meeting.attendance.name
        if one.why is None:
            names = format_list(map(name, declining(meeting)))
            return _("{names} tackar nej i kallelsen").format(names=names) if names else ""
        return joined(
            name(one.who),
            term(one.why),
            format_date(one.on) if one.on else "",
            shortened(one.words),
        )

    def fields(self, meeting: Meeting, row: str) -> list[Field]:
        """Who is asked first: the reason follows from it."""
        return [
            Field(
                name="who",
                label=_("Vem tackar nej?"),
                words=("vem", "who"),
                kind=Kind.CHOICE,
                choices=tuple(
                    Choice(who, meeting.attendance.name(who)) for who in deciders(meeting)
                ),
                main=True,
            ),
            Field(
                name="why",
                label=_("Vad har hänt?"),
                words=("därför", "because"),
                kind=Kind.CHOICE,
                choices=choices(*Why),
            ),
            Field(
                name="on", label=_("Datum"), words=("datum", "den", "on"), kind=Kind.DATE, past=True
            ),
            Field(
                name="words",
                label=_("Vad sa de, med egna ord, om de vill?"),
                words=("ord", "words"),
                hint=_("Ingen behöver säga varför."),
            ),
        ]

    def removal(self, meeting: Meeting, row: str) -> Command | None:
        """There will be one after all."""
        return TakeBackDeclined() if meeting.declined.why is not None else None


def declined_told(meeting: Meeting) -> list[str]:
    """What follows from a no: what was shared, who is to know, what closing leaves."""
    if meeting.declined.why is None:
        return []
    sent = [who for who, one in meeting.invitation.sent.items() if one != Sending()]
    waits = format_list(map(meeting.attendance.name, to_recall(meeting)))
    if not sent:
        shared = _("Ingen kallelse är skickad, så inget är delat.")
    elif waits:
        told = _("Kallelsen är skickad. Ska få veta att det inte blir något möte: {names}.")
        shared = told.format(names=waits)
    else:
        shared = _("Alla som fick kallelsen har fått veta att det inte blir något möte.")
    return [
        _("Det blir inget möte. {shared}").format(shared=shared),
        _(
            "Skriv svaret i er egen journal. När mötet stängs förstörs anteckningarna; kvar blir "
            "bara att ärendet har funnits, och varför och vilken dag det slutade."
        ),
    ]


FORMS = (DeclinedForm(),)
