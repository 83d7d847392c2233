"""A concern's panel: a title, a row for each thing noted, and a line that adds one."""

from collections.abc import Callable

from assistant.asking.form import Form, Row
from assistant.language.translation import _
from assistant.meeting.meeting import Meeting
from assistant.tui.panels.quick import numbered_words, quick_word
from assistant.tui.widgets.line import PARTLY, UNDONE, Line, Target, sign_of

ROW, ADD = "row", "add"
NARROW = 78
"""Letters of a hint that a small screen has room for."""


def rows_of(
    form: Form, meeting: Meeting, only: Callable[[Row], bool] = lambda row: True
) -> list[Line]:
    """The rows of a form; a form of one row named as itself needs no title above."""
    rows = [row for row in form.seen(meeting) if only(row)]
    if not rows and not form.adds:
        return []
    title = _(form.title)
    alone = len(rows) == 1 and rows[0].headed == title and not form.adds
    lines = [] if alone else [Line(title, "head", gap=True)]
    lines += [row_line(form, meeting, row, gap=alone) for row in rows]
    if form.adds:
        lines.append(add_line(form))
    return lines


def row_line(form: Form, meeting: Meeting, row: Row, *, gap: bool = False, sign: str = "") -> Line:
    """A row that Enter opens; its sign says whether it is settled, unless another is given."""
    return Line(
        row.headed,
        "row",
        target=Target(ROW, form.name, row.id),
        sign=sign or _sign(row),
        detail=row.detail,
        hint=_hint(form, meeting, row),
        gap=gap,
    )


def _sign(row: Row) -> str:
    return UNDONE if row.undone else PARTLY if row.partly else sign_of(row.done)


def add_line(form: Form, row: str = "") -> Line:
    """The line that opens an empty form; ``row`` says where, if there are several places."""
    return Line(
        f"+ {_(form.adds)}",
        "add",
        target=Target(ADD, form.name, row),
        hint=_("Enter öppnar ett tomt formulär"),
    )


def _hint(form: Form, meeting: Meeting, row: Row) -> str:
    numbers, opens = numbered_words(form, meeting, row.id), _("Enter öppnar")
    if numbers:  # they say what Space does too, and a small screen has room for no more
        told = f"{numbers} · {opens}"
        return told if len(told) <= NARROW else numbers
    quick = quick_word(form, meeting, row.id)
    hints = [
        opens,
        _("Mellanslag: {what}").format(what=quick) if quick else "",
        _("Delete tar bort") if form.removal(meeting, row.id) is not None else "",
    ]
    return " · ".join(hint for hint in hints if hint)


def veiled(form: Form) -> list[Line]:
    """A form whose rows are not for everybody's eyes: one can add, and that is all."""
    hidden = Line(_("Dolt på den här skärmen."), "note")
    return [Line(_(form.title), "head", gap=True), hidden, *([add_line(form)] if form.adds else [])]
