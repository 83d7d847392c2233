"""The choice of a coordinator."""

from assistant.asking.form import Field, Kind, Row, Values, choices, joined, shortened
from assistant.asking.record import RecordForm
from assistant.language.terms import term
from assistant.language.translation import N_, _, format_date
from assistant.meeting.event import Command
from assistant.meeting.lots import ChangeLots, Standing, former
from assistant.meeting.meeting import Meeting


class LotsForm(RecordForm):
    """The family's and the child's wish first; then who, or who finds one."""

    name = "lots"
    title = N_("Lots")
    words = ("lots", "samordnare", "huvudansvarig", "coordinator")
    command = ChangeLots

    def summary(self, meeting: Meeting) -> str:
        """Who, and what they answered; or who finds one."""
        lots, name = meeting.lots, meeting.attendance.name
        if lots.who:
            deputy = _("ersättare {name}").format(name=name(lots.deputy)) if lots.deputy else ""
            answer = term(lots.standing) if lots.standing else ""
            after = former(meeting)
            over = _("tar över efter {name}").format(name=name(after)) if after else ""
            facts = (name(lots.who), answer, over, lots.contact, deputy)
            return joined(*facts, lots.handover or "", lots.told or "", shortened(lots.task))
        if lots.finder:
            by = _("senast {date}").format(date=format_date(lots.find_by)) if lots.find_by else ""
            return joined(_("ingen än"), _("{name} ordnar").format(name=name(lots.finder)), by)
        wishes = [wish for wish in (lots.wish_family, lots.wish_child) if wish]
        return _("önskas: {wishes}").format(wishes=", ".join(wishes)) if wishes else ""

    def rows(self, meeting: Meeting) -> list[Row]:
        """Settled when somebody is chosen, or somebody finds one; a wish settles nothing."""
        settled = bool(meeting.lots.who or meeting.lots.finder)
        title = meeting.policy.coordinator
        name = _(title[:1].upper() + title[1:])
        return [Row(id="", title=name, detail=self.summary(meeting), done=settled)]

    def fields(self, meeting: Meeting, row: str) -> list[Field]:
        """A child's wish is asked for where there is a child; a hand-over, where there is one."""
        wish_child = Field(
            name="wish_child",
            label=_("Vem önskar barnet?"),
            words=("barnet önskar", "child wishes"),
        )
        # A line may say who takes over and what was agreed at once.
        unasked = not former(meeting)
        handed_over = [
            Field(
                name="handover",
                label=_("Överlämning: vad är ni överens om?"),
                words=("överlämning", "lämnar över", "handover"),
                aside=unasked,
            ),
            Field(
                name="told",
                label=_("Vem berättar det för vem?"),
                words=("berättar", "tells"),
                aside=unasked,
            ),
        ]
        child = meeting.agenda.person == "child"
        whose = _("Vem önskar familjen?") if child else _("Vem önskar den som planen gäller?")
        return [
            Field(
                name="wish_family",
                label=whose,
                words=("önskar", "familjen önskar", "wishes"),
            ),
            *([wish_child] if child else []),
            Field(
                name="who",
                label=_("Vem blir det?"),
                words=("vem", "who"),
                kind=Kind.WHO,
                main=True,
            ),
            Field(
                name="standing",
                label=_("Vad svarar den som valts?"),
                words=("svar", "answer"),
                kind=Kind.CHOICE,
                choices=choices(*Standing),
            ),
            Field(
                name="contact",
                label=_("Telefon eller e-post"),
                words=("kontakt", "telefon", "contact"),
            ),
            Field(
                name="deputy",
                label=_("Ersättare"),
                words=("ersättare", "deputy"),
                kind=Kind.WHO,
            ),
            Field(
                name="task",
                label=_("Uppgift: vad gör {coordinator}?").format(
                    coordinator=_(meeting.policy.coordinator)
                ),
                words=("uppgift", "gör", "task"),
                kind=Kind.TEXT,
            ),
            Field(
                name="finder",
                label=_("Ingen än: vem ordnar?"),
                words=("ordnas av", "found by"),
                kind=Kind.WHO,
            ),
            Field(name="find_by", label=_("Senast"), words=("senast", "by"), kind=Kind.DATE),
            *(handed_over if meeting.outcomes.lots else []),
        ]

    def commands(self, meeting: Meeting, row: str, values: Values) -> list[Command]:
        """Whoever is chosen has the agenda's wording of the task to begin with."""
        if values.get("who") and not values.get("task") and not meeting.lots.task:
            values = {**values, "task": _(meeting.agenda.coordinator_task)}
        return super().commands(meeting, row, values)


FORMS = (LotsForm(),)
