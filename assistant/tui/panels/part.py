"""A part's blocks, in order, as lines to choose among and long texts to write."""

from itertools import groupby

from msgspec import Struct

from assistant.asking.consequences import covered
from assistant.asking.earlier import CHANGED, changes_read
from assistant.asking.form import Form, Kind, Row, shortened
from assistant.asking.forms import BLOCKS, BY_CONCERN, blocks_in, forms_of
from assistant.asking.spoken import said_to
from assistant.language.translation import _
from assistant.meeting.agenda import Block, Part
from assistant.meeting.meeting import Meeting
from assistant.tui.panels.concern import add_line, row_line, rows_of, veiled
from assistant.tui.panels.live import live_lines
from assistant.tui.panels.long_text import TextPlace
from assistant.tui.panels.moments import MOMENTS, moments_lines
from assistant.tui.panels.questions import QUESTIONS, question_lines
from assistant.tui.sitting import Sitting
from assistant.tui.widgets.line import NEITHER, Line, Target, sign_of

INLINE = frozenset({"narrative", "childs_view", "purpose", "opinions", "disagreements", "note"})
"""The forms whose long texts are written straight into the part."""

FOLDED = "folded"
"""A target whose row is a form's row and field."""
GLANCE = 160
"""Characters of a text that is a line."""

Piece = Line | TextPlace


class Stretch(Struct, frozen=True):
    """What one widget shows: some lines, or one long text."""

    lines: tuple[Line, ...] = ()
    text: TextPlace | None = None


def stretches(sitting: Sitting, meeting: Meeting, part: Part) -> tuple[Stretch, ...]:
    """The whole part; what another window writes is lines, out of the chair's way."""
    blocks = blocks_in(part, meeting)
    return gathered(
        [
            *live_lines(meeting, part, discreet=sitting.house.discreet),
            *(
                piece if sitting.writes else _folded(sitting, meeting, piece)
                for index, block in enumerate(part.blocks)
                if block in blocks
                for piece in _block(sitting, meeting, part, index, block)
            ),
        ]
    )


def gathered(pieces: list[Piece]) -> tuple[Stretch, ...]:
    """The pieces in order, lines that follow one another taken together."""
    found: list[Stretch] = []
    for is_line, group in groupby(pieces, key=lambda piece: isinstance(piece, Line)):
        some = list(group)
        if is_line:
            found.append(Stretch(lines=tuple(p for p in some if isinstance(p, Line))))
        else:
            found += [Stretch(text=p) for p in some if isinstance(p, TextPlace)]
    return tuple(found)


def _block(sitting: Sitting, meeting: Meeting, part: Part, index: int, block: Block) -> list[Piece]:
    id, text = part.block_id(index), _(block.text)
    match block.kind:
        case "say":
            return [Line(text, "say", detail=said_to(block), gap=True)]
        case "get":
            form = BLOCKS["get"]
            first = index == 0 or part.blocks[index - 1].kind != "get"
            return [
                row_line(form, meeting, row, gap=first)
                for row in form.rows(meeting)
                if row.id == id
            ]
        case "note":
            form = BLOCKS["note"]
            return [_text_place(form, meeting, row) for row in form.rows(meeting) if row.id == id]
        case "round":
            form = BLOCKS["round"]
            return [Line(text, "head", gap=True), *_rows_in(form, meeting, id)]
        case "list":
            form = BLOCKS["list"]
            head = Line(text, "head", gap=True)
            return [head, *_rows_in(form, meeting, id), add_line(form, f"{id}:")]
    if block.text == QUESTIONS and all(map(sitting.shows, BY_CONCERN[QUESTIONS])):
        return [*question_lines(sitting, meeting)]
    if block.text == MOMENTS:
        return [*moments_lines(sitting)]
    pieces = [
        piece
        for form in forms_of(block)
        for piece in (form_pieces(form, meeting) if sitting.shows(form) else veiled(form))
    ]
    return [*pieces, *_changed(meeting, part)] if block.text == "outcomes" else pieces


def _changed(meeting: Meeting, part: Part) -> list[Piece]:
    """What is read out of what the plan has otherwise now."""
    told = [Line(one, "note", sign=NEITHER) for one in changes_read(meeting, part)]
    return [Line(_(CHANGED), "head", gap=True), *told] if told else []


def _folded(sitting: Sitting, meeting: Meeting, piece: Piece) -> Piece:
    """A long text as a line that Enter opens, unless something is half written here."""
    if isinstance(piece, Line) or sitting.drafts.shown(piece.path) is not None:
        return piece
    saved = piece.saved(meeting)
    return Line(
        piece.label,
        "row",
        target=Target(FOLDED, piece.form, f"{piece.row}/{piece.field}"),
        sign=sign_of(bool(saved)),
        detail=shortened(saved, GLANCE),
        hint=_("Skrivs vid den andra platsen · Enter öppnar, om du vill skriva själv"),
    )


def _rows_in(form: Form, meeting: Meeting, block: str) -> list[Line]:
    rows = (row for row in form.rows(meeting) if row.id.startswith(f"{block}:"))
    return [row_line(form, meeting, row) for row in rows]


def form_pieces(form: Form, meeting: Meeting) -> list[Piece]:
    """A form's title, rows and long texts; why not, where they are covered."""
    if why := covered(form, meeting):
        return [Line(_(form.title), "head", gap=True), Line(why, "note")]
    if form.name not in INLINE:
        return [*rows_of(form, meeting)]
    rows = form.rows(meeting)
    fields = form.fields(meeting, rows[0].id) if rows else []
    only_texts = all(field.kind is Kind.TEXT for field in fields)
    above = [Line(_(form.title), "head", gap=True)] if only_texts else rows_of(form, meeting)
    texts = [
        _text_place(form, meeting, row, field.name, field.label, many=len(rows) > 1)
        for row in rows
        for field in fields
        if field.kind is Kind.TEXT
    ]
    return [*above, *texts] if texts else []


def _text_place(
    form: Form,
    meeting: Meeting,
    row: Row,
    field: str = "text",
    label: str = "",
    *,
    many: bool = False,
) -> TextPlace:
    """One text; where there are several rows, each is named after its own."""
    return TextPlace(
        form=form.name,
        row=row.id,
        field=field,
        path=form.path(meeting, row.id, field),
        label=row.headed if many or not label else label,
        tall=field == "situation",
    )
