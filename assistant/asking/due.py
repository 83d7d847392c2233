"""What is due and what is late, in words: on home in short, on a case's page in full.

Whether a promise was kept Rundan cannot know between the meetings, so one whose day
has passed is something to ask about, and nobody is late.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from assistant.asking.form import joined, shortened
from assistant.case.deadlines import Due, Kind
from assistant.desk.due import SOON, DueRow
from assistant.language.translation import N_, _, format_date, ngettext

TITLE: Final = N_("Att hålla reda på")
SHOWN: Final = 5
"""How many rows home shows."""
_WEEK: Final = timedelta(days=7)
_PROMISED: Final = (Kind.MEASURE, Kind.DECISION, Kind.COORDINATOR, Kind.VIEW)


def due_on_home(row: DueRow, today: date) -> str:
    """What is due in a case, and how soon; nothing of what the plan says."""
    return _("{when}: {what}").format(when=_when(row.due, today), what=_short(row, today))


def whose(row: DueRow) -> str:
    """Whose case it is in."""
    return shortened(row.file.case.name)


def more(count: int) -> str:
    """How many things are not shown."""
    return ngettext("och {count} till", "och {count} till", count).format(count=count)


def due_in_full(due: Due, today: date) -> str:
    """One thing that is due, with whose it is and what asks for it."""
    told = _("{when}: {what}").format(when=_when(due, today), what=_what(due, today))
    whose = f"{told} ({due.who})" if due.who else told
    source = _("enligt {source}").format(source=due.source) if due.source else ""
    return joined(whose, source)


def days_told(days: Sequence[date], today: date) -> str:
    """How much is due while the store is locked, without telling what or for whom."""
    late = sum(day < today for day in days)
    soon = sum(today <= day <= today + _WEEK for day in days)
    told = []
    if late:
        text = ngettext(
            "{count} sak skulle ha varit klar", "{count} saker skulle ha varit klara", late
        )
        told.append(text.format(count=late))
    if soon:
        text = ngettext("{count} sak inom en vecka", "{count} saker inom en vecka", soon)
        told.append(text.format(count=soon))
    return joined(*told)


def _when(due: Due, today: date) -> str:
    if due.late(today):
        return _("Hör efter") if due.kind in _PROMISED else _("För sent")
    if due.by == today:
        return _("I dag")
    if due.by <= today + _WEEK:
        return _("Inom en vecka")
    return _("Inom en månad") if due.by <= today + SOON else _("Senare")


def _short(row: DueRow, today: date) -> str:
    """What is due, where several of a kind on a day are counted."""
    match row.due.kind:
        case Kind.MEASURE:
            text = ngettext(
                "en åtgärd med sista dag {day}", "{count} åtgärder med sista dag {day}", row.count
            )
        case Kind.DECISION:
            text = ngettext(
                "ett beslut med sista dag {day}", "{count} beslut med sista dag {day}", row.count
            )
        case _:
            return _what(row.due, today)
    return text.format(count=row.count, day=format_date(row.due.by))


def _what(due: Due, today: date) -> str:
    """What it is, and its day."""
    early = due.since and today < due.since
    told = {
        Kind.TERM: _("{what}, tidigast {since} och senast {day}")
        if early
        else _("{what}, senast {day}"),
        Kind.MEETING: _("mötet skulle ha hållits {day}") if due.late(today) else _("möte {day}"),
        Kind.MEASURE: _("{what}, senast {day}"),
        Kind.DECISION: _("beslut om ”{what}”, senast {day}"),
        Kind.COORDINATOR: _("hitta en {what}, senast {day}"),
        Kind.VIEW: _("fråga barnet om dess egen mening, senast {day}"),
    }[due.kind]
    what = _(due.what) if due.kind is Kind.TERM else due.what
    since = format_date(due.since) if due.since else ""
    return told.format(what=what, since=since, day=format_date(due.by))
