"""Signed copies that came back: what is asked, and what is told of them."""

from datetime import date
from typing import Final

from assistant.asking.answers import understood
from assistant.asking.form import Field, Kind
from assistant.desk.returning import Returning
from assistant.desk.shelf import ShelfPlan
from assistant.language.translation import N_, _, format_date
from assistant.meeting.meeting import Meeting
from assistant.meeting.records import Value

OFFER: Final = N_("Ett undertecknat exemplar har kommit tillbaka")
WHICH: Final = N_("Vilken version är det undertecknade exemplaret av?")
NOT_YET: Final = N_("Den dagen har inte kommit än. Skriv dagen med årtal.")


def fields() -> list[Field]:
    """Where it lies, and when it came."""
    return [
        Field(name="where", label=_("Var ligger det undertecknade exemplaret?")),
        Field(name="on", label=_("Vilken dag kom det tillbaka?"), kind=Kind.DATE, past=True),
    ]


def versions_told(left: ShelfPlan) -> list[str]:
    """Every version that it can be of, the latest first."""
    return [_("version {number}").format(number=number) for number in left.versions]


def returned_told(left: ShelfPlan) -> list[str]:
    """Each signed copy that came back, and of which version where there are several."""
    told = _("Ett undertecknat exemplar kom tillbaka {day}. Det ligger här: {where}")
    of = _(
        "Ett undertecknat exemplar av version {number} kom tillbaka {day}. Det ligger här: {where}"
    )
    several = len(left.versions) > 1
    return [
        (of if several and one.version else told).format(
            number=one.version, day=format_date(one.on), where=one.where
        )
        for one in left.returned
    ]


async def note_returned(
    returning: Returning, left: ShelfPlan, version: int, where: Value, on: Value, today: date
) -> str:
    """Keep it, or return why not; it came today where no day is told.

    Raises ``JournalProblem``, and ``NotUnderstood`` for what is no day.
    """
    place = str(where or "").strip()
    if not place:
        return _("Skriv var exemplaret ligger, så att det går att hitta.")
    day = day_told(on, today)
    if day > today:
        return _(NOT_YET)
    await returning.note(left, place, day, version)
    return ""


def day_told(on: Value, today: date) -> date:
    """The day that is told, or today; raises ``NotUnderstood``."""
    said = understood(fields()[1], str(on or ""), Meeting(), today)
    return date.fromisoformat(str(said)) if said else today
