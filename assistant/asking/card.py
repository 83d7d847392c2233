"""The card for the child: what stands on it, how it is said, who has seen it."""

from typing import Final

from assistant.asking.form import Choice, Field, Form, Kind, Row, Values, joined, shortened
from assistant.language.terms import term
from assistant.language.translation import N_, _, format_date, said_in_each
from assistant.meeting.card import (
    CONCLUSION,
    FOLLOWUP,
    LOTS,
    ChangeEntry,
    ShowCard,
    for_child,
    may_see,
    shown,
    stands,
    things,
    words,
)
from assistant.meeting.event import Command
from assistant.meeting.goals import Standing
from assistant.meeting.meeting import Meeting
from assistant.meeting.records import plain

_NEXT: Final = N_("Nästa möte: {date}")
_ENDED: Final = N_("Planen är slut")


class CardForm(Form):
    """Each thing the card may hold, ticked where the child knows it."""

    name = "card"
    title = N_("Kort till barnet")
    words = ("kort", "card")

    def rows(self, meeting: Meeting) -> list[Row]:
        """The goals with what is done for them, the coordinator, the next meeting."""
        return [
            Row(
                id=id,
                title=_title(meeting, id),
                detail=joined(
                    _standing(meeting, id),
                    _("på kortet") if stands(meeting, id) else _("inte på kortet"),
                    shortened(words(meeting, id)),
                ),
                done=stands(meeting, id) or None,
                others=_others(id),
            )
            for id in things(meeting)
        ]

    def fields(self, meeting: Meeting, row: str) -> list[Field]:
        """Whether the child knows it, and how it is said."""
        return [
            Field(
                name="on",
                label=_("Barnet vet det här: det står på kortet"),
                words=("på kortet", "on the card"),
                kind=Kind.YES,
                main=True,
            ),
            Field(
                name="words",
                label=_("Så säger vi det till barnet (tomt: som i planen)"),
                words=("ord", "words"),
            ),
        ]

    def values(self, meeting: Meeting, row: str) -> Values:
        """As rule and choice stand."""
        return {"on": stands(meeting, row), "words": words(meeting, row)}

    def commands(self, meeting: Meeting, row: str, values: Values) -> list[Command]:
        """Say what differs."""
        return [ChangeEntry(id=row, values=dict(values))]


class ShownForm(Form):
    """Who has seen the card as it reads now, before the child gets it."""

    name = "card_shown"
    title = N_("Kortet är visat")
    words = ("kortet visat", "kort visat", "card shown")

    def rows(self, meeting: Meeting) -> list[Row]:
        """The one row, open until somebody has seen the card as it is."""
        if not for_child(meeting):
            return []
        return [Row(id="", title=_(self.title), detail=seen_told(meeting), done=shown(meeting))]

    def fields(self, meeting: Meeting, row: str) -> list[Field]:
        """To whom, when, by whom."""
        return [
            Field(
                name="to",
                label=_("Vem har sett kortet?"),
                words=("för", "to"),
                kind=Kind.CHOICE,
                choices=tuple(Choice(id, meeting.attendance.name(id)) for id in may_see(meeting)),
                main=True,
            ),
            Field(
                name="on", label=_("Datum"), words=("datum", "den", "on"), kind=Kind.DATE, past=True
            ),
            Field(name="by", label=_("Vem visade det?"), words=("av", "by"), kind=Kind.WHO),
        ]

    def values(self, meeting: Meeting, row: str) -> Values:
        """As noted; a card that has changed since is seen by nobody."""
        if not shown(meeting):
            return {"to": None, "on": None, "by": ""}
        seen = plain(meeting.card.shown)
        return {"to": seen["to"], "on": seen["on"], "by": seen["by"]}

    def commands(self, meeting: Meeting, row: str, values: Values) -> list[Command]:
        """Note it whole, of the card as it reads now."""
        said = {**self.values(meeting, row), **values}
        if said == self.values(meeting, row):
            return []
        return [ShowCard(values={**said, "to": said["to"] or ""})]


def seen_told(meeting: Meeting) -> str:
    """Who has seen the card, or that somebody should before the child gets it."""
    seen, name = meeting.card.shown, meeting.attendance.name
    if shown(meeting):
        by = _("{name} visade det").format(name=name(seen.by)) if seen.by else ""
        return joined(name(seen.to), format_date(seen.on) if seen.on else "", by)
    if seen.to:
        return _("ändrat sedan {name} såg det: visa det igen").format(name=name(seen.to))
    return _("visa det för vårdnadshavare eller {coordinator} innan barnet får det").format(
        coordinator=_(meeting.policy.coordinator)
    )


def wanted_first(meeting: Meeting) -> str:
    """What is to be done before the card is made; nothing where it can be handed over."""
    if not any(stands(meeting, id) for id in things(meeting)):
        return _("tomt än: välj vad barnet vet")
    return "" if shown(meeting) else seen_told(meeting)


def _title(meeting: Meeting, id: str) -> str:
    if id == LOTS:
        label = _(meeting.policy.coordinator)
        return f"{label[:1].upper()}{label[1:]}: {meeting.attendance.name(meeting.lots.who)}"
    if id == CONCLUSION:
        return joined(_(_ENDED), meeting.attendance.name(meeting.conclusion.ring))
    if id == FOLLOWUP and meeting.followup.on:
        return _(_NEXT).format(date=format_date(meeting.followup.on))
    for goal_id, number, goal in meeting.goals.numbered():
        if goal_id == id:
            return _("Mål {number}: {text}").format(number=number, text=goal.text)
    if id in meeting.goals.reached:
        return _("Nått mål: {text}").format(text=meeting.goals.reached[id].text)
    measure = meeting.goals.measures[id]
    return joined(measure.what, meeting.attendance.name(measure.who))


def _others(id: str) -> tuple[str, ...]:
    """What else a row can be called: the coordinator by any of the names there are."""
    if id == LOTS:
        return ("lots", "samordnare", "huvudansvarig", "coordinator")
    if id == CONCLUSION:
        return (*said_in_each(_ENDED), "slutet", "the end")
    return said_in_each(_NEXT)[1:] if id == FOLLOWUP else ()


def _standing(meeting: Meeting, id: str) -> str:
    """That a measure is not decided, which the card then tells the child."""
    measure = meeting.goals.measures.get(id)
    if measure is None or measure.standing in (None, Standing.DECIDED):
        return ""
    return term(measure.standing)


FORMS = (CardForm(), ShownForm())
