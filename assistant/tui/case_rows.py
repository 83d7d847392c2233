"""The cases at home, each on a row, and above them what is due and what is late.

Home stands there before there is a case to show: what words them is imported with the first.
"""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Final

from assistant.asking.form import shortened
from assistant.language.translation import N_, _
from assistant.tui.widgets.line import Line, Target

if TYPE_CHECKING:
    from assistant.desk.cases import CaseFile

CASE, DUE, REST, REOPEN = "case", "due", "rest", "reopen"
TO_READ: Final = (DUE, REST)
"""What stands there to be read; at hand is what one comes to do."""
_HINT: Final = N_("Enter öppnar ärendet")


def due_rows(files: Sequence["CaseFile"], today: date) -> tuple[Line, ...]:
    """A row for each thing that is late, or due soon."""
    from assistant.asking.due import due_on_home, whose
    from assistant.desk.due import due_soon

    return tuple(
        Line(
            due_on_home(one, today),
            "row",
            target=Target(DUE, one.file.stream, str(place)),
            detail=whose(one),
            hint=_(_HINT),
        )
        for place, one in enumerate(due_soon(files, today))
    )


def due_lines(files: Sequence["CaseFile"], today: date) -> tuple[Line, ...]:
    """The first rows, and how many there are besides."""
    if not files:
        return ()
    from assistant.asking.due import SHOWN, more

    rows = due_rows(files, today)
    rest = len(rows) - SHOWN
    last = (Line(more(rest), "row", target=Target(REST)),) if rest > 0 else ()
    return _headed((*rows[:SHOWN], *last))


def days_line(days: Sequence[date], today: date) -> tuple[Line, ...]:
    """Of a locked store, only how much."""
    if not days:
        return ()
    from assistant.asking.due import days_told

    told = days_told(days, today)
    return _headed((Line(told, "note"),) if told else ())


def case_lines(files: Sequence["CaseFile"]) -> tuple[Line, ...]:
    """A row for each case."""
    if not files:
        return ()
    from assistant.asking.case_page import CASES, case_line

    rows = (
        Line(
            _name(one),
            "row",
            target=Target(CASE, one.stream),
            detail=case_line(one),
            hint=_(_HINT),
        )
        for one in files
    )
    return (Line(_(CASES), "head", gap=True), *rows)


def ended_lines(files: Sequence["CaseFile"]) -> tuple[Line, ...]:
    """A line for each case that has ended, which opens it again: the palette alone has them."""
    from assistant.asking.casework import REOPEN as TITLE

    told = _("{what}: {name}")
    return tuple(
        Line(
            told.format(what=_(TITLE), name=_name(one)),
            "row",
            target=Target(REOPEN, one.stream),
        )
        for one in files
        if one.case.ended
    )


def _name(file: "CaseFile") -> str:
    return shortened(file.case.name) or _("(namnet går inte att läsa)")


def in_palette(line: Line) -> str:
    """What a line of home is found by; a name alone finds the meeting first."""
    if line.target and line.target.kind == CASE:
        return _("Ärendet {name}").format(name=line.text)
    return line.text


def _headed(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    from assistant.asking.due import TITLE

    return (Line(_(TITLE), "head", gap=True), *lines) if lines else ()
