"""The talk with the family before the meeting: wishes and needs."""

from assistant.asking.form import Field, Kind, choices, joined, shortened
from assistant.asking.record import RecordForm
from assistant.language.terms import term
from assistant.language.translation import N_, _, format_date
from assistant.meeting.meeting import Meeting
from assistant.meeting.premeeting import ChangePremeeting, Interpreter


class PremeetingForm(RecordForm):
    """What they want to tell, whom they want, where they sit, what it takes to be there."""

    name = "premeeting"
    title = N_("Förmöte med familjen")
    words = ("förmöte", "premeeting")
    command = ChangePremeeting

    def summary(self, meeting: Meeting) -> str:
        """When it was held, and what was said."""
        one = meeting.premeeting
        wish = _("önskar {name}").format(name=one.lots_wish) if one.lots_wish else ""
        interpreted = term(one.interpreter) if one.interpreter else ""
        return joined(
            format_date(one.on) if one.on else "",
            wish,
            joined(interpreted, one.language),
            shortened(one.needs),
            shortened(one.seats),
            shortened(one.tell),
            shortened(one.network),
        )

    def fields(self, meeting: Meeting, row: str) -> list[Field]:
        """The day first; the rest as it comes up."""
        coordinator = _(meeting.policy.coordinator)
        return [
            Field(
                name="on",
                label=_("När hölls det?"),
                words=("datum", "den", "on"),
                kind=Kind.DATE,
                past=True,
                main=True,
            ),
            Field(
                name="tell",
                label=_("Vad vill ni berätta, och ska någon berätta det åt er?"),
                words=("berätta", "tell"),
                kind=Kind.TEXT,
            ),
            Field(
                name="lots_wish",
                label=_("Vem vill ni ha som {coordinator}?").format(coordinator=coordinator),
                words=("önskar", "önskan", "wish"),
            ),
            Field(
                name="seats",
                label=_("Var vill ni sitta, och bredvid vem?"),
                words=("sitta", "plats", "seats"),
            ),
            Field(
                name="network",
                label=_("Vilka andra är viktiga, vare sig de kommer eller inte?"),
                words=("viktiga", "people"),
            ),
            Field(
                name="interpreter",
                label=_("Behövs tolk?"),
                words=("tolk", "interpreter"),
                kind=Kind.CHOICE,
                choices=choices(*Interpreter),
            ),
            Field(
                name="language",
                label=_("Vilket språk? Teckenspråk är också ett."),
                words=("språk", "language"),
            ),
            Field(
                name="needs",
                label=_("Vad mer behövs: pauser, ljus, ett kortare möte?"),
                words=("behov", "needs"),
            ),
        ]


FORMS = (PremeetingForm(),)
