"""What is asked early: is it acute, and can those who are called sit in one room."""

from typing import Final

from msgspec import Struct

from assistant.asking.form import Field, Kind, Row, choices
from assistant.asking.record import RecordForm
from assistant.language.terms import term
from assistant.language.translation import N_, _
from assistant.meeting.early import Acute, AnswerAcute, AnswerThreat, Threat
from assistant.meeting.meeting import Meeting

INSTEAD: Final = N_(
    "Det som är akut väntar inte på ett möte: kontakta i dag den verksamhet som har ansvaret, "
    "socialjouren eller vården, och ring 112 vid fara. Mötet är ingen väg förbi en kö. "
    "Det kan hållas ändå, om det andra."
)
_APART: Final = N_(
    "Fråga var och en för sig, aldrig när den andra hör. Vid ja eller osäkert svar: håll skilda "
    "möten, och tala med er chef. Svaret visas bara när du öppnar raden."
)


class AcuteForm(RecordForm):
    """Whether something cannot wait."""

    name = "acute"
    title = N_("Är något akut?")
    words = ("akut", "acute")
    command = AnswerAcute

    def record(self, meeting: Meeting) -> Struct:
        """The early answers."""
        return meeting.early

    def summary(self, meeting: Meeting) -> str:
        """The answer and, where it is yes, what to do instead."""
        acute = meeting.early.acute
        if acute is Acute.YES:
            return _("ja: {instead}").format(instead=_(INSTEAD))
        return term(acute) if acute else ""

    def fields(self, meeting: Meeting, row: str) -> list[Field]:
        """Yes or no."""
        return [
            Field(
                name="acute",
                label=_("Är något så bråttom att det inte kan vänta på ett möte?"),
                kind=Kind.CHOICE,
                choices=choices(*Acute),
                main=True,
                hint=_(INSTEAD),
            )
        ]


class ThreatForm(RecordForm):
    """Whether one who is called has threatened or hurt another; shown to nobody beside."""

    name = "threat"
    title = N_("Frågat var och en för sig")
    words = ("enskilt", "asked alone")
    command = AnswerThreat
    private = True
    veiled = True
    chairs = True

    def record(self, meeting: Meeting) -> Struct:
        """The early answers."""
        return meeting.early

    def rows(self, meeting: Meeting) -> list[Row]:
        """That it was asked, and never what was answered."""
        asked = meeting.early.asked_alone
        return [Row(id="", title=_(self.title), detail=_("klart") if asked else "", done=asked)]

    def fields(self, meeting: Meeting, row: str) -> list[Field]:
        """The question, with what to do."""
        return [
            Field(
                name="threat",
                label=_("Har någon av dem som kallas hotat eller skadat någon annan av dem?"),
                kind=Kind.CHOICE,
                choices=choices(*Threat),
                main=True,
                hint=_(_APART),
            )
        ]


FORMS = (AcuteForm(), ThreatForm())
