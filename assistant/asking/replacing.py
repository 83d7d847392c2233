"""What a typed line does to words that stand already: asked about once, and told of."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from assistant.asking.form import Field, Form, Kind, Values, shortened
from assistant.asking.line_answers import names_in_prose
from assistant.language.translation import _, format_list
from assistant.meeting.meeting import Meeting

_FAMILYS: Final = frozenset(
    ("narrative", "premeeting", "childs_view", "opinions", "disagreements", "conclusion")
)
"""The forms of what the family has said, which nobody can write anew for them."""
_LONGEST: Final = 40
"""Letters of what is repeated."""


def replaced(form: Form, meeting: Meeting, row: str, values: Values) -> tuple[str, ...]:
    """The labels of the long texts whose words go; of one that only grows, none do.

    What is listed, as goals are, is reworded time and again, and none of it is told.
    """
    if form.adds:
        return ()
    held = form.values(meeting, row)
    texts = [field for field in form.fields(meeting, row) if field.kind is Kind.TEXT]
    return tuple(
        field.label
        for field in texts
        if field.name in values
        and str(held.get(field.name) or "").strip() not in str(values[field.name] or "")
    )


def replacing_doubt(form: Form, labels: Sequence[str]) -> str:
    """That the family's words would go, asked before they do.

    It repeats none of them: others may see the screen.
    """
    if not labels or form.name not in _FAMILYS:
        return ""
    told = _("Under {labels} står det redan något. Raden ersätter det.")
    return told.format(labels=_quoted(labels))


def replaced_told(labels: Sequence[str], undo: str) -> str:
    """That words have gone, and how to have them back: ``undo`` says what to press or write."""
    told = _("Det som stod under {labels} är ersatt; {undo} tar tillbaka det.")
    return told.format(labels=_quoted(labels), undo=undo) if labels else ""


def unclear_doubt(form: Form, fields: list[Field], answers: Mapping[str, str]) -> str:
    """That a part of a long text may be meant for another field, and how to say so."""
    return "" if form.adds else next(_unclear(fields, answers), "")


def _unclear(fields: list[Field], answers: Mapping[str, str]) -> Iterator[str]:
    for field in fields:
        if field.kind is not Kind.TEXT or field.name not in answers:
            continue
        if found := names_in_prose(answers[field.name], field, fields):
            piece, other = found
            told = _("”{piece}” hamnar under ”{label}”. Menas ”{other}”, sätt kolon efter ordet.")
            yield told.format(
                piece=shortened(piece, _LONGEST), label=field.label, other=other.label
            )


def _quoted(labels: Sequence[str]) -> str:
    return format_list(_("”{words}”").format(words=label) for label in labels)
