"""A case's page: its meetings, what was carried over, what is due, and what can be done."""

from collections.abc import Iterator, Sequence
from datetime import date
from enum import StrEnum
from typing import Final

from msgspec import Struct

from assistant.asking import casework
from assistant.asking.casework import ended_told, handed_over_told
from assistant.asking.closing import carried_once, carried_paper, receipt_told
from assistant.asking.due import due_in_full
from assistant.asking.form import joined, shortened
from assistant.asking.judgement import TITLE as JUDGEMENT
from assistant.asking.receiving import AGAIN, received_as, which
from assistant.asking.returned import OFFER, returned_told
from assistant.case.deadlines import course_of, due, passed
from assistant.case.milestones import Milestones
from assistant.desk.cases import CaseFile
from assistant.language.terms import term
from assistant.language.translation import N_, _, format_date, ngettext
from assistant.meeting.outcomes import Result

CASES: Final = N_("Ärenden")
_PLAN, _WHOLE = "of-plan", "whole"
GROUPS: Final = {
    _PLAN: N_("Planens papper, och svar om mötet …"),
    _WHOLE: N_("Lämna över, avsluta eller ta bort …"),
}


class Deed(StrEnum):
    """What can be done with a case."""

    GO_ON = "go-on"
    NEXT = "next"
    HEARD = "heard"
    PAPERS = "papers"
    RETURNED = "returned"
    JUDGED = "judged"
    FILE = "file"
    HAND_OVER = "hand-over"
    END = "end"
    REOPEN = "reopen"
    REMOVE = "remove"


class Way(Struct, frozen=True):
    """A deed as it is offered."""

    deed: Deed
    label: str
    words: tuple[str, ...]
    """What it may be called in a typed line."""
    group: str = ""
    """Which of ``GROUPS`` it lies under on a screen; empty for none."""


def ways(file: CaseFile, today: date) -> list[Way]:
    """What can be done, as the case stands."""
    ended, plan, closed = file.case.ended, file.plan, file.closed
    going_on = Way(Deed.GO_ON, _("Gå vidare med ett möte"), ("gå vidare", "fortsätt", "go on"))
    following = Way(Deed.NEXT, _("Börja nästa möte från planen"), ("nästa möte", "next meeting"))
    heard = Way(
        Deed.HEARD, _("Jag har hört efter det som skulle vara gjort"), ("hört efter", "heard")
    )
    again = Way(Deed.PAPERS, _(AGAIN), ("dokument", "documents", "papers"), _PLAN)
    back = Way(Deed.RETURNED, _(OFFER), ("undertecknat", "tillbaka", "returned"), _PLAN)
    to_file = Way(
        Deed.FILE, _("Skriv det som fördes över till en fil"), ("fil", "skriv", "file"), _PLAN
    )
    judged = Way(
        Deed.JUDGED, _(JUDGEMENT), ("omdöme", "svar", "egna svar", "answers", "judgement"), _PLAN
    )
    over = Way(
        Deed.HAND_OVER, _(casework.HAND_OVER), ("lämna över", "överlämna", "hand over"), _WHOLE
    )
    end = Way(Deed.END, _(casework.END), ("avsluta", "end"), _WHOLE)
    reopen = Way(Deed.REOPEN, _(casework.REOPEN), ("öppna igen", "reopen"))
    remove = Way(Deed.REMOVE, _("Ta bort ärendet för gott"), ("ta bort", "remove"), _WHOLE)
    return [
        *([reopen] if ended else []),
        *([going_on] if file.meetings else []),
        *([following] if plan and not ended else []),
        *([heard] if passed(file.case, today) else []),
        *([again] if plan else []),
        *([back, judged] if any(one.plan for one in closed) else []),
        *([to_file] if file.case.still_carried else []),
        *([over] if plan else []),
        *([] if ended else [end]),
        remove,
    ]


def case_line(file: CaseFile) -> str:
    """How far a case has come, on home."""
    case = file.case
    if case.ended:
        return _("avslutat {day}").format(day=format_date(case.ended.on))
    meetings = ngettext("{count} möte", "{count} möten", len(case.meetings))
    plan = file.plan
    things = len(carried_once(case.still_carried))
    carried = ngettext("{count} sak överförd", "{count} saker överförda", things)
    version = _("plan version {number}").format(number=plan.version) if plan else ""
    back = any(one.returned for one in file.closed)
    return joined(
        meetings.format(count=len(case.meetings)),
        version,
        carried.format(count=things) if things else "",
        _("undertecknat exemplar åter") if back else "",
        _("överlämnat") if case.handed_over else "",
    )


def case_told(file: CaseFile, today: date, unfinished: Sequence[str] = ()) -> str:
    """All there is to read of a case, under headings: first what one comes to see, which a low
    screen has room for, and the long texts after it.

    ``unfinished`` tells of papers that were left so.
    """
    case, carried = file.case, file.case.still_carried
    sections = (
        ("", [*([ended_told(case.ended)] if case.ended else []), *unfinished]),
        (_("Det som väntar"), [due_in_full(one, today) for one in due(case)]),
        (_("Möten"), list(_meetings(file))),
        (_("Fört över från mötena"), [carried_paper(carried)] if carried else []),
        (_("Planer"), [which(kept.plan) for kept in case.plans]),
        (_("Planer som ni har fått"), [received_as(one) for one in case.received]),
        (_("Överlämnat"), [handed_over_told(one) for one in case.handed_over]),
        (_("Efter mötena"), list(_after(file))),
    )
    return "\n\n".join("\n".join(filter(None, (head, *told))) for head, told in sections if told)


def case_title(file: CaseFile) -> str:
    """Whose case it is."""
    return _("Ärendet {name}").format(name=shortened(file.case.name, 60))


def _meetings(file: CaseFile) -> Iterator[str]:
    for number, course in enumerate(course_of(file.case).values(), 1):
        day = _day(course, ended=file.case.ended is not None)
        yield f"{number}. {joined(_(course.title), day)}"


def _day(course: Milestones, *, ended: bool) -> str:
    """How far a meeting has come, by its days; in a case that has ended it comes no further."""
    if course.held:
        return _("hölls {day}").format(day=format_date(course.held))
    if ended:
        return term(Result.NOT_DONE)
    sent = _("kallelsen skickad {day}").format(day=format_date(course.sent)) if course.sent else ""
    day = course.called_for
    called = _("ska hållas {day}").format(day=format_date(day)) if day else ""
    return joined(sent, called) or _("inte hållet än")


def _after(file: CaseFile) -> Iterator[str]:
    """What came back, and what was destroyed."""
    for one in reversed(file.closed):
        yield from returned_told(one)
    for receipt in file.case.receipts:
        yield from receipt_told(receipt)
