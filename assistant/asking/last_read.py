"""What a last read before signing finds, in words: what it is, and where."""

from typing import Final

from assistant.asking.form import joined, shortened
from assistant.asking.forms import form
from assistant.desk.last_read import Finding, Kind
from assistant.desk.plan_texts import Place
from assistant.language.translation import N_, _, format_weekday, ngettext
from assistant.meeting.meeting import Meeting

TITLE: Final = N_("Läs igenom en sista gång")
LET_BE: Final = N_("Den får vara som den är.")
TAKE_UP: Final = N_("Ta fram det som fick vara")
NOTHING: Final = N_("Inget att se på")
NO_DICTIONARY: Final = N_("Ordlistan går inte att läsa här, så stavningen är inte läst.")
READING: Final = N_("Stavningen läses …")

_WORDS: Final = {
    Kind.PRIVATE: N_("Något som togs utanför mötet ser ut att stå här"),
    Kind.NUMBER: N_("Ett personnummer står i texten"),
    Kind.REACHED: N_("Här står hur familjen nås, eller var den är"),
    Kind.REACHES_NOBODY: N_("Medgivandet säger ja, men inte vilka verksamheter det gäller"),
    Kind.NO_OWNER: N_("Ingen ansvarig"),
    Kind.NO_DATE: N_("Inget datum"),
    Kind.NO_NEW_DATE: N_("Kvar att göra, och ingen ny dag är satt"),
    Kind.DATE_GONE: N_("Datumet har gått: {day}"),
    Kind.NOBODY: N_("Ingen här heter {said}"),
    Kind.NO_SPEAKER: N_("Vem sa ”{said}”?"),
    Kind.RED_DAY: N_("Ingen arbetsdag: {day}"),
    Kind.QUESTION: N_("En fråga om orden: {said}"),
    Kind.UNKNOWN_WORD: N_("”{said}” finns inte i ordlistan"),
    Kind.LONG: N_("En lång mening, {count} ord: ”{said}”"),
}
_SHOWN: Final = 40
"""Letters of what somebody wrote that are repeated."""


def counted(count: int) -> str:
    """How much there is to look at."""
    if not count:
        return _(NOTHING)
    return ngettext("{n} sak att se på", "{n} saker att se på", count).format(n=count)


def told(finding: Finding) -> str:
    """What it is, and what may have been meant."""
    what = _(_WORDS[finding.kind]).format(
        said=shortened(finding.said, _SHOWN),
        day=format_weekday(finding.day) if finding.day else "",
        count=finding.count,
    )
    match finding.like:
        case (one, other):
            return _("{what}. {one} eller {other}?").format(what=what, one=one, other=other)
        case (one,):
            return _("{what}. {one}?").format(what=what, one=one)
    return what


def where(finding: Finding, meeting: Meeting) -> str:
    """Where in the plan it stands, as the chair knows the place."""
    place, kind = finding.place, form(finding.place.form)
    if place.form == "goals":
        numbers = {id: number for id, number, _goal in meeting.goals.numbered()}
        return _("Mål {number}").format(number=numbers.get(place.row, ""))
    if place.row:
        title = next((row.title for row in kind.rows(meeting) if row.id == place.row), "")
        return shortened(title, _SHOWN)
    return _label(place, meeting)


def _label(place: Place, meeting: Meeting) -> str:
    """The form's name, and the field's where it has several."""
    kind = form(place.form)
    fields = kind.fields(meeting, "")
    label = next((field.label for field in fields if field.name == place.field), "")
    return joined(_(kind.title), label if len(fields) > 1 else "")
