"""The plan as it grows: its own headings in order, what is noted under each, what lacks."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from assistant.asking.form import Form
from assistant.asking.forms import BY_CONCERN, form
from assistant.language.terms import term
from assistant.language.translation import N_, _
from assistant.meeting.completeness import Missing, Undecided, wanted
from assistant.meeting.meeting import Meeting
from assistant.meeting.opening import Voice
from assistant.tui.panels.concern import add_line, row_line, veiled
from assistant.tui.panels.part import Piece, Stretch, form_pieces, gathered
from assistant.tui.widgets.line import DONE, NEITHER, OPEN, PARTLY, UNDONE, Line

NOW = "►"
"""Stands by what the part that is on fills."""
INDENT = "  "
NOTHING_TOLD: Final[Mapping[str, Line]] = MappingProxyType({})

_HEADINGS: Final[dict[str, tuple[str, str]]] = {
    "person": (N_("Person"), ""),
    "conclusion": (N_("Planen är avslutad"), ""),
    "purpose": (N_("Frågeställning"), ""),
    "narrative": (N_("Så är det nu"), ""),
    "childs_view": (N_("Barnets egen åsikt"), ""),
    "reports": (N_("Det här har verksamheterna berättat"), ""),
    "outcomes": (N_("Sedan förra mötet"), ""),
    "goals": (N_("Mål och insatser"), ""),
    "lots": (N_("Samordnare"), ""),
    "warning_signs": (N_("Tidiga tecken och krisplan"), ""),
    "followup": (N_("Uppföljning"), ""),
    "questions": (N_("Frågor vi tar med oss"), N_("Frågor till nästa möte")),
    "opinions": (N_("Vad vi tycker om planen"), N_("Synpunkter på planen")),
    "attendance": (N_("Deltagare"), ""),
    "consent": (N_("Samtycke till planen"), ""),
    "disclosure": (N_("Sekretessmedgivande"), ""),
    "statements": (N_("Övergripande ansvar"), ""),
    "copies": (N_("Planen lämnas till"), ""),
    "signoff": (N_("Underskrifter"), ""),
}
"""Each concern of the plan, as the paper has them in order, with its heading there; the
second is for a plan that speaks about the person."""

_SOMETIMES: Final = frozenset({"warning_signs", "reports", "conclusion"})

_LACKING: Final[Mapping[Missing | Undecided, str]] = {
    Missing.CONSENT: "consent",
    Missing.CHILDS_VIEW: "childs_view",
    Missing.MEASURES: "goals",
    Missing.BY_PRINCIPALS: "goals",
    Missing.BY_OTHERS: "statements",
    Missing.OVERALL: "statements",
    Undecided.ENDING: "conclusion",
}
"""Under which heading what is missing is mended."""


class Section(Struct, frozen=True):
    """One heading of the plan, and what stands under it."""

    name: str
    heading: str
    lacks: tuple[Missing | Undecided, ...]
    noted: bool
    stretches: tuple[Stretch, ...]


def plan_sections(
    meeting: Meeting, shows: Callable[[Form], bool], stands: Mapping[str, Line] = NOTHING_TOLD
) -> tuple[Section, ...]:
    """The whole plan, as it stands now.

    ``shows``: whether a form's rows may be seen here; ``stands``: how each goal stands.
    """
    lacking, filled = wanted(meeting), filled_now(meeting)
    return tuple(
        _section(meeting, name, lacking, shows, stands, now=name in filled)
        for name in _HEADINGS
        if _stands(meeting, name)
    )


def _stands(meeting: Meeting, name: str) -> bool:
    """Whether this plan has the heading: some have it only where their meeting has a place
    for it, or something is noted."""
    if name == "childs_view":
        return meeting.agenda.person == "child"
    if name == "outcomes":
        return bool(meeting.outcomes.promised)
    if name not in _SOMETIMES:
        return True
    placed = (block.concern for part in meeting.agenda.parts for block in part.blocks)
    return name in placed or getattr(meeting, name) != getattr(Meeting(), name)


def filled_now(meeting: Meeting) -> tuple[str, ...]:
    """What the part that is on fills, the first first; nothing where it fills nothing."""
    last = meeting.timekeeping.last
    blocks = meeting.agenda.part(last).blocks if last is not None else ()
    return tuple(block.text for block in blocks if block.text in _HEADINGS)


def heading(meeting: Meeting, name: str) -> str:
    """What a concern is called in the plan."""
    if name == "lots" and meeting.policy.coordinator:
        label = _(meeting.policy.coordinator)
        return label[:1].upper() + label[1:]
    first, third = _HEADINGS[name]
    return _(third if third and meeting.policy.voice is Voice.THIRD else first)


def _section(
    meeting: Meeting,
    name: str,
    lacking: tuple[Missing | Undecided, ...],
    shows: Callable[[Form], bool],
    stands: Mapping[str, Line],
    *,
    now: bool,
) -> Section:
    title = heading(meeting, name)
    lacks = tuple(what for what in lacking if _LACKING[what] == name)
    aims = name == "goals"
    pieces = _goals(meeting, stands) if aims else _pieces(meeting, name, title, shows)
    return Section(
        name=name,
        heading=title,
        lacks=lacks,
        noted=any(_noted(piece, meeting) for piece in pieces),
        stretches=gathered(
            [
                Line(title, "head", sign=NOW if now else ""),
                *(
                    Line(_("saknas: {what}").format(what=term(what)), "note", sign=OPEN)
                    for what in lacks
                ),
                *pieces,
            ]
        ),
    )


def _pieces(meeting: Meeting, name: str, title: str, shows: Callable[[Form], bool]) -> list[Piece]:
    """What the concern's forms hold; what the heading says already is not said again."""
    forms = [one for one in BY_CONCERN[name] if one.shown and (one.adds or one.rows(meeting))]
    said = {title, _(forms[0].title)} if len(forms) == 1 else {title}
    pieces = [
        piece
        for one in forms
        for piece in (form_pieces(one, meeting) if shows(one) else veiled(one))
    ]
    return [
        _told(piece) if isinstance(piece, Line) and piece.text in said else piece
        for piece in pieces
        if not (isinstance(piece, Line) and piece.look == "head" and piece.text in said)
    ]


def _told(line: Line) -> Line:
    """A row that is called what the heading is tells only what it holds."""
    held = line.detail or _("inte ifyllt än")
    return replace(line, text=held, detail="", gap=False)


def _goals(meeting: Meeting, stands: Mapping[str, Line]) -> list[Piece]:
    """Each goal with how it stands and its measures under it; then those that serve none."""
    goals, measures = form("goals"), form("measures")
    noted = meeting.goals.measures
    rows = measures.seen(meeting)

    def serving(goal: str) -> list[Piece]:
        return [
            _indented(row_line(measures, meeting, row))
            for row in rows
            if noted[row.id].goal == goal
        ]

    aims: list[Piece] = [
        piece
        for row in goals.rows(meeting)
        for piece in (
            row_line(goals, meeting, row),
            *([_indented(stands[row.id])] if row.id in stands else []),
            *serving(row.id),
        )
    ]
    return [*aims, *serving(""), add_line(goals), add_line(measures)]


def _indented(line: Line) -> Line:
    return replace(line, sign=f"{INDENT}{line.sign}")


def _noted(piece: Piece, meeting: Meeting) -> bool:
    if isinstance(piece, Line):
        return piece.look == "row" and piece.sign.strip() in (DONE, UNDONE, PARTLY, NEITHER)
    return bool(piece.saved(meeting))
