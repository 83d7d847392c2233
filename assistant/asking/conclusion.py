"""The end of the plan, and what the family has with it from there."""

from assistant.asking.form import Field, Kind, choices, joined, shortened
from assistant.asking.record import RecordForm
from assistant.language.terms import term
from assistant.language.translation import N_, _
from assistant.meeting.conclusion import ChangeConclusion, Wish
from assistant.meeting.meeting import Meeting


class ConclusionForm(RecordForm):
    """What helped, what comes after, whom to turn to: in words the family would use."""

    name = "conclusion"
    title = N_("Slutord: planen avslutas")
    words = ("slutord", "conclusion")
    command = ChangeConclusion

    def summary(self, meeting: Meeting) -> str:
        """By whose wish, what helped, whom to turn to."""
        end = meeting.conclusion
        ring = meeting.attendance.name(end.ring)
        return joined(
            term(end.wish) if end.wish else "",
            *(shortened(text) for text in (end.helped, end.better, end.remains, end.after)),
            _("vänd er till {name}").format(name=ring) if ring else "",
            end.reach,
            shortened(end.way),
        )

    def fields(self, meeting: Meeting, row: str) -> list[Field]:
        """Whose wish it is; then the closing note, as it will be read."""
        child = meeting.agenda.person == "child"
        family = _("Vad säger familjen om vägen hit?")
        return [
            Field(
                name="wish",
                label=_("Varför avslutas planen?"),
                words=("vill", "önskan", "wish"),
                kind=Kind.CHOICE,
                choices=choices(*Wish),
            ),
            Field(
                name="helped",
                label=_("Vad har hjälpt?"),
                words=("hjälpte", "hjälpt", "helped"),
                kind=Kind.TEXT,
                main=True,
            ),
            Field(
                name="better",
                label=_("Vad är bättre nu?"),
                words=("bättre", "better"),
                kind=Kind.TEXT,
            ),
            Field(
                name="remains",
                label=_("Vad är kvar?"),
                words=("kvar", "remains"),
                kind=Kind.TEXT,
            ),
            Field(
                name="after",
                label=_("Vad händer sedan?"),
                words=("sedan", "after"),
                kind=Kind.TEXT,
            ),
            Field(
                name="ring",
                label=_("Om det blir svårt igen: vem vänder man sig till?"),
                words=("vänder sig till", "vem", "who"),
                kind=Kind.WHO,
            ),
            Field(
                name="reach",
                label=_("Telefon, eller hur man når den"),
                words=("telefon", "nås", "phone"),
            ),
            Field(
                name="way",
                label=family if child else _("Vad säger den som planen gäller om vägen hit?"),
                words=("vägen hit", "the way here"),
                kind=Kind.TEXT,
            ),
        ]


FORMS = (ConclusionForm(),)
