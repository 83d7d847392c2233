"""Questions about the meeting on paper, one page: no name, only the day of the meeting.

Asked as at the keyboard (``asking.judgement``), so that what is written can be written in.
"""

from functools import partial

from assistant.documents.outline import (
    Block,
    Cell,
    Document,
    Fields,
    Group,
    Heading,
    Lines,
    Listing,
    Paragraph,
    Reading,
    Table,
)
from assistant.language.judged import questions
from assistant.language.translation import _, format_date, language
from assistant.meeting.meeting import Meeting
from assistant.meeting.swedish_time import local_day

_SPACE = "\N{NO-BREAK SPACE}"
_DEGREES = (_SPACE * 8).join("12345")
_AIR = _SPACE
"""A second line in a cell, so that there is room for a ring."""


def judgement_form(meeting: Meeting, reading: Reading = "full") -> Document:
    """The form for the meeting's day, in the language spoken now."""
    moment = meeting.timekeeping.started or meeting.opened.at
    assert moment is not None, "an opened meeting has its moment"
    child = meeting.agenda.person == "child"
    short = child and reading == "easy"
    kind = _("Frågor om mötet")
    day = format_date(local_day(moment))
    practice = _("ÖVNING") if meeting.opened.practice else ""
    return Document(
        title=kind,
        kind=kind,
        subtitle=_("Mötet {day}").format(day=day),
        language=language(),
        fixed_at=moment,
        notices=(),
        summary=Fields(()),
        blocks=(*_intro(), *_who(child=child), *_answers(reading, short=short), *_may()),
        running=(kind, ""),
        footer=" · ".join(filter(None, (practice, questions().label, day))),
        page_of=_("Sida {page} av {pages}"),
        practice=practice,
        reading=reading,
    )


easy_judgement_form = partial(judgement_form, reading="easy")
"""Larger letters and, where the plan is a child's, a child's words."""


def _intro() -> list[Block]:
    told = (
        _("Du väljer själv om du vill svara. Hoppa över det du vill."),
        _("Skriv inte ditt namn. Svara för din egen del."),
    )
    return [Paragraph("\n".join(told))]


def _who(*, child: bool) -> list[Block]:
    guardian = [_("Jag är vårdnadshavare.")] if child else []
    who = (_("Planen är min."), *guardian, _("Jag är någon som står nära."))
    return [Group((Heading(_("Vem är du?")), Listing(who, boxes=True)))]


def _answers(reading: Reading, *, short: bool) -> list[Block]:
    asked = questions()
    scale = asked.child_scale if short else asked.scale
    texts = [one.child if short else one.text for one in asked.questions]
    degrees = "\n".join(f"{number} = {label.lower()}" for number, label in enumerate(scale, 1))
    words = asked.child_words if short else asked.words
    return [
        Heading(_("Hur var det?")),
        Paragraph(_("Ringa in en siffra för varje fråga.")),
        Paragraph(degrees),
        *(_large(texts) if reading == "easy" else [_table(texts)]),
        Group((Paragraph(words), Lines(_("Mitt svar"), 3))),
    ]


def _large(texts: list[str]) -> list[Block]:
    """Letters in a table are small, whatever the reading."""
    return [Group((Heading(text, 3), Paragraph(_DEGREES))) for text in texts]


def _table(texts: list[str]) -> Table:
    return Table(
        header=(_("Fråga"), _("Ringa in en siffra")),
        rows=tuple((Cell(text, _AIR), Cell(_DEGREES, _AIR)) for text in texts),
        widths=(105, 65),
        description=_("Varje fråga med siffrorna 1 till 5 att ringa in"),
    )


def _may() -> list[Block]:
    items = (
        _("Spara dem. De som håller i planen får läsa dem."),
        _("Spara dem, och skriv dem också i nästa plan."),
        _("Spara dem inte. Jag behåller pappret."),
    )
    return [Group((Heading(_("Vad får vi göra med dina svar?")), Listing(items, boxes=True)))]
