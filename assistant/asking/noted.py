"""What is noted already, what the law still wants and what nobody has answered, to read."""

from collections.abc import Sequence

from assistant.asking.form import Form, Row
from assistant.asking.questions import waiting_told
from assistant.language.terms import term
from assistant.language.translation import _, format_list, ngettext
from assistant.meeting.completeness import Undecided, missing, wanted
from assistant.meeting.meeting import Meeting
from assistant.meeting.outcomes import Promise, unanswered
from assistant.meeting.questions import Standing


def noted_lines(meeting: Meeting, form: Form, *, seen: bool = True) -> list[str]:
    """A form's title, with its rows below it, numbered as a line may name them.

    Of what no screen shows now, only how many there are; of what is not for this seat's
    neighbours, not even that.
    """
    title, rows = _(form.title), form.rows(meeting)
    if not seen:
        return [led(title, _("dolt."))]
    if not rows:
        return [led(title, _("ingenting än."))]
    if not form.seen(meeting):
        told = ngettext("{n} rad noterad.", "{n} rader noterade.", len(rows))
        return [led(title, told.format(n=len(rows)))]
    if len(rows) == 1 and not rows[0].id:
        return [led(rows[0].headed, rows[0].detail or _("ingenting än."))]
    return [led(title, "").rstrip(), *(row_told(row, number) for number, row in enumerate(rows, 1))]


def row_told(row: Row, number: int = 0) -> str:
    """A row on a line of its own, after its number where it has none itself."""
    shown = row.number or (str(number) if number else "")
    start = f"{shown}. {row.title}" if shown else row.title
    detail = row.detail
    if not detail and row.done is not None:
        detail = _("klart") if row.done else _("återstår")
    return led(start, detail) if detail else start


def led(title: str, text: str) -> str:
    """A text after its title, with a colon between unless the title ends a sentence."""
    return f"{title} {text}" if title.endswith(("?", "!", ".")) else f"{title}: {text}"


def lacking(meeting: Meeting) -> list[str]:
    """What the law still wants, and what nobody has answered."""
    waiting = len(meeting.questions.standing(Standing.PARKED))
    told = unanswered_told(unanswered(meeting), waiting)
    if Undecided.ENDING in (lacks := wanted(meeting)):
        said = _("Saknas ännu: {what}.")
        return [said.format(what=format_list(map(term, lacks))), *told]
    if not told or lacks:
        return [wanted_by_law(meeting), *told]
    return [_("Planen har det lagen vill ha."), *told]


def wanted_by_law(meeting: Meeting) -> str:
    """What the law still wants, in a sentence."""
    lacks = missing(meeting)
    if not lacks:
        return _("Inget saknas: planen har det lagen vill ha.")
    return _("Lagen vill ännu ha: {what}.").format(what=format_list(term(what) for what in lacks))


def unanswered_told(promises: Sequence[Promise], waiting: int) -> list[str]:
    """How much was promised of which nobody has said how it went, and how many questions wait."""
    goals = sum(promise.goal for promise in promises)
    measures = len(promises) - goals
    counted = (
        ngettext("{n} mål", "{n} mål", goals).format(n=goals) if goals else "",
        ngettext("{n} insats", "{n} insatser", measures).format(n=measures) if measures else "",
    )
    told = _("Ingen har sagt hur det gick med {what} från förra mötet.")
    promised = told.format(what=format_list(filter(None, counted))) if promises else ""
    return [one for one in (promised, waiting_told(waiting)) if one]
