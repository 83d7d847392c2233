"""The deviation report: what went wrong between organisations, for their managers.

A paper by itself, never part of the plan.  It names nobody unless the chair chose so
for that deviation.
"""

from assistant.documents.outline import (
    Block,
    Document,
    Field,
    Fields,
    Heading,
    Notice,
    Paragraph,
)
from assistant.documents.wording import joined, on, paragraphs
from assistant.language.nameless import nameless
from assistant.language.translation import _, format_date, format_list, language
from assistant.meeting.deviations import Deviation
from assistant.meeting.meeting import Meeting
from assistant.meeting.swedish_time import local_day


def deviation_document(meeting: Meeting) -> Document:
    """The report as an outline, in the language spoken now."""
    opened = meeting.opened
    kind = _("Avvikelserapport")
    noted = tuple(meeting.deviations.noted.values())
    assert opened.at is not None, "an opened meeting has its moment"
    return Document(
        title=kind,
        kind=kind,
        subtitle="",
        language=language(),
        fixed_at=opened.at,
        notices=_notices(meeting),
        summary=_summary(meeting),
        blocks=tuple(
            block
            for number, one in enumerate(noted, 1)
            for block in _deviation(meeting, number, one)
        )
        or (Paragraph(_("Inga avvikelser är noterade.")),),
        running=(kind, ""),
        footer=joined(_("ÖVNING") if opened.practice else "", kind, by=" · "),
        page_of=_("Sida {page} av {pages}"),
        practice=_("ÖVNING") if opened.practice else "",
    )


def _notices(meeting: Meeting) -> tuple[Notice, ...]:
    practice = Notice(_("ÖVNING"), _("Det här är ingen riktig rapport."))
    named = any(one.named for one in meeting.deviations.noted.values())
    told = (
        _("Namn står kvar där samtalsledaren har valt det.")
        if named
        else _("Namnen på dem som var kallade är utbytta mot roll eller verksamhet.")
    )
    careful = _("Läs igenom före utskick: smeknamn och andras namn känns inte igen.")
    names = Notice(_("Namn:"), f"{told} {careful}")
    return (practice, names) if meeting.opened.practice else (names,)


def _summary(meeting: Meeting) -> Fields:
    held = meeting.timekeeping.started
    called = tuple(
        dict.fromkeys(
            one.organisation for one in meeting.attendance.people.values() if one.organisation
        )
    )
    return Fields(
        (
            Field(
                _("Mötet hölls"),
                format_date(local_day(held)) if held else _("Ännu inte hållet."),
            ),
            Field(_("Verksamheter"), format_list(called) or _("Inga antecknade.")),
            Field(_("Hör inte till planen"), _("Tas upp i varje verksamhets eget system.")),
        )
    )


def _deviation(meeting: Meeting, number: int, one: Deviation) -> list[Block]:
    def said(text: str) -> str:
        return text if one.named else nameless(text, meeting)

    names = _("står kvar, på eget val") if one.named else _("utbytta")
    facts = (
        (_("När"), on(one.on)),
        (_("Verksamheter"), format_list(map(said, one.organisations))),
        (_("Namnen"), names),
    )
    sides = (
        (_("Det här hände"), one.what),
        (_("Det betydde för den planen gäller"), one.meant),
        (_("Det här är gjort"), one.done),
        (_("Det här skulle hindra att det händer igen"), one.prevent),
    )
    told: list[Block] = [Fields(tuple(Field(label, value) for label, value in facts if value))]
    for title, text in sides:
        if parts := paragraphs(said(text)):
            told += [Heading(title, 3), *parts]
    return [Heading(_("Avvikelse {number}").format(number=number)), *told]
