"""Every form, by the concern or the kind of block that shows it."""

from typing import Final

from assistant.asking import (
    arrivals,
    attendance,
    card,
    childs_view,
    childs_way,
    conclusion,
    consent,
    copies,
    declined,
    deviations,
    disclosure,
    early,
    followup,
    goals,
    interpreting,
    invitation,
    leading,
    leaving,
    left_over,
    lots,
    narrative,
    notes,
    opinions,
    outcomes,
    outside,
    person,
    premeeting,
    preparation,
    protection,
    purpose,
    questions,
    reports,
    signoff,
    statements,
    telling,
    timekeeping,
    turns,
    warning_signs,
    withdrawal,
    wording,
)
from assistant.asking.form import Form
from assistant.meeting.agenda import Block, Part
from assistant.meeting.meeting import Meeting

BY_CONCERN: Final[dict[str, tuple[Form, ...]]] = {
    module.__name__.rpartition(".")[2]: module.FORMS
    for module in (
        attendance,
        person,
        consent,
        disclosure,
        purpose,
        narrative,
        childs_view,
        questions,
        goals,
        lots,
        statements,
        opinions,
        followup,
        signoff,
        copies,
        card,
        invitation,
        deviations,
        timekeeping,
        arrivals,
        leaving,
        protection,
        withdrawal,
        telling,
        interpreting,
        turns,
        outside,
        wording,
        preparation,
        premeeting,
        childs_way,
        early,
        declined,
        outcomes,
        left_over,
        warning_signs,
        reports,
        conclusion,
    )
}

BLOCKS: Final[dict[str, Form]] = {form.name: form for form in notes.FORMS}

EVERY: Final[tuple[Form, ...]] = (
    *(form for forms in BY_CONCERN.values() for form in forms),
    *notes.FORMS,
    *leading.FORMS,
)


def blocks_in(part: Part, meeting: Meeting) -> list[Block]:
    """The blocks of a part; a plan that goes on is not asked about its end again."""
    may_end = meeting.conclusion.said or meeting.agenda.closing
    goes_on = not may_end and meeting.agenda.again(part.id, "conclusion")
    return [block for block in part.blocks if not (goes_on and block.concern == "conclusion")]


def forms_of(block: Block) -> tuple[Form, ...]:
    """The forms that a block shows; of a concern that asks some apart, those whom it is among."""
    if block.concern is None:
        return (BLOCKS[block.kind],) if block.kind in BLOCKS else ()
    forms = BY_CONCERN.get(block.concern, ())
    return tuple(one for one in forms if one.shown and block.among in ("everyone", one.among))


def forms_in(part: Part, meeting: Meeting) -> list[Form]:
    """The forms of a part in its order, each once, without those that ask nobody anything."""
    every = (one for block in blocks_in(part, meeting) for one in forms_of(block))
    return [one for one in dict.fromkeys(every) if one.adds or one.rows(meeting)]


def form(name: str) -> Form:
    """The form of that name; raises ``KeyError`` where there is none."""
    for known in EVERY:
        if known.name == name:
            return known
    raise KeyError(name)
